import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process that we started, alone in its process group, which cannot outlive us. */
export interface Running {
  readonly pid: number;
  readonly child: ChildProcess;
  /** Resolves when it has ended, never rejects. */
  readonly ended: Promise<Ending>;
  /** Asks it to end (SIGTERM) and waits; after `graceSeconds` the whole group is killed. */
  stop(graceSeconds?: number): Promise<void>;
}

export interface Ending {
  /** Null where a signal ended it. */
  code: number | null;
  /** For a person: `code 1`, `signal SIGKILL`. */
  how: string;
}

export interface LaunchOptions {
  /** The file that receives what it prints, begun anew; without it, our own screen. */
  logFile?: string;
  /** Keeps what that file held, and goes on after it. */
  goOn?: boolean;
  /** Added to our own environment. */
  env?: Record<string, string>;
  /** Opens an IPC channel (for a Node process). */
  ipc?: boolean;
}

/** What was launched and has not ended. */
const running = new Map<number, Promise<Ending>>();

/**
 * Waits for the end of its standard input, which the kernel closes when we die, of whatever signal; then ends the
 * process $1, and its whole group if it has not gone in ten seconds. A shell: it weighs under 1 MB.
 */
const GUARD = `read -r _
kill -s TERM "$1" || exit 0
for _ in 1 2 3 4 5 6 7 8 9 10; do kill -s 0 "$1" || break; sleep 1; done
kill -s KILL -- "-$1"`;

/**
 * Starts a process in a group of its own, so that Ctrl-C reaches us alone and we choose the order of the stops.
 * @throws where the command cannot be run at all
 */
export async function launch(command: string, args: string[], options: LaunchOptions = {}): Promise<Running> {
  const output = options.logFile ? openSync(options.logFile, options.goOn ? 'a' : 'w') : 'inherit';
  const child = spawn(command, args, {
    detached: true,
    env: { ...process.env, ...options.env },
    stdio: options.ipc ? ['ignore', output, output, 'ipc'] : ['ignore', output, output],
  });
  if (typeof output === 'number') closeSync(output);
  await once(child, 'spawn');
  const pid = child.pid as number;

  const guard = spawn('/bin/sh', ['-c', GUARD, 'guard', String(pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.stdin.on('error', () => {}); // ended by someone else: we still stop the process ourselves

  const ended = new Promise<Ending>((resolve) => {
    child.once('exit', (code, signal) => {
      running.delete(pid);
      guard.kill('SIGKILL');
      killGroup(pid); // whatever it left behind
      resolve({ code, how: signal ? `signal ${signal}` : `code ${code}` });
    });
  });
  running.set(pid, ended);
  return {
    pid,
    child,
    ended,
    async stop(graceSeconds = 20) {
      if (!running.has(pid)) return;
      child.kill('SIGTERM');
      const timer = setTimeout(() => killGroup(pid), graceSeconds * 1000);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** Ends everything that was launched, at once and without asking: the second Ctrl-C. */
export async function killEverything(): Promise<void> {
  for (const pid of running.keys()) killGroup(pid);
  await Promise.all(running.values());
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // gone already
  }
}

/** Whether some process has this number. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Calls `attempt` until it succeeds.
 * @throws the end of `process`, the interruption, or the last error of `attempt` after `seconds`
 */
export async function untilReady<T>(
  process: Running,
  attempt: () => Promise<T>,
  { signal, seconds }: { signal: AbortSignal; seconds: number },
): Promise<T> {
  let over: Error | undefined;
  const end = new Promise<never>((_, reject) => {
    const finish = (reason: Error) => {
      over = reason;
      reject(reason);
    };
    void process.ended.then(({ how }) => finish(new Error(`arrêt immédiat, ${how}`)));
    if (signal.aborted) finish(signal.reason);
    signal.addEventListener('abort', () => finish(signal.reason));
  });
  for (const limit = Date.now() + seconds * 1000; ; ) {
    try {
      return await Promise.race([end, attempt()]);
    } catch (error) {
      if (over || Date.now() > limit) throw over ?? error;
      await sleep(50);
    }
  }
}

/** Whether one can listen on this TCP port, on every address or on the given one. */
export async function isFree(port: number, host?: string): Promise<boolean> {
  const server = createServer();
  server.listen({ port, host, exclusive: true });
  const free = await once(server, 'listening').then(
    () => true,
    () => false,
  );
  server.close();
  return free;
}

/**
 * A free port of 127.0.0.1 between 20000 and 29999: below the range from which Linux and macOS take the ports of
 * outgoing connections, so that none slips in between the choice and the use.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    if (await isFree(port, '127.0.0.1')) return port;
  }
}
