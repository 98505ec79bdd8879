import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rooms } from '../src/house.ts';
import { reachOf, testsOf } from './support/projects.ts';

const root = join(import.meta.dirname, '..');
const src = join(root, 'src');

/** Rooms that declare nothing, by the one that they come after. */
const others: Readonly<Record<string, string>> = {
  french: 'platform',
  territory: 'exchange',
  matching: 'occupations',
  explanations: 'needs',
};

/** The rooms, each of which may import those before it: as `src/house.ts` lists them (docs/architecture.md). */
const order = Object.entries(others).reduce(
  (known, [room, before]) => known.toSpliced(known.indexOf(before) + 1, 0, room),
  ['platform', ...rooms.map(({ name }) => name), 'migrations', 'house.ts', 'web'],
);
const pure = ['french', 'matching', 'explanations'];

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

/** One line for each import that closes a circle: `a → b → a`. */
function circlesAmong(files: readonly string[]): string[] {
  const targets = new Map(
    files.map((file) => [
      file,
      importsOf(file)
        .filter(({ typeOnly, room, targetRoom }) => !(typeOnly && room === targetRoom))
        .map(({ target }) => target),
    ]),
  );
  const circles: string[] = [];
  const done = new Set<string>();
  const follow = (file: string, before: readonly string[]): void => {
    const first = before.indexOf(file);
    if (first >= 0) {
      const circle = [...before.slice(first), file];
      circles.push(circle.map((one) => relative(root, one)).join(' → '));
    }
    if (first >= 0 || done.has(file)) return;
    for (const target of targets.get(file) ?? []) follow(target, [...before, file]);
    done.add(file);
  };
  for (const file of files) follow(file, []);
  return circles;
}

describe('the house keeps its rules', () => {
  test('every room is a known one, and none is empty', () => {
    const rooms = readdirSync(src).filter((name) => statSync(join(src, name)).isDirectory());
    expect(rooms.filter((room) => !order.includes(room))).toEqual([]);
    for (const room of rooms) expect(filesBelow(join(src, room)).length).toBeGreaterThan(0);
  });

  test('a room is entered by its index.ts only, and by its room.ts from the house', () => {
    const doors = across.filter(
      ({ room, target }) =>
        !target.endsWith('/index.ts') &&
        !(room === 'house.ts' ? /\/(room|web\/twin)\.ts$/.test(target) : target.endsWith('src/house.ts')),
    );
    expect(doors.map(say)).toEqual([]);
  });

  test('what a room declares is in the list of the house', () => {
    const declared = readdirSync(src).filter((name) => existsSync(join(src, name, 'room.ts')));
    expect(rooms.map(({ name }) => name).toSorted()).toEqual(declared.toSorted());
  });

  test('an event is heard by a job that its own room does, and each kind of job is done once', () => {
    const done = rooms.flatMap(({ tasks = [] }) => tasks).map(({ kind }) => `${kind.queue}/${kind.name}`);
    expect(new Set(done).size).toBe(done.length);
    const queues = rooms.flatMap(({ queue, sideQueue }) => [queue, sideQueue]).map((queue) => queue?.name);
    for (const { tasks = [], hears = [] } of rooms) {
      const own = tasks.map(({ kind }) => kind);
      for (const { job } of hears) expect(own).toContain(job);
      for (const kind of own) expect(queues).toContain(kind.queue);
    }
  });

  test('no room names a queue of another one: what happened is an event', () => {
    const offenders = filesBelow(src)
      .filter((file) => !/\/(jobs|room)\.ts$|\/migrations\//.test(file))
      .filter((file) => /queue: '/.test(readFileSync(file, 'utf8')))
      .map((file) => relative(root, file));
    expect(offenders).toEqual([]);
  });

  test('a room imports only rooms listed before it', () => {
    const late = across
      .filter(({ room, targetRoom }) => order.indexOf(targetRoom) >= order.indexOf(room))
      // The house says where a room's twin is, and loads nothing of it.
      .filter(({ room, typeOnly }) => !(room === 'house.ts' && typeOnly));
    expect(late.map(say)).toEqual([]);
  });

  test('no files import each other in a circle, but for types inside one room', () => {
    const everywhere = ['src', 'workers', 'scripts', 'test'].flatMap((folder) =>
      filesBelow(join(root, folder)),
    );
    expect(circlesAmong(everywhere)).toEqual([]);
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

  test('a day that somebody types is read by one schema, which bounds its year', () => {
    const named = filesBelow(src)
      .filter((file) => !/\/inputs\.ts$|answers\.ts$|minimum-wage\.ts$/.test(file))
      .filter((file) => /\biso\s*\.date\(/.test(readFileSync(file, 'utf8')));
    expect(named.map((file) => relative(root, file))).toEqual([]);
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
      .filter((file) => !/-grounds\.ts$/.test(file));
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
    const rooms = /^test\/(french|exchange\/files|territory|matching|occupations)\//;
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
