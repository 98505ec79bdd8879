import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

export const root = join(import.meta.dirname, '..', '..');

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-scripts-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files given by their path inside a folder. */
export function write(folder: string, files: Record<string, string>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** A copy of the built scripts around other parts than the real ones, which would take long to load. */
export function buildHouse(parts: Record<string, string>): string {
  const built = join(root, 'dist', 'scripts', 'start.js');
  if (!existsSync(built)) throw new Error('This test needs the built scripts: run it by `npm test -- FILE`.');
  const house = temporaryFolder();
  for (const name of ['start.js', 'test.js', 'services.js', 'services']) {
    cpSync(join(root, 'dist', 'scripts', name), join(house, 'dist', 'scripts', name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
  write(house, { 'package.json': '{ "type": "module" }', 'dist/scripts/migrate.js': '', ...parts });
  return house;
}

/** A command of the house, with all that it has printed so far. */
export interface Run {
  child: ChildProcess;
  printed(): string;
  /** Resolves when it has printed this; fails with what it printed instead. */
  saying(words: string): Promise<void>;
  /** Its exit code (null where a signal ended it). */
  ended: Promise<number | null>;
}

/** Runs Node in a folder; `env` is added to ours, and an undefined value takes a variable away. */
export function run(folder: string, args: string[], env: Record<string, string | undefined> = {}): Run {
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, npm_lifecycle_event: undefined, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  let over = false;
  const ended = once(child, 'close').then(([code]) => {
    over = true;
    return code as number | null;
  });
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  return {
    child,
    printed: () => output,
    async saying(words) {
      while (!output.includes(words)) {
        if (over) throw new Error(`It ended without saying "${words}":\n${output}`);
        await sleep(20);
      }
    },
    ended,
  };
}

/** The processes whose command line names this folder. */
export async function processesOf(folder: string): Promise<string[]> {
  const ps = spawn('ps', ['-A', '-o', 'pid=,args='], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  ps.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  await once(ps, 'close');
  return output.split('\n').filter((line) => line.includes(folder));
}
