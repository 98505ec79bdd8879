import { inTransaction, newId, now } from '../platform/index.ts';
import { type Capacity, inForce } from './capacities.ts';
import { searchNamesOf } from './company-names.ts';
import { Organisation, type OrganisationDoc } from './model.ts';

const buyerOf = ({ capacities }: Pick<OrganisationDoc, 'capacities'>): Capacity | undefined =>
  capacities.find(({ kind }) => kind === 'buyer');

/** The public buyer of this SIRET; `undefined` where it is none. For callers that have checked the right. */
export async function buyerOfSiret(siret: string): Promise<string | undefined> {
  const doc = await Organisation.findOne({ siret }).lean<OrganisationDoc>();
  return doc ? buyerOf(doc)?.id : undefined;
}

/** The public buyer of this SIRET, made when it is not known yet; an organisation that is known keeps its name. */
export function makeBuyer(siret: string, name: string): Promise<string> {
  return inTransaction(async () => {
    const id = newId();
    const known = await Organisation.findOne({ siret }).lean<OrganisationDoc>();
    const before = known ? buyerOf(known) : undefined;
    if (before) return before.id;
    const capacity = { id, kind: 'buyer' as const };
    if (known) await Organisation.updateOne({ _id: known._id }, { $push: { capacities: capacity } });
    else
      await Organisation.create([
        {
          _id: id,
          siret,
          name,
          searchName: searchNamesOf({ name }),
          capacities: [capacity],
          contacts: [],
          createdAt: now(),
        },
      ]);
    return id;
  });
}

/** Whether it is a public buyer now. */
export async function buys(id: string): Promise<boolean> {
  const doc = await Organisation.findOne({ capacities: { $elemMatch: { id, kind: 'buyer' } } })
    .select({ capacities: 1 })
    .lean<Pick<OrganisationDoc, 'capacities'>>();
  return doc?.capacities.some((one) => one.id === id && inForce(one)) ?? false;
}

/** What holds this number acts as: its company, its structure as a SIAE. For callers that have checked the right. */
export async function partiesOfSiret(
  siret: string,
): Promise<
  { readonly name: string; readonly employerId?: string; readonly structureId?: string } | undefined
> {
  const doc = await Organisation.findOne({ siret }).lean<OrganisationDoc>();
  if (!doc) return undefined;
  const company = doc.capacities.find(({ kind }) => kind === 'company')?.id;
  const siae = doc.capacities.find(({ kind }) => kind === 'siae')?.id;
  return {
    name: doc.name,
    ...(company ? { employerId: company } : {}),
    ...(siae ? { structureId: siae } : {}),
  };
}
