import { z } from 'zod';

/** A yes or no in the query of an address: `?mine=true`. */
export const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** The e-mail addresses of HTML forms (labels of the domain end in no hyphen), with a top-level domain. */
const address =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;

/** An e-mail address, without the spaces that a paste leaves around it. At most 254 characters (RFC 5321). */
export const emailAddress = z
  .string()
  .trim()
  .max(254)
  .check(z.email({ pattern: address }));
