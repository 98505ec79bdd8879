import type { Migration } from '../platform/index.ts';

/** Rankings as they were stored until then: sentences, without what the scores were computed from. */
const old = { basis: { $exists: false } };

export const rankingsKeepTheirBasis: Migration = {
  id: '2026-11-25-rankings-keep-their-basis',
  what: 'Les classements gardent ce dont chaque score est calculé : ceux d’avant sont refaits.',
  waiting: (db) => db.collection('rankings').countDocuments(old),
  async step(db) {
    const rankings = db.collection<{ _id: string; revision: number }>('rankings');
    const docs = await rankings
      .find(old)
      .project<{ _id: string; revision: number }>({ revision: 1 })
      .limit(500)
      .toArray();
    if (docs.length === 0) return 0;
    const at = new Date(Date.UTC(2026, 10, 25));
    const jobs = docs.map(({ _id, revision }) => ({
      queue: 'rankings',
      name: 'rank-need',
      payload: { needId: _id, revision },
      state: 'waiting',
      at,
    }));
    // Asked for before they go: cut short, a ranking is made twice, never lost.
    await db.collection('outbox').insertMany(jobs);
    return (await rankings.deleteMany({ _id: { $in: docs.map(({ _id }) => _id) } })).deletedCount;
  },
};
