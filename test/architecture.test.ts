import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reachOf, testsOf } from './support/projects.ts';

const root = join(import.meta.dirname, '..');
const src = join(root, 'src');

/** The rooms, each of which may import those listed before it (docs/architecture.md). */
const order = [
  'platform',
  'french',
  'tables',
  'territory',
  'occupations',
  'audit',
  'accounts',
  'participants',
  'pathways',
  'needs',
  'matching',
  'rankings',
  'shortlists',
  'placements',
  'clauses',
  'youth-aid',
  'orientation',
  'promotion',
  'reporting',
  'person-rights',
  'migrations',
  'web',
];
const pure = ['french', 'matching'];

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name));

interface Import {
  readonly file: string;
  readonly room: string;
  readonly target: string;
  readonly targetRoom: string;
  readonly typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const room = relative(src, file).split('/')[0] ?? '';
  const pattern = /(?:import|export)\s+(type\s+)?([^'";]*?from\s+)?'(\.[^']+)'/g;
  return [...text.matchAll(pattern)].map(([, type, , path = '']) => {
    const target = resolve(dirname(file), path);
    return {
      file,
      room,
      target,
      targetRoom: relative(src, target).split('/')[0] ?? '',
      typeOnly: Boolean(type),
    };
  });
}

const all = filesBelow(src).flatMap(importsOf);
const across = all.filter(({ room, targetRoom }) => room !== targetRoom);
const say = ({ file, target }: Import) => `${relative(root, file)} → ${relative(root, target)}`;

describe('the house keeps its rules', () => {
  test('every room is a known one, and none is empty', () => {
    const rooms = readdirSync(src).filter((name) => statSync(join(src, name)).isDirectory());
    expect(rooms.filter((room) => !order.includes(room))).toEqual([]);
    for (const room of rooms) expect(filesBelow(join(src, room)).length).toBeGreaterThan(0);
  });

  test('a room is entered by its index.ts only', () => {
    expect(across.filter(({ target }) => !target.endsWith('/index.ts')).map(say)).toEqual([]);
  });

  test('a room imports only rooms listed before it', () => {
    const late = across.filter(({ room, targetRoom }) => order.indexOf(targetRoom) >= order.indexOf(room));
    expect(late.map(say)).toEqual([]);
  });

  test('matching imports nothing but types and French, and knows no clock, database or file', () => {
    const values = across.filter(
      ({ room, targetRoom, typeOnly }) => room === 'matching' && targetRoom !== 'french' && !typeOnly,
    );
    expect(values.map(say)).toEqual([]);
  });

  test.each(pure)('%s is pure', (room) => {
    for (const file of filesBelow(join(src, room))) {
      const text = readFileSync(file, 'utf8');
      expect(text, file).not.toMatch(
        /from 'node:|from 'mongoose'|Date\.now\(|new Date\(\)|Math\.random|process\./,
      );
    }
  });

  test('no room but the platform reads the clock or the environment', () => {
    const offenders = filesBelow(src)
      // An island has its browser's clock.
      .filter((file) => !/\/(platform|islands)\//.test(file))
      .filter((file) => /Date\.now\(|new Date\(\)|process\.env/.test(readFileSync(file, 'utf8')));
    expect(offenders.map((file) => relative(root, file))).toEqual([]);
  });

  test('no command lives on a fixed day', () => {
    // What was read of texts of 2025 is measured on a day of 2025: it reads no clock. A migration is named by its day, and
    // what the law says holds from one.
    const offenders = [src, join(root, 'workers'), join(root, 'scripts')]
      .flatMap(filesBelow)
      .filter((file) => !/\/migrations\/|eval-reading\//.test(file))
      .filter((file) =>
        /^(?!\s*(?:\/\*|\*|\/\/|from:)).*['"`]20\d\d-\d\d-\d\d/m.test(readFileSync(file, 'utf8')),
      );
    expect(offenders.map((file) => relative(root, file))).toEqual([]);
  });

  test('an account whose password others know is opened by the demonstration and by tests alone', () => {
    const callers = [src, join(root, 'workers'), join(root, 'scripts')]
      .flatMap(filesBelow)
      .filter((file) => /openWithoutInvitation\b/.test(readFileSync(file, 'utf8')))
      .map((file) => relative(root, file));
    expect(callers.toSorted()).toEqual([
      'scripts/demo/accounts.ts',
      'src/accounts/index.ts',
      'src/accounts/without-invitation.ts',
    ]);
  });

  test('nobody imports natural from its root', () => {
    const mine = import.meta.filename;
    for (const file of filesBelow(root).filter(
      (name) => name !== mine && !/node_modules|\/dist\//.test(name),
    )) {
      expect(readFileSync(file, 'utf8'), file).not.toMatch(/from 'natural'|require\('natural'\)/);
    }
  });

  test('only the shortest list of files passes 300 lines: tables', () => {
    const long = [src, join(root, 'workers'), join(root, 'scripts')]
      .flatMap(filesBelow)
      .filter((file) => readFileSync(file, 'utf8').split('\n').length > 320)
      .map((file) => relative(root, file))
      .filter((file) => !/catalogue\/|table\.ts$|names\.ts$|-grounds\.ts$/.test(file));
    expect(long).toEqual([]);
  });
});

describe('the tests keep theirs', () => {
  test('every test is of one project', () => {
    const all = [...testsOf('unit'), ...testsOf('services'), ...testsOf('browser')];
    const there = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => `test/${name}`);
    expect(all.toSorted()).toEqual(there.toSorted());
  });

  test('those of rules, tables, reading and ranking answer at once, but what the house keeps, reports and proves', () => {
    const rooms = /^test\/(french|tables|territory|matching|occupations)\//;
    expect(
      testsOf('services')
        .filter((file) => rooms.test(file))
        .toSorted(),
    ).toEqual([
      'test/matching/bound.test.ts',
      'test/matching/fairness.test.ts',
      'test/territory/kept-matrix.test.ts',
    ]);
  });

  test('what is said to need no service imports no world, connects to nothing and starts no process', async () => {
    for (const file of testsOf('unit')) {
      const reached = [...reachOf(join(root, file))].map((path) => relative(root, path));
      expect(
        reached.filter((path) => /support\/(world|services|own-services|parts|script)\.ts$/.test(path)),
        file,
      ).toEqual([]);
      expect(readFileSync(join(root, file), 'utf8'), file).not.toMatch(
        /\b(connectMongo|connectRedis|startServices|startWorld|spawn|fork)\(|new (Redis|MongoClient)\(/,
      );
    }
    await expect(fetch('http://127.0.0.1:27017')).rejects.toMatchObject({
      cause: expect.objectContaining({ message: expect.stringMatching(/opens no connection/) }),
    });
  });

  test('pages are opened by the tests of test/browser alone', () => {
    const openers = [...testsOf('unit'), ...testsOf('services')].filter((file) =>
      reachOf(join(root, file)).has(join(root, 'test/support/chromium.ts')),
    );
    expect(openers).toEqual([]);
  });
});
