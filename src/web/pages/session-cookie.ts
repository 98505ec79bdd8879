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

/** A cookie whose content is sealed by who sets it: one that this house did not make opens nothing. */
export function keepSealed(
  request: Request,
  response: Response,
  name: string,
  sealed: string,
  maxAge: number,
): void {
  response.cookie(named(request, name), sealed, { ...options(request), maxAge });
}

/** Its content, once: empty where there is none. */
export function takeSealed(request: Request, response: Response, name: string): string {
  const sealed = read(request, name);
  if (sealed) response.clearCookie(named(request, name), options(request));
  return sealed;
}

const saidFor = 'said';

/** Says something once on the next page: it may name a person, so it is sealed. */
export function say(request: Request, response: Response, text: string): void {
  keepSealed(request, response, 'said', seal(text, saidFor), 60_000);
}

export function takeSaid(request: Request, response: Response): string | undefined {
  const sealed = takeSealed(request, response, 'said');
  if (!sealed) return undefined;
  try {
    return unseal(sealed, saidFor);
  } catch {
    return undefined;
  }
}
