import { parseCookie } from 'cookie';
import type { CookieOptions, Request, Response } from 'express';
import { hashSecret, macFor, seal, unseal } from '../../platform/index.ts';
import type { Handed } from '../kit/page.ts';

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

/** For the next page alone: it may be personal or secret, so it is sealed. */
function leave(request: Request, response: Response, name: string, text: string): void {
  keepSealed(request, response, name, seal(text, name), 60_000);
}

function take(request: Request, response: Response, name: string): string | undefined {
  const sealed = takeSealed(request, response, name);
  if (!sealed) return undefined;
  try {
    return unseal(sealed, name);
  } catch {
    return undefined;
  }
}

export const say = (request: Request, response: Response, text: string): void =>
  leave(request, response, 'said', text);
export const takeSaid = (request: Request, response: Response): string | undefined =>
  take(request, response, 'said');

/** For the page at `to` and nobody else. */
export const hand = (request: Request, response: Response, to: string, handed: Handed, actor: string): void =>
  leave(request, response, 'handed', JSON.stringify({ to, handed, actor }));

export function takeHanded(request: Request, response: Response, actor: string): Handed | undefined {
  const left = take(request, response, 'handed');
  const { to, handed, actor: whose } = left ? JSON.parse(left) : {};
  return to === request.path && whose === actor ? handed : undefined;
}
