import { z } from 'zod';
import { calendarDay, oneLine, personName, readSealed, seal, unreadable } from '../platform/index.ts';

const text = (max: number) => z.string().trim().min(2).max(max);

/** What a convention says beside its dates and parties (D5135-2), and what its bounds need to know: sealed as a whole. */
export const termsFields = {
  objectives: text(1500),
  /** How it is told whether they are reached. */
  assessment: text(800),
  tasks: text(1500),
  schedule: text(800),
  weekMinutes: z.number().int().min(30).max(6000),
  place: oneLine(2, 200),
  hostAddress: oneLine(2, 200),
  hostActivity: oneLine(2, 160),
  /** The collective agreement, or that there is none. */
  hostAgreement: oneLine(2, 160),
  hostSigner: personName(120),
  tutorName: personName(120),
  tutorJob: oneLine(2, 120),
  /** Who hands over the safety instructions. */
  safetyBy: personName(120),
  protections: oneLine(2, 300),
  prescriberSigner: personName(120),
  referentName: personName(120),
  /** The accompanying structure, where it is not the prescriber. */
  companionName: oneLine(2, 160),
  companionSigner: personName(120),
  guardianName: personName(120),
  employment: z.enum(['none', 'ei', 'other']),
  employerName: oneLine(2, 160),
  employerSigner: personName(120),
  contractFrom: calendarDay(),
  contractUntil: calendarDay(),
  /** Days of immersion during that contract that this service does not know. */
  daysElsewhere: z.number().int().min(0).max(366),
  /** It is none of what L5135-7 forbids. */
  isNoPost: z.boolean(),
} as const;

const stored = z.object(termsFields).partial();
export type Terms = z.output<typeof stored>;
export const termNames = Object.keys(termsFields) as (keyof Terms)[];

export const sealTerms = (id: string, terms: Terms): string => seal(JSON.stringify(terms), `${id}/terms`);

/** Nothing where it does not open. */
export function readTerms({ _id, terms }: { readonly _id: string; readonly terms: string }): Terms {
  const open = readSealed(terms, `${_id}/terms`);
  return open === unreadable ? {} : stored.parse(JSON.parse(open));
}

/** Somebody's words beside it: sealed under what they are of. */
export const sealWords = (id: string, what: string, words: string): string => seal(words, `${id}/${what}`);
export const readWords = (id: string, what: string, sealed: string | undefined): string | null =>
  sealed === undefined ? null : readSealed(sealed, `${id}/${what}`);
