/** An open need as balancing sees it. */
export interface BalancedNeed {
  readonly id: string;
  /** A list is never shorter than there are posts, where there are as many people. */
  readonly posts: number;
  /** The best people for it with their scores, more than are shown; the order of the input says nothing. */
  readonly entries: readonly { readonly id: string; readonly score: number }[];
  /** Whom its list held last time: kept where nothing better is found, so that lists stay as they are. */
  readonly before?: readonly string[];
  /** Somebody decided that this list stays in plain order. */
  readonly plain?: boolean;
}

/** What is known of somebody beside their scores. Who is not told has the least weight, and no limit. */
export interface BalancedPerson {
  readonly id: string;
  /** Whoever accompanies them. */
  readonly counsellor: string | null;
  /** What a first place is worth: whole, at least 1; more for whoever has waited. */
  readonly weight: number;
}

export interface BalanceRules {
  /** How many people a list shows. */
  readonly shown: number;
  /** The share of its best total that every list keeps. */
  readonly kept: number;
  /** How many of the first nobody loses their place among. */
  readonly spared: number;
  /** Nobody is moved into a list beyond so many, nor anybody of a counsellor. Plain lists may hold more than that. */
  readonly perPerson: number;
  readonly perCounsellor: number;
}

/** As the house has it: what an evaluation and a batch begin with. */
export const balanceRules: BalanceRules = {
  shown: 10,
  kept: 0.95,
  spared: 3,
  perPerson: 3,
  perCounsellor: 60,
};

/** A need by number: its people by number, best first, people of equal score by id. */
export interface NumberedNeed {
  readonly id: string;
  readonly people: Int32Array;
  readonly scores: Float64Array;
  /** How many its list holds, and how many of the first stay. */
  readonly places: number;
  readonly spared: number;
  /** The total of the plain list, and what the balanced one must reach. */
  readonly best: number;
  readonly floor: number;
  readonly plain: boolean;
  readonly before: Int32Array;
}

/** The whole input by number, in an order that does not depend on the input's. */
export interface Problem {
  readonly needs: readonly NumberedNeed[];
  readonly ids: readonly string[];
  readonly weights: Float64Array;
  /** By person: their counsellor's number, or -1. */
  readonly counsellors: Int32Array;
  readonly counsellorCount: number;
  readonly rules: BalanceRules;
}

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

export function numbered(
  needs: readonly BalancedNeed[],
  people: readonly BalancedPerson[],
  rules: BalanceRules,
): Problem {
  const ids = [...new Set(needs.flatMap(({ entries }) => entries.map(({ id }) => id)))].sort(byText);
  const numbers = new Map(ids.map((id, i) => [id, i]));
  const known = new Map(people.map((person) => [person.id, person]));
  const names = new Set(ids.flatMap((id) => known.get(id)?.counsellor ?? []));
  const counsellors = new Map([...names].sort(byText).map((id, i) => [id, i]));
  return {
    needs: needs.toSorted((one, other) => byText(one.id, other.id)).map((need) => one(need, numbers, rules)),
    ids,
    weights: Float64Array.from(ids, (id) => known.get(id)?.weight ?? 1),
    counsellors: Int32Array.from(ids, (id) => counsellors.get(known.get(id)?.counsellor ?? '') ?? -1),
    counsellorCount: counsellors.size,
    rules,
  };
}

function one(
  { id, posts, entries, before = [], plain = false }: BalancedNeed,
  numbers: ReadonlyMap<string, number>,
  { shown, kept, spared }: BalanceRules,
): NumberedNeed {
  const sorted = entries.toSorted((a, b) => b.score - a.score || byText(a.id, b.id));
  const places = Math.min(Math.max(shown, posts), sorted.length);
  const best = sorted.slice(0, places).reduce((sum, { score }) => sum + score, 0);
  return {
    id,
    people: Int32Array.from(sorted, (entry) => numbers.get(entry.id) as number),
    scores: Float64Array.from(sorted, ({ score }) => score),
    places,
    spared: Math.min(spared, places),
    best,
    floor: kept * best,
    plain,
    before: Int32Array.from(before.flatMap((person) => numbers.get(person) ?? [])),
  };
}
