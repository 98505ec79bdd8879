import type { NumberedNeed, Problem } from './problem.ts';

/**
 * The most that the places of all lists can be worth, whatever their people: nothing that keeps to the floors exceeds it.
 * Lagrangian relaxation: that a person is worth something once only becomes a price that each of their places fetches;
 * each list then takes the dearest people that its floor lets it. `turns` of subgradient steps look for prices that bound
 * closer than the worth `reached`; none of them makes the bound untrue. The limits of persons and counsellors are left out, which it may only raise.
 */
export function* mostWorth(
  { needs, weights }: Problem,
  reached: number,
  turns: number,
): Generator<undefined, number> {
  const spared = new Uint8Array(weights.length);
  for (const { people, spared: count, places, plain } of needs)
    for (let rank = 0; rank < (plain ? places : count); rank++) spared[people[rank] as number] = 1;
  const price = weights.map((weight, person) => (spared[person] === 1 ? 0 : weight));
  const taken = new Float64Array(weights.length);
  const multipliers = new Float64Array(needs.length);
  const sure = weights.reduce((sum, weight, person) => sum + (spared[person] === 1 ? weight : 0), 0);
  let least = Number.POSITIVE_INFINITY;
  let scale = 1;
  let since = 0;
  for (let turn = 0; turn <= turns; turn++) {
    yield;
    taken.fill(0);
    let worth = sure;
    needs.forEach((need, number) => {
      if (!need.plain) worth += dearest(need, price, taken, multipliers, number, turn === 0);
    });
    for (let i = 0; i < weights.length; i++)
      if (spared[i] === 0) worth += (weights[i] as number) - (price[i] as number);
    since = worth < least - 1e-6 ? 0 : since + 1;
    if (since > 4) [scale, since] = [scale / 2, 0];
    least = Math.min(least, worth);
    // A person is wanted once where their price is below what they weigh.
    const slope = taken.map((count, i) =>
      spared[i] === 1 || (count <= 1 && price[i] === weights[i]) ? 0 : count - 1,
    );
    const length = slope.reduce((sum, one) => sum + one * one, 0);
    if (length === 0) break;
    const step = (scale * Math.max(worth - reached, 1)) / length;
    for (let i = 0; i < weights.length; i++)
      price[i] = Math.min(
        weights[i] as number,
        Math.max(0, (price[i] as number) - step * (slope[i] as number)),
      );
  }
  return least;
}

/** The dearest that one list can be, places in parts allowed; whom it takes is added to `taken`. */
function dearest(
  { people, scores, places, spared, floor }: NumberedNeed,
  price: Float64Array,
  taken: Float64Array,
  multipliers: Float64Array,
  number: number,
  first: boolean,
): number {
  const free = places - spared;
  let room = -floor;
  for (let rank = 0; rank < spared; rank++) room += scores[rank] as number;
  const at = (multiplier: number): { worth: number; score: number; chosen: number[] } => {
    const chosen: number[] = [];
    const values: number[] = [];
    for (let rank = spared; rank < people.length; rank++) {
      const value = (price[people[rank] as number] as number) + multiplier * (scores[rank] as number);
      if (values.length === free && value <= (values[free - 1] as number)) continue;
      let i = Math.min(values.length, free - 1);
      for (; i > 0 && (values[i - 1] as number) < value; i--) {
        values[i] = values[i - 1] as number;
        chosen[i] = chosen[i - 1] as number;
      }
      if (free > 0) {
        values[i] = value;
        chosen[i] = rank;
      }
    }
    let [worth, score] = [multiplier * room, room];
    chosen.forEach((rank, i) => {
      worth += values[i] as number;
      score += scores[rank] as number;
    });
    return { worth, score, chosen };
  };
  let found = at(0);
  let worth = found.worth;
  if (found.score < 0) {
    // The bound is convex in the multiplier: where the score of those chosen is short of the floor, it is to be greater.
    let low = 0;
    let high = first ? 0.05 : 2 * (multipliers[number] as number) + 1e-6;
    while (at(high).score < 0 && high < 1e6) [low, high] = [high, 4 * high];
    for (let i = 0; i < 12; i++) {
      const middle = (low + high) / 2;
      const tried = at(middle);
      worth = Math.min(worth, tried.worth);
      if (tried.score < 0) low = middle;
      else [high, found] = [middle, tried];
    }
    const last = at(high);
    worth = Math.min(worth, last.worth);
    found = last;
    multipliers[number] = high;
  }
  for (const rank of found.chosen) {
    const person = people[rank] as number;
    taken[person] = (taken[person] as number) + 1;
  }
  return worth;
}
