import mongoose, { Schema } from 'mongoose';
import type { FrozenEntry, LawAsked } from '../rankings/index.ts';
import { type MatchState, matchStates } from './match-states.ts';
import type { Strength } from './strengths.ts';

export const retainReasons = ['suits', 'to-discuss'] as const;
export const declineReasons = [
  'not-available',
  'project-differs',
  'skills-missing',
  'conditions',
  'not-ready',
  'already-placed',
  'other',
] as const;
export type ReviewReason = (typeof retainReasons)[number] | (typeof declineReasons)[number];

export const agreementWays = ['face-to-face', 'telephone', 'link'] as const;
export type AgreementWay = (typeof agreementWays)[number];

/** `call`: the person asks to be called before answering. */
export const agreementStates = ['none', 'call', 'given', 'refused', 'withdrawn'] as const;
export type AgreementState = (typeof agreementStates)[number];

export const turnDownReasons = [
  'skills',
  'experience',
  'availability',
  'conditions',
  'position-filled',
  'other',
] as const;
export type TurnDownReason = (typeof turnDownReasons)[number];

/**
 * Why the service withdrew a proposal, for the person's structure alone: the law wants what they are known not to have, they
 * object to being ranked, or are no longer accompanied.
 */
export const withdrawnReasons = ['law', 'objection', 'departure', 'taken-back'] as const;
export type WithdrawnReason = (typeof withdrawnReasons)[number];

export interface Meeting {
  /** ISO instant. */
  readonly at: string;
  readonly place: string;
  /** Which one with this person it is: 2 for a second meeting, which is another event. Without it, the first. */
  readonly nth?: number;
  /** The instants for which it was fixed before, oldest first: one for each time that it was moved. */
  readonly earlier?: readonly string[];
}

/** A meeting as it is kept, its place encrypted: see `meeting.ts`. */
export type SealedMeeting = Meeting;

/** What the person says to a proposal, how, and who took it down: a user, or `participant` by their link. */
export interface Agreement {
  readonly state: AgreementState;
  readonly how?: AgreementWay;
  readonly by?: string;
  readonly at?: Date;
}

/** One participant and one need, put before a counsellor: a frozen copy of the score and its reasons, then its life. */
export interface MatchDoc {
  readonly _id: string;
  readonly needId: string;
  readonly employerId: string;
  readonly participantId: string;
  readonly structureId: string;
  readonly counsellorId: string | null;
  readonly state: MatchState;
  readonly origin: 'suggested' | 'put-forward';
  readonly broughtBy?: string;
  /** Why somebody put the person forward, encrypted. */
  readonly because?: string;
  readonly frozen: FrozenEntry & { readonly at: Date };
  /** The day by which a counsellor's review is awaited. */
  readonly dueOn: string;
  readonly review?: {
    readonly decision: 'retain' | 'decline';
    readonly reason: ReviewReason;
    /** Encrypted. */
    readonly comment?: string;
    readonly by: string;
    readonly at: Date;
    /** What the law wanted verified then; without it, as the frozen copy says. */
    readonly asked?: LawAsked;
  };
  /** What the counsellor writes of the person to the company, encrypted. */
  readonly introduction?: string;
  /** What the counsellor ticked for the company to read. */
  readonly strengths?: readonly Strength[];
  readonly agreement: Agreement;
  /** All that the person ever said to this proposal, oldest first; see `agreementsOf`. */
  readonly agreements?: readonly Agreement[];
  readonly shortlistId?: string;
  readonly withdrawnFor?: WithdrawnReason;
  /** The same person's proposal for the same need that this one gave way to: of a merged record, or an officer's own. */
  readonly duplicateOf?: string;
  readonly turnedDownFor?: TurnDownReason;
  readonly meeting?: SealedMeeting;
  readonly outcome?: { readonly reason?: TurnDownReason; readonly startsOn?: string; readonly at: Date };
  readonly revision: number;
  /** The revision at which each part last changed: tells a late editor what changed meanwhile. */
  readonly changedAt: Readonly<Record<string, number>>;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const schema = new Schema<MatchDoc>(
  {
    _id: { type: String, required: true },
    needId: { type: String, required: true },
    employerId: { type: String, required: true },
    participantId: { type: String, required: true },
    structureId: { type: String, required: true },
    counsellorId: { type: String, default: null },
    state: { type: String, enum: matchStates, required: true },
    origin: { type: String, enum: ['suggested', 'put-forward'], required: true },
    broughtBy: String,
    because: String,
    frozen: { type: Schema.Types.Mixed, required: true },
    dueOn: { type: String, required: true },
    review: Schema.Types.Mixed,
    introduction: String,
    strengths: { type: [String], default: undefined },
    agreement: { type: Schema.Types.Mixed, required: true },
    agreements: { type: [Schema.Types.Mixed] as never, default: undefined },
    shortlistId: String,
    withdrawnFor: { type: String, enum: withdrawnReasons },
    duplicateOf: String,
    turnedDownFor: String,
    meeting: Schema.Types.Mixed,
    outcome: Schema.Types.Mixed,
    revision: { type: Number, required: true },
    changedAt: { type: Schema.Types.Mixed, required: true },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  { collection: 'matches', versionKey: false, minimize: false },
);
schema.index(
  { needId: 1, participantId: 1 },
  { name: 'oneInForce', unique: true, partialFilterExpression: { duplicateOf: null } },
);
schema.index({ needId: 1 });
schema.index({ structureId: 1, state: 1, _id: 1 });
schema.index({ counsellorId: 1, state: 1 });
schema.index({ participantId: 1 });

export const Match = mongoose.model('Match', schema);

/** A match that is older than the list has its last word only. */
export const agreementsOf = ({
  agreement,
  agreements,
}: Pick<MatchDoc, 'agreement' | 'agreements'>): readonly Agreement[] =>
  agreements ?? (agreement.state === 'none' ? [] : [agreement]);

/** What to store when the person says something. */
export const saying = (
  match: MatchDoc,
  agreement: Agreement,
): Pick<MatchDoc, 'agreement' | 'agreements'> => ({
  agreement,
  agreements: [...agreementsOf(match), agreement],
});

/** Touched inside a transaction, makes two that decide about the same need or counsellor run one after the other. */
const Turn = mongoose.model(
  'Turn',
  new Schema(
    { _id: { type: String, required: true }, turn: Number },
    { collection: 'turns', versionKey: false },
  ),
);

export async function takeTurn(id: string): Promise<void> {
  await Turn.updateOne({ _id: id }, { $inc: { turn: 1 } }, { upsert: true });
}
