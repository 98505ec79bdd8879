import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runScript } from '../support/script.ts';

const root = join(import.meta.dirname, '../..');

test('the bill of materials names every package that runs, and each has a licence we may combine', async () => {
  const { code, said } = await runScript('sbom', [], {
    PATH: process.env.PATH ?? '',
    HOME: process.env.HOME ?? '',
  });
  expect(code, said).toBe(0);
  const bill = JSON.parse(readFileSync(join(root, '.data/reports/sbom.cdx.json'), 'utf8'));
  expect(bill.bomFormat).toBe('CycloneDX');
  const named = new Set(bill.components.map(({ name }: { name: string }) => name));
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const name of Object.keys(dependencies)) expect(named).toContain(name);
}, 60_000);
