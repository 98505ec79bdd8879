import { augment } from './augment.ts';
import { mostWorth } from './bound.ts';
import { BalancedLists } from './lists.ts';
import { improve, relieve, resume, spread } from './moves.ts';
import {
  type BalancedNeed,
  type BalancedPerson,
  type BalanceRules,
  type NumberedNeed,
  numbered,
  type Problem,
} from './problem.ts';
import { trade } from './trade.ts';

/** Somebody whom a list has and plain order would not. */
export interface Entered {
  readonly id: string;
  /** Their place in plain order, from 1. */
  readonly rank: number;
  /** Whether they would be in no list at all, or take the place of somebody who was in too many. */
  readonly because: 'in-no-list' | 'others-in-many';
}

/** Somebody whom plain order would have and the list has not. */
export interface Left {
  readonly id: string;
  readonly rank: number;
  /** In how many other lists they stand: none where they left it to somebody who has waited. */
  readonly elsewhere: number;
}

export interface BalancedList {
  readonly needId: string;
  /** Best first, as plain order has them. */
  readonly people: readonly string[];
  readonly entered: readonly Entered[];
  readonly left: readonly Left[];
  /** The sum of the scores, and that of plain order. */
  readonly total: number;
  readonly best: number;
}

export interface Beyond {
  readonly persons: number;
  readonly counsellors: number;
}

export interface Balance {
  /** In the order of the needs' ids. */
  readonly lists: readonly BalancedList[];
  /** How many people stand in a list, and would in plain order. */
  readonly people: number;
  readonly peoplePlain: number;
  /** What the lists are worth: the weights of whoever has a place; and the most that any lists could be. */
  readonly worth: number;
  readonly most: number;
  /** By how much the lists may fall short of the best possible, at most. */
  readonly gap: number;
  /** Places beyond the limit of persons, and of counsellors, which the floors do not let go. */
  readonly beyond: Beyond;
  readonly beyondPlain: Beyond;
}

/** More turns where they are cheap: each begins where the one before has made room. */
const turnsOf = ({ needs }: Problem): number => {
  const entries = needs.reduce((sum, { people }) => sum + people.length, 0);
  return Math.min(200, Math.max(5, Math.round(900_000 / (entries + 1))));
};

/**
 * Balanced lists over all open needs: as many people as possible have a place, where every list keeps its share of its
 * best total, nobody loses a place among the first of a plain list, and nobody is moved in beyond a limit. Of the same
 * input always the same lists, in whatever order it comes.
 * @param turns of the search for a closer bound: the gap told is smaller, the lists are the same
 */
export function balance(
  needs: readonly BalancedNeed[],
  people: readonly BalancedPerson[],
  rules: BalanceRules,
  turns = 0,
): Balance {
  const work = balancing(needs, people, rules, turns);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** The same in parts: between two of them, others may have their turn. */
export function* balancing(
  needs: readonly BalancedNeed[],
  people: readonly BalancedPerson[],
  rules: BalanceRules,
  turns = 0,
): Generator<undefined, Balance> {
  const problem = numbered(needs, people, rules);
  const lists = new BalancedLists(problem);
  const peoplePlain = countPlaced(lists);
  const beyondPlain = lists.beyond();
  yield;
  resume(lists);
  yield;
  spread(lists);
  const sure = yield* mostWorth(problem, 0, 0);
  for (let turn = 0; turn < turnsOf(problem) && lists.worth() < sure; turn++) {
    yield;
    augment(lists);
    yield;
    improve(lists);
    yield;
    trade(lists, turn);
  }
  yield;
  augment(lists);
  yield;
  relieve(lists);
  const worth = lists.worth();
  const most = Math.max(worth, yield* mostWorth(problem, worth, turns));
  return {
    lists: problem.needs.map((need, number) => told(lists, need, number)),
    people: countPlaced(lists),
    peoplePlain,
    worth,
    most,
    gap: most === 0 ? 0 : (most - worth) / most,
    beyond: lists.beyond(),
    beyondPlain,
  };
}

const countPlaced = ({ places }: BalancedLists): number =>
  places.reduce((sum, count) => sum + Math.min(count, 1), 0);

function told(
  { problem: { ids }, listed, places: held, plainly }: BalancedLists,
  { id, people, scores, places, best }: NumberedNeed,
  number: number,
): BalancedList {
  const inList = listed[number] as Uint8Array;
  const names: string[] = [];
  const entered: Entered[] = [];
  const left: Left[] = [];
  let total = 0;
  people.forEach((person, at) => {
    const name = { id: ids[person] as string, rank: at + 1 };
    if (inList[at] === 1) {
      names.push(name.id);
      total += scores[at] as number;
      if (at >= places)
        entered.push({ ...name, because: plainly[person] === 1 ? 'others-in-many' : 'in-no-list' });
    } else if (at < places) left.push({ ...name, elsewhere: held[person] as number });
  });
  return { needId: id, people: names, entered, left, total, best };
}
