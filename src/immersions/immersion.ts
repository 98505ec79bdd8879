import mongoose, { Schema } from 'mongoose';
import type { Revised } from '../platform/index.ts';
import { type ImmersionState, immersionStates } from './immersion-states.ts';
import { type Purpose, purposes } from './rules/index.ts';

/** Who signs: six at most. */
export const partyRoles = ['person', 'host', 'prescriber', 'companion', 'guardian', 'employer'] as const;
export type PartyRole = (typeof partyRoles)[number];

/** What one party read and signed, and when; by which link stands in the audit record. */
export interface Party {
  readonly role: PartyRole;
  readonly signedAt?: Date;
  /** Of the text that was read: SHA-256, in hexadecimal. */
  readonly digest?: string;
}

/** The text as it is put before the parties: it stands still until it is withdrawn as a whole. */
export interface Signing {
  readonly digest: string;
  /** The sections, sealed as `<id>/convention`. */
  readonly text: string;
  readonly parties: readonly Party[];
  readonly openedAt: Date;
  /** The version of the rules that allowed it. */
  readonly rules: number;
}

export const assessors = ['host', 'person'] as const;
export type Assessor = (typeof assessors)[number];
export const metDegrees = ['met', 'partly', 'not'] as const;

export interface Assessment {
  readonly by: Assessor;
  readonly met: (typeof metDegrees)[number];
  /** Sealed as `<id>/assessment/<by>`. */
  readonly words?: string;
  /** Whether the person says the same as the host. */
  readonly agrees?: boolean;
  readonly through: 'link' | 'account' | 'structure';
  readonly at: Date;
}

export interface Accident {
  readonly id: string;
  readonly happenedAt: Date;
  /** When the structure knew; from then on the declaration is due. */
  readonly knownAt: Date;
  readonly hostToldAt?: Date;
  readonly declaredAt?: Date;
  /** Sealed as `<id>/accident/<its id>`. */
  readonly words?: string;
}

/** An immersion in a company (PMSMP), from the wish to what came of it. */
export interface ImmersionDoc extends Revised {
  readonly _id: string;
  /** `IMM-7K3M9`: what it is called where no name is needed. */
  readonly reference: string;
  readonly participantId: string;
  readonly structureId: string;
  /** The host. */
  readonly employerId: string;
  readonly state: ImmersionState;
  /** It was put before its parties once, with this host: the host knows of it. */
  readonly told?: true;
  readonly purpose: Purpose;
  readonly startsOn: string;
  readonly endsOn: string;
  /** The first immersion, where this one renews it. */
  readonly renews?: string;
  readonly delegationId?: string;
  /** Sealed: see `terms.ts`. */
  readonly terms: string;
  readonly signing?: Signing;
  /** Texts that were withdrawn, with who had signed them. */
  readonly withdrawn: readonly Omit<Signing, 'text'>[];
  readonly deposit?: {
    readonly on: string;
    readonly channel: string;
    readonly model: string;
    readonly reference?: string;
  };
  readonly ended?: { readonly on: string; readonly how: 'whole' | 'broken' | 'no-show' };
  /** Hours of presence, day by day, in minutes: exact. */
  readonly presence: readonly { readonly on: string; readonly minutes: number }[];
  readonly assessments: readonly Assessment[];
  readonly accidents: readonly Accident[];
  /** Why it was given up, or not signed: sealed as `<id>/reason`. */
  readonly reason?: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const mixed = { type: Schema.Types.Mixed };
const schema = new Schema<ImmersionDoc>(
  {
    _id: { type: String, required: true },
    reference: { type: String, required: true },
    participantId: { type: String, required: true },
    structureId: { type: String, required: true },
    employerId: { type: String, required: true },
    state: { type: String, enum: immersionStates, required: true },
    told: Boolean,
    purpose: { type: String, enum: purposes, required: true },
    startsOn: { type: String, required: true },
    endsOn: { type: String, required: true },
    renews: String,
    delegationId: String,
    terms: { type: String, required: true },
    signing: { ...mixed, default: undefined },
    withdrawn: [mixed],
    deposit: { ...mixed, default: undefined },
    ended: { ...mixed, default: undefined },
    presence: [{ _id: false, on: String, minutes: Number }],
    assessments: [mixed],
    accidents: [mixed],
    reason: String,
    revision: { type: Number, required: true },
    changedAt: { ...mixed, required: true },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  { collection: 'immersions', versionKey: false, minimize: false },
);
schema.index({ participantId: 1, employerId: 1 });
schema.index({ structureId: 1, state: 1, _id: 1 });
schema.index({ employerId: 1, _id: 1 });
schema.index({ 'presence.on': 1, _id: 1 });
schema.index({ reference: 1 }, { unique: true });
export const Immersion = mongoose.model('Immersion', schema);
