import type { Migration } from '../platform/index.ts';

const old = { 'profile.languages': { $exists: false } };

export const languagesWereNeverAsked: Migration = {
  id: '2026-11-30-languages-were-never-asked',
  what: 'Chaque fiche dit les langues de la personne : pour les fiches d’avant, personne ne les a encore demandées.',
  waiting: (db) => db.collection('participants').countDocuments(old),
  async step(db) {
    const people = db.collection('participants');
    return (await people.updateMany(old, { $set: { 'profile.languages': null } })).modifiedCount;
  },
};
