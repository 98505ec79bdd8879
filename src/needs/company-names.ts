import { inTransaction, newId, now, saveRevised } from '../platform/index.ts';
import { searchNameOf } from './company-search.ts';
import { Employer, type EmployerDoc, mostOtherNames, type NoSiret } from './employer-model.ts';

type Named = Pick<EmployerDoc, 'name' | 'otherNames'>;

/** What a company is found by: every name it has. */
export const searchNamesOf = ({ name, otherNames = [] }: Named): string =>
  [name, ...otherNames].map(searchNameOf).join(' ');

/** Names are the same however they are spelt. */
const isKnown = ({ name, otherNames = [] }: Named, given: string): boolean =>
  [name, ...otherNames].some((one) => searchNameOf(one) === searchNameOf(given));

/** Keeps a second name of a company, that of another of its activities; one that it has is not written twice. */
export async function addName(id: string, given: string): Promise<void> {
  await inTransaction(async () => {
    const doc = await Employer.findById(id).lean<EmployerDoc>();
    if (!doc || isKnown(doc, given) || (doc.otherNames ?? []).length >= mostOtherNames) return;
    // A file that knew no name gave the number in its place.
    const isNameless = doc.name === doc.siret;
    const name = isNameless ? given : doc.name;
    const otherNames = isNameless ? doc.otherNames : [...(doc.otherNames ?? []), given];
    const names = { name, ...(otherNames ? { otherNames } : {}) };
    await saveRevised(Employer, doc, { ...names, searchName: searchNamesOf(names) }, (differing) =>
      differing.filter((one) => one !== 'searchName'),
    );
  });
}

/** The employer of this SIRET, made when it is not known yet. Another name than its own is kept beside it. */
export async function employerOfSiret(siret: string, name: string): Promise<string> {
  const fresh = { _id: newId(), name, searchName: searchNameOf(name), contacts: [], createdAt: now() };
  const doc = await Employer.findOneAndUpdate(
    { siret },
    { $setOnInsert: fresh },
    { upsert: true, returnDocument: 'after' },
  ).lean<EmployerDoc>();
  if (name !== siret) await addName(doc._id, name);
  return doc._id;
}

/** The employer of this name that has no SIRET, made when it is not known yet; its name alone tells it from others. */
export async function employerWithoutSiret(name: string, noSiret: NoSiret): Promise<string> {
  const searchName = searchNameOf(name);
  const known = await Employer.findOne({ searchName, siret: { $exists: false } })
    .select({ _id: 1 })
    .lean<Pick<EmployerDoc, '_id'>>();
  if (known) return known._id;
  const doc: EmployerDoc = { _id: newId(), noSiret, name, searchName, contacts: [], createdAt: now() };
  await Employer.create([doc]);
  return doc._id;
}
