import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Config } from '../../src/platform/index.ts';

type Settings = Pick<
  Config,
  'MONGODB_URI' | 'REDIS_URL' | 'QUEUE_PREFIX' | 'FIELD_KEYS' | 'INDEX_KEY' | 'ERASURE_LEDGER' | 'AUDIT_HEADS'
>;

/** Where the tests run on another day (`faketime`), what they start does too. */
const movedClock = Object.fromEntries(
  Object.entries(process.env).flatMap(([name, value]) =>
    value !== undefined && /^(LD_PRELOAD|FAKETIME|DONT_FAKE|NO_FAKE)/.test(name) ? [[name, value]] : [],
  ),
);

/** The settings of a world, as a process of its own is given them. */
export const environmentOf = (config: Settings): Record<string, string> => ({
  PATH: process.env.PATH ?? '',
  DATA_DIR: '/nowhere',
  MONGODB_URI: config.MONGODB_URI,
  REDIS_URL: config.REDIS_URL,
  QUEUE_PREFIX: config.QUEUE_PREFIX,
  FIELD_KEYS: config.FIELD_KEYS.map(({ id, secret }) => `${id}:${secret.toString('base64')}`).join(','),
  INDEX_KEY: config.INDEX_KEY.toString('base64'),
  ERASURE_LEDGER: config.ERASURE_LEDGER,
  AUDIT_HEADS: config.AUDIT_HEADS,
  LOG_LEVEL: 'silent',
  ...movedClock,
});

/** A built command as somebody types it: how it ended, and all that it said. */
export async function runScript(name: string, args: readonly string[], env: Record<string, string>) {
  const built = join(import.meta.dirname, '../../dist/scripts', `${name}.js`);
  if (!existsSync(built)) throw new Error(`${built} is missing: run \`npm test\`, which builds it.`);
  const child = spawn(process.execPath, [built, ...args], { env });
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const [code, out, errors] = await Promise.all([exit, text(child.stdout), text(child.stderr)]);
  return { code, said: out + errors };
}
