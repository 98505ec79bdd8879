import type { Judged, Way } from './judge.ts';

export const rowStates = ['entered', 'accepted', 'refused'] as const;
export type RowState = (typeof rowStates)[number];

/** A row as the books read it. */
export interface BookRow {
  readonly contractId: string;
  readonly personId: string;
  readonly partyId: string;
  readonly month: string;
  readonly way: Way;
  readonly minutes: number;
  readonly state: RowState;
  readonly judged: Judged;
}

/** In minutes. What was told is what waits, what is done, what was refused and what is beyond a limit of the law. */
export interface Totals {
  readonly told: number;
  /** Not checked yet. */
  readonly waiting: number;
  readonly done: number;
  /** By the facilitator, or by a rule. */
  readonly refused: number;
  /** Hours of an AI beyond 480 h: kept, and not counted. */
  readonly beyond: number;
}

const none: Totals = { told: 0, waiting: 0, done: 0, refused: 0, beyond: 0 };

function totalsOf({ minutes, state, judged }: BookRow): Totals {
  if (state === 'refused') return { ...none, told: minutes, refused: minutes };
  const beyond = judged.lost['beyond-480'] ?? 0;
  const refused = minutes - judged.counted - beyond;
  const counted = judged.counted;
  return {
    told: minutes,
    waiting: state === 'entered' ? counted : 0,
    done: state === 'accepted' ? counted : 0,
    refused,
    beyond,
  };
}

export const plus = (one: Totals, other: Totals): Totals => ({
  told: one.told + other.told,
  waiting: one.waiting + other.waiting,
  done: one.done + other.done,
  refused: one.refused + other.refused,
  beyond: one.beyond + other.beyond,
});

/** What was told, by any of its sides; each side adds up to the whole. */
export interface Books extends Totals {
  readonly due: number;
  /** Of what is due; done beyond it is `surplus`. */
  readonly remaining: number;
  readonly surplus: number;
  readonly byContract: ReadonlyMap<string, Totals>;
  readonly byPerson: ReadonlyMap<string, Totals>;
  readonly byParty: ReadonlyMap<string, Totals>;
  readonly byWay: ReadonlyMap<string, Totals>;
  readonly byMonth: ReadonlyMap<string, Totals>;
}

const sides = {
  byContract: 'contractId',
  byPerson: 'personId',
  byParty: 'partyId',
  byWay: 'way',
  byMonth: 'month',
} as const;

/** Of one contract, or of several that an agreement joins: what one does too much makes up for another. */
export function booksOf(due: number, rows: readonly BookRow[]): Books {
  const grouped = { byContract: map(), byPerson: map(), byParty: map(), byWay: map(), byMonth: map() };
  let all = none;
  for (const row of rows) {
    const own = totalsOf(row);
    all = plus(all, own);
    for (const [side, key] of Object.entries(sides) as [keyof typeof sides, keyof BookRow & string][]) {
      const name = String(row[key]);
      grouped[side].set(name, plus(grouped[side].get(name) ?? none, own));
    }
  }
  return {
    ...all,
    due,
    remaining: Math.max(0, due - all.done),
    surplus: Math.max(0, all.done - due),
    ...grouped,
  };
}

const map = () => new Map<string, Totals>();
