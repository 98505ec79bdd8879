import type { Entry } from '../explanations/index.ts';
import { type Basis, type Facts, groupOf, type ScoreRecord, type Weighed } from '../matching/index.ts';
import { isProof } from '../occupations/index.ts';
import type { Migration } from '../platform/index.ts';

interface StoredRanking {
  readonly _id: string;
  readonly revision: number;
  readonly basis: Basis;
  readonly entries: readonly Weighed[];
}
interface StoredMatch {
  readonly _id: string;
  readonly frozen: { readonly basis: Basis; readonly entry: Entry };
}

/** What was asked of a need until then: proofs of the law among licences. */
const oldRankings = { basis: { $ne: null }, 'basis.need.proofs': { $exists: false } };
const oldMatches = { 'frozen.verified': { $exists: false } };
const batch = 100;

export const rankingsReadNoProof: Migration = {
  id: '2026-11-29-rankings-read-no-proof',
  what: 'Le droit au travail, l’âge requis et l’éligibilité à une clause quittent les classements et leurs copies figées : la structure seule les lit.',
  waiting: async (db) =>
    (await db.collection('rankings').countDocuments(oldRankings)) +
    (await db.collection('matches').countDocuments(oldMatches)),
  async step(db) {
    const rankings = db.collection<StoredRanking>('rankings');
    const docs = await rankings
      .find(oldRankings as object)
      .limit(batch)
      .toArray();
    if (docs.length > 0) {
      // Ranked again too: whoever was out for want of a proof comes back. Those of needs that are over stay so.
      await db.collection('outbox').insertMany(docs.map(({ _id, revision }) => rankAgain(_id, revision)));
      for (const { _id, basis, entries } of docs) {
        const need = withoutProofs(basis.need);
        const after = entries.map((entry) => weighedWithout({ basis, facts: entry.facts }, entry));
        await rankings.updateOne({ _id }, { $set: { 'basis.need': need, entries: after } as object });
      }
      return docs.length;
    }
    const matches = db.collection<StoredMatch>('matches');
    const old = await matches
      .find(oldMatches as object)
      .limit(batch)
      .toArray();
    for (const { _id, frozen } of old) {
      const { basis, entry } = frozen;
      const about = { basis, facts: entry.facts };
      const questions = entry.questions.filter(({ code }) => !code || !isProof(code));
      const $set = {
        'frozen.basis.need': withoutProofs(basis.need),
        'frozen.entry': { ...weighedWithout(about, entry), questions },
        'frozen.verified': verifiedIn(about),
      };
      await matches.updateOne({ _id }, { $set: $set as object });
    }
    return old.length;
  },
};

const rankAgain = (needId: string, revision: number) => ({
  queue: 'rankings',
  name: 'rank-need',
  payload: { needId, revision },
  state: 'waiting',
  at: new Date(Date.UTC(2026, 10, 29)),
});

const withoutProofs = (need: Basis['need']): Basis['need'] => ({
  ...need,
  demands: need.demands.filter(({ code }) => !isProof(code)),
  proofs: need.demands.filter(({ code }) => isProof(code)).map(({ code }) => code),
});

const verifiedIn = ({ basis, facts }: ScoreRecord) =>
  basis.need.demands.flatMap(({ code }, i) => (isProof(code) ? [{ code, held: facts.held[i] ?? null }] : []));

function weighedWithout<T extends Weighed>({ basis, facts }: ScoreRecord, entry: T): T {
  const without: Facts = {
    ...facts,
    held: facts.held.filter((_, i) => !isProof(basis.need.demands[i]?.code ?? '')),
  };
  const group = groupOf({ basis: { ...basis, need: withoutProofs(basis.need) }, facts: without });
  return { ...entry, group, facts: without };
}
