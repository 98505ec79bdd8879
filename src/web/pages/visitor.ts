import type { Request } from 'express';
import { type Caller, callerOf } from '../callers.ts';

/** Who asks for a page. */
export type Visitor = Caller;

export async function visitorOf(request: Request): Promise<Visitor> {
  const caller = await callerOf(request);
  if (request.res) request.res.locals.user = caller.actor?.id;
  return caller;
}

/** Params as plain text: no path of ours takes a list. */
export const paramsOf = (request: Request): Record<string, string> =>
  request.params as Record<string, string>;
