import { type Migration, withoutIndex } from '../platform/index.ts';

/** One SIRET a company, and at most one company without: that index took a missing SIRET for a value. */
export const companiesWithoutSiret: Migration = {
  id: '2026-11-30-companies-without-siret',
  what: 'Une entreprise sans SIRET, ou étrangère, peut être enregistrée avec la raison.',
  ...withoutIndex('employers', 'siret_1'),
};
