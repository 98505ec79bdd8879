import mongoose, { Schema } from 'mongoose';
import type { Capacity } from './capacities.ts';

export const mostOtherNames = 20;

export const noSiretReasons = [
  'abroad',
  'being-registered',
  'household',
  'not-registered',
  'not-known',
  'other',
] as const;

export interface NoSiret {
  readonly reason: (typeof noSiretReasons)[number];
  readonly words?: string | undefined;
}

/** One body: one SIRET where it has one, and what it acts as. */
export interface OrganisationDoc {
  readonly _id: string;
  readonly siret?: string;
  /** Why a company has no SIRET, where it has none. */
  readonly noSiret?: NoSiret;
  readonly name: string;
  /** Under which it acts as well: another activity, an employers' group. */
  readonly otherNames?: readonly string[];
  /** See `searchNamesOf`. */
  readonly searchName: string;
  /** At least one; of each kind one at most. */
  readonly capacities: readonly Capacity[];
  /** What the company does, in words a jobseeker understands. */
  readonly trade?: string;
  readonly zone?: string;
  readonly contacts: readonly {
    readonly name: string;
    readonly role?: string;
    readonly email?: string;
    readonly phone?: string;
  }[];
  /** Both are absent of one that nobody has changed. */
  readonly revision?: number;
  readonly changedAt?: Readonly<Record<string, number>>;
  readonly createdAt: Date;
}

const schema = new Schema<OrganisationDoc>(
  {
    _id: { type: String, required: true },
    siret: String,
    noSiret: { type: Schema.Types.Mixed },
    name: { type: String, required: true },
    otherNames: { type: [String], default: undefined },
    searchName: { type: String, required: true },
    capacities: [
      {
        _id: false,
        id: String,
        kind: String,
        name: String,
        plie: String,
        siae: String,
        since: String,
        until: String,
      },
    ],
    trade: String,
    zone: String,
    contacts: [{ _id: false, name: String, role: String, email: String, phone: String }],
    revision: Number,
    changedAt: Schema.Types.Mixed,
    createdAt: { type: Date, required: true },
  },
  { collection: 'organisations', versionKey: false },
);
/** As in a French directory: neither capitals nor accents count first. */
export const alphabetical = { locale: 'fr', numericOrdering: true } as const;
schema.index(
  { siret: 1 },
  { name: 'siret_given', unique: true, partialFilterExpression: { siret: { $exists: true } } },
);
schema.index({ 'capacities.id': 1 }, { unique: true });
schema.index({ name: 1, _id: 1 }, { collation: alphabetical });
export const Organisation = mongoose.model('Organisation', schema);
