import type { BalancedLists } from './lists.ts';
import type { NumberedNeed } from './problem.ts';

/**
 * Whoever of a list may best give their place to the person at rank `enters`: the least scored of those who stand
 * elsewhere too, or -1.
 */
function redundant(lists: BalancedLists, need: number, enters: number): number {
  const { people, spared } = lists.problem.needs[need] as NumberedNeed;
  const listed = lists.listed[need] as Uint8Array;
  for (let rank = people.length - 1; rank >= spared; rank--) {
    if (listed[rank] === 0 || (lists.places[people[rank] as number] as number) < 2) continue;
    if (lists.allows(need, rank, enters)) return rank;
  }
  return -1;
}

/** Takes up what was changed last time, as far as it still brings something. */
export function resume(lists: BalancedLists): void {
  let moved = true;
  while (moved) {
    moved = false;
    lists.problem.needs.forEach(({ people, before }, need) => {
      if (before.length === 0) return;
      const wanted = new Set(before);
      const listed = lists.listed[need] as Uint8Array;
      people.forEach((person, enters) => {
        if (listed[enters] === 1 || !wanted.has(person)) return;
        for (let leaves = people.length - 1; leaves >= 0; leaves--) {
          if (listed[leaves] === 0 || wanted.has(people[leaves] as number)) continue;
          if (!lists.isFair(person, people[leaves] as number)) continue;
          if (!lists.allows(need, leaves, enters)) continue;
          lists.swap(need, leaves, enters);
          moved = true;
          return;
        }
      });
    });
  }
}

/** Whoever is in no list takes the place of somebody who stands in several, the cheapest of such changes first. */
export function spread(lists: BalancedLists): void {
  const { needs, weights } = lists.problem;
  const found: { need: number; rank: number; cost: number; weight: number }[] = [];
  needs.forEach(({ people, scores, places, best, floor, plain }, need) => {
    const room = best - floor;
    const last = scores[places - 1] as number;
    for (let rank = places; rank < people.length && !plain; rank++) {
      const cost = (last - (scores[rank] as number)) / room;
      if (!(cost <= 1)) break;
      found.push({ need, rank, cost, weight: weights[people[rank] as number] as number });
    }
  });
  found.sort((a, b) => b.weight - a.weight || a.cost - b.cost || a.need - b.need || a.rank - b.rank);
  for (const { need, rank } of found) {
    const person = (needs[need] as NumberedNeed).people[rank] as number;
    if (lists.places[person] !== 0) continue;
    const leaves = redundant(lists, need, rank);
    if (leaves >= 0) lists.swap(need, leaves, rank);
  }
}

/** Listed people are replaced by better ones where nobody loses by it: what was given too much comes back. */
export function improve(lists: BalancedLists): boolean {
  let improved = false;
  lists.problem.needs.forEach(({ people, scores, spared }, need) => {
    const listed = lists.listed[need] as Uint8Array;
    for (let leaves = people.length - 1; leaves >= spared; leaves--) {
      if (listed[leaves] === 0) continue;
      for (let enters = spared; enters < leaves; enters++) {
        if (listed[enters] === 1 || scores[enters] === scores[leaves]) continue;
        const [comes, goes] = [people[enters] as number, people[leaves] as number];
        if (!lists.isFair(comes, goes)) continue;
        if (lists.excess(comes) > 0 || (lists.places[comes] as number) >= lists.problem.rules.perPerson)
          continue;
        if (!lists.allows(need, leaves, enters)) continue;
        lists.swap(need, leaves, enters);
        improved = true;
        break;
      }
    }
  });
  return improved;
}

/** Takes people out of lists beyond their limit, or their counsellor's, for the best who is below both. */
export function relieve(lists: BalancedLists): void {
  lists.problem.needs.forEach(({ people, places, spared }, need) => {
    const listed = lists.listed[need] as Uint8Array;
    for (let leaves = people.length - 1; leaves >= spared; leaves--) {
      const goes = people[leaves] as number;
      if (listed[leaves] === 0 || lists.excess(goes) === 0) continue;
      for (let enters = Math.min(places, spared); enters < people.length; enters++) {
        const comes = people[enters] as number;
        if (listed[enters] === 1 || !lists.isFair(comes, goes) || !lists.allows(need, leaves, enters))
          continue;
        lists.swap(need, leaves, enters);
        if (lists.excess(comes) === 0) break;
        lists.swap(need, enters, leaves);
      }
    }
  });
}
