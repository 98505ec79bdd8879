import { z } from 'zod';
import {
  calendarDay,
  invalidField,
  oneLine,
  readSealed,
  seal,
  today,
  unreadable,
} from '../platform/index.ts';
import type { Terms } from './terms.ts';

/** A criterion met on entry: whose paper says so, when it was seen, until when it holds. */
export const criteriaInput = z
  .array(
    z.strictObject({
      code: z.string().max(40),
      /** The administration that certifies it; blank where a paper of the person's was seen. */
      certifiedBy: oneLine(0, 120).default(''),
      seenOn: calendarDay(),
      until: calendarDay().optional(),
    }),
  )
  .min(1)
  .max(20);
export type Criteria = z.output<typeof criteriaInput>;

const stored = z.array(
  z.object({
    code: z.string(),
    label: z.string(),
    certifiedBy: z.string(),
    seenOn: z.string(),
    until: z.string().optional(),
  }),
);
type Stored = z.output<typeof stored>;

const sealedAs = (id: string): string => `${id}/criteria`;

/** With the label of the day, which stays though the terms change. @throws Problem 422 `unknown`, `in-the-future`, `before-seen` */
export function sealCriteria(id: string, criteria: Criteria, terms: Terms): string {
  const labels = new Map(terms.criteria.map(({ code, label }) => [code, label]));
  const rows = criteria.map(({ until, ...one }, i): Stored[number] => {
    const label = labels.get(one.code);
    const wrong = (field: string, code: string, detail: string) =>
      invalidField(`criteria.${i}.${field}`, code, detail);
    if (label === undefined) throw wrong('code', 'unknown', 'Ce critère n’est pas de ceux de la structure.');
    if (one.seenOn > today()) throw wrong('seenOn', 'in-the-future', 'Une preuve ne se voit pas à l’avance.');
    if (until && until < one.seenOn)
      throw wrong('until', 'before-seen', 'La fin précède le jour de la preuve.');
    return { ...one, label, ...(until ? { until } : {}) };
  });
  return seal(JSON.stringify(rows), sealedAs(id));
}

/** To be shown: none where they do not open. */
export function readCriteria({ _id, criteria }: { readonly _id: string; readonly criteria: string }): Stored {
  const text = readSealed(criteria, sealedAs(_id));
  return text === unreadable ? [] : stored.parse(JSON.parse(text));
}
