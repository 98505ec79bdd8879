import '../../src/house.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Role, rightsOfHouse, roles } from '../../src/access/index.ts';

test('the table of docs/security.md says of every right whom it is for', () => {
  const text = readFileSync(join(import.meta.dirname, '../../docs/security.md'), 'utf8');
  // Each table heads its columns with roles; « all » stands for those that the first table has no column for.
  let heads: readonly string[] = [];
  const said: [string, Role[]][] = [];
  for (const line of text.split('\n').filter((one) => one.startsWith('|'))) {
    const [, right = '', ...cells] = line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
    if (right === 'right') heads = cells;
    if (!/^`[\w.-]+`$/.test(right)) continue;
    const open = (role: Role) => cells[heads.indexOf(heads.includes(role) ? role : 'others')] ?? '—';
    said.push([right.replaceAll('`', ''), roles.filter((role) => open(role) !== '—')]);
  }
  const table = rightsOfHouse().map(({ name, roles: open }) => [name, [...open]]);
  expect(Object.fromEntries(said)).toEqual(Object.fromEntries(table));
  expect(said).toHaveLength(table.length);
});
