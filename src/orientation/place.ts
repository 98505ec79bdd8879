import mongoose, { Schema } from 'mongoose';
import { z } from 'zod';
import {
  codesOf,
  emailAddress,
  oneLine,
  organisationName,
  phoneNumber,
  type Revised,
  siret,
} from '../platform/index.ts';
import { isLivedIn } from '../territory/index.ts';
import { areaCode } from './areas.ts';
import { purposes } from './purposes.ts';
import { doorKinds } from './rules/index.ts';

/** `service`: it lifts an obstacle, or helps otherwise, and is none of the doors that the rules name. */
export const placeKinds = [...doorKinds, 'service'] as const;
export type PlaceKind = (typeof placeKinds)[number];

const serviceShape = {
  name: oneLine(3, 150),
  description: z.string().trim().max(2000).default(''),
  purposes: z.array(z.enum(purposes)).min(1).max(purposes.length),
  conditions: oneLine(0, 500).default(''),
  ageFrom: z.number().int().min(0).max(99).nullable().default(null),
  /** The birthday before which one is still young enough. */
  ageBefore: z.number().int().min(1).max(120).nullable().default(null),
  minutesPerWeek: z.number().int().min(0).max(2880).nullable().default(null),
  weeks: z.number().int().min(1).max(260).nullable().default(null),
  /** Who may ask for it. */
  openTo: z
    .array(z.enum(['people', 'professionals']))
    .min(1)
    .max(2)
    .default(['people', 'professionals']),
  /** How many people it takes, and how many more now; `null`: it does not count them. */
  places: z
    .strictObject({ total: z.number().int().min(0).max(10_000), free: z.number().int().min(0).max(10_000) })
    .refine(({ total, free }) => free <= total, {
      path: ['free'],
      message: 'Il ne peut rester plus de places qu’il n’y en a.',
    })
    .nullable()
    .default(null),
};
export const serviceInput = z.strictObject({
  /** Of one that is there already. */
  id: z.string().max(60).optional(),
  ...serviceShape,
});

const shape = {
  kind: z.enum(placeKinds),
  name: organisationName(150),
  /** The structure of the service whose people answer referrals made here. */
  structureId: z.string().max(60).nullable(),
  siret: siret.nullable(),
  zone: z
    .string()
    .max(10)
    .refine(isLivedIn, { message: 'Cette zone n’est pas du territoire.' })
    .nullable()
    .meta(codesOf('zones')),
  address: oneLine(0, 200),
  phone: phoneNumber.nullable(),
  email: emailAddress.nullable(),
  website: z
    .url({ protocol: /^https?$/ })
    .max(300)
    .nullable(),
  /** As OpenStreetMap writes opening hours: « Mo-Fr 08:30-12:30; PH off ». */
  opening: oneLine(0, 255),
  areas: z.array(areaCode).max(200),
  services: z.array(serviceInput).max(30),
};

export const addPlaceInput = z.strictObject({
  ...shape,
  structureId: shape.structureId.default(null),
  siret: shape.siret.default(null),
  zone: shape.zone.default(null),
  address: shape.address.default(''),
  phone: shape.phone.default(null),
  email: shape.email.default(null),
  website: shape.website.default(null),
  opening: shape.opening.default(''),
  areas: shape.areas.default([]),
  services: shape.services.default([]),
});
/** What is not given stays. */
export const editPlaceInput = z
  .strictObject({ ...shape, revision: z.int().min(1) })
  .partial()
  .required({
    revision: true,
  });

export type Service = Omit<z.output<typeof serviceInput>, 'id'> & { readonly id: string };
export type PlaceFields = Omit<z.output<typeof addPlaceInput>, 'services'> & {
  readonly services: readonly Service[];
};

/** A structure of the directory: where it is, whom it receives, what it does. Nothing of anybody. */
export interface PlaceDoc extends PlaceFields, Revised {
  readonly _id: string;
  /** Of one that came from a file: whose, under which id there. */
  readonly from?: { readonly source: string; readonly id: string };
  /** The day on which what is told was last confirmed. */
  readonly toldOn: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const schema = new Schema<PlaceDoc>(
  {
    _id: { type: String, required: true },
    kind: { type: String, enum: placeKinds, required: true },
    name: { type: String, required: true },
    structureId: { type: String, default: null },
    siret: { type: String, default: null },
    zone: { type: String, default: null },
    address: String,
    phone: { type: String, default: null },
    email: { type: String, default: null },
    website: { type: String, default: null },
    opening: String,
    areas: [String],
    services: [{ type: Schema.Types.Mixed }],
    from: { type: { _id: false, source: String, id: String }, default: undefined },
    toldOn: { type: String, required: true },
    revision: { type: Number, required: true },
    changedAt: { type: Schema.Types.Mixed, required: true },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  { collection: 'directory_places', versionKey: false, minimize: false },
);
schema.index({ name: 1, _id: 1 });
/** Whether anything has changed: see `allPlaces`. */
schema.index({ revision: 1, _id: 1 });
schema.index(
  { 'from.source': 1, 'from.id': 1 },
  { unique: true, partialFilterExpression: { 'from.id': { $exists: true } } },
);
export const Place = mongoose.model('DirectoryPlace', schema);

export const describePlace = ({
  _id,
  from,
  createdAt: _1,
  updatedAt: _2,
  changedAt: _3,
  ...doc
}: PlaceDoc) => ({
  id: _id,
  ...doc,
  services: [...doc.services],
  source: from?.source ?? null,
});
