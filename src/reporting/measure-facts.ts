import type { Fact, Unit } from '../access/index.ts';

/** What facts come to, and how many people are behind it, or things where it is of no person. */
export interface Measured {
  /** `null` where a median or a share has nothing behind it. */
  readonly value: number | null;
  readonly people: number;
  /** Of a share: the people of whom it is so, and those of whom it is not. */
  readonly sides?: readonly [yes: number, no: number];
}

const who = ({ participantId, id }: Fact): string => participantId ?? id;
const countPeople = (facts: readonly Fact[]): number => new Set(facts.map(who)).size;

/** The middle value; of two, what is halfway. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1];
  const high = sorted[Math.floor(middle)];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

export function measureFacts(unit: Unit, facts: readonly Fact[]): Measured {
  const people = countPeople(facts);
  const sum = facts.reduce((total, { value }) => total + value, 0);
  switch (unit) {
    case 'number':
    case 'hours':
      return { value: sum, people };
    case 'days':
      return { value: median(facts.map(({ value }) => value)), people };
    case 'share': {
      const sides = [1, 0].map((side) => countPeople(facts.filter(({ value }) => value === side)));
      return {
        value: facts.length === 0 ? null : sum / facts.length,
        people,
        sides: sides as [number, number],
      };
    }
  }
}

/** What is told of everybody is rounded to this, so that two figures that overlap do not give a few people away. */
const rounding = 5;

/** Whether a count is that of a few people. */
const few = (people: number, smallCount: number): boolean => people > 0 && people < smallCount;

const isTold = ({ people, sides = [0, 0] }: Measured, smallCount: number): boolean =>
  !few(people, smallCount) && !sides.some((side) => few(side, smallCount));

const rounded = (unit: Unit, value: number | null): number | null => {
  if (value === null) return null;
  if (unit === 'share') return Math.round(100 * value) / 100;
  return unit === 'days' ? Math.round(value) : rounding * Math.round(value / rounding);
};

export interface Told {
  readonly value: number | null;
  /** Few people are behind it: nothing is told. */
  readonly hidden: boolean;
}

/** As it is told of many people. */
export const toldOf = (unit: Unit, measured: Measured, smallCount: number): Told =>
  isTold(measured, smallCount)
    ? { value: rounded(unit, measured.value), hidden: false }
    : { value: null, hidden: true };

/** The parts of a whole as they are told: where one alone would be hidden, the next smallest is too, or the whole gives it away. */
export function toldParts(unit: Unit, parts: readonly Measured[], smallCount: number): Told[] {
  const hidden = parts.map((part) => !isTold(part, smallCount));
  if (hidden.filter(Boolean).length === 1) {
    const shown = parts.flatMap(({ people }, i) => (hidden[i] || people === 0 ? [] : [people]));
    const next = parts.findIndex(({ people }, i) => !hidden[i] && people === Math.min(...shown));
    if (next >= 0) hidden[next] = true;
  }
  return parts.map(({ value }, i) =>
    hidden[i] ? { value: null, hidden: true } : { value: rounded(unit, value), hidden: false },
  );
}

export const exactly = ({ value }: Measured): Told => ({ value, hidden: false });
