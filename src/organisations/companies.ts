import { z } from 'zod';
import { type Actor, check, everything, type Scope, within } from '../access/index.ts';
import {
  codesOf,
  dialled,
  digitsOfSiret,
  emailAddress,
  inTransaction,
  invalidField,
  isDuplicate,
  notFound,
  oneLine,
  organisationName,
  Problem,
  pageOf,
  personName,
  phoneNumber,
  siret,
} from '../platform/index.ts';
import { isLivedIn } from '../territory/index.ts';
import { inAlphabeticalOrder } from './alphabetical.ts';
import { inForce } from './capacities.ts';
import { aCompany, companyIdOf, isCompany, theCompany } from './company-capacity.ts';
import { addName, makeCompany, newCompany } from './company-names.ts';
import { named } from './company-search.ts';
import { mostOtherNames, noSiretReasons, Organisation, type OrganisationDoc } from './model.ts';
import { employerManage, employerRead } from './rights.ts';

const contacts = z
  .array(
    z.strictObject({
      name: personName(120),
      role: oneLine(0, 120).optional(),
      email: emailAddress.optional(),
      phone: phoneNumber.optional(),
    }),
  )
  .max(20);

export const noSiret = z
  .strictObject({ reason: z.enum(noSiretReasons), words: oneLine(0, 300).optional() })
  .superRefine(({ reason, words }, issues) => {
    if (reason === 'other' && !words)
      issues.addIssue({
        code: 'custom',
        path: ['words'],
        params: { code: 'missing' },
        message: 'Dites pourquoi cette entreprise n’a pas de SIRET.',
      });
  })
  .meta({
    anyOf: [
      { properties: { reason: { enum: noSiretReasons.filter((reason) => reason !== 'other') } } },
      { required: ['words'], properties: { words: { minLength: 1, pattern: '[\\p{L}\\p{N}]' } } },
    ],
  });

const about = {
  name: organisationName(160),
  trade: oneLine(0, 300).optional(),
  zone: z
    .string()
    .max(10)
    .refine(isLivedIn, { message: 'Cette zone est inconnue du territoire.' })
    .meta(codesOf('zones'))
    .optional(),
};

export const createEmployerInput = z.strictObject({
  siret: siret.optional(),
  /** In its place: one of the two is given. */
  noSiret: noSiret.optional(),
  ...about,
  /** Where the SIRET is known already: keep this name beside that of the company. */
  asOtherName: z.boolean().default(false),
  contacts: contacts.default([]),
});

export const editEmployerInput = z.strictObject({
  /** The revision that the editor had before their eyes. */
  revision: z.number().int().min(1),
  name: about.name.optional(),
  otherNames: z.array(about.name).max(mostOtherNames).optional(),
  /** Once: of a company that was recorded without. */
  siret: siret.optional(),
  noSiret: noSiret.optional(),
  /** `null` takes away what was known. */
  trade: about.trade.nullable(),
  zone: about.zone.nullable(),
  contacts: contacts.optional(),
});

export const describeEmployer = ({
  _id,
  createdAt,
  changedAt: _,
  searchName: __,
  capacities,
  revision = 1,
  otherNames = [],
  contacts,
  ...rest
}: OrganisationDoc) => ({
  id: companyIdOf({ _id, capacities }),
  ...rest,
  otherNames: [...otherNames],
  contacts: contacts.map((contact) =>
    contact.phone ? { ...contact, phone: dialled(contact.phone) } : contact,
  ),
  revision,
  createdAt: createdAt.toISOString(),
});

const siretTaken = (known: string | undefined): Problem =>
  new Problem(
    409,
    'siret-taken',
    'Une entreprise est déjà connue sous ce SIRET. Ce nom peut être ajouté à sa fiche.',
    [],
    known ? { employerId: known } : {},
  );

/** Writes a company or changes one. @throws Problem 409 `siret-taken` naming the company that has the SIRET */
export async function withItsSiret<T>(siret: string | undefined, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    const taken = await ofSiret(siret);
    throw siretTaken(taken ? companyIdOf(taken) : undefined);
  }
}

const ofSiret = (siret: string | undefined): Promise<OrganisationDoc | null> =>
  siret ? Organisation.findOne({ siret }).lean<OrganisationDoc>().exec() : Promise.resolve(null);

/** Whether a company has this SIRET. */
export async function isKnownCompany(siret: string): Promise<boolean> {
  const known = await ofSiret(siret);
  return known !== null && isCompany(known);
}

export async function createEmployer(actor: Actor, input: z.output<typeof createEmployerInput>) {
  check(actor, employerManage);
  const { asOtherName, ...given } = input;
  if (!given.siret && !given.noSiret)
    throw invalidField('siret', 'missing', 'Donnez le SIRET, ou la raison pour laquelle il n’y en a pas.');
  if (given.siret && given.noSiret)
    throw invalidField('noSiret', 'needless', 'Avec un SIRET, il n’y a pas de raison à donner.');
  const known = await ofSiret(given.siret);
  if (known) {
    const isNew = !isCompany(known);
    if (!isNew && !asOtherName) throw siretTaken(companyIdOf(known));
    return inTransaction(async () => {
      const id = await makeCompany(known);
      const { trade, zone, contacts } = given;
      const about = { ...(trade ? { trade } : {}), ...(zone ? { zone } : {}), contacts };
      if (isNew) await Organisation.updateOne({ _id: known._id }, { $set: about });
      await addName(id, given.name);
      return readEmployer(actor, id);
    });
  }
  const doc = newCompany(given);
  await withItsSiret(given.siret, () => Organisation.create([doc]));
  return describeEmployer(doc);
}

const company = (id: string): Promise<OrganisationDoc | null> =>
  Organisation.findOne(theCompany(id)).lean<OrganisationDoc>().exec();

export const employerExists = async (id: string): Promise<boolean> => (await company(id)) !== null;

/** Whether it takes people on now: what ended is no longer posted for. */
export const employerRecruits = async (id: string): Promise<boolean> =>
  (await company(id))?.capacities.some((one) => one.id === id && inForce(one)) ?? false;

export const siretOfEmployer = async (id: string): Promise<string | undefined> => (await company(id))?.siret;

export const employerTrade = async (id: string): Promise<string | undefined> => (await company(id))?.trade;

/** What these companies do, in words, where it is known. */
export async function employerTrades(ids: readonly string[]): Promise<Map<string, string>> {
  const docs = await Organisation.find({ 'capacities.id': { $in: ids } })
    .select({ trade: 1, capacities: 1 })
    .lean<Pick<OrganisationDoc, 'trade' | 'capacities'>[]>();
  return new Map(
    docs.flatMap(({ trade, capacities }) => (trade ? capacities.map(({ id }) => [id, trade] as const) : [])),
  );
}

export async function employerNames(ids: readonly string[]): Promise<Map<string, string>> {
  const docs = await Organisation.find({ 'capacities.id': { $in: ids } })
    .select({ name: 1, capacities: 1 })
    .lean<Pick<OrganisationDoc, 'name' | 'capacities'>[]>();
  return new Map(docs.flatMap(({ name, capacities }) => capacities.map(({ id }) => [id, name] as const)));
}

/** An employer sees their own company only. */
const scope: Scope = {
  officer: everything,
  admin: everything,
  counsellor: everything,
  manager: everything,
  employer: ({ employerId }) => (employerId ? theCompany(employerId) : 'nothing'),
};
const scopeOf = (actor: Actor) => within<OrganisationDoc>(scope, actor);

const reached = (actor: Actor, id: string): Promise<OrganisationDoc | null> =>
  Organisation.findOne({ $and: [theCompany(id), scopeOf(actor)] })
    .lean<OrganisationDoc>()
    .exec();

export async function readEmployer(actor: Actor, id: string) {
  check(actor, employerRead);
  const doc = await reached(actor, id);
  if (!doc) throw notFound('Entreprise');
  return describeEmployer(doc);
}

export const listEmployersQuery = z.strictObject({
  /** One that nobody has finds nobody. */
  siret: z.string().max(40).transform(digitsOfSiret).optional(),
  /** Words of the name or parts of them, however they are spelt. */
  q: z.string().trim().min(1).max(160).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(60).optional(),
});

/** In alphabetical order. */
export async function listEmployers(actor: Actor, query: z.output<typeof listEmployersQuery>) {
  check(actor, employerRead);
  const last = query.cursor ? await reached(actor, query.cursor) : null;
  const wanted = [
    aCompany,
    scopeOf(actor),
    query.siret ? { siret: query.siret } : {},
    query.q ? named(query.q) : {},
  ];
  const docs = await inAlphabeticalOrder(wanted, last, query.limit);
  return pageOf(docs, query.limit, describeEmployer);
}
