import { randomBytes, randomInt } from 'node:crypto';
import { Types } from 'mongoose';

/** 24 hexadecimal digits. */
export const newId = (): string => new Types.ObjectId().toHexString();

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A reference people can read aloud, such as `P-7K3M9`: Crockford's alphabet, no I, L, O or U. */
export function newReference(prefix: string, length = 5): string {
  let text = '';
  for (let i = 0; i < length; i++) text += crockford[randomInt(crockford.length)];
  return `${prefix}-${text}`;
}

/** A reference as somebody typed it: with or without its dash and prefix, an O for a zero, an I for a one. */
export function readReference(prefix: string, typed: string, length = 5): string | undefined {
  const letters = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(new RegExp(`^${prefix}(?=.{${length}}$)`), '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  const isOne = letters.length === length && [...letters].every((letter) => crockford.includes(letter));
  return isOne ? `${prefix}-${letters}` : undefined;
}

/** 256 random bits for a bearer token or a link. */
export const newSecret = (): string => randomBytes(32).toString('base64url');
