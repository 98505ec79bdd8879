import { z } from 'zod';
import {
  type OccupationCode,
  type WorkingCondition,
  workingConditions,
} from '../../../src/occupations/index.ts';
import { codesCell, numberCell, readDataFile, wordsCell } from '../../../src/platform/index.ts';

/** Where companies and their jobs are found together. */
export const sectors = [
  'building',
  'public-works',
  'logistics',
  'transport',
  'cleaning',
  'restaurant',
  'canteen',
  'hotel',
  'care',
  'childcare',
  'retail',
  'industry',
  'food-industry',
  'maintenance',
  'garage',
  'green-spaces',
  'waste',
  'security',
  'office',
  'housing',
] as const;
export type Sector = (typeof sectors)[number];

/** What the demonstration knows of an occupation beyond the catalogue: how people and companies speak of it. */
export interface Trade {
  readonly code: OccupationCode;
  /** How many people look for it, compared with the others. */
  readonly share: number;
  /** Share of women among them. */
  readonly women: number;
  readonly sector: Sector;
  readonly hours: readonly Hours[];
  /** What is hard in it. */
  readonly conditions: readonly WorkingCondition[];
  /** Usual gross pay, in euro cents an hour. */
  readonly pay: readonly [number, number];
  /** What a man, a woman who does it is called, without article. */
  readonly man: string;
  readonly woman: string;
  /** Places where it is done, each with its preposition. */
  readonly places: readonly string[];
  /** Tasks, each beginning with an infinitive. */
  readonly tasks: readonly string[];
  /** Titles of advertisements, as companies type them. */
  readonly titles: readonly string[];
  /** What companies ask for, each a phrase without verb. */
  readonly asks: readonly string[];
}

/** Gross hourly minimum wage since 1 January 2026, in cents (decree of 17 December 2025). */
export const minimumWage = 1202;

const hours = ['day', 'early', 'late', 'night', 'shifts', 'split', 'weekend'] as const;
/** When the work is done, as advertisements and people tell it. */
export type Hours = (typeof hours)[number];

const codeOf = <Code extends string>(codes: readonly Code[], what: string) =>
  codesCell.pipe(z.array(z.enum(codes, `${what} : ${codes.join(', ')}`)));

const row = z.object({
  code: z.string().regex(/^[A-N]\d{4}$/, 'un code ROME, comme N1101'),
  share: numberCell,
  women: numberCell,
  sector: z.enum(sectors, `un secteur : ${sectors.join(', ')}`),
  hours: codeOf(hours, 'des horaires parmi'),
  hard: codeOf(workingConditions, 'des conditions parmi'),
  pay: z
    .string()
    .regex(/^\d+ \d+$/, 'deux nombres de centimes')
    .transform((pay) => pay.split(' ').map(Number) as [number, number]),
  called: z.string().min(1, 'manque'),
  places: wordsCell,
  tasks: wordsCell,
  titles: wordsCell,
  asks: wordsCell,
});

/** "masculine / feminine", or one word for both. */
export function calledBoth(called: string): Pick<Trade, 'man' | 'woman'> {
  const [man = '', woman = man] = called.split(' / ');
  return { man, woman };
}

/** The trades that somebody wrote about. @throws DataFileError where a line is wrong */
export const readTrades = (file = new URL('../data/trades.tsv', import.meta.url)): readonly Trade[] =>
  readDataFile(file, row, { key: 'code' }).map(({ hard, called, ...trade }) => ({
    ...trade,
    ...calledBoth(called),
    conditions: hard,
  }));
