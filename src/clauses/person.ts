import mongoose, { Schema } from 'mongoose';
import { z } from 'zod';
import { fold } from '../french/index.ts';
import { fingerprint, type Revised, readSealed, seal, unreadable } from '../platform/index.ts';
import type { Dated } from './eligible-days.ts';
import type { Span } from './judge.ts';

/** Grounds of the CCAG of 2021 (works 20.1; supplies and services 16.1), and a reasoned opinion for others. */
export const grounds = [
  'unemployed-12',
  'rsa',
  'minimum-allowance',
  'disabled',
  'under-26',
  'over-50',
  'siae',
  'geiq',
  'epide-e2c',
  'plie',
  'reasoned',
] as const;
export type Ground = (typeof grounds)[number];

/** A dated yes: until when, by which proof. The ground is sealed. */
export interface Eligibility extends Dated {
  readonly id: string;
  /** When the proof was seen. */
  readonly seenOn: string;
  readonly by: string;
  /** `{ground, proof}` under `<person>/eligibility/<id>`: some are data on health. */
  readonly sealed: string;
}

/** Where somebody works: on which contract, for which of its parties. */
export interface Place {
  readonly contractId: string;
  readonly partyId: string;
  readonly since: string;
}

/** Somebody who does hours of clauses: of a structure here, or known to the facilitator alone. */
export interface PersonDoc extends Revised {
  readonly _id: string;
  /** The record of a structure, where one attested them. */
  readonly participantId?: string;
  readonly structureId?: string;
  /** `{firstName, lastName, birthDate}` under `<id>/identity`. */
  readonly identity: string;
  /** Of the same words, so that nobody is written twice. */
  readonly key: string;
  readonly sex: 'f' | 'm' | null;
  readonly eligibility: readonly Eligibility[];
  /** A prefect's, from the 480 h of an AI. */
  readonly derogations: readonly (Span & { readonly seenOn: string })[];
  readonly places: readonly Place[];
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const mixed = { type: Schema.Types.Mixed };
const schema = new Schema<PersonDoc>(
  {
    _id: { type: String, required: true },
    participantId: String,
    structureId: String,
    identity: { type: String, required: true },
    key: { type: String, required: true },
    sex: { type: String, default: null },
    eligibility: [mixed],
    derogations: [mixed],
    places: [mixed],
    revision: { type: Number, required: true },
    changedAt: { ...mixed, required: true },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  { collection: 'clause-people', versionKey: false, minimize: false },
);
schema.index({ key: 1 }, { unique: true });
schema.index({ 'places.contractId': 1 });
schema.index({ participantId: 1 });
export const ClausePerson = mongoose.model('ClausePerson', schema);

const identityOf = z.object({ firstName: z.string(), lastName: z.string(), birthDate: z.string() });
export type ClauseIdentity = z.output<typeof identityOf>;
const groundOf = z.object({ ground: z.enum(grounds), proof: z.string() });

export const keyOf = ({ firstName, lastName, birthDate }: ClauseIdentity): string =>
  fingerprint('clause-person', `${fold(firstName)} ${fold(lastName)} ${birthDate}`);

export const sealIdentity = (id: string, identity: ClauseIdentity): string =>
  seal(JSON.stringify(identity), `${id}/identity`);

/** To be shown: blank where it does not open. */
export function readIdentity({ _id, identity }: Pick<PersonDoc, '_id' | 'identity'>): ClauseIdentity {
  const text = readSealed(identity, `${_id}/identity`);
  return text === unreadable
    ? { firstName: '', lastName: '', birthDate: '' }
    : identityOf.parse(JSON.parse(text));
}

export const sealGround = (personId: string, id: string, ground: z.output<typeof groundOf>): string =>
  seal(JSON.stringify(ground), `${personId}/eligibility/${id}`);

export function readGround(personId: string, { id, sealed }: Eligibility): z.output<typeof groundOf> | null {
  const text = readSealed(sealed, `${personId}/eligibility/${id}`);
  return text === unreadable ? null : groundOf.parse(JSON.parse(text));
}
