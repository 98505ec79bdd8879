import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, test } from 'vitest';
import { alignLists } from '../../scripts/align/align-lists.ts';
import { readNamed } from '../../scripts/align/read-named.ts';

const root = join(import.meta.dirname, '../..');
const built = join(root, 'dist/scripts/align.js');
const rome = join(process.env.PASSERELLE_DATA ?? join(root, '../shared/data'), 'rome');

const folder = mkdtempSync(join(tmpdir(), 'passerelle-align-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fileOf = (name: string, content: string | Buffer) => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};

async function run(args: string[], input = '') {
  const child = spawn(process.execPath, [built, ...args], { env: { PATH: process.env.PATH } });
  child.stdin.on('error', () => {}); // it may end before it has read
  child.stdin.end(input);
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const [code, out, errors] = await Promise.all([exit, text(child.stdout), text(child.stderr)]);
  const rows = out
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t'));
  return { code, rows, errors };
}

const labels = fileOf(
  'labels.tsv',
  'c1_a\tboulanger/boulangère\nc1_b\touvrier boulanger\nc2_a\tconducteur de bus/conductrice de bus\nc3\tsoudeur\n',
);

describe('npm run align', () => {
  test('prints title, label and score, the likest concept first, each concept by its likest label', async () => {
    const titles = fileOf('titles.tsv', 't1\tBoulangère H/F\nt2\tchauffeur de BUS\n');
    const { code, rows, errors } = await run(['--labels', labels, '--titles', titles]);
    expect(errors).toBe('');
    expect(code).toBe(0);
    const first = (title: string) => rows.find(([id]) => id === title);
    expect(first('t1')?.[1]).toBe('c1_a');
    expect(first('t2')?.[1]).toBe('c2_a');
    expect(rows.filter(([id, label]) => id === 't1' && label === 'c1_b')).toHaveLength(1);
    for (const [id] of [['t1'], ['t2']]) {
      const scores = rows.filter(([title]) => title === id).map(([, , score]) => Number(score));
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      for (const score of scores) expect(score).toBeGreaterThan(0);
    }
  });

  test('--top limits the rows of each title', async () => {
    const titles = fileOf('top.tsv', 't1\tboulanger soudeur de bus\n');
    expect((await run(['--labels', labels, '--titles', titles, '--top', '2'])).rows).toHaveLength(2);
  });

  test('wrong rows are named with file and line, and the others are compared', async () => {
    const titles = fileOf('wrong.tsv', 't1\tsoudeuse\nno tab here\n\t nothing\nt2\t\n\nt1\tsoudeur\n');
    const { code, rows, errors } = await run(['--labels', labels, '--titles', titles]);
    expect(code).toBe(0);
    expect(rows[0]?.slice(0, 2)).toEqual(['t1', 'c3']);
    expect(errors).toContain(`${titles}, ligne 2 : il faut deux colonnes`);
    expect(errors).toContain(`${titles}, ligne 3 : l’identifiant est vide`);
    expect(errors).toContain(`${titles}, ligne 4 : le libellé est vide`);
    expect(errors).toContain(`${titles}, ligne 6 : l’identifiant « t1 » est déjà ligne 1`);
  });

  test('reads the standard input', async () => {
    const { rows } = await run(['--labels', labels, '--titles', '-'], 't1\tsoudeuse\n');
    expect(rows[0]?.slice(0, 2)).toEqual(['t1', 'c3']);
  });

  test.each([
    [['--labels', '/nowhere.tsv', '--titles', '-'], '/nowhere.tsv ne peut pas être lu'],
    [['--labels', labels, '--titles', '-', '--top', '0'], '--top'],
  ])('refuses %j', async (args, why) => {
    const { code, rows, errors } = await run(args, 't1\tsoudeur\n');
    expect(errors).toContain(why);
    expect(rows).toEqual([]);
    expect(code).toBe(1);
  });

  test.skipIf(!existsSync(rome))(
    'a release bridges names that share no word',
    async () => {
      const list = fileOf(
        'far.tsv',
        'a\tconducteur de chariot élévateur\nb\tconducteur de travaux\nc\thôte d’accueil\n',
      );
      const titles = fileOf('near.tsv', 't1\tcariste\nt2\tréceptionniste\n');
      const { rows } = await run(['--labels', list, '--titles', titles, '--rome', rome]);
      expect(rows.find(([id]) => id === 't1')?.[1]).toBe('a');
      expect(rows.find(([id]) => id === 't2')?.[1]).toBe('c');
    },
    120_000,
  );
});

test.each([
  ['UTF-8 with a mark and CRLF', Buffer.from('\uFEFFt1\tBoulangère\r\n')],
  ['UTF-16', Buffer.from('\uFEFFt1\tBoulangère\n', 'utf16le')],
  ['Windows-1252, old Mac line ends', Buffer.from('t1\tBoulangère\r', 'latin1')],
])('a list is read in %s', async (name, bytes) => {
  expect(await readNamed(fileOf(`${name}.tsv`, bytes))).toEqual({
    rows: [{ id: 't1', text: 'Boulangère' }],
    wrong: [],
  });
});

describe('any list', () => {
  test('other languages and odd names break nothing', () => {
    const texts = [
      'Bäcker',
      'パン職人',
      'пекарь',
      'חקלאי',
      '🍞',
      '____',
      '%$&',
      'x'.repeat(5000),
      'de la du',
    ];
    const list = texts.map((text, i) => ({ id: `${i}`, text }));
    const found = [...alignLists(list, list, 1)];
    for (const i of [0, 1, 2, 3]) expect(found[i]?.[0]?.labelId).toBe(`${i}`);
    expect(found).toHaveLength(list.length);
  });

  test('every label can be printed', () => {
    const list = Array.from({ length: 50 }, (_, i) => ({
      id: `c${i % 5}_${i}`,
      text: `soudeur numéro ${i}`,
    }));
    const [rows] = [...alignLists(list, [{ id: 't', text: 'soudeuse' }], 100)];
    expect(new Set(rows?.map(({ labelId }) => labelId)).size).toBe(50);
    expect(new Set(rows?.slice(0, 5).map(({ labelId }) => labelId[1])).size).toBe(5);
  });
});
