import { z } from 'zod';
import { calendarDay } from '../../platform/index.ts';

/** Where somebody stands on the labour market on the day of entry (EECO02–05). */
export const labourStates = ['unemployed', 'inactive', 'employed'] as const;
/** What may be answered to a sensitive question: it is asked with consent, and « ne souhaite pas répondre » is an answer. */
export const sensitiveAnswers = ['yes', 'no', 'declined'] as const;

/** Asked with consent: disability (EECO12), third-country national (13), foreign background (14), housing (16), rural (17). */
export const sensitiveNames = [
  'disability',
  'thirdCountry',
  'foreignBackground',
  'homeless',
  'rural',
] as const;
export type SensitiveName = (typeof sensitiveNames)[number];

const yesNo = z.boolean();
const sensitive = z.enum(sensitiveAnswers);

/** At entry: as the person is on that day. Belonging to a minority (EECO15) is no field: nobody is asked. */
export const entryFields = {
  sex: z.enum(['f', 'm']),
  birthDate: calendarDay(),
  labour: z.enum(labourStates),
  /** Months without work, of somebody unemployed. */
  unemployedMonths: z.number().int().min(0).max(600),
  /** Level of the ISCED, 0 to 8. */
  isced: z.number().int().min(0).max(8),
  disability: sensitive,
  thirdCountry: sensitive,
  foreignBackground: sensitive,
  homeless: sensitive,
  rural: sensitive,
} as const;

/** On leaving, and within four weeks (EECR01–04). */
export const exitFields = { searching: yesNo, training: yesNo, qualified: yesNo, employed: yesNo } as const;
/** Six months after, of those whom the managing authority samples (EECR05–06). */
export const laterFields = { employedLater: yesNo, betterLater: yesNo } as const;

const entry = z.object(entryFields).partial();
const exit = z.object(exitFields).partial();
const later = z.object(laterFields).partial();
export type Entry = z.output<typeof entry>;
export type Exit = z.output<typeof exit>;
export type Later = z.output<typeof later>;

/** What a spell of somebody in an operation says. */
export interface Said {
  readonly enteredOn: string;
  readonly leftOn?: string | undefined;
  /** The managing authority asks about them six months after. */
  readonly sampled: boolean;
  readonly entry: Entry;
  readonly exit: Exit;
  readonly later: Later;
}
