import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import mongoose from 'mongoose';
import { afterAll, afterEach, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { freePort, launch } from '../../scripts/services/processes.ts';
import { type Services, type ServicesOptions, startServices } from '../../scripts/services.ts';
import { temporaryFolder } from './house.ts';

const { MongoClient } = mongoose.mongo;

// Real services, other than those of `npm test`.
beforeAll(() => {
  vi.stubEnv('MONGODB_URI', undefined);
  vi.stubEnv('REDIS_URL', undefined);
});
afterAll(() => vi.unstubAllEnvs());

const started: Services[] = [];
const start = async (options: Partial<ServicesOptions> & { dataDir: string }) => {
  const services = await startServices({ log: () => {}, ...options });
  started.push(services);
  return services;
};
afterEach(async () => {
  for (const services of started.splice(0)) await services.stop();
});

async function inMongodb<T>(uri: string, work: (db: mongoose.mongo.Db) => Promise<T>): Promise<T> {
  const client = await MongoClient.connect(uri, { serverSelectionTimeoutMS: 5000 });
  return work(client.db()).finally(() => client.close());
}

async function inRedis<T>(url: string, work: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(url);
  return work(redis).finally(() => redis.disconnect());
}

const record = (dataDir: string) => JSON.parse(readFileSync(join(dataDir, 'services.json'), 'utf8'));

/** A copy of a data folder that has run once, with something in each service. */
function usedFolder(): string {
  const copy = join(temporaryFolder(), 'data');
  cpSync(used, copy, { recursive: true });
  return copy;
}

let used: string;
beforeAll(async () => {
  used = mkdtempSync(join(tmpdir(), 'passerelle-used-'));
  const services = await startServices({ dataDir: used, log: () => {} });
  await inMongodb(services.mongodbUri, (db) => db.collection('people').insertOne({ name: 'Awa' }));
  await inRedis(services.redisUrl, (redis) => redis.set('queue', 'waiting'));
  await services.stop();
});
afterAll(() => rmSync(used, { recursive: true, force: true }));

async function expectWhatWasThere(services: Services): Promise<void> {
  expect(await inMongodb(services.mongodbUri, (db) => db.collection('people').countDocuments())).toBe(1);
  expect(await inRedis(services.redisUrl, (redis) => redis.get('queue'))).toBe('waiting');
}

const historyOf = (uri: string): Promise<number> =>
  inMongodb(uri, async (db) => {
    const oplog = db.client.db('local').collection('oplog.rs');
    const [stats] = await oplog.aggregate([{ $collStats: { storageStats: {} } }]).toArray();
    return Number(stats?.storageStats.maxSize) / 2 ** 20;
  });

test('MongoDB keeps little history in a new folder, and is brought down to the least that it takes in an older one', async () => {
  const dataDir = temporaryFolder();
  const services = await start({ dataDir });
  expect(await historyOf(services.mongodbUri)).toBe(256);
  await inMongodb(services.mongodbUri, (db) =>
    db.client.db('admin').command({ replSetResizeOplog: 1, size: new mongoose.mongo.Double(4000) }),
  );
  await services.stop();
  started.pop();
  const said: string[] = [];
  const again = await start({ dataDir, log: (line) => said.push(line) });
  expect(await historyOf(again.mongodbUri)).toBe(990);
  expect(said.join('\n')).toMatch(/historique est ramené à 990 Mo/);
});

test('MongoDB is a replica set with transactions; Redis writes all to disk and drops nothing', async () => {
  const services = await start({ dataDir: temporaryFolder() });
  await inMongodb(services.mongodbUri, async (db) => {
    await db.createCollection('needs');
    await db.client.withSession((session) =>
      session.withTransaction(() => db.collection('needs').insertOne({}, { session })),
    );
    expect(await db.collection('needs').countDocuments()).toBe(1);
  });
  await inRedis(services.redisUrl, async (redis) => {
    expect(await redis.config('GET', 'appendonly')).toEqual(['appendonly', 'yes']);
    expect(await redis.config('GET', 'maxmemory-policy')).toEqual(['maxmemory-policy', 'noeviction']);
    expect(await redis.config('GET', 'bind')).toEqual(['bind', '127.0.0.1']);
  });
});

test('what was written is there at the next start, on the same ports', async () => {
  const dataDir = usedFolder();
  const before = record(dataDir);
  expect(before.mongodb.pid).toBeUndefined();
  const services = await start({ dataDir });
  await expectWhatWasThere(services);
  expect(services.mongodbUri).toContain(`:${before.mongodb.port}/`);
  expect(services.redisUrl).toContain(`:${before.redis.port}`);
});

test('where other programs have taken the ports meanwhile, the data are there on other ports', async () => {
  const dataDir = usedFolder();
  const { mongodb, redis } = record(dataDir);
  const others: Server[] = [mongodb.port, redis.port].map((port) =>
    createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')).listen(port, '127.0.0.1'),
  );
  onTestFinished(() => {
    for (const other of others) other.close();
  });
  await expectWhatWasThere(await start({ dataDir }));
  expect(record(dataDir).mongodb.port).not.toBe(mongodb.port);
  expect(record(dataDir).redis.port).not.toBe(redis.port);
});

test('a data folder in use is refused to a second copy, and free again after the stop', async () => {
  const dataDir = temporaryFolder();
  const services = await start({ dataDir });
  await expect(start({ dataDir })).rejects.toThrow(/sert déjà à une autre copie.*is in use by process/s);
  await services.stop();
  await start({ dataDir });
});

test('two copies run side by side in two folders', async () => {
  const [one, two] = await Promise.all([
    start({ dataDir: temporaryFolder() }),
    start({ dataDir: temporaryFolder() }),
  ]);
  expect(one.mongodbUri).not.toBe(two.mongodbUri);
  expect(one.redisUrl).not.toBe(two.redisUrl);
});

test('a data folder made by another version is refused, both versions named, nothing touched', async () => {
  const dataDir = usedFolder();
  const kept = record(dataDir);
  const otherwise = { ...kept, mongodb: { ...kept.mongodb, binary: '/opt/mongod', version: '5.9.9' } };
  writeFileSync(join(dataDir, 'services.json'), JSON.stringify(otherwise));
  await expect(start({ dataDir })).rejects.toThrow(
    new RegExp(`MongoDB 5\\.9\\.9 \\(/opt/mongod\\).*MongoDB ${kept.mongodb.version}.*DATA_DIR`, 's'),
  );
  writeFileSync(join(dataDir, 'services.json'), JSON.stringify(kept));
  await expectWhatWasThere(await start({ dataDir }));
});

test('a damaged folder is refused with the cause and a way out, and nothing is left running', async () => {
  const mongodb = usedFolder();
  writeFileSync(join(mongodb, 'mongodb', 'WiredTiger.wt'), 'torn');
  await expect(start({ dataDir: mongodb })).rejects.toThrow(/n’a pas pu démarrer.*WiredTiger.*DATA_DIR/s);
  expect(record(mongodb).mongodb.pid).toBeUndefined();

  const services = usedFolder();
  writeFileSync(join(services, 'services.json'), '{"mongodb":');
  await expect(start({ dataDir: services })).rejects.toThrow(/services.json est illisible/);

  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  await expect(start({ dataDir: file })).rejects.toThrow(/On ne peut pas écrire/);
});

test('a service that dies by itself is told', async () => {
  const dataDir = temporaryFolder();
  const services = await start({ dataDir });
  process.kill(record(dataDir).redis.pid, 'SIGKILL');
  expect(await services.lost).toBe('Redis : arrêt inattendu (signal SIGKILL)');
});

test('an interruption stops what had begun', async () => {
  const dataDir = temporaryFolder();
  const interruption = new AbortController();
  const log = (line: string) => {
    if (line.startsWith('Redis')) interruption.abort(new Error('interrompu'));
  };
  await expect(start({ dataDir, log, signal: interruption.signal })).rejects.toThrow('interrompu');
  expect(record(dataDir).mongodb.pid).toBeUndefined();
});

test('a given MongoDB is used if it is a replica set, refused if it stands alone or is silent', async () => {
  const dataDir = temporaryFolder();
  const own = await start({ dataDir });
  onTestFinished(() => {
    vi.stubEnv('MONGODB_URI', undefined);
    vi.stubEnv('REDIS_URL', undefined);
  });
  vi.stubEnv('MONGODB_URI', own.mongodbUri);
  vi.stubEnv('REDIS_URL', own.redisUrl);
  const given = await start({ dataDir: temporaryFolder() });
  expect(given.mongodbUri).toBe(own.mongodbUri);
  expect(given.redisUrl).toBe(own.redisUrl);
  await given.stop();
  await inRedis(own.redisUrl, async (redis) => expect(await redis.ping()).toBe('PONG'));

  const folder = temporaryFolder();
  mkdirSync(join(folder, 'alone'));
  const port = await freePort();
  const alone = await launch(
    record(dataDir).mongodb.binary,
    ['--dbpath', join(folder, 'alone'), '--port', String(port), '--bind_ip', '127.0.0.1', '--nounixsocket'],
    { logFile: join(folder, 'alone.log') },
  );
  onTestFinished(() => alone.stop());
  vi.stubEnv('MONGODB_URI', `mongodb://127.0.0.1:${port}/passerelle`);
  await expect(start({ dataDir: folder })).rejects.toThrow(/MongoDB isolé.*replica set is needed/s);

  vi.stubEnv('MONGODB_URI', own.mongodbUri);
  vi.stubEnv('REDIS_URL', `redis://127.0.0.1:${await freePort()}`);
  await expect(start({ dataDir: folder })).rejects.toThrow(/REDIS_URL est donnée.*ECONNREFUSED/s);
});
