import type { BalancedLists } from './lists.ts';
import type { NumberedNeed } from './problem.ts';

/** Less than this is no gain: it keeps turns from going round. */
const least = 1e-9;

/**
 * Makes room without taking anybody's place: two people change lists, or one goes to another list in the stead of somebody
 * who stands elsewhere too and the list that they leave takes back its best; where lists lose less by it, each loss counted
 * against what its list may lose. From the second turn on lists count unevenly, otherwise each turn: room left over in many
 * lists comes together in a few, where somebody fits in.
 * @returns whether anything changed
 */
export function trade(lists: BalancedLists, turn: number): boolean {
  const { needs } = lists.problem;
  const ranks = needs.map(({ people }) => new Map(Array.from(people, (person, rank) => [person, rank])));
  const prices = needs.map((need, number) => priceOf(lists, need, number) * unevenly(number, turn));
  let changed = false;
  needs.forEach((need, number) => {
    const listed = lists.listed[number] as Uint8Array;
    for (let rank = need.people.length - 1; rank >= need.spared; rank--) {
      if (listed[rank] === 0 || lists.places[need.people[rank] as number] !== 1) continue;
      if (better(lists, ranks, prices, number, rank)) changed = true;
    }
  });
  return changed;
}

/** From 0.5 to 1.5, without any order, the same for the same need and turn. */
function unevenly(number: number, turn: number): number {
  if (turn === 0) return 1;
  const mixed = Math.imul(Math.imul(number + 1, 0x9e3779b1) ^ (turn * 0x85ebca6b), 0xc2b2ae35);
  return 0.5 + ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
}

/** What a point of score is worth to a list: little where all its places serve already, so that it takes losses over. */
function priceOf(
  lists: BalancedLists,
  { people, spared, best, floor }: NumberedNeed,
  number: number,
): number {
  const listed = lists.listed[number] as Uint8Array;
  const serves = people.every(
    (person, rank) => rank < spared || listed[rank] === 0 || lists.places[person] === 1,
  );
  return (serves ? 0.05 : 1) / (best - floor);
}

function better(
  lists: BalancedLists,
  ranks: readonly ReadonlyMap<number, number>[],
  prices: readonly number[],
  number: number,
  rank: number,
): boolean {
  const { needs } = lists.problem;
  const need = needs[number] as NumberedNeed;
  const person = need.people[rank] as number;
  const price = prices[number] as number;
  const back = bestBack(lists, number, rank);
  let found: { other: number; enters: number; leaves: number; takes: number } | null = null;
  let most = least;
  for (let i = lists.start[person] as number; i < (lists.start[person + 1] as number); i += 2) {
    const [other, enters] = [lists.openings[i] as number, lists.openings[i + 1] as number];
    const { people, scores, spared } = needs[other] as NumberedNeed;
    const theirs = lists.listed[other] as Uint8Array;
    if (other === number || theirs[enters] === 1) continue;
    for (let leaves = people.length - 1; leaves >= spared; leaves--) {
      if (theirs[leaves] === 0) continue;
      const goes = people[leaves] as number;
      const takes = (lists.places[goes] as number) > 1 ? back : (ranks[number]?.get(goes) ?? -1);
      if (takes < 0 || listedAt(lists, number, takes)) continue;
      const gain =
        ((need.scores[takes] as number) - (need.scores[rank] as number)) * price +
        ((scores[enters] as number) - (scores[leaves] as number)) * (prices[other] as number);
      if (!(gain > most)) continue;
      if (!lists.allows(other, leaves, enters, true) || !lists.allows(number, rank, takes, true)) continue;
      most = gain;
      found = { other, enters, leaves, takes };
    }
  }
  if (!found) return false;
  lists.swap(found.other, found.leaves, found.enters);
  lists.swap(number, rank, found.takes);
  return true;
}

const listedAt = (lists: BalancedLists, need: number, rank: number): boolean =>
  lists.listed[need]?.[rank] === 1;

/** The best who is not in the list, has a place already and is below every limit. */
function bestBack(lists: BalancedLists, number: number, rank: number): number {
  const { people, spared } = lists.problem.needs[number] as NumberedNeed;
  for (let takes = spared; takes < rank; takes++) {
    if (listedAt(lists, number, takes) || (lists.places[people[takes] as number] as number) < 1) continue;
    if (lists.allows(number, rank, takes)) return takes;
  }
  return -1;
}
