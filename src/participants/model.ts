import mongoose, { Schema } from 'mongoose';
import { type ParticipantState, participantStates } from './participant-states.ts';
import type { Profile } from './profile.ts';

export const identityFields = ['firstName', 'lastName', 'email', 'phone', 'birthDate', 'sex'] as const;
export type IdentityField = (typeof identityFields)[number];

export const exitKinds = [
  'lasting-work',
  'short-work',
  'business',
  'training',
  'move',
  'health',
  'retirement',
  'abandonment',
  'end-of-period',
  'reorientation',
] as const;
export type ExitKind = (typeof exitKinds)[number];

export interface Objection {
  readonly on: string;
  readonly by: string;
  readonly at: Date;
}

export interface ParticipantDoc {
  readonly _id: string;
  readonly reference: string;
  readonly structureId: string;
  readonly counsellorId?: string;
  readonly state: ParticipantState;
  /** Whether the person wants to be proposed to companies at this time. */
  readonly wantsProposals: boolean;
  /** The person objects to being ranked (RGPD article 21): said on a day, written down by a user. */
  readonly objection?: Objection;
  readonly enteredOn: string;
  readonly exit?: { readonly kind: ExitKind; readonly on: string };
  /** Each field encrypted under the record's id. */
  readonly identity: Partial<Record<IdentityField, string>>;
  /** Digests of names, of their parts and first letters (within the structure), of e-mail and telephone, for searching. */
  readonly searchKeys: readonly string[];
  /** How these keys were made: see `searchEdition`. */
  readonly searchEdition: number;
  readonly profile: Profile;
  /** The person's own words on their experience, encrypted. */
  readonly experienceText?: string;
  /** Digests of the stems of that text (see `digestOfStem`) and how often each occurs. */
  readonly words: readonly { readonly word: string; readonly count: number }[];
  /** Which edition of the stems these are: see `stemsEdition`. */
  readonly wordsEdition: number;
  /** The one-page CV that the counsellor has validated, encrypted. */
  readonly cv?: string;
  /** Encrypted as one list of kinds and notes. Never ranked, never shown to a company. */
  readonly obstacles?: string;
  /** The day on which the structure was told that the record will be erased unless there is a new contact. */
  readonly retentionToldOn?: string;
  readonly revision: number;
  /** The revision at which each part last changed: tells a late editor what changed meanwhile. */
  readonly changedAt: Readonly<Record<string, number>>;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const schema = new Schema<ParticipantDoc>(
  {
    _id: { type: String, required: true },
    reference: { type: String, required: true },
    structureId: { type: String, required: true },
    counsellorId: String,
    state: { type: String, enum: participantStates, required: true },
    wantsProposals: { type: Boolean, required: true },
    objection: { type: { _id: false, on: String, by: String, at: Date }, default: undefined },
    enteredOn: { type: String, required: true },
    exit: { type: { _id: false, kind: { type: String, enum: exitKinds }, on: String } },
    identity: { type: Schema.Types.Mixed, required: true },
    searchKeys: [String],
    searchEdition: { type: Number, required: true },
    profile: { type: Schema.Types.Mixed, required: true },
    experienceText: String,
    words: [{ _id: false, word: String, count: Number }],
    wordsEdition: { type: Number, required: true },
    cv: String,
    obstacles: String,
    retentionToldOn: String,
    revision: { type: Number, required: true },
    changedAt: { type: Schema.Types.Mixed, required: true },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  { collection: 'participants', versionKey: false, minimize: false },
);
schema.index({ reference: 1 }, { unique: true });
schema.index({ structureId: 1, _id: 1 });
schema.index({ structureId: 1, searchKeys: 1 });
schema.index({ searchKeys: 1 });
schema.index({ state: 1, wantsProposals: 1 });
schema.index({ updatedAt: 1 });

export const Participant = mongoose.model('Participant', schema);
