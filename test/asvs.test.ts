import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Row {
  readonly id: string;
  readonly level: string;
  readonly state: string;
  readonly evidence: string;
}

const list = read('docs/asvs.md');
const summary = read('docs/security.md');
const rows: Row[] = [
  ...list.matchAll(/^\| (\d+\.\d+\.\d+) +\| ([12]) +\| .+? +\| (met|not met|n\/a) +\| (.+?) +\|$/gm),
].map(([, id = '', level = '', state = '', evidence = '']) => ({ id, level, state, evidence }));

/** Files named in a text: `src/web/app.ts`, `docs/security.md`, `Dockerfile`. */
const filesNamed = (text: string): string[] =>
  [
    ...text.matchAll(
      /`((?:src|test|workers|scripts|docs)\/[\w./-]+|Dockerfile|\.dockerignore|[\w.-]+\.(?:yml|json))`/g,
    ),
  ].map(([, path = '']) => path);

describe('the checked list of ASVS 5.0.0', () => {
  test('has each requirement of levels 1 and 2 once', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(rows.filter(({ level }) => level === '1')).toHaveLength(70);
    expect(rows.filter(({ level }) => level === '2')).toHaveLength(183);
    expect(list.match(/^\| \d/gm)).toHaveLength(rows.length);
  });

  test('names files that exist, and one or a section of the documents for everything said to be met', () => {
    const gone = filesNamed(list + summary).filter((path) => !existsSync(join(root, path)));
    expect(gone).toEqual([]);
    const bare = rows.filter(({ state, evidence }) => state === 'met' && filesNamed(evidence).length === 0);
    expect(bare).toEqual([]);
  });

  test('names sections that exist', () => {
    for (const [, path = '', title = ''] of list.matchAll(/`(docs\/[\w-]+\.md)`, « ([^»]+) »/g)) {
      expect(read(path), `${path} ${title}`).toMatch(new RegExp(`^#{2,3} ${title}$`, 'm'));
    }
  });

  test('is summed up truly in docs/security.md', () => {
    const count = (state: string) => rows.filter((row) => row.state === state).length;
    expect(summary).toContain(
      `${count('met')} met, ${count('not met')} not met, ${count('n/a')} without object`,
    );
    const [, open = ''] = /### Not met\n([\s\S]*?)\n##/.exec(summary) ?? [];
    const said = [...open.matchAll(/\b\d+\.\d+\.\d+\b/g)].map(([id]) => id);
    const notMet = rows.filter(({ state }) => state === 'not met').map(({ id }) => id);
    expect(said.toSorted()).toEqual(notMet.toSorted());
  });
});

const served = ['src', 'workers'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`),
);

/** What the list says is nowhere in what serves and works. */
test.each([
  ['starts a command', /child_process/, []],
  ['evaluates text', /\beval\(|new Function\(|node:vm/, []],
  ['writes raw HTML', /dangerouslySetInnerHTML|innerHTML|outerHTML|document\.write/, []],
  ['draws from a weak source', /Math\.random/, []],
  ['keeps things in the browser', /localStorage|sessionStorage|indexedDB/, []],
  ['trusts any certificate', /rejectUnauthorized|NODE_TLS_REJECT|tlsAllowInvalid|tlsInsecure/, []],
  [
    'fetches',
    // To serve is not to fetch.
    /\bfetch\(|XMLHttpRequest\(|^import (?!type|\{ createServer, type Server \}).*node:https?'/m,
    [
      // The gateway of text messages, whose address is a setting.
      'src/messages/text-way.ts',
      'src/web/islands/later.ts',
      'src/web/islands/live.ts',
      'src/web/islands/suggest.ts',
      'src/web/islands/upload.ts',
    ],
  ],
])('nothing of what serves and works %s', (_, pattern, but) => {
  const found = served.filter((path) => pattern.test(read(path)));
  expect(found).toEqual(but);
});
