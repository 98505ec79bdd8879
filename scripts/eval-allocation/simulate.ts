import { type BalanceRules, balance, weightOf } from '../../src/matching/index.ts';
import type { Lists } from './baselines.ts';
import type { Offer, Territory } from './territory.ts';

/** How many days are lived through, how long a need stays open, and after how many days somebody is looked for a need. */
const days = 30;
const openDays = 30;
const searchAfter = 15;
const needsEach = 3;

/**
 * Thirty days of a territory: each day a thirtieth of the needs end and as many others come, and the batch runs once.
 * @param order the lists of a day; balanced ones where absent
 * @returns how many of the active people stood in no list on any day
 */
export function neverSeen(
  { active, needs, bestNeeds }: Territory,
  offers: readonly Offer[],
  open: number,
  rules: BalanceRules,
  order?: (offers: readonly Offer[], day: number) => Lists,
): number {
  const lastSeen = new Map<string, number>();
  const since = new Map<string, number>();
  const searched = new Map<string, ReturnType<typeof bestNeeds>>();
  let before = new Map<string, readonly string[]>();
  for (let day = 0; day < days; day++) {
    const first = Math.floor((day * open) / openDays);
    const today = offers.slice(first, first + open);
    const lists = order ? order(today, day) : balanced(day, first, today);
    const seen = new Set(lists.flat());
    for (const id of seen) {
      lastSeen.set(id, day);
      if (!since.has(id)) since.set(id, day);
    }
    for (const id of since.keys()) if (!seen.has(id)) since.delete(id);
    before = new Map(today.map(({ id }, i) => [id, lists[i] ?? []]));
  }
  return active.filter(({ id }) => !lastSeen.has(id)).length;

  function balanced(day: number, first: number, today: readonly Offer[]): Lists {
    const added = new Map<string, { id: string; score: number }[]>();
    if (day >= searchAfter) {
      const openNeeds = needs.slice(first, first + open);
      for (const { id } of active) {
        if (lastSeen.has(id)) continue;
        if (!searched.has(id) || day % 5 === 0) searched.set(id, bestNeeds(id, openNeeds, needsEach));
        for (const { need, score } of searched.get(id) ?? [])
          added.set(need, [...(added.get(need) ?? []), { id, score }]);
      }
    }
    const result = balance(
      today.map(({ id, posts, entries }) => {
        const more = added.get(id) ?? [];
        const known = new Set(more.length > 0 ? entries.map((entry) => entry.id) : []);
        return {
          id,
          posts,
          entries: [...entries, ...more.filter((entry) => !known.has(entry.id))],
          before: before.get(id) ?? [],
        };
      }),
      active.map(({ id, counsellor }) => ({
        id,
        counsellor,
        weight: weightOf(day, since.get(id) ?? null, lastSeen.get(id) ?? null),
      })),
      rules,
    );
    const byNeed = new Map(result.lists.map(({ needId, people }) => [needId, people]));
    return today.map(({ id }) => byNeed.get(id) ?? []);
  }
}
