import { z } from 'zod';
import { fold, numberPattern, readNumber } from '../../french/index.ts';
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

/** What JavaScript alone would take for a number, « 0x10 » or « 1e3 », is none. */
function number(text: unknown): unknown {
  if (typeof text !== 'string') return text;
  const typed = text.replace(/[\s\u00a0\u202f€]/g, '');
  return /^[-+]?\d+(?:[.,]\d+)?$/.test(typed) ? Number(typed.replace(',', '.')) : Number.NaN;
}

/** A number as French people type it: « 1 234,50 ». */
export const frenchNumber = z.preprocess(number, z.number('Il faut ici un nombre.'));

/** « 3h », « 17 h 30 », « 45 min », « 1 heure 15 » in minutes; `undefined` for a number alone. */
function spelledMinutes(text: unknown): number | undefined {
  const pattern =
    /^\s*(?:(\d{1,3}(?:[.,]\d{1,2})?)\s*h(?:eures?)?\.?)?\s*(?:et\s*)?(?:(\d{1,3})\s*(?:mn|min(?:utes?)?\.?)?)?\s*(?:\/|par)?\s*(?:sem(?:aine)?)?\.?\s*$/i;
  const [, hours, minutes] = pattern.exec(String(text)) ?? [];
  const named = /[a-z]/i.test(String(text));
  if (!named || (hours === undefined && minutes === undefined)) return undefined;
  return Math.round(Number((hours ?? '0').replace(',', '.')) * 60 + Number(minutes ?? 0));
}

/** Hours as they are typed, « 35 », « 17,5 », « 17h30 » or « 35 heures », in minutes. */
export const hoursInMinutes = z.preprocess(
  (text) => {
    const minutes = spelledMinutes(text);
    return minutes === undefined ? number(text) : minutes / 60;
  },
  z.number('Il faut ici un nombre d’heures, comme 35 ou 17h30.').transform((hours) => Math.round(hours * 60)),
);

/** Minutes as they are typed: « 45 », « 45 min », « 1h », « 1 h 30 ». */
export const minutesTyped = z.preprocess(
  (text) => spelledMinutes(text) ?? number(text),
  z.number('Il faut ici un nombre de minutes, comme 45 ou 1h15.').transform(Math.round),
);

const monthsIn = { an: 12, annee: 12, mois: 1, semaine: 12 / 52, jour: 1 / 30 } as const;

/** A length of time as people type it, in months: « 18 », « 18 mois », « 3 ans », « 1 an et demi », « 2 ans 6 mois ». */
export const monthsTyped = z.preprocess(
  (text) => spelledMonths(String(text)) ?? number(text),
  z.number('Il faut ici une durée, comme 6 mois ou 3 ans.').transform(Math.round),
);

function spelledMonths(text: string): number | undefined {
  const folded = fold(text).trim();
  const part = `(${numberPattern})\\s*(an|annee|mois|semaine|jour)s?`;
  const parts = [...folded.matchAll(new RegExp(part, 'g'))];
  const rest = folded
    .replace(new RegExp(part, 'g'), '')
    .replace(/\bet demie?\b|\bet\b|\benviron\b|\bde\b/g, '');
  if (parts.length === 0 || rest.trim() !== '') return undefined;
  const unit = (name = '') => monthsIn[name as keyof typeof monthsIn];
  const sum = parts.reduce(
    (months, [, count = '', name]) => months + (readNumber(count) ?? 0) * unit(name),
    0,
  );
  return sum + (/\bet demie?\b/.test(folded) ? unit(parts.at(-1)?.[2]) / 2 : 0);
}

/** Euros as they are typed, in cents. « 1.250 » is 1 250 € to one and 1,25 € to another: it is asked again. */
export const eurosInCents = z
  .preprocess(
    (text) => (/[.,]\d{3,}\s*€?\s*$/.test(String(text)) ? Number.NaN : number(text)),
    z.number('Il faut ici un montant, comme 1250 ou 12,50.'),
  )
  .transform((euros) => Math.round(euros * 100));

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
