import { z } from 'zod';

/** A yes or no in the query of an address: `?mine=true`. */
export const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** The e-mail addresses of HTML forms, with no dot at an end of the name and with a top-level domain. */
const address =
  /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;

/** An e-mail address, without the spaces that a paste leaves around it. At most 254 characters (RFC 5321). */
export const emailAddress = z
  .string()
  .trim()
  .max(254)
  .check(z.email({ pattern: address }))
  .meta({ examples: ['prenom.nom@exemple.fr'] });

/** Tables whose codes the API's document lists; `days-to-come` has no codes, but a first one. */
export type CodeTable = 'occupations' | 'skills' | 'licences' | 'zones' | 'days-to-come';

/** Marks a schema whose values come from a table that may change while the service runs: `web/` writes them into the document. */
export const codesOf = (table: CodeTable) => ({ 'x-codes-of': table });
