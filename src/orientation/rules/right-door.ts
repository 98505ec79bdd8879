import type { PlieCode } from '../../territory/index.ts';
import { zone } from '../../territory/index.ts';
import { isOfAge } from '../../youth-aid/index.ts';
import { ages, type DoorKind, doorKinds, doorRules, type RuleId, type Sure } from './table.ts';

export const schoolings = ['in-school', 'out-without-diploma', 'out-with-diploma'] as const;
export const works = ['working', 'looking', 'looking-two-years'] as const;

/** What is told of somebody to find their doors. What is not told is a question, never a no. */
export interface Situation {
  /** The birth date, or an age in whole years. */
  readonly born: string | number;
  /** Where they live, or spend their days: INSEE code; `null` where it is not known. */
  readonly zone: string | null;
  readonly schooling?: (typeof schoolings)[number] | undefined;
  readonly work?: (typeof works)[number] | undefined;
  /** RSA, ASS or AAH. */
  readonly allowance?: boolean | undefined;
  /** Recognised as a disabled worker. Asked of professionals alone, and never stored. */
  readonly rqth?: boolean | undefined;
  /** They lack money for something now. */
  readonly money?: boolean | undefined;
}

export const fits = ['fits', 'ask', 'no'] as const;
export type Fit = (typeof fits)[number];

/** What one rule says of somebody. */
export interface DoorLine {
  readonly rule: RuleId;
  readonly fit: Fit;
}

/** Whether a door fits: as its worst line says; as sure as the least sure of them. */
export interface Opinion {
  readonly door: DoorKind;
  readonly fit: Fit;
  readonly lines: readonly DoorLine[];
  readonly sure: Sure;
  /** Which of the six, of a PLIE. */
  readonly plie?: PlieCode;
}

type Judge = (situation: Situation, day: string) => readonly DoorLine[];

/** From the birthday of `from` to the eve of that of `before`. */
const within = ({ born }: Situation, day: string, from: number, before = 200): boolean =>
  typeof born === 'number' ? from <= born && born < before : isOfAge(born, day, from, before);

const line = (rule: RuleId, fit: Fit): DoorLine => ({ rule, fit });
const yes = (met: boolean): Fit => (met ? 'fits' : 'no');
/** `undefined` is a question. */
const told = (met: boolean | undefined): Fit => (met === undefined ? 'ask' : yes(met));

function missionLocale(one: Situation, day: string): DoorLine[] {
  const { from, before, beforeWithRqth } = ages['mission-locale'];
  const school = one.schooling === 'in-school' ? [line('ml-school', 'ask')] : [];
  if (within(one, day, before, beforeWithRqth)) return [line('ml-rqth', told(one.rqth)), ...school];
  return [line('ml-age', yes(within(one, day, from, before))), ...school];
}

const plieOf = ({ zone: code }: Situation): PlieCode | null | undefined =>
  code === null ? undefined : (zone(code)?.plie ?? null);

function plie(one: Situation, day: string): DoorLine[] {
  const covering = plieOf(one);
  const far = one.allowance || one.work === 'looking-two-years';
  return [
    line('plie-zone', told(covering === undefined ? undefined : covering !== null)),
    line('plie-adult', yes(within(one, day, ages.plie.from))),
    line('plie-distance', far ? 'fits' : 'ask'),
  ];
}

const withoutDiploma = ({ schooling }: Situation): boolean | undefined =>
  schooling && schooling === 'out-without-diploma';

const e2c: Judge = (one, day) => [
  line('e2c-age', yes(within(one, day, 0, ages.e2c.before))),
  line('e2c-first-age', yes(within(one, day, ages.e2c.from))),
  line('e2c-school', told(withoutDiploma(one))),
];

const epide: Judge = (one, day) => [
  line('epide-age', yes(within(one, day, ages.epide.from, ages.epide.before))),
  line('epide-school', one.schooling === 'in-school' ? 'no' : withoutDiploma(one) ? 'fits' : 'ask'),
];

function siae(one: Situation, day: string): DoorLine[] {
  const enough = one.allowance || one.work === 'looking-two-years';
  return [
    line('siae-age', yes(within(one, day, ages.siae.from))),
    enough ? line('siae-one', 'fits') : line('siae-several', 'ask'),
  ];
}

function faj(one: Situation, day: string): DoorLine[] {
  const { from, before } = ages.faj;
  const reading = within(one, day, before - 1, before) ? [line('faj-25', 'fits')] : [];
  return [
    line('faj-age', yes(within(one, day, from, before))),
    ...reading,
    line('faj-need', told(one.money)),
  ];
}

const franceTravail: Judge = (one, day) => [
  line('ft-age', yes(within(one, day, ages['france-travail'].from))),
  line('ft-all', 'fits'),
];

const judges: Readonly<Record<DoorKind, Judge>> = {
  'mission-locale': missionLocale,
  plie,
  e2c,
  epide,
  siae,
  faj,
  'france-travail': franceTravail,
};

const worst = (lines: readonly DoorLine[]): Fit =>
  fits.findLast((fit) => lines.some((one) => one.fit === fit)) ?? 'fits';
const leastSure = (lines: readonly DoorLine[]): Sure =>
  (['C', 'B', 'A'] as const).find((sure) => lines.some(({ rule }) => doorRules[rule].sure === sure)) ?? 'C';

/** The lines that say no decide where there is one: what else is known or asked changes nothing. */
const deciding = (fit: Fit, lines: readonly DoorLine[]) =>
  fit === 'no' ? lines.filter((one) => one.fit === 'no') : lines;

/**
 * Which doors fit somebody on a day, the surest first, each with what decides and how sure that is. A proposition: only the
 * bodies that the law names decide (Code du travail L5411-5-1). Without clock nor database.
 */
export function rightDoors(situation: Situation, day: string): readonly Opinion[] {
  const covering = plieOf(situation);
  return doorKinds
    .map((door): Opinion => {
      const lines = judges[door](situation, day);
      const fit = worst(lines);
      return {
        door,
        fit,
        lines,
        sure: leastSure(deciding(fit, lines)),
        ...(door === 'plie' && covering ? { plie: covering } : {}),
      };
    })
    .toSorted((one, other) => fits.indexOf(one.fit) - fits.indexOf(other.fit));
}
