import mongoose, { Schema } from 'mongoose';
import { z } from 'zod';
import { type Actor, check } from '../accounts/index.ts';
import {
  codesOf,
  dialled,
  emailAddress,
  isDuplicate,
  newId,
  notFound,
  now,
  organisationName,
  Problem,
  pageOf,
  personName,
  phoneNumber,
} from '../platform/index.ts';
import { isLivedIn } from '../territory/index.ts';
import { named, searchNameOf } from './company-search.ts';
import { isSiret } from './siret.ts';

export interface EmployerDoc {
  readonly _id: string;
  readonly siret: string;
  readonly name: string;
  /** See `searchNameOf`. */
  readonly searchName?: string;
  /** What the company does, in words a jobseeker understands. */
  readonly trade?: string;
  readonly zone?: string;
  readonly contacts: readonly {
    readonly name: string;
    readonly role?: string;
    readonly email?: string;
    readonly phone?: string;
  }[];
  /** Both are absent of a company that nobody has changed. */
  readonly revision?: number;
  readonly changedAt?: Readonly<Record<string, number>>;
  readonly createdAt: Date;
}

const schema = new Schema<EmployerDoc>(
  {
    _id: { type: String, required: true },
    siret: { type: String, required: true },
    name: { type: String, required: true },
    searchName: String,
    trade: String,
    zone: String,
    contacts: [{ _id: false, name: String, role: String, email: String, phone: String }],
    revision: Number,
    changedAt: Schema.Types.Mixed,
    createdAt: { type: Date, required: true },
  },
  { collection: 'employers', versionKey: false },
);
/** As in a French directory: neither capitals nor accents count first. */
const alphabetical = { locale: 'fr', numericOrdering: true } as const;
schema.index({ siret: 1 }, { unique: true });
schema.index({ name: 1, _id: 1 }, { collation: alphabetical });
export const Employer = mongoose.model('Employer', schema);

const digitsOfSiret = (text: string): string => text.replace(/[\s.]/g, '');

export const siret = z
  .string()
  .max(30)
  .transform(digitsOfSiret)
  .refine(isSiret, { message: 'Ce numéro SIRET n’est pas valide : 14 chiffres dont une clé de contrôle.' })
  .meta({ examples: ['73282932000074'] });

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

export const createEmployerInput = z.strictObject({ siret, ...about, contacts: contacts.default([]) });

export const editEmployerInput = z.strictObject({
  /** The revision that the editor had before their eyes. */
  revision: z.number().int().min(1),
  name: about.name.optional(),
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
  contacts,
  ...rest
}: EmployerDoc) => ({
  id: _id,
  ...rest,
  contacts: contacts.map((contact) =>
    contact.phone ? { ...contact, phone: dialled(contact.phone) } : contact,
  ),
  revision,
  createdAt: createdAt.toISOString(),
});

export async function createEmployer(actor: Actor, input: z.output<typeof createEmployerInput>) {
  check(actor, 'employer.manage');
  const searchName = searchNameOf(input.name);
  const doc: EmployerDoc = { _id: newId(), ...input, searchName, createdAt: now() };
  try {
    await Employer.create([doc]);
  } catch (error) {
    if (isDuplicate(error))
      throw new Problem(409, 'siret-taken', 'Une entreprise est déjà connue sous ce SIRET.');
    throw error;
  }
  return describeEmployer(doc);
}

/** The employer of this SIRET, made when it is not known yet. Its name stays as it was first written. */
export async function employerOfSiret(siretNumber: string, name: string): Promise<string> {
  const doc = await Employer.findOneAndUpdate(
    { siret: siretNumber },
    { $setOnInsert: { _id: newId(), name, searchName: searchNameOf(name), contacts: [], createdAt: now() } },
    { upsert: true, returnDocument: 'after' },
  ).lean<EmployerDoc>();
  return doc._id;
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
const scopeOf = (actor: Actor) => (actor.role === 'employer' ? { _id: actor.employerId ?? '' } : {});

const reached = (actor: Actor, id: string): Promise<EmployerDoc | null> =>
  Employer.findOne({ $and: [{ _id: id }, scopeOf(actor)] })
    .lean<EmployerDoc>()
    .exec();

export async function readEmployer(actor: Actor, id: string) {
  check(actor, 'employer.read');
  const doc = await reached(actor, id);
  if (!doc) throw notFound('Entreprise');
  return describeEmployer(doc);
}

export const listEmployersQuery = z.strictObject({
  /** One that nobody has finds nobody. */
  siret: z.string().max(30).transform(digitsOfSiret).optional(),
  /** Words of the name or parts of them, however they are spelt. */
  q: z.string().trim().min(1).max(160).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(60).optional(),
});

/** In alphabetical order. */
export async function listEmployers(actor: Actor, query: z.output<typeof listEmployersQuery>) {
  check(actor, 'employer.read');
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
