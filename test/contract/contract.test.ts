import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { roles } from '../../src/access/index.ts';
import { aNeed, aPerson } from '../support/fixtures.ts';
import { startWorld } from '../support/world.ts';
import { findFuzzer, fuzz, type Sent } from './fuzzer.ts';

/** `npm run test:contract`: the API held against its published document by a public fuzzer and a public linter. */
const wanted = process.env.CONTRACT === 'full';
const examples = Number(process.env.CONTRACT_EXAMPLES ?? 30);
const reports = join(import.meta.dirname, '../../.data/reports');

const fuzzer = wanted ? await findFuzzer() : { why: 'run by `npm run test:contract` only' };
if (wanted && 'why' in fuzzer) console.warn(`The fuzzer is skipped: ${fuzzer.why}.`);

/** Refusals that a well-formed request may meet: of rights, of records, of states, of rates. */
const expected = [401, 403, 404, 409, 410, 423, 429];
const rows: { name: string; value: number; unit: string; bar: number; holds: boolean }[] = [];
const row = (name: string, value: number, unit: string, bar: number) =>
  rows.push({ name, value, unit, bar, holds: value <= bar });

afterAll(() => {
  if (rows.length === 0) return;
  mkdirSync(reports, { recursive: true });
  writeFileSync(join(reports, 'contract.json'), `${JSON.stringify({ rows }, null, 2)}\n`);
  console.table(rows);
});

describe.runIf(wanted && 'home' in fuzzer)('what a fuzzer finds', () => {
  test.each(roles)(
    'as %s: no error of the server, no answer outside the document, few valid requests refused',
    async (role) => {
      const world = await startWorld();
      try {
        await (await world.sign('officer')).post('/needs', aNeed());
        await (await world.sign('counsellor')).post('/participants', aPerson());
        for (const other of roles) await world.sign(other);
        const { token = '' } = await world.sign(role);
        const folder = join(reports, 'contract', role);
        mkdirSync(folder, { recursive: true });
        const sent = await fuzz('home' in fuzzer ? fuzzer.home : '', {
          url: world.url,
          token,
          examples,
          folder,
        });
        judge(role, sent);
      } finally {
        await world.stop();
      }
    },
    3_600_000,
  );
});

function judge(role: string, sent: readonly Sent[]): void {
  // Bytes at random are no file of any format.
  const valid = sent.filter((one) => one.valid && !/^POST .*\/documents$/i.test(one.operation));
  const refused = valid.filter(({ status }) => status >= 400 && status < 500 && !expected.includes(status));
  const share = (100 * refused.length) / valid.length;
  const failed = sent.flatMap((one) =>
    one.failed.map(({ check, message }) => ({ check, said: `${one.operation} ${one.status}: ${message}` })),
  );
  // Whether a valid request is accepted is counted above.
  const outside = failed.filter(({ check }) => check !== 'positive_data_acceptance');
  row(`${role}: requests`, sent.length, 'requests', Number.POSITIVE_INFINITY);
  row(`${role}: errors of the server`, sent.filter(({ status }) => status >= 500).length, 'answers', 0);
  row(`${role}: answers that fail a check`, outside.length, 'answers', 0);
  row(`${role}: valid requests refused`, Math.round(100 * share) / 100, '%', 2);
  const refusedBy = new Map<string, number>();
  for (const { operation } of refused) refusedBy.set(operation, (refusedBy.get(operation) ?? 0) + 1);
  expect.soft(sent.length).toBeGreaterThan(1000);
  expect.soft([...new Set(outside.map(({ check, said }) => `${check}: ${said}`))]).toEqual([]);
  expect.soft(share, JSON.stringify([...refusedBy])).toBeLessThan(2);
}

describe.runIf(wanted)('what a linter finds', () => {
  test('no error and no warning of its rules for OpenAPI', async (context) => {
    const world = await startWorld({ workers: false });
    try {
      const document = await (await fetch(`${world.url}/api/v1/openapi.json`)).text();
      mkdirSync(reports, { recursive: true });
      const file = join(reports, 'openapi.json');
      const ruleset = join(reports, 'ruleset.json');
      writeFileSync(file, document);
      writeFileSync(ruleset, JSON.stringify({ extends: ['spectral:oas'] }));
      const linter = [
        '--yes',
        '@stoplight/spectral-cli@6',
        'lint',
        file,
        '--ruleset',
        ruleset,
        '--format',
        'json',
        '--quiet',
      ];
      const { status, stdout, stderr } = spawnSync('npx', linter, { encoding: 'utf8', maxBuffer: 2 ** 26 });
      if (status === null || !stdout.trim().startsWith('['))
        return context.skip(`The linter cannot be had: ${stderr.trim().split('\n').at(-1)}`);
      const found = JSON.parse(stdout) as { code: string; message: string; path: string[] }[];
      row('linter: errors and warnings', found.length, 'findings', 0);
      expect(found.map(({ code, message, path }) => `${code} ${path.join('.')}: ${message}`)).toEqual([]);
    } finally {
      await world.stop();
    }
  }, 300_000);
});
