import type { Redis } from 'ioredis';
import mongoose from 'mongoose';
import { unseal } from '../../src/platform/index.ts';

const sealed = /^[\w-]{1,20}\.([\w-]+)\.[\w-]{16}\.[\w-]{22}\.[\w-]*$/;

/** What may stay of an erased person, by its collection: ids, and nothing else. */
const archive = ['tombstones', 'audit'];

/**
 * Where any of these strings stands in any document of any collection, encrypted values opened, or in Redis. The
 * archive may name `ids`.
 */
export const tracesOf = (marks: readonly string[], ids: readonly string[], redis: Redis, prefix: string) =>
  look(marks, { ids, read: opened }, redis, prefix);

/** The same for whoever has everything but the keys: encrypted values stay closed. */
export const clearTracesOf = (marks: readonly string[], redis: Redis, prefix: string) =>
  look(marks, { ids: [], read: (value) => JSON.stringify(value) }, redis, prefix);

/**
 * Where any of these strings stands in what MongoDB keeps beside the databases: the history of past writes (the oplog), and
 * what it remembers of the last write of each session. Encrypted values are opened.
 */
export async function historyTracesOf(marks: readonly string[]) {
  const found = new Set<string>();
  let documents = 0;
  for (const name of ['local', 'config']) {
    const db = mongoose.connection
      .getClient()
      .db(name, { readConcern: new mongoose.mongo.ReadConcern('local') });
    for (const { name: collection, type } of await db.listCollections().toArray()) {
      if (type === 'view') continue;
      for await (const doc of db.collection(collection).find({ op: { $ne: 'n' } })) {
        documents += 1;
        const text = mongoose.mongo.BSON.EJSON.stringify(doc, undefined, undefined, { relaxed: false });
        const inside = opened(JSON.parse(text)).toLowerCase();
        for (const mark of marks)
          if (inside.includes(mark.toLowerCase())) found.add(`${name}.${collection}: ${mark.toLowerCase()}`);
      }
    }
  }
  return { found: [...found].sort(), documents };
}

interface Looking {
  readonly ids: readonly string[];
  read(value: unknown): string;
}

async function look(marks: readonly string[], { ids, read }: Looking, redis: Redis, prefix: string) {
  const found: string[] = [];
  const wanted = marks.map((mark) => mark.toLowerCase());
  const lookIn = (where: string, text: string, but: readonly string[] = []) => {
    for (const mark of wanted)
      if (!but.includes(mark) && text.toLowerCase().includes(mark)) found.push(`${where}: ${mark}`);
  };
  const db = mongoose.connection.db as mongoose.mongo.Db;
  let documents = 0;
  for (const { name } of await db.listCollections().toArray()) {
    for await (const doc of db.collection(name).find({})) {
      documents += 1;
      const text = mongoose.mongo.BSON.EJSON.stringify(doc, undefined, undefined, { relaxed: false });
      lookIn(name, read(JSON.parse(text)), archive.includes(name) ? ids : []);
    }
  }
  for (const key of await redis.keys(`${prefix}*`)) lookIn(`redis ${key}`, key + (await dumped(redis, key)));
  return { found: [...new Set(found)].sort(), documents };
}

/** All strings of a value, names of fields too. */
export function opened(value: unknown): string {
  if (typeof value === 'string') {
    const record = sealed.exec(value)?.[1];
    return record ? unseal(value, Buffer.from(record, 'base64url').toString()) : value;
  }
  if (value === null || typeof value !== 'object') return String(value);
  return Object.entries(value)
    .map(([name, inside]) => `${name} ${opened(inside)}`)
    .join('\n');
}

async function dumped(redis: Redis, key: string): Promise<string> {
  switch (await redis.type(key)) {
    case 'string':
      return (await redis.get(key)) ?? '';
    case 'hash':
      return JSON.stringify(await redis.hgetall(key));
    case 'list':
      return JSON.stringify(await redis.lrange(key, 0, -1));
    case 'zset':
      return JSON.stringify(await redis.zrange(key, '0', '-1'));
    case 'set':
      return JSON.stringify(await redis.smembers(key));
    default:
      return JSON.stringify(await redis.xrange(key, '-', '+'));
  }
}
