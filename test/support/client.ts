import { problemSchema } from '../../src/web/problems.ts';
import { routes } from '../../src/web/routes/index.ts';
import { refusalsOf } from '../../src/web/statuses.ts';

/** `body` is left untyped on purpose: tests read what came over the wire. */
export interface Answer {
  readonly status: number;
  readonly body: any;
  readonly headers: Headers;
}

type Extra = Readonly<Record<string, string>>;

/** Speaks to the API as another program would, and holds every success against the published description. */
export function clientOf(url: string, token?: string) {
  async function send(method: string, path: string, body?: unknown, extra: Extra = {}): Promise<Answer> {
    const asItIs = typeof body === 'string' || body === undefined || body instanceof FormData;
    const text = asItIs ? body : JSON.stringify(body);
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        ...(typeof text === 'string' ? { 'content-type': 'application/json' } : {}),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...extra,
      },
      ...(text === undefined ? {} : { body: text }),
    });
    const raw = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const parsed = raw === '' ? undefined : isJson ? JSON.parse(raw) : raw;
    holdAgainstDescription(method, path, response.status, parsed);
    return { status: response.status, body: parsed, headers: response.headers };
  }
  return {
    token,
    get: (path: string, extra?: Extra) => send('GET', path, undefined, extra),
    post: (path: string, body: unknown = {}, extra?: Extra) => send('POST', path, body, extra),
    patch: (path: string, body: unknown) => send('PATCH', path, body),
    delete: (path: string) => send('DELETE', path),
  };
}

export type Client = ReturnType<typeof clientOf>;

/** Made once: there are hundreds of routes, and each call of each test looks for its own. */
const declaredRoutes = routes.map((route) => ({
  route,
  method: route.method.toUpperCase(),
  pattern: new RegExp(`^${route.path.replace(/:\w+/g, '[^/]+')}$`),
}));

function holdAgainstDescription(method: string, path: string, status: number, body: unknown): void {
  const [bare = ''] = path.split('?');
  const declared = declaredRoutes.find((one) => one.method === method && one.pattern.test(bare))?.route;
  if (!declared) return;
  if (status === declared.status) declared.answer?.parse(body);
  else if (!refusalsOf(declared).includes(status)) {
    throw new Error(
      `${method} ${declared.path} answered ${status}, which it does not declare: add it to \`refuses\``,
    );
  } else problemSchema.parse(body);
}
