import { type Reading, SURE } from '../occupations/index.ts';
import { type FieldError, invalidField, Problem, today } from '../platform/index.ts';
import { findPlace, isLivedIn } from '../territory/index.ts';

import type { NeedDoc, NeedTerms } from './model.ts';

export type OpenTerms = NeedTerms & Required<Pick<NeedTerms, 'zone' | 'posts' | 'occupations'>>;

/**
 * The terms of a need, what is not given being taken from the reading: only what was read with some certainty.
 * @param address that of the worksite where it is known: it wins over the text
 */
export function completeTerms(given: NeedTerms, reading: Reading, address?: string): NeedTerms {
  const occupations = surestOccupation(reading);
  // Who gives one end of the hours has given all of them.
  const hours = (given.minutesPerWeek ?? given.maxMinutesPerWeek) ? undefined : reading.minutesPerWeek;
  const read: NeedTerms = {
    zone: zoneOf(reading, address),
    posts: reading.posts?.value ?? 1,
    contract: reading.contract && { kind: reading.contract.kind, months: reading.contract.months },
    minutesPerWeek: hours?.value,
    maxMinutesPerWeek: hours?.max,
    startsOn: futureDate(reading.startsOn?.value),
    schedule: reading.schedule && withoutSpan(reading.schedule),
    pay: grossPay(reading),
    occupations,
    // Wished for: only a person says what is required. What the trade usually asks is no part of this text.
    skills: reading.skills.map(({ code }) => ({ code, required: false, level: 2 })),
    conditions: reading.conditions.map(({ code }) => code),
    licences: reading.licences.map(({ code, required }) => ({ code, required })),
    experience: reading.experience && experienceAsked(reading.experience),
    vehicle: reading.vehicle && withoutSpan(reading.vehicle),
    languages: reading.languages?.map(withoutSpan),
  };
  const known = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...read, ...Object.fromEntries(known) };
}

/** The terms as they are ranked: a draft that nobody has gone through yet, with what its reading adds. */
export const termsToRank = ({
  state,
  reviewed,
  terms,
  reading,
  address,
}: Pick<NeedDoc, 'state' | 'reviewed' | 'terms' | 'reading'> & {
  readonly address?: string | null | undefined;
}): NeedTerms =>
  state === 'draft' && !reviewed ? completeTerms(terms, reading, address ?? undefined) : terms;

const experienceAsked = ({ months, required }: NonNullable<Reading['experience']>) =>
  months === 'some' ? { required } : { months: months === 'none' ? 0 : months, required };

const futureDate = (date: string | undefined) => (date !== undefined && date >= today() ? date : undefined);

/** A net amount is asked, never taken for gross. */
function grossPay({ pay }: Reading): NeedTerms['pay'] {
  return pay && !pay.net ? { minCents: pay.minCents, maxCents: pay.maxCents, per: pay.per } : undefined;
}

/** An address elsewhere leaves the place unknown, whatever town of ours the text names beside. */
function zoneOf(reading: Reading, address = ''): string | undefined {
  const { zones, outside } = findPlace(address);
  if (outside) return undefined;
  return zones.length === 1 && zones[0] ? zones[0].code : soleZone(reading);
}

/** A place that is asked is not guessed: a head office, a town elsewhere or a second worksite stands in the text too. */
function soleZone({ zones, questions }: Reading): string | undefined {
  if (questions.some(({ field }) => field === 'zone')) return undefined;
  const codes = new Set(zones.flatMap((place) => place.codes).filter(isLivedIn));
  return codes.size === 1 ? [...codes][0] : undefined;
}

function surestOccupation({ occupations }: Reading): string[] | undefined {
  const [best] = occupations;
  return best && best.confidence >= SURE ? [best.code] : undefined;
}

function withoutSpan<T extends object>(item: T): Omit<T, 'span' | 'spans'> {
  const { span, spans, ...rest } = item as T & { span?: unknown; spans?: unknown };
  return rest;
}

/** @throws Problem 422 where the most hours, given or kept from before, are fewer than the least. */
export function hoursInOrder({ minutesPerWeek, maxMinutesPerWeek }: NeedTerms): void {
  if (maxMinutesPerWeek !== undefined && maxMinutesPerWeek < (minutesPerWeek ?? 0))
    throw invalidField('maxMinutesPerWeek', 'too-small', 'Le maximum d’heures est inférieur au minimum.');
}

/** @throws Problem 422 naming each thing without which a need cannot be ranked. */
export function mustBeOpenable(terms: NeedTerms): asserts terms is OpenTerms {
  const missing: FieldError[] = [];
  if (!terms.occupations?.length) {
    missing.push({
      field: 'occupations',
      code: 'missing',
      detail: 'Aucun métier n’a été reconnu avec assez de certitude : choisissez-le.',
    });
  }
  if (!terms.zone) {
    missing.push({
      field: 'zone',
      code: 'missing',
      detail: 'Indiquez la commune ou l’arrondissement du lieu de travail.',
    });
  }
  if (missing.length > 0) {
    throw new Problem(422, 'incomplete', 'Le besoin ne peut pas encore être ouvert.', missing);
  }
}
