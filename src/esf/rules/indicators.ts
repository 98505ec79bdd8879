import { birthdayOf } from '../../platform/index.ts';
import type { Said } from './answers.ts';
import type { Settings } from './settings.ts';

/** Codes of the Regulation (EU) 2021/1057, annex I. EECO15 (minorities) is estimated by the managing authority: never here. */
export const indicatorCodes = [
  'EECO01',
  'EECO02',
  'EECO03',
  'EECO04',
  'EECO05',
  'EECO06',
  'EECO07',
  'EECO08',
  'EECO09',
  'EECO10',
  'EECO11',
  'EECO12',
  'EECO13',
  'EECO14',
  'EECO16',
  'EECO17',
  'EECR01',
  'EECR02',
  'EECR03',
  'EECR04',
  'EECR05',
  'EECR06',
] as const;
export type IndicatorCode = (typeof indicatorCodes)[number];

/** Who was there one day or less is no participant. */
const counts = ({ enteredOn, leftOn }: Pick<Said, 'enteredOn' | 'leftOn'>): boolean =>
  leftOn === undefined || leftOn > enteredOn;

/** The indicators that a spell counts in. */
export function indicatorsOf(settings: Settings, said: Said): readonly IndicatorCode[] {
  if (!counts(said)) return [];
  const { entry, exit, later, enteredOn } = said;
  const { birthDate, labour, isced, unemployedMonths = 0 } = entry;
  const younger = (age: number) => birthDate !== undefined && enteredOn < birthdayOf(birthDate, age);
  const older = (age: number) => birthDate !== undefined && enteredOn >= birthdayOf(birthDate, age);
  const level = (from: number, until: number) => isced !== undefined && isced >= from && isced <= until;
  const unemployed = labour === 'unemployed';
  const holds: Readonly<Record<IndicatorCode, boolean>> = {
    EECO01: true,
    EECO02: unemployed,
    EECO03: unemployed && unemployedMonths >= settings.longUnemployedMonths,
    EECO04: labour === 'inactive',
    EECO05: labour === 'employed',
    EECO06: younger(18),
    EECO07: older(18) && younger(30),
    EECO08: older(55),
    EECO09: level(0, 2),
    EECO10: level(3, 4),
    EECO11: level(5, 8),
    EECO12: entry.disability === 'yes',
    EECO13: entry.thirdCountry === 'yes',
    EECO14: entry.foreignBackground === 'yes',
    EECO16: entry.homeless === 'yes',
    EECO17: entry.rural === 'yes',
    // Looking for work counts for those who did not before (annex I: inactive participants).
    EECR01: labour === 'inactive' && exit.searching === true,
    EECR02: exit.training === true,
    EECR03: exit.qualified === true,
    EECR04: labour !== 'employed' && exit.employed === true,
    EECR05: labour !== 'employed' && later.employedLater === true,
    EECR06: labour === 'employed' && later.betterLater === true,
  };
  return indicatorCodes.filter((code) => holds[code]);
}

export interface Tally {
  readonly code: IndicatorCode;
  readonly all: number;
  readonly women: number;
  readonly men: number;
}

/** Spells by indicator and sex; who did not say their sex counts in the whole. */
export function tallies(settings: Settings, spells: Iterable<Said>): readonly Tally[] {
  const sums = new Map(indicatorCodes.map((code) => [code, { all: 0, women: 0, men: 0 }]));
  for (const said of spells)
    for (const code of indicatorsOf(settings, said)) {
      const sum = sums.get(code);
      if (!sum) continue;
      sum.all += 1;
      if (said.entry.sex === 'f') sum.women += 1;
      if (said.entry.sex === 'm') sum.men += 1;
    }
  return indicatorCodes.map((code) => ({ code, ...(sums.get(code) ?? { all: 0, women: 0, men: 0 }) }));
}
