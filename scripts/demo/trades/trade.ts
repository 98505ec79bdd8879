import type { OccupationCode, WorkingCondition } from '../../../src/occupations/index.ts';

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

/** When the work is done, as advertisements and people tell it. */
export type Hours = 'day' | 'early' | 'late' | 'night' | 'shifts' | 'split' | 'weekend';

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

interface TradeRow {
  share: number;
  women: number;
  sector: Sector;
  hours?: string;
  hard?: string;
  pay?: readonly [number, number];
  /** "masculine / feminine", or one word for both. */
  called: string;
  places: string;
  tasks: string;
  titles: string;
  asks: string;
}

/** Gross hourly minimum wage since 1 January 2026, in cents (decree of 17 December 2025). */
export const minimumWage = 1202;

const list = (text = '', separator = /\s*\|\s*/): string[] =>
  text.trim().replace(/\s+/g, ' ').split(separator).filter(Boolean);

/** One row of a table: lists are written as one text, parted by "|". */
export function trade(code: OccupationCode, row: TradeRow): Trade {
  const [man = '', woman = man] = list(row.called, /\s*\/\s*/);
  return {
    code,
    share: row.share,
    women: row.women,
    sector: row.sector,
    hours: list(row.hours ?? 'day', / /) as Hours[],
    conditions: list(row.hard, / /) as WorkingCondition[],
    pay: row.pay ?? [minimumWage, 1280],
    man,
    woman,
    places: list(row.places),
    tasks: list(row.tasks),
    titles: list(row.titles),
    asks: list(row.asks),
  };
}
