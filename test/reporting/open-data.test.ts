import { afterAll, beforeAll, expect, test } from 'vitest';
import { system } from '../../src/access/index.ts';
import { askForFigures } from '../../src/reporting/index.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';
import { writeLedger } from './ledger.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await writeLedger('nobody', world.employers[0]?.id ?? '');
  await askForFigures(system);
  const admin = await world.sign('admin');
  await until(
    async () => (await admin.get('/figures')).body,
    ({ status }) => status === 'done',
  );
});
afterAll(() => world.stop());

interface Field {
  readonly name: string;
  readonly type: 'string' | 'date' | 'number' | 'boolean';
  readonly decimalChar?: string;
  readonly trueValues?: readonly string[];
  readonly falseValues?: readonly string[];
  readonly constraints?: {
    readonly required?: boolean;
    readonly pattern?: string;
    readonly enum?: readonly string[];
    readonly minimum?: number;
  };
}

/** What Table Schema (Frictionless Data, version 1) wants of a cell. */
function problemOf(cell: string, { type, constraints = {}, ...field }: Field): string | undefined {
  if (cell === '') return constraints.required ? 'required' : undefined;
  if (constraints.pattern && !new RegExp(constraints.pattern).test(cell)) return `pattern: ${cell}`;
  if (constraints.enum && !constraints.enum.includes(cell)) return `enum: ${cell}`;
  if (type === 'date' && !/^\d{4}-\d\d-\d\d$/.test(cell)) return `date: ${cell}`;
  if (type === 'boolean' && ![...(field.trueValues ?? []), ...(field.falseValues ?? [])].includes(cell))
    return `boolean: ${cell}`;
  if (type === 'number') {
    const number = Number(cell.replace(field.decimalChar ?? '.', '.'));
    if (!Number.isFinite(number)) return `number: ${cell}`;
    if (constraints.minimum !== undefined && number < constraints.minimum) return `minimum: ${cell}`;
  }
  return undefined;
}

test('everybody takes away a file that passes its own descriptor', async () => {
  const described = await (await fetch(`${world.url}/donnees-ouvertes/datapackage.json`)).json();
  expect(described).toMatchObject({ profile: 'tabular-data-package', resources: [{ path: 'chiffres.csv' }] });
  expect(described.name).toMatch(/^[a-z0-9._-]+$/);
  const [{ path, schema, dialect, encoding }] = described.resources;
  const answer = await fetch(`${world.url}/donnees-ouvertes/${path}`);
  expect(answer.headers.get('content-type')).toContain('text/csv');
  const text = new TextDecoder(encoding).decode(await answer.arrayBuffer()).replace(/^\uFEFF/, '');
  const [header = [], ...rows] = linesOf(text, dialect.delimiter);
  const fields: Field[] = schema.fields;
  expect(header).toEqual(fields.map(({ name }) => name));
  expect(rows.length).toBeGreaterThan(100);
  for (const row of rows) {
    expect(row.length).toBe(fields.length);
    fields.forEach((field, i) => {
      expect([field.name, problemOf(row[i] ?? '', field)]).toEqual([field.name, undefined]);
    });
  }
  const keys = rows.map((row) =>
    schema.primaryKey.map((name: string) => row[header.indexOf(name)]).join('/'),
  );
  expect(new Set(keys).size).toBe(rows.length);

  // Of people: nothing under eleven, and every number by fives. What the fund knows is not there, nor what is not published.
  const at = (row: string[], name: string) => row[header.indexOf(name)] ?? '';
  const counts = rows.filter((row) => at(row, 'code') === 'proposals' && at(row, 'valeur') !== '');
  expect(counts.length).toBeGreaterThan(0);
  for (const row of counts) {
    const value = Number(at(row, 'valeur'));
    expect(value === 0 || value >= 10).toBe(true);
    expect(value % 5).toBe(0);
  }
  expect(rows.some((row) => at(row, 'secret') === 'oui' && at(row, 'valeur') === '')).toBe(true);
  expect(rows.some((row) => at(row, 'secret') === 'oui' && at(row, 'valeur') !== '')).toBe(false);
  expect(rows.map((row) => at(row, 'code'))).not.toContain('esf-entries');
  expect(rows.map((row) => at(row, 'decoupage'))).not.toContain('Éloignement de l’emploi');
});

/** RFC 4180, by hand. */
function linesOf(text: string, delimiter: string): string[][] {
  const lines: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (quoted && character === '"' && text[i + 1] === '"') {
      cell += '"';
      i += 1;
    } else if (character === '"') quoted = !quoted;
    else if (!quoted && (character === delimiter || character === '\n')) {
      lines.at(-1)?.push(cell.replace(/\r$/, ''));
      cell = '';
      if (character === '\n') lines.push([]);
    } else cell += character;
  }
  if (cell) lines.at(-1)?.push(cell);
  return lines.filter((line) => line.length > 0);
}
