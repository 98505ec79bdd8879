import type { Migration } from '../platform/index.ts';

const old = { answer: { $exists: true } };
const atATime = 500;

/** What stood beside a key was the whole answer; only ids are kept now. The keys go with it: they named the caller otherwise. */
export const keptAnswersGo: Migration = {
  id: '2026-11-29-kept-answers-go',
  what: 'Les réponses gardées pour une clé d’idempotence sont effacées : une demande d’avant, refaite avec sa clé, est une nouvelle demande.',
  waiting: (db) => db.collection('idempotency').countDocuments(old),
  async step(db) {
    const requests = db.collection('idempotency');
    const some = await requests.find(old).limit(atATime).project({ _id: 1 }).toArray();
    if (some.length === 0) return 0;
    return (await requests.deleteMany({ _id: { $in: some.map(({ _id }) => _id) } })).deletedCount;
  },
};
