import { system } from '../accounts/index.ts';
import { findNeed, liveNeedStates, type NeedDoc } from '../needs/index.ts';
import { type CaseFacts, factsOf } from '../participants/index.ts';
import { addWorkingDays, houseRules, inTransaction, newId, now, today } from '../platform/index.ts';
import { freezeEntry, listedFor } from '../rankings/index.ts';
import { Match, type MatchDoc, takeTurn } from './match-model.ts';
import { liveMatchStates } from './match-states.ts';

/** A need and how many suggestions it may have at once. */
const wanted = (need: NeedDoc): number => (need.terms.posts ?? 1) * houseRules().SUGGESTIONS_PER_POST;

export const isLive = (need: Pick<NeedDoc, 'state'>): boolean =>
  (liveNeedStates as readonly string[]).includes(need.state);

/**
 * Puts the best listed people before their counsellors, until the need has its five per post. Nobody is put twice for
 * one need; a counsellor who has ten open suggestions gets no more, and the next in rank waits: as reviews come, this
 * runs again. Running it twice changes nothing.
 */
export async function suggestFor(needId: string): Promise<void> {
  const listed = await listedFor(needId);
  const facts = await factsOf(listed);
  for (const participantId of listed) {
    const person = facts.get(participantId);
    if (person && (await suggestOne(needId, person)) === 'enough') return;
  }
}

async function suggestOne(needId: string, person: CaseFacts): Promise<'suggested' | 'passed' | 'enough'> {
  if (await Match.exists({ needId, participantId: person._id })) return 'passed';
  return inTransaction(async () => {
    await takeTurn(`need/${needId}`);
    const need = await findNeed(system, needId);
    const open = await Match.countDocuments({ needId, state: { $in: liveMatchStates } });
    if (!isLive(need) || open >= wanted(need)) return 'enough';

    const counsellor = person.counsellorId ?? person.structureId;
    await takeTurn(`counsellor/${counsellor}`);
    const load = await Match.countDocuments({ ...ofCounsellor(person), state: 'suggested' });
    if (load >= houseRules().SUGGESTIONS_PER_COUNSELLOR) return 'passed';

    const frozen = await freezeEntry(needId, person._id);
    if (!frozen || 'limit' in frozen) return 'passed';
    await Match.create([newMatch(need, person, { origin: 'suggested', frozen: { ...frozen, at: now() } })]);
    return 'suggested';
  });
}

/** A person without a counsellor counts for the structure as a whole. */
const ofCounsellor = (person: CaseFacts) =>
  person.counsellorId
    ? { counsellorId: person.counsellorId }
    : { structureId: person.structureId, counsellorId: null };

export function newMatch(
  need: NeedDoc,
  person: CaseFacts,
  rest: Pick<MatchDoc, 'origin' | 'frozen'> & Partial<MatchDoc>,
): MatchDoc {
  const at = now();
  return {
    _id: newId(),
    needId: need._id,
    employerId: need.employerId,
    participantId: person._id,
    structureId: person.structureId,
    counsellorId: person.counsellorId ?? null,
    state: 'suggested',
    dueOn: reviewDue(),
    agreement: { state: 'none' },
    revision: 1,
    createdAt: at,
    updatedAt: at,
    ...rest,
  };
}

export const reviewDue = (): string => addWorkingDays(today(), houseRules().REVIEW_WORKING_DAYS);
