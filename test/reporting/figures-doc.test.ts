import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import '../../src/house.ts';
import { breakdownsOfHouse, figuresOfHouse } from '../../src/reporting/index.ts';

const file = join(import.meta.dirname, '../../docs/figures.md');

test('docs/figures.md says of every figure what its declaration says', () => {
  const text = readFileSync(file, 'utf8').replace(/\s+/g, ' ');
  for (const { key, name, definition, source, from } of [...figuresOfHouse(), ...breakdownsOfHouse()])
    for (const said of [`\`${key}\``, name, definition, source, from]) expect(text, key).toContain(said);
});

test('it names no figure that is not there', () => {
  const keys = new Set([...figuresOfHouse(), ...breakdownsOfHouse()].map(({ key }) => key));
  const named = [...readFileSync(file, 'utf8').matchAll(/^### .* \(`([^`]+)`\)$/gm)].map(([, key]) => key);
  expect(named.length).toBe(keys.size);
  for (const key of named) expect(keys).toContain(key);
});
