import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { envExample } from '../scripts/env/env-example.ts';
import { readConfig } from '../src/platform/index.ts';

// What people who come to a repository expect to find, and find true.

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

test.each([
  ['biome', 'check', '.'],
  // What is exported and imported nowhere, packages that nothing uses.
  ['knip', '--no-progress'],
])('%s has nothing to say', (...command) => {
  const { status, stdout, stderr } = spawnSync('npx', command, { cwd: root, encoding: 'utf8' });
  expect(status, `${stdout}${stderr}`).toBe(0);
});

describe('.env.example', () => {
  test('is what the schemas of the settings say: `npm run env:example` writes it', () => {
    expect(read('.env.example')).toBe(envExample(root));
  });

  test('names what is required, and its values are taken as they stand', () => {
    const lines = read('.env.example').split('\n');
    const required = lines.flatMap((line) => /^([A-Z_]+)=$/.exec(line)?.[1] ?? []);
    expect(required).toEqual(['MONGODB_URI', 'REDIS_URL', 'FIELD_KEYS', 'INDEX_KEY']);
    const given = lines.flatMap((line) => /^# ([A-Z_]+)=(.+)$/.exec(line)?.slice(1) ?? []);
    const env = Object.fromEntries(
      Array.from({ length: given.length / 2 }, (_, i) => given.slice(2 * i, 2 * i + 2)),
    );
    const key = Buffer.alloc(32).toString('base64');
    const services = {
      MONGODB_URI: 'mongodb://x',
      REDIS_URL: 'redis://x',
      FIELD_KEYS: `k:${key}`,
      INDEX_KEY: key,
    };
    expect(() => readConfig({ ...env, ...services })).not.toThrow();
    expect(Object.keys(env).length).toBeGreaterThan(20);
  });
});

test('every decision is in their index, under its title', () => {
  const index = read('docs/adr/README.md');
  const records = readdirSync(join(root, 'docs/adr')).filter((name) => /^\d{4}-/.test(name));
  for (const [i, name] of records.entries()) {
    expect(Number(name.slice(0, 4)), `${name}: two have one number, or one is missing`).toBe(i + 1);
    const title = read(`docs/adr/${name}`)
      .split('\n')[0]
      ?.replace(/^# (ADR )?\d+[.:]?\s*/, '');
    expect(index).toContain(`[${title}](${name})`);
  }
});

test('the documents of the repository name commands and files that exist', () => {
  const documents = [
    'README.md',
    ...['CONTRIBUTING', 'SECURITY', 'PULL_REQUEST_TEMPLATE'].map((name) => `.github/${name}.md`),
  ];
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  for (const document of documents) {
    const text = read(document);
    const commands = [...text.matchAll(/npm run ([a-z:-]+)/g)].map(([, name = '']) => name);
    expect(
      commands.filter((name) => !scripts[name]),
      document,
    ).toEqual([]);
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path = '']) => path);
    const folder = document.startsWith('.github') ? '.github' : '';
    expect(
      links.filter((path) => !existsSync(join(root, folder, path))),
      document,
    ).toEqual([]);
  }
});
