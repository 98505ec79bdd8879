import type { Migration } from '../platform/index.ts';

interface Before {
  readonly _id: string;
  readonly needId: string;
}

const most = 1000;

/** What `npm run import:needs` had posted stands where every import looks for what is there already. */
export const importedLinesAreOne: Migration = {
  id: '2026-11-30-imported-lines-are-one',
  what: 'Les lignes déjà importées, de tout fichier, sont notées en un seul endroit.',
  waiting: (db) => db.collection('importedNeeds').countDocuments(),
  async step(db) {
    const before = db.collection<Before>('importedNeeds');
    const rows = await before.find().limit(most).toArray();
    if (rows.length === 0) return 0;
    await db.collection<{ _id: string; id: string }>('importedLines').bulkWrite(
      rows.map(({ _id, needId }) => ({
        updateOne: {
          filter: { _id: `needs/${_id}` },
          update: { $setOnInsert: { id: needId } },
          upsert: true,
        },
      })),
      { ordered: false },
    );
    await before.deleteMany({ _id: { $in: rows.map(({ _id }) => _id) } });
    return rows.length;
  },
};
