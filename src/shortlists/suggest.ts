import { system } from '../access/index.ts';
import { suggestionLimits } from '../accounts/index.ts';
import { findNeed, liveNeedIds, liveNeedStates, type NeedDoc, readRankableNeed } from '../needs/index.ts';
import { type CaseFacts, factsOf, lawFactsOf } from '../participants/index.ts';
import { addWorkingDays, houseRules, inTransaction, newId, now, today } from '../platform/index.ts';
import { barredBy, freezeEntry, listedFor, needsListing, verifiedFor } from '../rankings/index.ts';
import { fullHands, handsOf } from './hands.ts';
import { Match, type MatchDoc, takeTurn } from './match-model.ts';
import { liveMatchStates } from './match-states.ts';
import { createMatch } from './save-match.ts';

/** A need and how many suggestions it may have at once: none where one person is proposed to a company that did not ask. */
export const wanted = ({ kind, terms }: NeedDoc): number =>
  kind === 'unsolicited' ? 0 : (terms.posts ?? 1) * houseRules().SUGGESTIONS_PER_POST;

export const isLive = (need: Pick<NeedDoc, 'state'>): boolean =>
  (liveNeedStates as readonly string[]).includes(need.state);

/**
 * Puts the best listed people before their counsellors, until the need has its five per post. Nobody is put twice for
 * one need, nor whom the law is known not to allow it, which the list itself does not say; a counsellor who has as many
 * open suggestions as they may gets no more, and the next in rank waits: as reviews come, this runs again. Running it twice changes
 * nothing.
 *
 * @param hands looks at the people of these alone (see `handsOf`), where nothing has changed for others
 */
export async function suggestFor(needId: string, hands?: string): Promise<void> {
  const need = await findNeed(system, needId);
  const known = await Match.find({ needId }).select({ participantId: 1, state: 1 }).lean<MatchDoc[]>();
  const open = known.filter(({ state }) => (liveMatchStates as readonly string[]).includes(state));
  if (!isLive(need) || open.length >= wanted(need)) return;

  const proposed = new Set(known.map(({ participantId }) => participantId));
  const listed = (await listedFor(needId)).filter((id) => !proposed.has(id));
  const full = await fullHands();
  const asked = await readRankableNeed(needId);
  const isFor = (person: CaseFacts) => !full.has(handsOf(person)) && (!hands || handsOf(person) === hands);
  for (const ids of portions(listed, wanted(need) - open.length + few)) {
    const people = await factsOf(ids);
    const candidates = ids.flatMap((id) => people.get(id) ?? []).filter(isFor);
    const law = await lawFactsOf(candidates.map(({ _id }) => _id));
    for (const person of candidates) {
      const facts = law.get(person._id);
      if (full.has(handsOf(person)) || (asked && facts && barredBy(verifiedFor(asked, facts)))) continue;
      const outcome = await suggestOne(needId, person);
      if (outcome === 'enough') return;
      if (outcome === 'full') full.add(handsOf(person));
    }
  }
}

/** How many more people are read than may be proposed: some are passed over. */
const few = 3;

/** The first so many, then twice as many each time: most often the first are enough. */
function* portions<T>(items: readonly T[], first: number): Generator<readonly T[]> {
  for (let [from, size] = [0, first]; from < items.length; from += size, size *= 2)
    yield items.slice(from, from + size);
}

/** What the law wants verified of somebody is told anew: no list changes, but they may be put before their counsellor now. */
export async function suggestPerson(participantId: string): Promise<void> {
  const live = new Set(await liveNeedIds());
  for (const needId of await needsListing(participantId)) if (live.has(needId)) await suggestFor(needId);
}

/** Counts again inside the transaction, in turn with any other that concerns this need or these hands. */
async function suggestOne(
  needId: string,
  person: CaseFacts,
): Promise<'suggested' | 'passed' | 'full' | 'enough'> {
  return inTransaction(async () => {
    await takeTurn(`need/${needId}`);
    const need = await findNeed(system, needId);
    const open = await Match.countDocuments({ needId, state: { $in: liveMatchStates } });
    if (!isLive(need) || open >= wanted(need)) return 'enough';
    if (await Match.exists({ needId, participantId: person._id })) return 'passed';

    await takeTurn(`hands/${handsOf(person)}`);
    const { structureId, counsellorId = null } = person;
    const load = await Match.countDocuments({ structureId, counsellorId, state: 'suggested' });
    if (load >= (await suggestionLimits())(counsellorId)) return 'full';

    const frozen = await freezeEntry(needId, person._id);
    if (!frozen || 'limit' in frozen || barredBy(frozen.verified)) return 'passed';
    await createMatch(newMatch(need, person, { origin: 'suggested', frozen: { ...frozen, at: now() } }));
    return 'suggested';
  });
}

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
    changedAt: {},
    createdAt: at,
    updatedAt: at,
    ...rest,
  };
}

export const reviewDue = (): string => addWorkingDays(today(), houseRules().REVIEW_WORKING_DAYS);
