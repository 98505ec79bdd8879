import { z } from 'zod';
import { houseRules, numberCell, readDataFile } from '../platform/index.ts';
import { dataFolder, filled } from './catalogue/cells.ts';
import type { ReadPay } from './reading-types.ts';
import type { ContractKind } from './work-terms.ts';

/** The least gross pay that the law allows (SMIC, Code du travail L3231-2 and following), from a day on. */
export interface MinimumWage {
  /** ISO date of the first day. */
  readonly from: string;
  readonly hourlyCents: number;
  /** For the legal week of 35 hours. */
  readonly monthlyCents: number;
  readonly source: string;
}

const row = z.object({
  from: z.iso.date('une date, comme 2026-01-01'),
  hourlyCents: numberCell,
  monthlyCents: numberCell,
  source: filled,
});

/**
 * In mainland France; an administrator adds rows with `MINIMUM_WAGES`.
 * @throws DataFileError where a line is wrong
 */
export const readMinimumWages = (folder: URL = dataFolder): readonly MinimumWage[] =>
  readDataFile(new URL('minimum-wages.tsv', folder), row, { key: 'from' });

let built: readonly MinimumWage[] | undefined;

/** The one in force on a day; a row of the administrator's replaces the built-in one of the same day. */
export function minimumWageOn(day: string): MinimumWage | undefined {
  built ??= readMinimumWages();
  const rows = [...houseRules().MINIMUM_WAGES, ...built].filter(({ from }) => from <= day);
  return rows.reduce<MinimumWage | undefined>(
    (latest, row) => (latest === undefined || row.from > latest.from ? row : latest),
    undefined,
  );
}

const LEGAL_WEEK = 35 * 60;
/** A month's pay worked out from the hour's is rounded by each in their own way. */
const ROUNDING = 100;
/** Paid a share of it that depends on age and year (Code du travail D6222-26, L6325-8). */
const training: readonly ContractKind[] = ['apprenticeship', 'professionalisation'];

export interface PaidWork {
  readonly pay?: Omit<ReadPay, 'span'> | undefined;
  readonly contract?: { readonly kind: ContractKind } | undefined;
  readonly minutesPerWeek?: number | undefined;
  /** ISO date; `today` where it is not known. */
  readonly startsOn?: string | undefined;
}

/**
 * The minimum that this pay is below, on the day the work starts. A net amount, a day's pay and those of training contracts
 * are compared with nothing; a month's pay is that of the hours of work given, or of the legal week.
 */
export function minimumAbove(
  { pay, contract, minutesPerWeek = LEGAL_WEEK, startsOn }: PaidWork,
  today: string,
): MinimumWage | undefined {
  if (!pay || pay.net || pay.per === 'day' || (contract && training.includes(contract.kind)))
    return undefined;
  const minimum = minimumWageOn(startsOn && startsOn > today ? startsOn : today);
  if (!minimum) return undefined;
  const month = (minimum.monthlyCents * minutesPerWeek) / LEGAL_WEEK - ROUNDING;
  const least = { hour: minimum.hourlyCents, month, year: 12 * month }[pay.per];
  return pay.minCents < least ? minimum : undefined;
}

const day = new Intl.DateTimeFormat('fr-FR', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const euros = (cents: number) =>
  `${(cents / 100).toLocaleString('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 })} €`;

/** « Le salaire est inférieur au SMIC : … », with the amounts, the day and the source. */
export const belowMinimumWords = ({ from, hourlyCents, monthlyCents, source }: MinimumWage): string =>
  `Le salaire est inférieur au SMIC : ${euros(hourlyCents)} brut de l’heure, ${euros(monthlyCents)} par mois à 35 h, depuis le ${day
    .format(new Date(from))
    .replace(/^1 /, '1er ')} (${source}). Quel est le bon montant ?`;
