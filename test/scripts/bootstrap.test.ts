import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { processesOf, root, run, temporaryFolder, write } from './house.ts';

/** A project without dependencies, whose build only copies. */
function project(): string {
  const folder = temporaryFolder();
  write(folder, {
    'package.json': JSON.stringify({ type: 'module', scripts: { build: `node ${folder}/build.mjs` } }),
    'package-lock.json': JSON.stringify({ lockfileVersion: 3, packages: { '': {} } }),
    'build.mjs': `import fs from 'node:fs';
fs.mkdirSync('dist/scripts', { recursive: true });
fs.copyFileSync('scripts/hello.ts', 'dist/scripts/hello.js');`,
    'scripts/hello.ts': `console.log('hello', process.argv.slice(2).join(' ')); process.exitCode = 7;`,
  });
  copyFileSync(join(root, 'scripts', 'bootstrap.mjs'), join(folder, 'scripts', 'bootstrap.mjs'));
  return folder;
}

async function bootstrap(folder: string, ...args: string[]) {
  return bootstrapIn({}, folder, ...args);
}

async function bootstrapIn(env: Record<string, string>, folder: string, ...args: string[]) {
  const command = run(folder, ['scripts/bootstrap.mjs', ...args], env);
  const code = await command.ended;
  return { code, printed: command.printed() };
}

test('the first command installs and builds; the next ones go straight to work', async () => {
  const folder = project();
  const first = await bootstrap(folder, 'hello', 'a', '--b');
  expect(first.printed).toContain('Installation des paquets…');
  expect(first.printed).toContain('Construction…');
  expect(first.printed).toContain('hello a --b');
  expect(first.code).toBe(7);
  expect(await bootstrap(folder, 'hello', 'again')).toEqual({ code: 7, printed: 'hello again\n' });
});

test('a changed source is built again, and a changed list of packages installed again', async () => {
  const folder = project();
  await bootstrap(folder, 'hello');
  write(folder, { 'scripts/hello.ts': `console.log('bonjour');` });
  const built = await bootstrap(folder, 'hello');
  expect(built.printed).toContain('Construction…');
  expect(built.printed).not.toContain('Installation');
  expect(built.printed).toContain('bonjour');
  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  write(folder, { 'package-lock.json': `${lock}\n` });
  expect((await bootstrap(folder, 'hello')).printed).toContain('Installation');
});

test('the tests that need no service wait for no build, and their failure is that of the command', async () => {
  const folder = project();
  await bootstrap(folder, 'hello');
  write(folder, {
    'scripts/hello.ts': `console.log('bonjour');`,
    'node_modules/vitest/vitest.mjs': `console.log('vitest', ...process.argv.slice(2)); process.exitCode = process.argv.length - 6;`,
  });
  const asked = await bootstrap(folder, 'unit', 'test/french');
  expect(asked.printed).toContain('vitest run --project unit test/french');
  expect(asked.printed).not.toContain('Construction');
  expect([asked.code, (await bootstrap(folder, 'unit', 'a', 'b')).code]).toEqual([0, 1]);
});

// Of a folder on another machine, or of a process whose time is moved: the disk dates files a year before.
const ahead = 'const%20read=Date.now;Date.now=()=>read()+31536e6';

test.each([
  ['', {}],
  [' whose clock is not that of the disk', { NODE_OPTIONS: `--import=data:text/javascript,${ahead}` }],
])('two commands on a fresh clone%s do not install or build at the same time', async (_, env) => {
  const folder = project();
  const both = await Promise.all(['one', 'two'].map((word) => bootstrapIn(env, folder, 'hello', word)));
  const printed = both.map((command) => command.printed).join('');
  expect(printed).toContain('hello one');
  expect(printed).toContain('hello two');
  expect(printed.match(/Construction…/g)).toHaveLength(1);
});

test('an installation that was cut short is begun again from nothing', async () => {
  const folder = project();
  write(folder, { 'node_modules/.passerelle-installed': 'unfinished', 'node_modules/half/index.js': '' });
  expect((await bootstrap(folder, 'hello')).printed).toContain('hello');
  expect(existsSync(join(folder, 'node_modules', 'half'))).toBe(false);
});

test('the lock of a command that was killed holds nobody up for ever', async () => {
  const folder = project();
  write(folder, { '.passerelle-lock': 'of nobody' });
  const { printed } = await bootstrap(folder, 'hello');
  expect(printed).toContain('attente…');
  expect(printed).toContain('hello');
});

test('killed in the middle, it takes the command that it was running with it', async () => {
  const folder = project();
  write(folder, { 'build.mjs': 'setInterval(() => {}, 1000);' });
  const command = run(folder, ['scripts/bootstrap.mjs', 'hello']);
  await expect.poll(() => processesOf(folder), { timeout: 10_000 }).not.toEqual([]);
  command.child.kill('SIGKILL');
  await command.ended;
  await expect.poll(() => processesOf(folder), { timeout: 10_000 }).toEqual([]);
});

test('a build that fails stops there, and is tried again', async () => {
  const folder = project();
  write(folder, { 'build.mjs': `console.error('une faute'); process.exit(2);` });
  for (const _ of ['first', 'second']) {
    const { code, printed } = await bootstrap(folder, 'hello');
    expect(code).toBe(1);
    expect(printed).toContain('une faute');
    expect(printed).toContain('Construction : échec');
    expect(printed).not.toContain('hello');
  }
});

test('an unknown command is answered with those that exist', async () => {
  const { code, printed } = await bootstrap(project(), 'strat');
  expect(code).toBe(1);
  expect(printed).toContain('Commande inconnue : strat. Commandes : hello.');
});

test('an old Node is told which version is needed, in French and in English', async () => {
  const disguise =
    'data:text/javascript,Object.defineProperty(process, "versions", { value: { node: "18.20.8" } })';
  const command = run(project(), ['--import', disguise, 'scripts/bootstrap.mjs', 'hello']);
  expect(await command.ended).toBe(1);
  expect(command.printed()).toContain('Passerelle demande Node.js 20.19 ou plus récent');
  expect(command.printed()).toContain('Passerelle needs Node.js 20.19 or later; this machine has 18.20.8.');
});
