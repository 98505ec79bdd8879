import { neutralText, type Reading } from '../occupations/index.ts';
import type { Migration } from '../platform/index.ts';

interface Stored {
  readonly _id: string;
  readonly title: string;
  readonly description: string;
  readonly reading: Pick<Reading, 'discrimination'>;
}

const old = { written: { $exists: false } };

export const needsKeepWhatWasWritten: Migration = {
  id: '2026-11-26-needs-keep-what-was-written',
  what: 'Les mots que la loi refuse quittent le besoin ; l’annonce telle qu’elle a été écrite reste à part.',
  waiting: (db) => db.collection('needs').countDocuments(old),
  async step(db) {
    const needs = db.collection<Stored>('needs');
    const some = await needs.find(old).limit(500).toArray();
    if (some.length === 0) return 0;
    const writes = some.map(({ _id, title, description, reading }) => {
      const written = { title, description };
      const neutral = neutralText(written, reading.discrimination);
      return {
        updateOne: {
          filter: { _id, ...old },
          update: { $set: { written, description: neutral.description, title: neutral.title || title } },
        },
      };
    });
    return (await needs.bulkWrite(writes)).modifiedCount;
  },
};
