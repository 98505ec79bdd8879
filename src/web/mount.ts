import type { Request, RequestHandler, Response, Router } from 'express';
import { Problem } from '../platform/index.ts';
import { deprecationHeaders } from './deprecation.ts';
import type { Route } from './route.ts';

/**
 * Mounts the routes path by path, fixed ones before those with parameters that would take them (`/policy/preview`,
 * `/policy/:version`). One that is deprecated says so in every answer, refusals too. A method that a path does not have is refused: 405, with those that it has in `Allow`.
 */
export function mountRoutes(
  api: Router,
  routes: readonly Route[],
  handle: (route: Route, request: Request, response: Response) => Promise<void>,
): void {
  const paths = [...new Set(routes.map(({ path }) => path))].toSorted(
    (one, other) => parametersIn(one) - parametersIn(other),
  );
  for (const path of paths) {
    const here = routes.filter((route) => route.path === path);
    for (const route of here)
      api[route.method](path, async (request, response) => {
        if (route.deprecated) response.set(deprecationHeaders(route.deprecated));
        await handle(route, request, response);
      });
    const methods = here.map(({ method }) => method.toUpperCase());
    const allowed = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
    api.all(path, otherMethods(allowed));
  }
}

const parametersIn = (path: string): number => path.split('/:').length - 1;

function otherMethods(allowed: string): RequestHandler {
  return (request, response) => {
    response.set('Allow', allowed);
    if (request.method === 'OPTIONS') return void response.status(204).end();
    throw new Problem(405, 'method-not-allowed', `Cette adresse n’accepte que : ${allowed}.`);
  };
}
