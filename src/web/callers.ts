import type { Request, RequestHandler } from 'express';
import type { Actor } from '../access/index.ts';
import { actorOfBearer, actorOfToken } from '../accounts/index.ts';
import { sessionToken } from './pages/session-cookie.ts';
import type { Limits } from './sign-in-limit.ts';

/** Who asks: an account that has signed in, a program, or nobody that we know. */
export interface Caller {
  readonly token: string;
  readonly actor: Actor | undefined;
}

/** By the bearer in the API, by the cookie of its pages elsewhere. Looked up once a request. */
export function callerOf(request: Request): Promise<Caller> {
  const locals = (request.res?.locals ?? {}) as { caller?: Promise<Caller> };
  locals.caller ??= lookUp(request);
  return locals.caller;
}

async function lookUp(request: Request): Promise<Caller> {
  const inApi = request.originalUrl.startsWith('/api/');
  const bearer = /^Bearer ([\w-]{20,100})$/.exec(request.get('authorization') ?? '')?.[1] ?? '';
  const token = inApi ? bearer : sessionToken(request);
  const actor = token ? await (inApi ? actorOfBearer(token) : actorOfToken(token)) : undefined;
  return { token, actor };
}

/**
 * Counts each request before anything of it is parsed: by its account, or by its network address where nobody has signed in,
 * behind which a whole structure may stand. @throws Problem 429
 */
export const counted =
  (limits: Limits): RequestHandler =>
  async (request, response, next) => {
    const { actor } = await callerOf(request);
    if (actor) await limits.request(actor.id);
    else
      await limits.signedOut(request.ip ?? '').catch((refusal) => {
        // What waits behind it on the same connection is not read.
        response.set('Connection', 'close');
        throw refusal;
      });
    next();
  };
