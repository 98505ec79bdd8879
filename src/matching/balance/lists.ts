import type { NumberedNeed, Problem } from './problem.ts';

/** Sums of scores are compared with this much to spare, so that their last digits never break a promise. */
const slack = 1e-9;

/**
 * The lists as they stand, beginning with the plain ones, and what may be changed in them: one person of a list for
 * another, such that every list keeps its floor, the spared keep their places and nobody is moved in beyond a limit.
 * People are by number, and by `rank` where they stand among the people of one need.
 */
export class BalancedLists {
  readonly problem: Problem;
  /** In how many lists each person stands. */
  readonly places: Int32Array;
  /** By need: 1 at the rank of whoever is listed. */
  readonly listed: readonly Uint8Array[];
  readonly totals: Float64Array;
  /** Which needs could list a person and at which rank: from `start[person]`, two numbers each. */
  readonly start: Int32Array;
  readonly openings: Int32Array;
  /** 1 for whoever stands in a plain list. */
  readonly plainly: Uint8Array;
  private readonly mostPlaces: Int32Array;
  private readonly held: Int32Array;
  private readonly mostHeld: Int32Array;

  constructor(problem: Problem) {
    this.problem = problem;
    const { needs, ids, counsellorCount, rules } = problem;
    this.places = new Int32Array(ids.length);
    this.held = new Int32Array(counsellorCount);
    this.listed = needs.map(({ people, places }) => new Uint8Array(people.length).fill(1, 0, places));
    this.totals = Float64Array.from(needs, ({ best }) => best);
    for (const { people, places } of needs) {
      for (let rank = 0; rank < places; rank++) this.count(people[rank] as number, 1);
    }
    this.plainly = Uint8Array.from(this.places, (count) => Math.min(count, 1));
    this.mostPlaces = this.places.map((count) => Math.max(count, rules.perPerson));
    this.mostHeld = this.held.map((count) => Math.max(count, rules.perCounsellor));
    [this.start, this.openings] = openingsOf(needs, ids.length);
  }

  private count(person: number, by: number): void {
    this.places[person] = (this.places[person] as number) + by;
    const counsellor = this.problem.counsellors[person] as number;
    if (counsellor >= 0) this.held[counsellor] = (this.held[counsellor] as number) + by;
  }

  /** By how much a person, or their counsellor, is beyond what lists should hold of them. */
  excess(person: number): number {
    const { perPerson, perCounsellor } = this.problem.rules;
    const counsellor = this.problem.counsellors[person] as number;
    const ofCounsellor = counsellor < 0 ? 0 : (this.held[counsellor] as number) - perCounsellor;
    return Math.max((this.places[person] as number) - perPerson, ofCounsellor, 0);
  }

  /** Places beyond the limit of persons, and of counsellors. */
  beyond(): { readonly persons: number; readonly counsellors: number } {
    const { perPerson, perCounsellor } = this.problem.rules;
    const over = (counts: Int32Array, limit: number) =>
      counts.reduce((sum, count) => sum + Math.max(0, count - limit), 0);
    return { persons: over(this.places, perPerson), counsellors: over(this.held, perCounsellor) };
  }

  /**
   * Whether the list of a need may have the person at rank `enters` for the one at rank `leaves`.
   * @param moving they leave a place elsewhere for it
   */
  allows(need: number, leaves: number, enters: number, moving = false): boolean {
    const { scores, floor, spared, plain, people } = this.problem.needs[need] as NumberedNeed;
    if (plain || leaves < spared) return false;
    const loss = (scores[leaves] as number) - (scores[enters] as number);
    if (loss > 0 && (this.totals[need] as number) - loss < floor + slack) return false;
    const person = people[enters] as number;
    if (!moving && (this.places[person] as number) >= (this.mostPlaces[person] as number)) return false;
    const counsellor = this.problem.counsellors[person] as number;
    if (counsellor < 0 || (this.held[counsellor] as number) < (this.mostHeld[counsellor] as number))
      return true;
    return this.problem.counsellors[people[leaves] as number] === counsellor;
  }

  /** What the whole gains when one person takes a place and another leaves one. */
  gain(enters: number, leaves: number): number {
    const { weights } = this.problem;
    const more = this.places[enters] === 0 ? (weights[enters] as number) : 0;
    return more - (this.places[leaves] === 1 ? (weights[leaves] as number) : 0);
  }

  /** Whether the whole loses nothing by it, and nobody their only place who has one in plain order, but to a greater weight. */
  isFair(enters: number, leaves: number): boolean {
    const gain = this.gain(enters, leaves);
    return gain > 0 || (gain === 0 && !(this.places[leaves] === 1 && this.plainly[leaves] === 1));
  }

  swap(need: number, leaves: number, enters: number): void {
    const { scores, people } = this.problem.needs[need] as NumberedNeed;
    const listed = this.listed[need] as Uint8Array;
    listed[leaves] = 0;
    listed[enters] = 1;
    this.totals[need] =
      (this.totals[need] as number) - (scores[leaves] as number) + (scores[enters] as number);
    this.count(people[leaves] as number, -1);
    this.count(people[enters] as number, 1);
  }

  /** What the places given are worth: the sum of the weights of whoever has one. */
  worth(): number {
    return this.problem.weights.reduce(
      (sum, weight, person) => sum + ((this.places[person] as number) > 0 ? weight : 0),
      0,
    );
  }
}

function openingsOf(needs: readonly NumberedNeed[], people: number): [Int32Array, Int32Array] {
  const start = new Int32Array(people + 1);
  for (const need of needs)
    for (const person of need.people) start[person + 1] = (start[person + 1] as number) + 2;
  for (let i = 0; i < people; i++) start[i + 1] = (start[i + 1] as number) + (start[i] as number);
  const items = new Int32Array(start[people] as number);
  const next = start.slice();
  needs.forEach((need, number) => {
    need.people.forEach((person, rank) => {
      const at = next[person] as number;
      items[at] = number;
      items[at + 1] = rank;
      next[person] = at + 2;
    });
  });
  return [start, items];
}
