import { z } from 'zod';
import type { DocumentKind } from '../access/index.ts';
import { addMonths, calendarDay, dayOf, invalidField, today } from '../platform/index.ts';
import { origins } from './document.ts';

/** What somebody says of a document beside its file. */
export const documentInput = z.strictObject({
  kind: z.string().max(40),
  origin: z.enum(origins).default('person'),
  issuedOn: calendarDay().optional(),
  endsOn: calendarDay().optional(),
});

interface Said {
  readonly issuedOn?: string | undefined;
  readonly endsOn?: string | undefined;
}

/** Whether the days go together, and with the kind. @throws Problem 422 */
export function checkDays({ ends }: DocumentKind, { issuedOn, endsOn }: Said): void {
  if (issuedOn && issuedOn > today())
    throw invalidField('issuedOn', 'in-the-future', 'Ce document ne peut pas dater de demain.');
  if (endsOn && ends === 'never')
    throw invalidField('endsOn', 'no-end', 'Ce genre de document n’a pas de fin de validité.');
  if (!endsOn && ends === 'always')
    throw invalidField('endsOn', 'missing', 'Indiquez jusqu’à quand ce document est valable.');
  if (issuedOn && endsOn && endsOn < issuedOn)
    throw invalidField('endsOn', 'before-issue', 'La fin de validité précède la date du document.');
}

/** The last day on which a document is kept. */
export function keptUntil({ keptMonths }: DocumentKind, added: Date, endsOn: string | undefined): string {
  const day = dayOf(added);
  return addMonths(endsOn && endsOn > day ? endsOn : day, keptMonths());
}
