import type { Weighed } from '../matching/index.ts';
import type { Migration } from '../platform/index.ts';
import { packList } from '../rankings/index.ts';

interface StoredRanking {
  readonly _id: string;
  readonly index: unknown;
  readonly entries: readonly Weighed[];
}

const old = { entries: { $exists: true } };
const batch = 100;
const oldIndex = 'entries.id_1';

export const listsArePacked: Migration = {
  id: '2026-12-01-lists-are-packed',
  what: 'Les classements enregistrés tiennent en quatre fois moins de place ; rien de ce qu’ils disent ne change.',
  waiting: (db) => db.collection('rankings').countDocuments(old),
  async step(db) {
    const rankings = db.collection<StoredRanking>('rankings');
    if (await rankings.indexExists(oldIndex).catch(() => false)) await rankings.dropIndex(oldIndex);
    const docs = await rankings.find(old).limit(batch).toArray();
    if (docs.length === 0) return 0;
    // Not over a ranking that was stored meanwhile.
    await rankings.bulkWrite(
      docs.map(({ _id, index, entries }) => ({
        updateOne: {
          filter: { _id, index, ...old },
          update: { $set: packList(entries) as object, $unset: { entries: '' } },
        },
      })),
    );
    return docs.length;
  },
};
