import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { servicesFromEnv } from './support/services.ts';

// What somebody new does to add a room: one folder in src, its twins in web, scripts/demo and test, and its line in house.ts.

const root = join(import.meta.dirname, '..');
const fixture = join(import.meta.dirname, 'fixtures/new-room');
let copy = '';

const run = promisify(execFile);
const inCopy = (command: string, args: readonly string[]) =>
  run(process.execPath, [join(root, 'node_modules', command), ...args], {
    cwd: copy,
    env: {
      ...process.env,
      NO_COLOR: '1',
      FORCE_COLOR: '0',
      MONGODB_URI: servicesFromEnv().mongodbUri,
      REDIS_URL: servicesFromEnv().redisUrl,
    },
    maxBuffer: 16 << 20,
  }).catch((error: { stdout: string; stderr: string }) => {
    throw new Error(`${command}\n${error.stdout}\n${error.stderr}`);
  });

/** What the first compilation found out serves the second. */
const compile = () =>
  inCopy('typescript/bin/tsc', ['--noEmit', '--incremental', '--tsBuildInfoFile', join(copy, 'types.json')]);

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'new-room-'));
  for (const name of [
    'src',
    'workers',
    'scripts',
    'test',
    'docs',
    'package.json',
    'tsconfig.json',
    'vitest.config.ts',
  ])
    await cp(join(root, name), join(copy, name), { recursive: true });
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
  const files = await readdir(fixture, { recursive: true });
  for (const file of files.filter((name) => name.endsWith('.txt'))) {
    const target = join(copy, file.replace(/\.txt$/, ''));
    await cp(join(fixture, file), target, { recursive: true });
  }
  const house = join(copy, 'src/house.ts');
  const before = await readFile(house, 'utf8');
  const after = before
    .replace(
      'import { needsRoom }',
      "import { keepsakesRoom } from './keepsakes/room.ts';\nimport { needsRoom }",
    )
    .replace(
      '  rankingsRoom,\n',
      "  { ...keepsakesRoom, web: () => import('./web/keepsakes/index.tsx') },\n  rankingsRoom,\n",
    );
  await writeFile(house, after);
});
afterAll(() => rm(copy, { recursive: true, force: true }));

test('a new room is a folder, its twins and its line in the house: nothing else is touched, and every rule holds', async () => {
  await compile();
  const { stdout } = await inCopy('vitest/vitest.mjs', [
    'run',
    'test/keepsakes',
    'test/architecture.test.ts',
    'test/web/page-rights.test.ts',
    '-t',
    'keepsake|kept|demonstration|house|row|souvenirs',
  ]);
  expect(stdout).toMatch(/Test Files\s+3 passed/);
});

test('what it forgets is told by name: a right to read what it holds of people does not compile unsaid', async () => {
  const room = join(copy, 'src/keepsakes/room.ts');
  const before = await readFile(room, 'utf8');
  await writeFile(room, before.replace('  personalData: null,\n', ''));
  await expect(compile()).rejects.toThrow(/keepsakes\/room\.ts.*personalData/s);
  await writeFile(room, before.replace('  tasks: [task(keepJob, ({ needId }) => keep(needId))],\n', ''));
  await expect(
    inCopy('vitest/vitest.mjs', ['run', 'test/architecture.test.ts', '-t', 'an event is heard']),
  ).rejects.toThrow(/own room does/);
  await writeFile(room, before);
});
