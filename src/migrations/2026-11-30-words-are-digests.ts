import type mongoose from 'mongoose';
import { countOldWords, digestOfStem, recountWords } from '../participants/index.ts';
import { digestMark, type Migration } from '../platform/index.ts';

type Db = mongoose.mongo.Db;
type Raw = { readonly _id: never } & Readonly<Record<string, unknown>>;

/** Whole lists were written at a time, so their first word tells. */
const inClear = { $exists: true, $not: new RegExp(`^${digestMark}`) };

/** Where the words of a need stand beside scores. */
const lists: readonly { readonly collection: string; readonly path: string }[] = [
  { collection: 'rankings', path: 'basis.need.words' },
  { collection: 'matches', path: 'frozen.basis.need.words' },
];

/** JSON, whose last field this is: see `PolicyDoc`. */
const corpusInClear = { corpus: new RegExp(`"wordProfiles":\\{"[^${digestMark}]`) };

const at = (doc: unknown, path: string): unknown =>
  path.split('.').reduce((value, name) => (value as Record<string, unknown> | undefined)?.[name], doc);

async function digestLists(db: Db): Promise<number> {
  for (const { collection, path } of lists) {
    const docs = await db
      .collection<Raw>(collection)
      .find({ [`${path}.0`]: inClear }, { projection: { [path]: 1 }, limit: 500 })
      .toArray();
    if (docs.length === 0) continue;
    await db.collection<Raw>(collection).bulkWrite(
      docs.map((doc) => {
        const words = at(doc, path) as string[];
        // One that was ranked again meanwhile has digests.
        return {
          updateOne: {
            filter: { _id: doc._id, [path]: words },
            update: { $set: { [path]: words.map(digestOfStem) } },
          },
        };
      }),
    );
    return docs.length;
  }
  return 0;
}

async function digestCorpus(db: Db): Promise<number> {
  const doc = await db.collection<Raw>('policies').findOne(corpusInClear);
  if (!doc) return 0;
  const { wordProfiles, ...corpus } = JSON.parse(String(doc.corpus));
  const digested = Object.entries(wordProfiles).map(([word, people]) => [digestOfStem(word), people]);
  const set = { corpus: JSON.stringify({ ...corpus, wordProfiles: Object.fromEntries(digested) }) };
  return (await db.collection<Raw>('policies').updateOne({ _id: doc._id }, { $set: set })).modifiedCount;
}

/** Scores stay what they are: a digest stands where its word stood. */
export const wordsAreDigests: Migration = {
  id: '2026-11-30-words-are-digests',
  what: 'Les mots des récits d’expérience, et ceux des besoins auxquels ils sont comparés, ne sont plus gardés en clair : des empreintes sous clé les remplacent.',
  async waiting(db) {
    const counts = await Promise.all([
      countOldWords(),
      db.collection('policies').countDocuments(corpusInClear),
      ...lists.map(({ collection, path }) =>
        db.collection(collection).countDocuments({ [`${path}.0`]: inClear }),
      ),
    ]);
    return counts.reduce((sum, count) => sum + count, 0);
  },
  step: async (db) => (await recountWords()) || (await digestCorpus(db)) || digestLists(db),
};
