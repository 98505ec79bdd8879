import '../../src/house.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rightsOfHouse, roles } from '../../src/access/index.ts';

test('the table of docs/security.md says of every right whom it is for', () => {
  const text = readFileSync(join(import.meta.dirname, '../../docs/security.md'), 'utf8');
  const rows = text.split('\n').filter((line) => /^\|.*\| `[\w.-]+` +\|/.test(line));
  const said = rows.map((row) => {
    const [, right = '', ...cells] = row
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
    return [right.replaceAll('`', ''), roles.filter((_, i) => cells[i] !== '—')];
  });
  const table = rightsOfHouse().map(({ name, roles: open }) => [name, [...open]]);
  expect(Object.fromEntries(said)).toEqual(Object.fromEntries(table));
  expect(said).toHaveLength(table.length);
});
