import mongoose, { Schema } from 'mongoose';
import type { Role } from '../access/index.ts';
import type { Revised } from '../platform/index.ts';
import { type SituationKind, situationKinds } from './outcomes/index.ts';
import { type PlacementState, placementStates } from './placement-states.ts';

export const endReasons = [
  'term',
  'trial-ended-by-company',
  'trial-ended-by-person',
  'resignation',
  'dismissal',
  'mutual-agreement',
  'other-job',
  'training',
  'move',
  'other',
] as const;
export type EndReason = (typeof endReasons)[number];

export const interruptionReasons = ['suspended', 'absence', 'activity', 'other'] as const;
export type InterruptionReason = (typeof interruptionReasons)[number];

export const checkMonths = [1, 3, 6] as const;
export type CheckMonths = (typeof checkMonths)[number];
export const checkResults = ['well', 'danger', 'over'] as const;
export type CheckResult = (typeof checkResults)[number];

/** A call so many months after the start: due, then made. */
export interface Check {
  readonly months: CheckMonths;
  readonly dueOn: string;
  readonly done?: {
    readonly on: string;
    readonly result: CheckResult;
    /** Sealed, as `<id>/<months>/employer` and `<id>/<months>/person`. */
    readonly employerSays?: string;
    readonly personSays?: string;
    readonly by: string;
    readonly at: Date;
  };
}

export interface Pay {
  readonly cents: number;
  readonly per: 'hour' | 'month';
}

/** What was agreed. Days are "YYYY-MM-DD", the week is in minutes. */
export interface Terms {
  readonly kind?: SituationKind;
  /** The company, or of temporary work the one that uses it; where the training is given. */
  readonly employerId?: string;
  readonly start?: string;
  readonly end?: string;
  readonly weeklyMinutes?: number;
  readonly partTimeChosen?: boolean;
  readonly severalByChoice?: boolean;
  readonly pay?: Pay;
  readonly trialEnd?: string;
  readonly clause?: boolean;
  readonly qualifying?: boolean;
  readonly validatedOn?: string;
}

/** A contract that began, or is about to: its terms and its life. */
export interface PlacementDoc extends Terms, Revised {
  readonly _id: string;
  readonly participantId: string;
  readonly structureId: string;
  readonly state: PlacementState;
  /** `reply`: the company said so here, and reads it; `outside`: it need not know that the person is accompanied. */
  readonly origin: 'reply' | 'outside';
  readonly matchId?: string;
  readonly needId?: string;
  /** The contract that it came after. */
  readonly follows?: string;
  readonly renewals: readonly { readonly from: string; readonly to: string; readonly at: Date }[];
  readonly interruptions: readonly {
    readonly from: string;
    readonly to?: string;
    readonly reason: InterruptionReason;
  }[];
  readonly ended?: { readonly on: string; readonly reason: EndReason; readonly by: string };
  /** Somebody fears for it; words sealed, as `<id>/alert`. */
  readonly alert?: { readonly on: string; readonly by: string; readonly role: Role; readonly words?: string };
  readonly checks: readonly Check[];
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const schema = new Schema<PlacementDoc>(
  {
    _id: { type: String, required: true },
    participantId: { type: String, required: true },
    structureId: { type: String, required: true },
    state: { type: String, enum: placementStates, required: true },
    origin: { type: String, enum: ['reply', 'outside'], required: true },
    matchId: String,
    needId: String,
    follows: String,
    kind: { type: String, enum: situationKinds },
    employerId: String,
    start: String,
    end: String,
    weeklyMinutes: Number,
    partTimeChosen: Boolean,
    severalByChoice: Boolean,
    pay: { type: { _id: false, cents: Number, per: String }, default: undefined },
    trialEnd: String,
    clause: Boolean,
    qualifying: Boolean,
    validatedOn: String,
    renewals: [{ _id: false, from: String, to: String, at: Date }],
    interruptions: [{ _id: false, from: String, to: String, reason: String }],
    ended: { type: { _id: false, on: String, reason: String, by: String }, default: undefined },
    alert: { type: { _id: false, on: String, by: String, role: String, words: String }, default: undefined },
    checks: [{ _id: false, months: Number, dueOn: String, done: Schema.Types.Mixed }],
    revision: { type: Number, required: true },
    changedAt: { type: Schema.Types.Mixed, required: true },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  { collection: 'placements', versionKey: false, minimize: false },
);
schema.index(
  { matchId: 1 },
  { name: 'oneOfEachHire', unique: true, partialFilterExpression: { matchId: { $exists: true } } },
);
schema.index({ participantId: 1 });
schema.index({ structureId: 1, _id: 1 });
schema.index({ employerId: 1, _id: 1 });
schema.index({ origin: 1, _id: 1 });
schema.index({ state: 1, end: 1 });

export const Placement = mongoose.model('Placement', schema);
