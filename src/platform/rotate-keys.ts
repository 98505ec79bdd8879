import mongoose from 'mongoose';
import { resealed } from './crypto.ts';

export interface Rotated {
  readonly collection: string;
  readonly documents: number;
  /** Values put under the current key. */
  readonly values: number;
  /** Values changed by somebody meanwhile, and those that no key opens: the next run looks at them again. */
  readonly left: number;
}

type Raw = { readonly _id: unknown } & Record<string, unknown>;

/**
 * Puts every sealed value of the database under the current field key, while the house works: each is replaced only
 * where it still is what was read. What is done is done: interrupted, it goes on from there the next time.
 */
export async function rotateKeys(onCollection: (done: Rotated) => void): Promise<Rotated[]> {
  const { db } = mongoose.connection;
  if (!db) throw new Error('not connected');
  const names = (await db.listCollections({ type: 'collection' }, { nameOnly: true }).toArray())
    .map(({ name }) => name)
    // Pieces of files are sealed under keys of their own, which stand sealed beside their names: see `sealed-bytes.ts`.
    .filter((name) => !name.startsWith('system.') && !name.endsWith('.chunks'))
    .sort();
  const all: Rotated[] = [];
  for (const name of names) {
    const done = await rotateCollection(db.collection<Raw>(name));
    all.push(done);
    onCollection(done);
  }
  return all;
}

async function rotateCollection(collection: mongoose.mongo.Collection<Raw>): Promise<Rotated> {
  let [documents, values, left] = [0, 0, 0];
  for await (const doc of collection.find({}, { batchSize: 500 })) {
    documents += 1;
    for (const [path, old] of textsOf(doc)) {
      const value = attempt(old);
      if (value === undefined) continue;
      const changed =
        value !== null &&
        (await collection.updateOne({ _id: doc._id, [path]: old }, { $set: { [path]: value } }))
          .modifiedCount > 0;
      if (changed) values += 1;
      else left += 1;
    }
  }
  return { collection: collection.collectionName, documents, values, left };
}

/** @returns null for what cannot be opened */
function attempt(text: string): string | null | undefined {
  try {
    return resealed(text);
  } catch {
    return null;
  }
}

/** Every text of a document, with its path; a key that holds a dot cannot be named in a path, and holds no secret. */
function* textsOf(value: unknown, path = ''): Generator<[string, string]> {
  if (typeof value === 'string') yield [path, value];
  else if (Array.isArray(value) || Object.getPrototypeOf(value ?? 0) === Object.prototype) {
    for (const [key, part] of Object.entries(value as object)) {
      if (!key.includes('.') && !key.startsWith('$')) yield* textsOf(part, path ? `${path}.${key}` : key);
    }
  }
}
