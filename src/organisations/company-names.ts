import { inTransaction, newId, now, saveRevised } from '../platform/index.ts';
import { aCompany, companyIdOf, isCompany, theCompany } from './company-capacity.ts';
import { searchNameOf } from './company-search.ts';
import { mostOtherNames, type NoSiret, Organisation, type OrganisationDoc } from './model.ts';

type Named = Pick<OrganisationDoc, 'name' | 'otherNames'>;

/** What a company is found by: every name it has. */
export const searchNamesOf = ({ name, otherNames = [] }: Named): string =>
  [name, ...otherNames].map(searchNameOf).join(' ');

/** Names are the same however they are spelt. */
const isKnown = ({ name, otherNames = [] }: Named, given: string): boolean =>
  [name, ...otherNames].some((one) => searchNameOf(one) === searchNameOf(given));

/** Keeps a second name of a company, that of another of its activities; one that it has is not written twice. */
export async function addName(id: string, given: string): Promise<void> {
  await inTransaction(async () => {
    const doc = await Organisation.findOne(theCompany(id)).lean<OrganisationDoc>();
    if (!doc || isKnown(doc, given) || (doc.otherNames ?? []).length >= mostOtherNames) return;
    // A file that knew no name gave the number in its place.
    const isNameless = doc.name === doc.siret;
    const name = isNameless ? given : doc.name;
    const otherNames = isNameless ? doc.otherNames : [...(doc.otherNames ?? []), given];
    const names = { name, ...(otherNames ? { otherNames } : {}) };
    await saveRevised(Organisation, doc, { ...names, searchName: searchNamesOf(names) }, (differing) =>
      differing.filter((one) => one !== 'searchName'),
    );
  });
}

/** A company that nothing more is known of. */
export function newCompany(given: Partial<OrganisationDoc> & Named): OrganisationDoc {
  const id = newId();
  const capacities = [{ id, kind: 'company' as const }];
  return { contacts: [], ...given, _id: id, searchName: searchNamesOf(given), capacities, createdAt: now() };
}

/**
 * An organisation that is known as something else recruits too. In the current transaction, if any.
 * @returns its id as a company
 */
export async function makeCompany(known: OrganisationDoc): Promise<string> {
  if (isCompany(known)) return companyIdOf(known);
  const { _id } = known;
  const made = await Organisation.findOneAndUpdate(
    { _id, 'capacities.kind': { $ne: 'company' } },
    { $push: { capacities: { id: newId(), kind: 'company' } } },
    { returnDocument: 'after' },
  ).lean<OrganisationDoc>();
  // Somebody else may have been first.
  return companyIdOf(made ?? (await Organisation.findById(_id).lean<OrganisationDoc>()) ?? known);
}

/** The employer of this SIRET, made when it is not known yet. Another name than its own is kept beside it. */
export async function employerOfSiret(siret: string, name: string): Promise<string> {
  const doc = await Organisation.findOneAndUpdate(
    { siret },
    { $setOnInsert: newCompany({ name }) },
    { upsert: true, returnDocument: 'after' },
  ).lean<OrganisationDoc>();
  const id = await makeCompany(doc);
  if (name !== siret) await addName(id, name);
  return id;
}

/** The employer of this name that has no SIRET, made when it is not known yet; its name alone tells it from others. */
export async function employerWithoutSiret(name: string, noSiret: NoSiret): Promise<string> {
  const known = await Organisation.findOne({
    $and: [aCompany, { searchName: searchNameOf(name), siret: { $exists: false } }],
  })
    .select({ capacities: 1 })
    .lean<Pick<OrganisationDoc, 'capacities'>>();
  if (known) return companyIdOf(known);
  const doc = newCompany({ noSiret, name });
  await Organisation.create([doc]);
  return companyIdOf(doc);
}
