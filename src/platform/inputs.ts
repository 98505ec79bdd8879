import { z } from 'zod';
import { withoutUnseen } from './unseen.ts';

/** A yes or no in the query of an address: `?mine=true`. */
export const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/**
 * A day that somebody types, from 1900 to 2199: another century is a slip of the keyboard, and what counts months or working
 * days up to it would never end.
 * @param error what is said of a text that is no date
 */
export const calendarDay = (error?: string) =>
  z.iso
    .date({ ...(error ? { error } : {}), abort: true })
    // A second pattern would make the published type of every day unreadable.
    .refine((day) => /^(?:19|20|21)/.test(day), {
      message: 'Cette année n’est pas la bonne : elle va de 1900 à 2199.',
      params: { code: 'wrong-format' },
    });

/** A month that somebody types, as "2026-11", of the same years. */
export const calendarMonth = z
  .string()
  .regex(/^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])$/, 'Il faut ici un mois, comme 2026-11.');

/** The e-mail addresses of HTML forms, with no dot at an end of the name and with a top-level domain. */
const address =
  /^(?=.{1,64}@)[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;

/** An e-mail address, without the spaces that a paste leaves around it. At most 254 characters, 64 of them before the @ (RFC 5321). */
export const emailAddress = z
  .string()
  .trim()
  .max(254)
  .check(z.email({ pattern: address }))
  .meta({ examples: ['prenom.nom@exemple.fr'] });

/** On one line, without what does not show nor doubled spaces. */
const visible = (text: string): string =>
  withoutUnseen(text.normalize('NFC'))
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/** A title, a place, a name that is no person's: what stands on one line wherever it is shown, mails and subjects too. */
export const oneLine = (min: number, max: number) => z.string().overwrite(visible).min(min).max(max);

/** Some letters are made to be invisible: the fillers of Hangul. */
const visibleLetter = /(?!\p{Default_Ignorable_Code_Point})\p{L}/u;
const visibleSign = /(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}]/u;

const nameWith =
  (sign: RegExp, message: string, published: { pattern: string; examples: string[] }) => (max: number) =>
    z
      .string()
      .overwrite(visible)
      .min(1)
      .max(max)
      .meta(published)
      .refine((name) => name === '' || sign.test(name), { message });

/** Somebody's name, or a part of it: in any script, of one letter or more. */
export const personName = (max: number) =>
  nameWith(visibleLetter, 'Un nom a au moins une lettre.', { pattern: '\\p{L}', examples: ['Camille'] })(
    max,
  ).refine((name) => !link.test(name), {
    message: 'Un nom ne porte ni adresse ni lien.',
  });
/** Names are written in mails that we send: nobody puts a link there. */
const link = /:\/\/|@|\bwww\./i;

/** The name of a company or a structure. */
export const organisationName = nameWith(visibleSign, 'Un nom a au moins une lettre ou un chiffre.', {
  pattern: '[\\p{L}\\p{N}]',
  examples: ['Ateliers du Port'],
});

/** Tables whose codes the API's document lists; `days-to-come` has no codes, but a first one. */
export type CodeTable =
  | 'occupations'
  | 'skills'
  | 'licences'
  | 'zones'
  | 'domains'
  | 'days-to-come'
  | 'rights-for-programs';

/** Marks a schema whose values come from a table that may change while the service runs: `web/` writes them into the document. */
export const codesOf = (table: CodeTable) => ({ 'x-codes-of': table });
