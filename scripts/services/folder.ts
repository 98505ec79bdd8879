import {
  accessSync,
  constants,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, isFree } from './processes.ts';
import { Refusal } from './refusal.ts';

/** What made a part of a data folder, and where it last ran. */
export interface Made {
  /** Path of the binary. */
  binary: string;
  /** `6.0.5` */
  version: string;
  /** On 127.0.0.1. */
  port: number;
  /** While it runs, and after a brutal end. */
  pid?: number;
}

/** `services.json` of a data folder. */
export interface FolderRecord {
  mongodb?: Made;
  redis?: Made;
}

/** A data folder that this process alone holds. */
export interface Folder {
  readonly path: string;
  readonly record: FolderRecord;
  /** Changes the record and writes it. */
  note(change: FolderRecord): void;
  /** Lets another process have the folder. */
  release(): void;
}

/** Reads a JSON file of ours; undefined where there is none. */
export function readJson<T>(file: string): T | undefined {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return JSON.parse(content) as T;
  } catch {
    throw new Refusal(
      `${file} est illisible. Remettez-le depuis une sauvegarde, ou choisissez un autre dossier : DATA_DIR=.data2 npm start`,
      `${file} is damaged: restore it, or choose another data folder with DATA_DIR.`,
    );
  }
}

/** Writes a JSON file that is either the old one or the new one, whatever happens; readable by its owner alone. */
export function writeJson(file: string, value: unknown): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/**
 * Makes a data folder where there is none.
 * @returns its real path
 * @throws Refusal where one cannot write there
 */
export function makeDataDir(dataDir: string): string {
  try {
    mkdirSync(join(dataDir, 'logs'), { recursive: true });
    accessSync(dataDir, constants.W_OK);
    return realpathSync(dataDir);
  } catch (error) {
    throw new Refusal(
      `On ne peut pas écrire dans ${dataDir} (${(error as Error).message}). Choisissez un autre dossier : DATA_DIR=… npm start`,
      `${dataDir} cannot be written to: choose another DATA_DIR.`,
    );
  }
}

/**
 * Takes a data folder, made where it does not exist.
 * @throws Refusal where another process holds it, or where a service of an earlier start still runs on it
 */
export async function openFolder(dataDir: string): Promise<Folder> {
  const path = makeDataDir(dataDir);
  const release = await hold(path);
  try {
    const file = join(path, 'services.json');
    const record = readJson<FolderRecord>(file) ?? {};
    for (const made of [record.mongodb, record.redis]) await untilGone(path, made);
    return {
      path,
      record,
      note(change) {
        Object.assign(record, change);
        writeJson(file, record);
      },
      release,
    };
  } catch (error) {
    release();
    throw error;
  }
}

/**
 * Holds the folder for as long as this process lives: `lock.json` names a port where whoever asks is told which
 * folder is held. A number of process alone would not do: after a restart of the machine, or in a container, another
 * process may have it.
 */
async function hold(path: string): Promise<() => void> {
  const file = join(path, 'lock.json');
  const server = createServer((socket) => socket.on('error', () => {}).end(path));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  const { port } = server.address() as { port: number };
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify({ pid: process.pid, port }), { flag: 'wx' });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = await readLock(file);
    if (holder && (await heldAt(holder.port)) === path) {
      server.close();
      throw new Refusal(
        `Le dossier ${path} sert déjà à une autre copie de Passerelle (processus ${holder.pid}). Arrêtez-la, ou choisissez un autre dossier et un autre port : DATA_DIR=.data2 PORT=3001 npm start`,
        `${path} is in use by process ${holder.pid}: stop it, or choose another DATA_DIR and PORT.`,
      );
    }
    rmSync(file, { force: true });
  }
  return () => {
    rmSync(file, { force: true });
    server.close();
  };
}

async function readLock(file: string): Promise<{ pid: number; port: number } | undefined> {
  for (let tries = 0; tries < 3; tries++) {
    try {
      return JSON.parse(readFileSync(file, 'utf8'));
    } catch {
      await sleep(100); // being written, or released meanwhile, or cut short by a crash
    }
  }
  return undefined;
}

async function heldAt(port: number): Promise<string> {
  const socket = connect({ port, host: '127.0.0.1' });
  socket.setTimeout(2000, () => socket.destroy());
  return text(socket).catch(() => '');
}

/** After a brutal end the services stop a moment after us: waits for that, rather than start a second one on the data. */
async function untilGone(path: string, made: Made | undefined): Promise<void> {
  if (!made?.pid) return;
  for (const limit = Date.now() + 20_000; Date.now() < limit; ) {
    if (!isAlive(made.pid)) return;
    await sleep(100);
  }
  // Still there after that: either ours, or another program that got its number since.
  if (await isFree(made.port, '127.0.0.1')) return;
  throw new Refusal(
    `Le processus ${made.pid} (${made.binary}), resté d’un démarrage précédent, tient encore le dossier ${path}. Arrêtez-le (kill ${made.pid}) et recommencez.`,
    `Process ${made.pid}, left by an earlier start, still holds ${path}: stop it and try again.`,
  );
}
