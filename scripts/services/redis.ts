import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import type { Binary } from './binaries.ts';
import type { Folder } from './folder.ts';
import { launch, type Running, untilReady } from './processes.ts';
import { Refusal } from './refusal.ts';

export const redisUrl = (port: number) => `redis://127.0.0.1:${port}`;

/** Starts Redis on the data folder: each second on disk, and never dropping a job for want of memory. */
export async function startRedis(
  binary: Binary,
  folder: Folder,
  port: number,
  signal: AbortSignal,
): Promise<Running> {
  const dir = join(folder.path, 'redis');
  const logFile = join(folder.path, 'logs', 'redis.log');
  mkdirSync(dir, { recursive: true });
  const settings = {
    bind: '127.0.0.1',
    port: String(port),
    dir,
    appendonly: 'yes',
    appendfsync: 'everysec',
    save: '',
    'maxmemory-policy': 'noeviction',
  };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
  const redis = await launch(binary.path, args, { logFile });
  try {
    await untilReady(redis, () => ping(redisUrl(port)), { signal, seconds: 60 });
    return redis;
  } catch (error) {
    await redis.stop();
    signal.throwIfAborted();
    const lines = readFileSync(logFile, 'utf8').trim().split('\n').slice(-3).join('\n');
    throw new Refusal(
      `Redis ${binary.version} n’a pas pu démarrer sur ${dir} (${(error as Error).message}) :\n${lines}
Redis ne garde que les files d’attente, que MongoDB sait refaire : si ce dossier est abîmé, supprimez-le et recommencez.`,
      `Redis could not start on ${dir}. It only keeps queues, which are rebuilt from MongoDB: delete that folder and try again.`,
    );
  }
}

/** Checks the Redis given by REDIS_URL. */
export async function checkRedis(url: string, log: (line: string) => void): Promise<void> {
  try {
    const policy = await ping(url);
    if (policy && policy !== 'noeviction') {
      log(
        `Redis : attention, maxmemory-policy vaut ${policy} ; il faut noeviction pour ne perdre aucune tâche`,
      );
    }
  } catch (error) {
    throw new Refusal(
      `REDIS_URL est donnée, mais Redis ne répond pas : ${(error as Error).message}`,
      'REDIS_URL is set, but Redis does not answer there.',
    );
  }
}

/** @returns the eviction policy, or undefined where the server keeps it to itself */
async function ping(url: string): Promise<string | undefined> {
  const client = new Redis(url, { lazyConnect: true, retryStrategy: null, connectTimeout: 5000 });
  let cause: Error | undefined;
  client.on('error', (error) => {
    cause = error;
  });
  try {
    await client.connect();
    await client.ping();
    const answer = await client.config('GET', 'maxmemory-policy').catch(() => undefined);
    return (answer as string[] | undefined)?.[1];
  } catch (error) {
    throw cause ?? error; // "connect ECONNREFUSED…" rather than "Connection is closed."
  } finally {
    client.disconnect();
  }
}
