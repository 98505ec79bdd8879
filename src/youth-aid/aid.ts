import mongoose, { Schema } from 'mongoose';
import type { Revised } from '../platform/index.ts';
import { type AidState, aidStates } from './aid-states.ts';
import { type AidKind, aidKinds, type Purpose, purposes } from './rules/index.ts';

export interface Decision {
  readonly what: 'award' | 'refuse' | 'adjourn' | 'urgent';
  readonly on: string;
  readonly cents: number;
  /** Sealed, as `<id>/reason`. */
  readonly reason?: string;
  /** Of the members who were there, and those who stepped aside for this request. */
  readonly present: readonly string[];
  readonly recused: readonly string[];
  readonly sittingId?: string;
  readonly by: string;
}

/** A request to the fund, and its life. What is said of the young person's situation is sealed in `file`. */
export interface AidDoc extends Revised {
  readonly _id: string;
  /** `FAJ-7K3M9`: what it is called where no name is needed. */
  readonly reference: string;
  readonly participantId: string;
  readonly structureId: string;
  readonly state: AidState;
  /** Not there once it is over: one open request a person. */
  readonly open?: true;
  readonly kind: AidKind;
  readonly purpose: Purpose;
  readonly cents?: number;
  readonly quoteCents?: number;
  readonly months?: number;
  readonly file: string;
  readonly sentOn?: string;
  readonly sittingId?: string;
  readonly decision?: Decision;
  /** Decisions before it, adjournments say. */
  readonly before: readonly Decision[];
  /** From which funds, and how much of them it holds. */
  readonly charge?: { readonly budgetId: string; readonly cents: number };
  readonly urgent?: { readonly payBy: string; readonly ratifyBy: string; readonly ratified?: boolean };
  readonly notifiedOn?: string;
  readonly orderId?: string;
  readonly payments: readonly {
    readonly on: string;
    readonly what: 'paid' | 'returned';
    readonly proof: string;
  }[];
  /** What the award asks of the young person, with its day. Words sealed as `<id>/follow`. */
  readonly follow?: { readonly words: string; readonly dueOn: string; readonly doneOn?: string };
  readonly appeal?: { readonly on: string; readonly to: 'grace' | 'court' };
  /** Hash of the secret of the young person's link. */
  readonly link?: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const schema = new Schema<AidDoc>(
  {
    _id: { type: String, required: true },
    reference: { type: String, required: true },
    participantId: { type: String, required: true },
    structureId: { type: String, required: true },
    state: { type: String, enum: aidStates, required: true },
    open: Boolean,
    kind: { type: String, enum: aidKinds, required: true },
    purpose: { type: String, enum: purposes, required: true },
    cents: Number,
    quoteCents: Number,
    months: Number,
    file: { type: String, required: true },
    sentOn: String,
    sittingId: String,
    decision: { type: Schema.Types.Mixed, default: undefined },
    before: [{ type: Schema.Types.Mixed }],
    charge: { type: { _id: false, budgetId: String, cents: Number }, default: undefined },
    urgent: { type: { _id: false, payBy: String, ratifyBy: String, ratified: Boolean }, default: undefined },
    notifiedOn: String,
    orderId: String,
    payments: [{ _id: false, on: String, what: String, proof: String }],
    follow: { type: { _id: false, words: String, dueOn: String, doneOn: String }, default: undefined },
    appeal: { type: { _id: false, on: String, to: String }, default: undefined },
    link: String,
    revision: { type: Number, required: true },
    changedAt: { type: Schema.Types.Mixed, required: true },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  { collection: 'youthaids', versionKey: false, minimize: false },
);
schema.index({ participantId: 1, open: 1 }, { unique: true, partialFilterExpression: { open: true } });
schema.index({ participantId: 1, _id: 1 });
schema.index({ structureId: 1, state: 1, _id: 1 });
schema.index({ state: 1, _id: 1 });
schema.index({ sittingId: 1, _id: 1 });
schema.index({ orderId: 1 });
schema.index({ reference: 1 }, { unique: true });
schema.index({ link: 1 }, { unique: true, partialFilterExpression: { link: { $exists: true } } });

export const Aid = mongoose.model('YouthAid', schema);
