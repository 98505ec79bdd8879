import { sayStep } from '../explanations/index.ts';
import { type Balance, openings, type Policy, type RankableProfile } from '../matching/index.ts';
import type { OpenNeed } from '../needs/index.ts';
import { referencesOf } from '../participants/index.ts';
import { houseRules, now, today } from '../platform/index.ts';
import { BalancedListModel, ListBalance, ListChance, type ListChanceDoc } from './balanced-model.ts';
import { daysWithout } from './days-without.ts';
import { forgetBalance } from './forget-balance.ts';
import { isToTake } from './next-steps.ts';
import type { WorldEdition } from './world.ts';

/** Notes are worked out for so many people a batch at most, those who have waited longest first. */
const mostNotes = 500;
const steps = 3;
const batch = 1000;

interface Balanced {
  readonly result: Balance;
  readonly profiles: readonly RankableProfile[];
  readonly chances: ReadonlyMap<string, ListChanceDoc>;
  /** For how many needs who has waited is possible. */
  readonly possible: ReadonlyMap<string, number>;
  readonly needs: readonly OpenNeed[];
  readonly policy: Policy;
  readonly world: WorldEdition;
}

/** Stores the lists, who stands in one, a note for who has waited, and the figures, which say that the batch is done. */
export async function storeBalance(balanced: Balanced): Promise<void> {
  const { result, needs } = balanced;
  const day = today();
  const madeAt = now();
  await BalancedListModel.deleteMany({ _id: { $nin: needs.map(({ id }) => id) } });
  await BalancedListModel.bulkWrite(
    result.lists.map(({ needId: _id, ...list }) => ({
      updateOne: { filter: { _id }, update: { $set: { ...list, madeAt } }, upsert: true },
    })),
  );

  const chances = await chancesOf(balanced, day);
  for (let from = 0; from < chances.length; from += batch) {
    const some = chances.slice(from, from + batch);
    await ListChance.bulkWrite(
      some.map(({ _id, ...set }) => ({
        updateOne: { filter: { _id }, update: { $set: set }, upsert: true },
      })),
    );
    // Whoever was erased meanwhile is not written anew.
    const there = await referencesOf(some.map(({ _id }) => _id));
    for (const { _id } of some) if (!there.has(_id)) await forgetBalance(_id);
  }
  await ListChance.deleteMany({ countedOn: { $ne: day } });
  const late = chances.filter((chance) => daysWithout(chance, day) >= houseRules().LIST_WAITING_DAYS);
  await ListBalance.replaceOne(
    { _id: day },
    {
      madeAt,
      needs: needs.length,
      people: result.people,
      peoplePlain: result.peoplePlain,
      gap: result.gap,
      waiting: late.length,
      noted: late.filter(({ note }) => note !== null).length,
    },
    { upsert: true },
  );
}

async function chancesOf(balanced: Balanced, day: string): Promise<ListChanceDoc[]> {
  const { result, profiles, chances, possible } = balanced;
  const listed = new Set(result.lists.flatMap(({ people }) => people));
  const next = profiles.map(({ id }): ListChanceDoc => {
    const before = chances.get(id);
    const inList = listed.has(id);
    return {
      _id: id,
      firstOn: before?.firstOn ?? day,
      since: inList ? (before?.since ?? day) : null,
      lastOn: inList ? day : (before?.lastOn ?? null),
      countedOn: day,
      note: null,
    };
  });
  const byId = new Map(profiles.map((profile) => [profile.id, profile]));
  const late = next
    .filter((chance) => daysWithout(chance, day) >= houseRules().LIST_WAITING_DAYS)
    .sort((one, other) => daysWithout(other, day) - daysWithout(one, day) || (one._id < other._id ? -1 : 1))
    .slice(0, mostNotes);
  const notes = new Map<string, ListChanceDoc['note']>();
  for (const { _id } of late) {
    const profile = byId.get(_id);
    if (!profile) continue;
    notes.set(_id, { possible: possible.get(_id) ?? 0, steps: stepsOf(profile, balanced) });
    await new Promise((resolve) => setImmediate(resolve));
  }
  return next.map((chance) => ({ ...chance, note: notes.get(chance._id) ?? null }));
}

/** What would open needs, most first, of what anybody may read: nothing that the law wants verified. */
const stepsOf = (profile: RankableProfile, { needs, policy, world }: Balanced): string[] =>
  openings(profile, needs, policy, world)
    .filter(isToTake)
    .slice(0, steps)
    .map(({ step }) => sayStep(step, world));
