import type mongoose from 'mongoose';
import { searchNamesOf } from '../organisations/index.ts';
import { type Migration, phoneNumber } from '../platform/index.ts';

type Db = mongoose.mongo.Db;

/** A company as it was kept alone. */
interface Company {
  readonly _id: string;
  readonly siret?: string;
  readonly name: string;
  readonly otherNames?: string[];
  readonly contacts?: readonly { readonly phone?: string }[];
  readonly createdAt: Date;
}

/** A structure as it was kept alone. */
interface Structure {
  readonly _id: string;
  readonly kind: string;
  readonly name: string;
  readonly plie?: string;
  readonly siret?: string;
}

interface Organisation {
  readonly _id: string;
  readonly siret?: string;
  readonly name: string;
  readonly capacities: { id: string; kind: string; name?: string; plie?: string }[];
}

const companies = (db: Db) => db.collection<Company>('employers');
const structures = (db: Db) => db.collection<Structure>('structures');
const organisations = (db: Db) => db.collection<Organisation>('organisations');

const oneForm = <Contact extends { readonly phone?: string }>(contact: Contact): Contact =>
  contact.phone ? { ...contact, phone: phoneNumber.safeParse(contact.phone).data ?? contact.phone } : contact;

/** Moved, then taken away where it was: cut in between, it is moved once more, onto itself. */
async function moveCompany(db: Db, { _id, ...company }: Company): Promise<void> {
  const rest = {
    ...company,
    contacts: (company.contacts ?? []).map(oneForm),
    searchName: searchNamesOf(company),
    capacities: [{ id: _id, kind: 'company' }],
  };
  await organisations(db).updateOne({ _id }, { $setOnInsert: rest }, { upsert: true });
  await companies(db).deleteOne({ _id });
}

/** A structure that recruits too is the same organisation as the company of its SIRET. */
async function moveStructure(db: Db, { _id, kind, name, plie, siret }: Structure): Promise<void> {
  const capacity = { id: _id, kind, ...(plie ? { plie } : {}) };
  const home = siret ? await organisations(db).findOne({ siret }) : null;
  if (home) {
    await organisations(db).updateOne(
      { _id: home._id, 'capacities.id': { $ne: _id } },
      { $push: { capacities: home.name === name ? capacity : { ...capacity, name } } },
    );
  } else {
    const rest = {
      ...(siret ? { siret } : {}),
      name,
      searchName: searchNamesOf({ name }),
      capacities: [capacity],
      contacts: [],
      createdAt: new Date(0),
    };
    await organisations(db).updateOne({ _id }, { $setOnInsert: rest }, { upsert: true });
  }
  await structures(db).deleteOne({ _id });
}

export const organisationsAreOne: Migration = {
  id: '2026-11-30-organisations-are-one',
  what: 'Une entreprise et une structure de même SIRET sont un seul organisme, avec ses qualités.',
  waiting: async (db) => (await companies(db).countDocuments()) + (await structures(db).countDocuments()),
  async step(db) {
    const some = await companies(db).find().limit(200).toArray();
    for (const company of some) await moveCompany(db, company);
    if (some.length > 0) return some.length;
    const others = await structures(db).find().limit(200).toArray();
    for (const structure of others) await moveStructure(db, structure);
    return others.length;
  },
};
