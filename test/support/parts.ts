import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { environmentOf } from './script.ts';
import type { World } from './world.ts';

const built = {
  api: 'src/web/main.js',
  workers: 'workers/main.js',
} as const;

/** A process of the house as it runs for real, that can be stopped or killed without warning. */
export interface Part {
  readonly child: ChildProcess;
  /** Of the API. */
  readonly url: string;
  /** What it has written so far, where `listen` was asked for. */
  said(): string;
  /** SIGKILL. */
  kill(): Promise<void>;
  /** SIGTERM. @returns its exit code and how long it took, in ms */
  stop(): Promise<{ code: number | null; ms: number }>;
}

/** Starts a part on the database and the queues of a world, and waits until it is ready. */
export async function startPart(
  { config }: Pick<World, 'config'>,
  name: keyof typeof built,
  env: Record<string, string | undefined> = {},
  { listen = false } = {},
): Promise<Part> {
  const file = join(import.meta.dirname, '../../dist', built[name]);
  if (!existsSync(file)) throw new Error(`${file} is missing: run \`npm test\`, which builds it.`);
  const child = fork(file, {
    env: {
      ...environmentOf(config),
      SECOND_FACTOR_ROLES: '',
      REQUESTS_PER_MINUTE: '1000000',
      SIGNED_OUT_PER_MINUTE: '1000000',
      PORT: '0',
      ...env,
    },
    silent: listen,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message) => resolve((message as { port?: number }).port ?? 0));
    child.once('exit', (code, signal) => reject(new Error(`${name} ended with ${code ?? signal}`)));
  });
  return {
    child,
    url: `http://127.0.0.1:${port}`,
    said: () => said,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      const asked = performance.now();
      child.kill('SIGTERM');
      return { code: await ended, ms: performance.now() - asked };
    },
  };
}
