import type { Route } from './route.ts';

/** What each refusal means, for the published description. */
export const refusals: Readonly<Record<number, string>> = {
  400: 'The body is not JSON, or the address cannot be read.',
  401: 'Nobody is signed in, or a secret is wrong.',
  403: 'The role does not allow this.',
  404: 'There is no such record within reach.',
  409: 'The state of things does not allow it now, or it changed meanwhile.',
  410: 'The link has been used, or is too old.',
  413: 'The body is too large.',
  415: 'The body is not announced as JSON, or as a form with a file where one is taken.',
  422: 'What was sent is to be corrected: each wrong field is named.',
  423: 'Too many wrong codes: the link is locked.',
  429: 'Too many requests: `Retry-After` says when to try again.',
  500: 'An unexpected error, whose reference is logged.',
  503: 'The service is momentarily unavailable: `Retry-After` says when to try again.',
};

/**
 * The refusals that a route may answer: those that follow from what it declares, and those that it adds by `refuses`.
 * The tests' client holds every answer against them.
 */
export function refusalsOf({
  method,
  path,
  right,
  guard,
  replay,
  body,
  upload,
  query,
  refuses = [],
}: Route): number[] {
  const writes = method !== 'get';
  return [
    ...new Set([
      400,
      ...(right === 'public' ? [] : [401, 403]),
      ...(guard === 'sign-in' ? [401] : []),
      ...(path.includes('/:') || replay ? [404] : []), // asked again, what it made may be out of reach
      ...(writes && right !== 'public' ? [409] : []),
      ...(body || upload ? [413, 415] : []),
      ...(body || query || method === 'post' ? [422] : []),
      429,
      500,
      503,
      ...refuses,
    ]),
  ].toSorted((one, other) => one - other);
}
