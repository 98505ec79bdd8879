import type { BalancedLists } from './lists.ts';
import type { NumberedNeed } from './problem.ts';

/** A step of a chain: who takes whose place in which list, and the step that comes before it. */
interface Step {
  readonly need: number;
  readonly enters: number;
  readonly leaves: number;
  readonly goes: number;
  /** The share of what the list may lose that it loses by this. */
  readonly cost: number;
  readonly after: Step | null;
}

/**
 * Looks for chains: somebody in no list takes a place, whoever had it takes one in another list, and so on, until the
 * last one leaves a place that they do not miss, or weighs less than the first. A person from whom no chain was found is
 * not looked at again in this turn, so that a turn reads each list about once.
 * @returns whether anything changed
 */
export function augment(lists: BalancedLists): boolean {
  const { weights } = lists.problem;
  const waiting = Array.from(weights.keys()).filter((person) => lists.places[person] === 0);
  const cost = new Map(waiting.map((person) => [person, cheapest(lists, person)]));
  waiting.sort(
    (one, other) =>
      (weights[other] as number) - (weights[one] as number) ||
      (cost.get(one) as number) - (cost.get(other) as number) ||
      one - other,
  );
  const search = new Chains(lists);
  let changed = false;
  for (const person of waiting) {
    if (lists.places[person] === 0 && search.from(person)) changed = true;
  }
  return changed;
}

/** The share of the room of a list that the person would cost at least. */
function cheapest({ problem, start, openings }: BalancedLists, person: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = start[person] as number; i < (start[person + 1] as number); i += 2) {
    const { scores, places, best, floor } = problem.needs[openings[i] as number] as NumberedNeed;
    const loss = (scores[places - 1] as number) - (scores[openings[i + 1] as number] as number);
    least = Math.min(least, loss / (best - floor || 1));
  }
  return least;
}

class Chains {
  private readonly lists: BalancedLists;
  private readonly dead: Uint8Array;
  private readonly seen: Int32Array;
  private readonly used: Int32Array;
  private turn = 0;

  constructor(lists: BalancedLists) {
    this.lists = lists;
    this.dead = new Uint8Array(lists.places.length);
    this.seen = new Int32Array(lists.places.length);
    this.used = new Int32Array(lists.problem.needs.length);
  }

  from(first: number): boolean {
    const { lists, dead, seen } = this;
    const { weights } = lists.problem;
    this.turn += 1;
    const queue: { person: number; after: Step | null }[] = [{ person: first, after: null }];
    let lighter: Step | null = null;
    seen[first] = this.turn;
    for (let at = 0; at < queue.length; at++) {
      const { person, after } = queue[at] as (typeof queue)[number];
      let last: Step | null = null;
      for (const step of this.steps(person, after)) {
        const { goes } = step;
        if ((lists.places[goes] as number) > 1) {
          if (last === null || step.cost < last.cost) last = step;
          continue;
        }
        const least = weights[lighter?.goes ?? first] as number;
        if ((weights[goes] as number) < least) lighter = step;
        if (seen[goes] === this.turn || dead[goes] === 1) continue;
        seen[goes] = this.turn;
        queue.push({ person: goes, after: step });
      }
      if (last) {
        this.take(last);
        return true;
      }
    }
    if (lighter) this.take(lighter);
    else for (const { person } of queue) dead[person] = 1;
    return lighter !== null;
  }

  /** Whose place the person could take. A list changes once in a chain, in the first way that reaches it. */
  private *steps(person: number, after: Step | null): Generator<Step> {
    const { lists, used, turn } = this;
    const { start, openings } = lists;
    for (let i = start[person] as number; i < (start[person + 1] as number); i += 2) {
      const [need, enters] = [openings[i] as number, openings[i + 1] as number];
      const listed = lists.listed[need] as Uint8Array;
      if (used[need] === turn || listed[enters] === 1) continue;
      const { people, scores, spared, best, floor } = lists.problem.needs[need] as NumberedNeed;
      let reached = false;
      for (let leaves = people.length - 1; leaves >= spared; leaves--) {
        if (listed[leaves] === 0 || !lists.allows(need, leaves, enters, after !== null)) continue;
        reached = true;
        const cost = ((scores[leaves] as number) - (scores[enters] as number)) / (best - floor);
        yield { need, enters, leaves, goes: people[leaves] as number, cost, after };
      }
      if (reached) used[need] = turn;
    }
  }

  /** From the last step to the first: each place is free of limits by the time it is taken. */
  private take(last: Step): void {
    for (let step: Step | null = last; step; step = step.after)
      this.lists.swap(step.need, step.leaves, step.enters);
  }
}
