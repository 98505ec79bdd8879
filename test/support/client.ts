import { isDeepStrictEqual } from 'node:util';
import createClient from 'openapi-fetch';
import type { z } from 'zod';
import { problemSchema } from '../../src/web/problems.ts';
import { routes } from '../../src/web/routes/index.ts';
import { refusalsOf } from '../../src/web/statuses.ts';

import type { AnswerTo, Method, Refusal } from './typed-paths.ts';

export class Answer<Body = unknown> {
  readonly #asked: string;
  readonly status: number;
  readonly headers: Headers;
  /** What was answered, of the type that the route has for its success; of a refusal, read `problem`. */
  readonly body: Body;

  constructor(asked: string, { status, headers }: Pick<Response, 'status' | 'headers'>, body: Body) {
    this.#asked = asked;
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /** What a refusal says. @throws Error where there was none */
  get problem(): Refusal {
    if (this.status < 400) throw new Error(`${this.#asked} was not refused: ${this.status}`);
    return this.body as unknown as Refusal;
  }
}

type Extra = Readonly<Record<string, string>>;

/**
 * Speaks to the API as another program would, with the client that README proposes to them, and holds every answer
 * against the published description. Paths are written whole, without `/api/v1`: the type of the answer follows.
 */
export function clientOf(url: string, token?: string) {
  const api = createClient<Record<string, never>>({
    baseUrl: `${url}/api/v1`,
    headers: token ? { authorization: `Bearer ${token}` } : {},
  });
  async function send(
    method: Method,
    path: string,
    body?: unknown,
    extra: Extra = {},
  ): Promise<Answer<never>> {
    const { data, error, response } = await api.request(
      method,
      path as never,
      {
        body,
        bodySerializer: (sent: unknown) =>
          typeof sent === 'string' || sent instanceof FormData ? sent : JSON.stringify(sent),
        headers: extra,
        // A download is no JSON.
        parseAs: 'text',
      } as never,
    );
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const told: unknown = response.ok ? (isJson ? JSON.parse(String(data)) : data || undefined) : error;
    holdAgainstDescription(method.toUpperCase(), path, response.status, told);
    return new Answer(`${method} ${path}`, response, told as never);
  }
  return {
    token,
    get: <P extends string>(path: P, extra?: Extra): Promise<Answer<AnswerTo<'get', P>>> =>
      send('get', path, undefined, extra),
    post: <P extends string>(
      path: P,
      body: unknown = {},
      extra?: Extra,
    ): Promise<Answer<AnswerTo<'post', P>>> => send('post', path, body, extra),
    patch: <P extends string>(path: P, body: unknown): Promise<Answer<AnswerTo<'patch', P>>> =>
      send('patch', path, body),
    delete: <P extends string>(path: P): Promise<Answer<AnswerTo<'delete', P>>> => send('delete', path),
  };
}

export type Client = ReturnType<typeof clientOf>;

/** Made once: there are hundreds of routes, and each call of each test looks for its own. */
const declaredRoutes = routes
  // As they are mounted: `/needs/export` is no need's.
  .toSorted((one, other) => one.path.split('/:').length - other.path.split('/:').length)
  .map((route) => ({
    route,
    method: route.method.toUpperCase(),
    pattern: new RegExp(`^${route.path.replace(/:\w+/g, '[^/]+')}$`),
  }));

function holdAgainstDescription(method: string, path: string, status: number, body: unknown): void {
  const [bare = ''] = path.split('?');
  const declared = declaredRoutes.find((one) => one.method === method && one.pattern.test(bare))?.route;
  if (!declared) return;
  if (status === declared.status) holdAgainstAnswer(`${method} ${declared.path}`, declared.answer, body);
  else if (!refusalsOf(declared).includes(status)) {
    throw new Error(
      `${method} ${declared.path} answered ${status}, which it does not declare: add it to \`refuses\``,
    );
  } else problemSchema.parse(body);
}

/** A field that the published answer does not name would be refused by a client that holds us to it, and may tell too much. */
function holdAgainstAnswer(asked: string, answer: z.ZodType | undefined, body: unknown): void {
  if (!answer) return;
  const named: unknown = JSON.parse(JSON.stringify(answer.parse(body)));
  if (!isDeepStrictEqual(named, body))
    throw new Error(`${asked} answers what it does not declare: ${unnamed(body, named).join(', ')}`);
}

/** Paths of what `body` has and `named` has not, or has otherwise. */
function unnamed(body: unknown, named: unknown, path = ''): string[] {
  if (isDeepStrictEqual(body, named)) return [];
  if (typeof body !== 'object' || body === null || typeof named !== 'object' || named === null) return [path];
  return Object.entries(body).flatMap(([key, value]) =>
    unnamed(value, (named as Readonly<Record<string, unknown>>)[key], `${path}/${key}`),
  );
}
