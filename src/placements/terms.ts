import { z } from 'zod';
import { employerNames } from '../organisations/index.ts';
import { addDays, calendarDay, invalidField, today } from '../platform/index.ts';
import { noEnd, type SituationKind, situationKinds } from './outcomes/index.ts';
import { Placement, type PlacementDoc, type Terms } from './placement.ts';

/** Work of the last century, or of a time that nobody plans for, is a slip of the keyboard. */
const day = calendarDay().refine((date) => date >= '1970-01-01' && date <= addDays(today(), 3660), {
  message: 'Cette date est trop loin d’aujourd’hui.',
});

export const termsInput = {
  kind: z.enum(situationKinds),
  employerId: z.string().min(1).max(60),
  start: day,
  end: day,
  weeklyMinutes: z.number().int().min(30).max(2880),
  partTimeChosen: z.boolean(),
  severalByChoice: z.boolean(),
  pay: z.strictObject({ cents: z.number().int().min(1).max(10_000_000), per: z.enum(['hour', 'month']) }),
  trialEnd: day,
  clause: z.boolean(),
  qualifying: z.boolean(),
  validatedOn: day,
};

export const termNames = Object.keys(termsInput) as (keyof typeof termsInput)[];

const withEnd: readonly SituationKind[] = ['cdd', 'temporary', 'seasonal', 'training'];
const withoutEmployer: readonly SituationKind[] = ['business', 'training'];
const withoutWeek: readonly SituationKind[] = ['business', 'training'];

/** What is agreed, as the rules of outcomes need it. @throws Problem 422 naming the field */
export function checkTerms(terms: Terms): asserts terms is Terms & { kind: SituationKind; start: string } {
  const { kind, start, end, employerId, weeklyMinutes, trialEnd, validatedOn } = terms;
  if (!kind) throw invalidField('kind', 'missing', 'Quelle est la nature du contrat ?');
  if (!start) throw invalidField('start', 'missing', 'Quand le contrat commence-t-il ?');
  if (!end && withEnd.includes(kind))
    throw invalidField('end', 'missing', 'Ce genre de contrat a une date de fin.');
  if (end && kind === 'cdi') throw invalidField('end', 'needless', 'Un CDI n’a pas de date de fin.');
  if (end && end < start) throw invalidField('end', 'before-start', 'La fin du contrat précède son début.');
  if (!employerId && !withoutEmployer.includes(kind))
    throw invalidField('employerId', 'missing', 'Chez quelle entreprise ?');
  if (!weeklyMinutes && !withoutWeek.includes(kind))
    throw invalidField('weeklyMinutes', 'missing', 'Combien d’heures par semaine ?');
  if (trialEnd && (trialEnd < start || (end && trialEnd > end)))
    throw invalidField('trialEnd', 'outside', 'La période d’essai finit pendant le contrat.');
  if (validatedOn && (kind !== 'training' || validatedOn < start || validatedOn > today()))
    throw invalidField(
      'validatedOn',
      'outside',
      'Une formation est validée après son début, au plus tard ce jour.',
    );
}

/** @throws Problem 422 where nobody knows the company */
export async function checkEmployer(employerId: string | undefined): Promise<void> {
  if (!employerId || (await employerNames([employerId])).has(employerId)) return;
  throw invalidField(
    'employerId',
    'unknown',
    'Cette entreprise est inconnue : un chargé de relations l’ajoute.',
  );
}

const lastDay = ({ end = noEnd, ended }: Pick<PlacementDoc, 'end' | 'ended'>): string =>
  ended && ended.on < end ? ended.on : end;

/**
 * Nobody has two contracts with one company at a time: the second is the first, typed twice. In the current transaction,
 * after a turn of the structure.
 * @throws Problem 422 `overlap` naming `start`
 */
export async function checkOverlap(
  doc: Pick<PlacementDoc, '_id' | 'participantId' | 'employerId' | 'start' | 'end' | 'ended'>,
): Promise<void> {
  const { _id, participantId, employerId, start } = doc;
  if (!employerId || !start) return;
  const others = await Placement.find({
    _id: { $ne: _id },
    participantId,
    employerId,
    state: { $in: ['in-force', 'ended'] },
    start: { $lte: lastDay(doc) },
  }).lean<PlacementDoc[]>();
  if (others.some((other) => lastDay(other) >= start))
    throw invalidField(
      'start',
      'overlap',
      'La personne a déjà un contrat avec cette entreprise à ces dates : renouvelez-le, ou corrigez les dates.',
    );
}
