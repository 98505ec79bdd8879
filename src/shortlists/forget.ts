import { system } from '../access/index.ts';
import { notify } from '../accounts/index.ts';
import { findNeed, titleForCompany } from '../needs/index.ts';
import { newId } from '../platform/index.ts';
import { Link } from './agreement-link-model.ts';
import { offOf } from './close-everywhere.ts';
import { knownOfPeople } from './introduction.ts';
import { Match, type MatchDoc } from './match-model.ts';
import type { MatchState } from './match-states.ts';
import { messageOf } from './readable.ts';
import { type Candidate, Shortlist, type ShortlistDoc } from './shortlist-model.ts';
import { type Known, telltalesIn } from './telltales.ts';

/** What stood about a person in matches and shortlists, by its ids, and how many matches came to what. */
export interface ForgottenMatches {
  readonly matchIds: readonly string[];
  readonly shortlistIds: readonly string[];
  readonly candidateIds: readonly string[];
  readonly employerIds: readonly string[];
  readonly states: Readonly<Partial<Record<MatchState, number>>>;
}

/**
 * Erases these matches, their links and their cards. A company that had a card reads that it is no longer available,
 * under an id that says nothing.
 */
export async function forgetMatches(
  filter: { readonly participantId: string } | { readonly ids: readonly string[] },
): Promise<ForgottenMatches> {
  const matches = await Match.find(
    'ids' in filter ? { _id: { $in: filter.ids } } : { participantId: filter.participantId },
  )
    .select(seen)
    .lean<Seen[]>();
  const matchIds = matches.map(({ _id }) => _id);
  const forgotten = new Set(matchIds);
  const shortlists = await Shortlist.find({ 'candidates.matchId': { $in: matchIds } }).lean<ShortlistDoc[]>();
  const people = [...(await knownOfPeople(matches.map(({ participantId }) => participantId))).values()];
  for (const shortlist of shortlists) {
    const { _id, state, candidates } = shortlist;
    const left = candidates.flatMap((one) =>
      !forgotten.has(one.matchId) ? [one] : state === 'draft' ? [] : [nobody()],
    );
    // A message goes with the last person whom it was about, and with any whom it tells of.
    const message = messageOf(shortlist) ?? '';
    const goes = left.every(({ matchId }) => matchId === erased) || tellsOf(message, people);
    await Shortlist.updateOne(
      { _id },
      { $set: { candidates: left }, $inc: { revision: 1 }, ...(goes ? { $unset: { message: 1 } } : {}) },
    );
  }
  if ('participantId' in filter) for (const match of matches) await tellGone(match);
  await Link.deleteMany({ matchId: { $in: matchIds } });
  await Match.deleteMany({ _id: { $in: matchIds } });
  const states: Partial<Record<MatchState, number>> = {};
  for (const { state } of matches) states[state] = (states[state] ?? 0) + 1;
  return {
    matchIds,
    shortlistIds: shortlists.map(({ _id }) => _id),
    employerIds: [...new Set(matches.map(({ employerId }) => employerId))],
    candidateIds: shortlists.flatMap(({ candidates }) =>
      candidates.filter(({ matchId }) => forgotten.has(matchId)).map(({ id }) => id),
    ),
    states,
  };
}

const seen = {
  state: 1,
  needId: 1,
  employerId: 1,
  participantId: 1,
  structureId: 1,
  counsellorId: 1,
  shortlistId: 1,
  meeting: 1,
} as const;
type Seen = Pick<MatchDoc, '_id' | keyof typeof seen>;

/** Whoever awaited something of the person learns that nothing comes of it. Nothing that is told leads back to them. */
async function tellGone(match: Seen): Promise<void> {
  const { state, needId, employerId, shortlistId } = match;
  if ((state !== 'shortlisted' && state !== 'meeting') || !shortlistId) return;
  const need = await findNeed(system, needId);
  const off = offOf(match);
  const mark = newId();
  const noticeOf = (title: string) => ({
    kind: 'candidate-closed',
    text: `Une candidature pour « ${title} » n’est plus disponible${off}.`,
    about: { kind: 'shortlist', id: shortlistId } as const,
    mark,
  });
  await notify({ userId: need.officerId }, noticeOf(need.title));
  await notify({ employerId }, noticeOf(await titleForCompany(need)));
  if (off)
    await notify({ counsellorOf: match }, { ...noticeOf(need.title), about: { kind: 'need', id: needId } });
}

/** Stands in the place of a match that is gone. */
const erased = 'erased';

const tellsOf = (message: string, people: readonly Known[]): boolean =>
  telltalesIn(message, 'message', people).some(({ code }) => code === 'name' || code === 'contact');

const nobody = (): Candidate => ({
  id: newId(),
  matchId: erased,
  state: 'closed',
  closedFor: 'withdrawn',
});
