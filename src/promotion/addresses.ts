import { timingSafeEqual } from 'node:crypto';
import { macFor, Problem } from '../platform/index.ts';

/**
 * The end of an address that nobody guesses: an id and its code under a key of ours (128 bits), so that no secret is
 * stored.
 */
export function addressOf(kind: Kind, id: string): string {
  return `${id}.${codeOf(kind, id)}`;
}

/** @throws Problem 410 of an address that this house did not make */
export function idAt(kind: Kind, address: string): string {
  const [id = '', code = ''] = address.split('.');
  const [given, wanted] = [Buffer.from(code), Buffer.from(codeOf(kind, id))];
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw gone();
  return id;
}

type Kind = 'brief' | 'subscription' | 'campaign';

/** Letters and figures alone, which no program takes for the end of an address. */
const codeOf = (kind: Kind, id: string): string =>
  Buffer.from(macFor(`talent ${kind}`)(id), 'base64url')
    .toString('hex')
    .slice(0, 32);

export const gone = (): Problem =>
  new Problem(410, 'brief-gone', 'Cette adresse ne mène à aucun bref, ou à un bref qui n’est plus gardé.');
