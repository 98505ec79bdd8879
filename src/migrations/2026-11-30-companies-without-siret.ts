import { indexesOf, type Migration } from '../platform/index.ts';

/** One SIRET a company, and at most one company without: the index that took a missing SIRET for a value. */
const old = 'siret_1';

export const companiesWithoutSiret: Migration = {
  id: '2026-11-30-companies-without-siret',
  what: 'Une entreprise sans SIRET, ou étrangère, peut être enregistrée avec la raison.',
  waiting: async (db) => {
    const indexes = await indexesOf(db, 'employers');
    return indexes.filter(({ name }) => name === old).length;
  },
  step: async (db) => {
    const indexes = await indexesOf(db, 'employers');
    if (!indexes.some(({ name }) => name === old)) return 0;
    await db.collection('employers').dropIndex(old);
    return 1;
  },
};
