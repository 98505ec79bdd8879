import fc from 'fast-check';
import { openApiTextNow } from '../../../src/web/openapi.ts';
import { routes } from '../../../src/web/routes/index.ts';
import { inAddress, nearly } from './values.ts';

export interface Hostile {
  readonly method: string;
  /** After `/api/v1`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
}

const badBodies: readonly Buffer[] = [
  Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
  Buffer.from('{"a":'),
  Buffer.from('\0\0\0\0'),
  Buffer.from('"texte"'),
  Buffer.from('null'),
  Buffer.from(''),
  Buffer.alloc(5_000_000, 'a'),
  Buffer.from('{"a":'.repeat(20_000)),
];

const badHeaders: readonly Record<string, string>[] = [
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/json; charset=utf-7' },
  { 'content-encoding': 'gzip' },
  { 'content-encoding': 'inconnu' },
  { 'content-type': 'application/x-www-form-urlencoded' },
  { 'idempotency-key': 'k'.repeat(5000) },
  { 'idempotency-key': '{"$gt":""}' },
  { accept: 'text/html' },
  { 'accept-language': '\u00ff'.repeat(100) },
  { 'x-http-method-override': 'DELETE' },
  { 'x-forwarded-for': 'nowhere' },
];

/** A generator for each route of the published description. `ids` are of records that the role may or may not reach. */
export function hostileRequests(ids: readonly string[]): Map<string, fc.Arbitrary<Hostile>> {
  const document = JSON.parse(openApiTextNow(routes).bytes.toString());
  const components = document.components?.schemas ?? {};
  const all = new Map<string, fc.Arbitrary<Hostile>>();
  for (const [path, methods] of Object.entries<Record<string, any>>(document.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const schema = operation.requestBody?.content['application/json']?.schema;
      const queries = (operation.parameters ?? []).filter((one: { in: string }) => one.in === 'query');
      all.set(
        `${method} ${path}`,
        fc
          .record({
            params: fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...ids) }, inAddress), {
              minLength: 3,
              maxLength: 3,
            }),
            query: queryOf(queries),
            body: schema ? bodyOf(nearly(schema, components)) : fc.constant(undefined),
            headers: fc.oneof(
              { weight: 6, arbitrary: fc.constant({}) },
              { weight: 1, arbitrary: fc.constantFrom(...badHeaders) },
            ),
          })
          .map(({ params, query, body, headers }) => {
            let next = 0;
            const filled = path.replace('/api/v1', '').replace(/\{\w+\}/g, () => params[next++] ?? '');
            return { method, path: filled + query, headers, body };
          }),
      );
    }
  }
  return all;
}

const bodyOf = (near: fc.Arbitrary<string>) =>
  fc.oneof(
    { weight: 10, arbitrary: near.map((text) => Buffer.from(text)) },
    { weight: 1, arbitrary: fc.constantFrom(...badBodies) },
  );

function queryOf(parameters: readonly { name: string }[]): fc.Arbitrary<string> {
  const names = [...parameters.map(({ name }) => name), 'inconnu', '__proto__'];
  const value = fc.oneof(inAddress, fc.constantFrom('10', 'open', 'active', 'cariste', '2026-01-01', 'true'));
  const key = fc
    .tuple(fc.constantFrom(...names), fc.constantFrom('', '', '', '', '[]', '[$ne]', '[__proto__][x]', '.a'))
    .map(([name, suffix]) => encodeURIComponent(name) + suffix);
  return fc
    .array(fc.tuple(key, value), { maxLength: 3 })
    .map((pairs) => (pairs.length > 0 ? `?${pairs.map((pair) => pair.join('=')).join('&')}` : ''));
}
