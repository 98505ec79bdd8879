import { z } from 'zod';
import { type Actor, check, everything, type Scope, within } from '../access/index.ts';
import {
  codesOf,
  dialled,
  digitsOfSiret,
  emailAddress,
  invalidField,
  isDuplicate,
  newId,
  notFound,
  now,
  organisationName,
  Problem,
  pageOf,
  personName,
  phoneNumber,
  siret,
} from '../platform/index.ts';
import { isLivedIn } from '../territory/index.ts';
import { addName, searchNamesOf } from './company-names.ts';
import { named } from './company-search.ts';
import {
  alphabetical,
  Employer,
  type EmployerDoc,
  mostOtherNames,
  noSiretReasons,
} from './employer-model.ts';
import { employerManage, employerRead } from './rights.ts';

const contacts = z
  .array(
    z.strictObject({
      name: personName(120),
      role: z.string().trim().max(120).optional(),
      email: emailAddress.optional(),
      phone: phoneNumber.optional(),
    }),
  )
  .max(20);

export const noSiret = z
  .strictObject({ reason: z.enum(noSiretReasons), words: z.string().trim().max(300).optional() })
  .superRefine(({ reason, words }, issues) => {
    if (reason === 'other' && !words)
      issues.addIssue({
        code: 'custom',
        path: ['words'],
        params: { code: 'missing' },
        message: 'Dites pourquoi cette entreprise n’a pas de SIRET.',
      });
  });

const about = {
  name: organisationName(160),
  trade: z.string().trim().max(300).optional(),
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
  revision = 1,
  otherNames = [],
  contacts,
  ...rest
}: EmployerDoc) => ({
  id: _id,
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
    throw siretTaken(await idOfSiret(siret));
  }
}

async function idOfSiret(siret: string | undefined): Promise<string | undefined> {
  const doc = siret ? await Employer.findOne({ siret }).select({ _id: 1 }).lean<{ _id: string }>() : null;
  return doc?._id;
}

export async function createEmployer(actor: Actor, input: z.output<typeof createEmployerInput>) {
  check(actor, employerManage);
  const { asOtherName, ...given } = input;
  if (!given.siret && !given.noSiret)
    throw invalidField('siret', 'missing', 'Donnez le SIRET, ou la raison pour laquelle il n’y en a pas.');
  if (given.siret && given.noSiret)
    throw invalidField('noSiret', 'needless', 'Avec un SIRET, il n’y a pas de raison à donner.');
  const known = asOtherName ? await idOfSiret(given.siret) : undefined;
  if (known) {
    await addName(known, given.name);
    return readEmployer(actor, known);
  }
  const doc: EmployerDoc = { _id: newId(), ...given, searchName: searchNamesOf(given), createdAt: now() };
  await withItsSiret(given.siret, () => Employer.create([doc]));
  return describeEmployer(doc);
}

export const employerExists = async (id: string): Promise<boolean> =>
  (await Employer.exists({ _id: id })) !== null;

export async function siretOfEmployer(id: string): Promise<string | undefined> {
  const doc = await Employer.findById(id).select({ siret: 1 }).lean<Pick<EmployerDoc, 'siret'>>();
  return doc?.siret;
}

export async function employerTrade(id: string): Promise<string | undefined> {
  const doc = await Employer.findById(id).select({ trade: 1 }).lean<Pick<EmployerDoc, 'trade'>>();
  return doc?.trade;
}

export async function employerNames(ids: readonly string[]): Promise<Map<string, string>> {
  const docs = await Employer.find({ _id: { $in: ids } })
    .select({ name: 1 })
    .lean<Pick<EmployerDoc, '_id' | 'name'>[]>();
  return new Map(docs.map(({ _id, name }) => [_id, name]));
}

/** An employer sees their own company only. */
const scope: Scope = {
  officer: everything,
  admin: everything,
  counsellor: everything,
  manager: everything,
  employer: ({ employerId }) => (employerId ? { _id: employerId } : 'nothing'),
};
const scopeOf = (actor: Actor) => within<EmployerDoc>(scope, actor);

const reached = (actor: Actor, id: string): Promise<EmployerDoc | null> =>
  Employer.findOne({ $and: [{ _id: id }, scopeOf(actor)] })
    .lean<EmployerDoc>()
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
  const docs = await Employer.find({
    $and: [
      scopeOf(actor),
      query.siret ? { siret: query.siret } : {},
      query.q ? named(query.q) : {},
      last ? { $or: [{ name: { $gt: last.name } }, { name: last.name, _id: { $gt: last._id } }] } : {},
    ],
  })
    .collation(alphabetical)
    .sort({ name: 1, _id: 1 })
    .limit(query.limit + 1)
    .lean<EmployerDoc[]>();
  return pageOf(docs, query.limit, describeEmployer);
}
