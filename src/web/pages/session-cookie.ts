import { parseCookie } from 'cookie';
import type { CookieOptions, Request, Response } from 'express';
import { hashSecret, macFor, seal, unseal } from '../../platform/index.ts';

const options = ({ secure }: Request): CookieOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  secure,
  path: '/',
});

/** `__Host-` binds a cookie to this host over HTTPS; a browser refuses that name on plain HTTP. */
const named = ({ secure }: Request, name: string): string => (secure ? `__Host-${name}` : name);

const read = (request: Request, name: string): string =>
  parseCookie(request.get('cookie') ?? '')[named(request, name)] ?? '';

export const sessionToken = (request: Request): string => read(request, 'session');

export function keepSession(request: Request, response: Response, token: string, expires: Date): void {
  response.cookie(named(request, 'session'), token, { ...options(request), expires });
}

export function dropSession(request: Request, response: Response): void {
  response.clearCookie(named(request, 'session'), options(request));
}

/** Proves that a form comes from a page of ours in this session. */
export const csrfToken = (token: string): string => macFor('csrf')(hashSecret(token));

const saidFor = 'said';

/** Says something once on the next page: it may name a person, so it is sealed. */
export function say(request: Request, response: Response, text: string): void {
  response.cookie(named(request, 'said'), seal(text, saidFor), { ...options(request), maxAge: 60_000 });
}

export function takeSaid(request: Request, response: Response): string | undefined {
  const sealed = read(request, 'said');
  if (!sealed) return undefined;
  response.clearCookie(named(request, 'said'), options(request));
  try {
    return unseal(sealed, saidFor);
  } catch {
    return undefined;
  }
}
