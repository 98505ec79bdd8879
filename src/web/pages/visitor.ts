import type { Request } from 'express';
import type { Actor } from '../../access/index.ts';
import { actorOfToken } from '../../accounts/index.ts';
import { sessionToken } from './session-cookie.ts';

/** Who asks for a page: an account that has signed in, or nobody that we know. */
export interface Visitor {
  readonly token: string;
  readonly actor: Actor | undefined;
}

/** Who asks, counted among the requests of their account. @throws Problem 429 */
export type Visit = (request: Request) => Promise<Visitor>;

export async function visitorOf(request: Request): Promise<Visitor> {
  const token = sessionToken(request);
  const actor = token ? await actorOfToken(token) : undefined;
  if (request.res) request.res.locals.user = actor?.id;
  return { token, actor };
}

/** Params as plain text: no path of ours takes a list. */
export const paramsOf = (request: Request): Record<string, string> =>
  request.params as Record<string, string>;
