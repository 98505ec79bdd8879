import fc from 'fast-check';

/** JSON that no schema of ours wants, as text: some of it cannot be said by JSON.stringify. */
const hostile: readonly string[] = [
  '{"$gt":""}',
  '{"$ne":null}',
  '{"$where":"sleep(1000)"}',
  '{"$regex":".*"}',
  '[{"$in":[""]}]',
  '{"__proto__":{"role":"admin"}}',
  '{"constructor":{"prototype":{"role":"admin"}}}',
  '"__proto__"',
  '"constructor"',
  '"toString"',
  '"\\u0000"',
  '"\\ud800"',
  '"\\u202e\\u200b"',
  '"\' OR 1=1 --"',
  '"../../../../etc/passwd"',
  '"<script>alert(1)</script>"',
  '"=HYPERLINK(\\"http://x\\")"',
  '"9999-99-99"',
  '"-271821-04-20"',
  '1e400',
  '-1e400',
  '9007199254740993',
  '-0',
  '0.1',
  'null',
  'true',
  '""',
  '[]',
  '{}',
  `"${'é'.repeat(200_000)}"`,
  `[${'0,'.repeat(20_000)}0]`,
  `${'['.repeat(5000)}${']'.repeat(5000)}`,
];

type Schema = Readonly<Record<string, any>>;

/** Values of a JSON schema as JSON text, each of whose parts is now and then hostile. */
export function nearly(schema: Schema, components: Schema, depth = 0): fc.Arbitrary<string> {
  const bad = fc.constantFrom(...hostile);
  const good = depth > 6 ? bad : like(schema, components, depth);
  return fc.oneof({ weight: 12, arbitrary: good }, { weight: 1, arbitrary: bad });
}

function like(schema: Schema, components: Schema, depth: number): fc.Arbitrary<string> {
  const inner = (one: Schema) => nearly(one, components, depth + 1);
  if (schema.$ref) return inner(components[String(schema.$ref).split('/').at(-1) ?? ''] ?? {});
  if (schema.const !== undefined) return fc.constant(JSON.stringify(schema.const));
  if (schema.enum) return fc.constantFrom(...schema.enum.map((one: unknown) => JSON.stringify(one)));
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (choices) return fc.oneof(...(choices as Schema[]).map(inner));
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object':
      return object(schema, inner);
    case 'array':
      return fc.array(inner(schema.items ?? {}), { maxLength: 4 }).map((all) => `[${all.join(',')}]`);
    case 'integer':
      return fc
        .integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 5000, 2 ** 31 - 1) })
        .map(String);
    case 'number':
      return fc.double({ min: 0, max: 100, noNaN: true }).map((one) => JSON.stringify(one));
    case 'boolean':
      return fc.boolean().map(String);
    case 'string':
      return text(schema).map((one) => JSON.stringify(one));
    default:
      return fc.constantFrom(...hostile);
  }
}

function object(schema: Schema, inner: (one: Schema) => fc.Arbitrary<string>): fc.Arbitrary<string> {
  const names = Object.keys(schema.properties ?? {});
  const required = new Set<string>(schema.required ?? []);
  const parts = names.map((name) =>
    fc
      .tuple(fc.boolean(), inner(schema.properties[name]))
      .map(([kept, value]) => (kept || required.has(name) ? [`${JSON.stringify(name)}:${value}`] : [])),
  );
  const extra = fc.oneof(
    { weight: 15, arbitrary: fc.constant<string[]>([]) },
    { weight: 1, arbitrary: fc.constantFrom(['"$where":"1"'], ['"__proto__":{"x":1}'], ['"inconnu":1']) },
  );
  return fc.tuple(extra, ...parts).map((all) => `{${all.flat().join(',')}}`);
}

function text(schema: Schema): fc.Arbitrary<string> {
  if (schema.format === 'email') return fc.constantFrom('a@b.example', 'samira.benali@essai.example');
  if (schema.format === 'date') return fc.constantFrom('2026-01-01', '2026-02-30', '0000-01-01');
  const most = Math.min(schema.maxLength ?? 40, 60);
  return fc.oneof(
    fc.string({ unit: 'binary', minLength: Math.min(schema.minLength ?? 0, most), maxLength: most }),
    fc.constantFrom('N1101', '13215', '73282932000074', 'cdi', 'active', '2026-01-01', '0639981234', 'motif'),
  );
}

/** What stands in a query or a path, already encoded. */
export const inAddress: fc.Arbitrary<string> = fc.constantFrom(
  '%00',
  '%FF',
  '%C3%28',
  '..%2F..%2Fetc',
  '__proto__',
  '%24ne',
  '%7B%22%24gt%22%3A%22%22%7D',
  'a'.repeat(3000),
  '-1',
  '1e9',
  '%F0%9F%92%A9',
  '',
);
