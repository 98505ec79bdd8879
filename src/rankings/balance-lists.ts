import {
  type Balance,
  type BalancedNeed,
  type BalanceRules,
  balanceRules,
  balancing,
  OnePerson,
  PeopleIndex,
  weightOf,
} from '../matching/index.ts';
import { type OpenNeed, readOpenNeeds } from '../needs/index.ts';
import { factsOf, streamRankable } from '../participants/index.ts';
import { houseRules, today } from '../platform/index.ts';
import {
  type BalancedListDoc,
  BalancedListModel,
  ListBalance,
  ListChance,
  type ListChanceDoc,
} from './balanced-model.ts';
import { dayNumber, daysWithout } from './days-without.ts';
import { currentPolicy } from './policy.ts';
import { storeBalance } from './store-balance.ts';
import { loadWorld } from './world.ts';

/** How many of the possible people of a need are looked at. */
const looked = 150;
/** For how many of their best needs somebody is looked at who is in no list. */
const needsEach = 3;
/** Turns of the search for the bound, which say how far from the best the lists may be. */
const boundTurns = 30;
/** How many ids one query of people asks for. */
const batch = 2000;

const breathe = () => new Promise((resolve) => setImmediate(resolve));

/**
 * Balances the lists of all open needs, once a day and when a need has come that has no list yet. Scores and lists are those
 * that officers read: nothing that the law wants verified is looked at. Doing it twice changes nothing.
 */
export async function balanceLists(): Promise<void> {
  const day = today();
  const needs = await readOpenNeeds();
  const known = await ListBalance.exists({ _id: day });
  const listed = new Set(await BalancedListModel.distinct('_id'));
  if (known && needs.every(({ id }) => listed.has(id))) return;

  const stored = new Map(
    (await BalancedListModel.find().lean<BalancedListDoc[]>()).map((list) => [list._id, list]),
  );
  const [policy, world] = await Promise.all([currentPolicy(), loadWorld()]);
  const profiles = [];
  for await (const profile of streamRankable()) profiles.push(profile);
  const index = PeopleIndex.build(profiles, policy, world);
  const chances = new Map(
    (await ListChance.find().lean<ListChanceDoc[]>()).map((chance) => [chance._id, chance]),
  );
  const waiting = profiles.flatMap((profile) => {
    const chance = chances.get(profile.id);
    return chance && 2 * daysWithout(chance, day) >= houseRules().LIST_WAITING_DAYS ? [profile] : [];
  });
  const possible = new Map<string, number>();
  const added = new Map<string, { id: string; score: number }[]>();
  for (const profile of waiting) {
    const suiting = possibleFor(new OnePerson(profile, policy, world), needs);
    possible.set(profile.id, suiting.length);
    for (const { need, score } of suiting.slice(0, needsEach))
      added.set(need, [...(added.get(need) ?? []), { id: profile.id, score }]);
    await breathe();
  }
  const asked: BalancedNeed[] = [];
  for (const need of needs) {
    const before = stored.get(need.id);
    asked.push({
      id: need.id,
      posts: need.posts,
      entries: bestFor(index, need, added.get(need.id) ?? []),
      before: before?.people ?? [],
      plain: Boolean(before?.plain),
    });
    await breathe();
  }
  const result = await inParts(asked, await peopleOf(profiles, chances, day), rulesOfHouse(), boundTurns);
  await storeBalance({ result, profiles, chances, possible, needs, policy, world });
}

const rulesOfHouse = (): BalanceRules => ({
  ...balanceRules,
  kept: houseRules().LIST_KEPT_PERCENT / 100,
  perPerson: houseRules().LISTS_PER_PERSON,
  perCounsellor: houseRules().LISTS_PER_COUNSELLOR,
});

function possibleFor(person: OnePerson, needs: readonly OpenNeed[]) {
  return needs
    .flatMap((need) => {
      const { score, group, limits } = person.weigh(need);
      return limits.length > 0 || group === 'far' ? [] : [{ need: need.id, score }];
    })
    .sort((one, other) => other.score - one.score || (one.need < other.need ? -1 : 1));
}

function bestFor(index: PeopleIndex, need: OpenNeed, more: readonly { id: string; score: number }[]) {
  const best = index.find(need, { inAll: looked }).hits.filter(({ group }) => group !== 'far');
  const known = new Set(best.map(({ id }) => id));
  return [...best, ...more.filter(({ id }) => !known.has(id))].map(({ id, score }) => ({ id, score }));
}

async function peopleOf(
  profiles: readonly { readonly id: string }[],
  chances: ReadonlyMap<string, ListChanceDoc>,
  day: string,
) {
  const number = (of: string | null | undefined) => (of ? dayNumber(of) : null);
  const people = [];
  for (let from = 0; from < profiles.length; from += batch) {
    const ids = profiles.slice(from, from + batch).map(({ id }) => id);
    const facts = await factsOf(ids);
    for (const id of ids) {
      const chance = chances.get(id);
      people.push({
        id,
        counsellor: facts.get(id)?.counsellorId ?? null,
        weight: weightOf(
          dayNumber(day),
          number(chance?.since),
          number(chance?.lastOn),
          houseRules().LIST_WAITING_DAYS,
        ),
      });
    }
  }
  return people;
}

/** A whole territory takes seconds: what else this thread does has its turn between two parts. */
async function inParts(...input: Parameters<typeof balancing>): Promise<Balance> {
  const work = balancing(...input);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await breathe();
  }
}
