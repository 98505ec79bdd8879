import { z } from 'zod';
import type { Fields } from './page.ts';

/** Names that every form carries for us, and no use case reads. */
export const hidden = { csrf: '_csrf', once: '_once', who: '_who' } as const;

const ours: readonly string[] = Object.values(hidden);

/** Of a field, in characters: dots make it as deep. */
const longestName = 120;

/** A secret is checked exactly as it was typed, blanks at its ends too. */
const isPassword = (name: string): boolean => /password/i.test(name);

/**
 * What a use case takes, from what a form sent: `a.b` is nested, `a[]` a list, blanks are left out. Names that could
 * reach a prototype are ignored, and those that no form of ours has by far.
 */
export function decode(fields: Fields): Record<string, unknown> {
  const decoded: Record<string, unknown> = {};
  for (const [name, sent] of Object.entries(fields)) {
    if (ours.includes(name) || name.length > longestName) continue;
    if (/(^|\.)(__proto__|constructor|prototype)(\.|\[|$)/.test(name)) continue;
    const list = name.endsWith('[]');
    const values = [sent].flat().filter((value) => value.trim() !== '');
    const value = list ? values : isPassword(name) ? values.at(-1) : values.at(-1)?.trim();
    if (value !== undefined) put(decoded, name.replace(/\[\]$/, '').split('.'), value);
  }
  return decoded;
}

function put(target: Record<string, unknown>, [name = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) {
    target[name] = value;
    return;
  }
  const inner = target[name];
  const next = (typeof inner === 'object' && inner !== null ? inner : {}) as Record<string, unknown>;
  target[name] = next;
  put(next, rest, value);
}

const number = (text: unknown): unknown =>
  typeof text === 'string' ? Number(text.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.')) : text;

/** A number as French people type it: « 1 234,50 ». */
export const frenchNumber = z.preprocess(number, z.number('Il faut ici un nombre.'));

/** Hours as they are typed, « 35 », « 17,5 » or « 17h30 », in minutes. */
export const hoursInMinutes = z.preprocess(
  (text) => {
    const [, hours, minutes] = /^\s*(\d{1,3})\s*h\s*(\d{1,2})?\s*$/i.exec(String(text)) ?? [];
    return hours ? Number(hours) + Number(minutes ?? 0) / 60 : number(text);
  },
  z.number('Il faut ici un nombre d’heures, comme 35 ou 17h30.').transform((hours) => Math.round(hours * 60)),
);

/** Euros as they are typed, in cents. */
export const eurosInCents = frenchNumber.transform((euros) => Math.round(euros * 100));

/** A box that is ticked, or not. */
export const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on');

/** The revision that the editor had before their eyes. */
export const revision = z.coerce.number().int().min(1);

/** Of a form that asks nothing more than its button. */
export const nothing = z.object({});

/**
 * A date and time as a browser's field gives it, in Paris, as an ISO instant with its offset. Of the hour that autumn
 * gives twice it is the first; in the one that spring takes away, the hour after.
 */
export const localInstant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, 'Une date et une heure sont attendues.')
  .refine((text) => z.iso.datetime().safeParse(`${text}:00Z`).success, {
    message: 'Ce jour ou cette heure n’existe pas.',
  })
  .transform(
    (text) => `${text}:00${['+02:00', '+01:00'].find((offset) => isOfParis(text, offset)) ?? '+01:00'}`,
  );

const paris = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Paris', timeZoneName: 'longOffset' });

/** Whether the clocks of Paris are this far ahead at that local time. */
const isOfParis = (local: string, offset: string): boolean =>
  paris
    .formatToParts(new Date(`${local}:00${offset}`))
    .some(({ type, value }) => type === 'timeZoneName' && value === `GMT${offset}`);
