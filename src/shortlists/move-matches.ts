import { system } from '../access/index.ts';
import { notify } from '../messages/index.ts';
import { findNeed, titleForCompany } from '../needs/index.ts';
import type { CaseFacts } from '../participants/index.ts';
import { leaveJob } from '../platform/index.ts';
import { giveWay } from './give-way.ts';
import { handsOf } from './hands.ts';
import { refillJob } from './jobs.ts';
import { Match, type MatchDoc, takeTurn } from './match-model.ts';
import { liveMatchStates, type MatchState } from './match-states.ts';
import { closeCards, Shortlist, type ShortlistDoc } from './shortlist-model.ts';

/** What followed a person to another record. */
export interface MovedMatches {
  readonly matchIds: readonly string[];
  /** Companies that they were proposed to under the record that is gone. */
  readonly employerIds: readonly string[];
}

/** Two proposals of one person for one need: which goes on, and which gives way. */
export interface Double {
  readonly needId: string;
  readonly stays: MatchDoc;
  readonly gives: MatchDoc;
}

/** From least to furthest: an open proposal goes before one that is over, and a hire before all. */
const progress: readonly MatchState[] = [
  'released',
  'withdrawn',
  'declined',
  'turned-down',
  'no-show',
  'not-hired',
  'suggested',
  'retained',
  'shortlisted',
  'meeting',
  'hired',
];

const isLive = ({ state }: MatchDoc): boolean => (liveMatchStates as readonly MatchState[]).includes(state);
const saysNo = ({ agreement: { state } }: MatchDoc): boolean => state === 'refused' || state === 'withdrawn';

/** What the person said last of the job, where they refused it under one record: it holds under both. */
function refusalOf(one: MatchDoc, other: MatchDoc): MatchDoc | undefined {
  const refused = [one, other].find(saysNo);
  const open = refused === one ? other : one;
  if (!refused || !isLive(open)) return undefined;
  const later = open.agreement.state === 'given' && (open.agreement.at ?? 0) > (refused.agreement.at ?? 0);
  return later ? undefined : refused;
}

/** @param own of the kept record, which stays where both are as far along */
function compare(own: MatchDoc, other: MatchDoc): Double {
  const refused = refusalOf(own, other);
  const further = progress.indexOf(other.state) > progress.indexOf(own.state) ? other : own;
  const stays = refused ?? further;
  return { needId: own.needId, stays, gives: stays === own ? other : own };
}

const inForce = { duplicateOf: null };

/** The needs that both records were proposed for. For callers that have checked the right to know. */
export async function doublesOf(from: string, to: string): Promise<{ moved: MatchDoc[]; doubles: Double[] }> {
  const moved = await Match.find({ participantId: from }).sort({ _id: 1 }).lean<MatchDoc[]>();
  const needIds = moved.filter(({ duplicateOf }) => !duplicateOf).map(({ needId }) => needId);
  const known = await Match.find({ participantId: to, needId: { $in: needIds }, ...inForce }).lean<
    MatchDoc[]
  >();
  const doubles = known.flatMap((own) => {
    const other = moved.find(({ needId, duplicateOf }) => needId === own.needId && !duplicateOf);
    return other ? [compare(own, other)] : [];
  });
  return { moved, doubles };
}

/**
 * Gives a record's proposals to another record of the same person. Where a need has one of both, the one further along goes
 * on; the other is closed as its double, and so are its cards, which a company may still read. In the current transaction;
 * twice changes nothing. Waits for a suggestion that is being made of the same counsellor's people.
 * @param revision of the kept record, which later changes of the profile are counted from
 */
export async function moveMatches(
  from: Pick<CaseFacts, '_id' | 'structureId' | 'counsellorId'>,
  to: string,
  revision: number,
): Promise<MovedMatches> {
  await takeTurn(`hands/${handsOf(from)}`);
  const { moved, doubles } = await doublesOf(from._id, to);
  for (const double of doubles) await close(double, to);
  for (const { _id } of moved)
    await Match.updateOne(
      { _id },
      { $set: { participantId: to, 'frozen.entry.id': to, 'frozen.participantRevision': revision } },
      { timestamps: false },
    );
  return {
    matchIds: moved.map(({ _id }) => _id),
    employerIds: [...new Set(moved.map(({ employerId }) => employerId))],
  };
}

async function close({ stays, gives }: Double, participantId: string): Promise<void> {
  await giveWay(gives, stays._id, participantId);
  await tellOfCards(gives);
  await closeCards(gives._id, 'duplicate');
  if (isLive(gives)) await leaveJob(refillJob, { matchId: gives._id });
}

/** Those who have an open card of it are told that it is one too many. */
async function tellOfCards({ _id, needId, employerId }: MatchDoc): Promise<void> {
  const open = { matchId: _id, state: { $ne: 'closed' } };
  const shortlists = await Shortlist.find({ candidates: { $elemMatch: open } }).lean<ShortlistDoc[]>();
  if (shortlists.length === 0) return;
  const need = await findNeed(system, needId);
  for (const { _id: id, officerId, state } of shortlists) {
    const noticeOf = (title: string) => ({
      kind: 'candidate-closed',
      text: `Une candidature de « ${title} » faisait double emploi avec une autre de la même personne : elle est close.`,
      about: { kind: 'shortlist', id } as const,
      mark: _id,
    });
    await notify({ userId: officerId }, noticeOf(need.title));
    if (state === 'sent') await notify({ employerId }, noticeOf(await titleForCompany(need)));
  }
}
