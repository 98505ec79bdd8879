import mongoose, { Schema } from 'mongoose';
import type { Revised } from '../platform/index.ts';
import type { Purpose } from './purposes.ts';
import { type ReferralState, type ReturnReason, referralStates } from './referral-states.ts';

/** Somebody is sent to a structure, for a purpose: by a professional, or by themselves. Never the ground. */
export interface ReferralDoc extends Revised {
  readonly _id: string;
  readonly reference: string;
  /** Of a person whom a structure accompanies: who, and the day on which they agreed to be told of. */
  readonly participantId?: string;
  readonly agreedOn?: string;
  readonly fromStructureId?: string;
  readonly sentBy?: string;
  /** Of somebody alone, who asks to be called: their name and telephone, sealed under `<id>/alone`; the hash of their link. */
  readonly alone?: string;
  readonly link?: string;
  /** One of somebody alone goes then by itself. */
  readonly eraseAt?: Date;
  readonly placeId: string;
  readonly placeName: string;
  readonly serviceId?: string;
  /** Whose people answer; nobody's here where the place has none: its sender notes what it answers. */
  readonly toStructureId?: string;
  readonly purpose: Purpose;
  readonly state: ReferralState;
  /** Each state and its day, the first one first. */
  readonly steps: readonly { readonly state: ReferralState; readonly on: string }[];
  /** The last day for an answer. */
  readonly dueOn: string;
  readonly reason?: ReturnReason;
  /** Of one that is accepted: the first meeting, where it is known. */
  readonly meetsOn?: string;
  /** The person was given to who accepted: when, and when they agreed to it. */
  readonly handedOver?: { readonly on: string; readonly agreedOn: string };
  /** Its sender has seen to what follows. */
  readonly followed?: true;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const schema = new Schema<ReferralDoc>(
  {
    _id: { type: String, required: true },
    reference: { type: String, required: true },
    participantId: String,
    agreedOn: String,
    fromStructureId: String,
    sentBy: String,
    alone: String,
    link: String,
    eraseAt: Date,
    placeId: { type: String, required: true },
    placeName: { type: String, required: true },
    serviceId: String,
    toStructureId: String,
    purpose: { type: String, required: true },
    state: { type: String, enum: referralStates, required: true },
    steps: [{ _id: false, state: String, on: String }],
    dueOn: { type: String, required: true },
    reason: String,
    meetsOn: String,
    handedOver: { type: { _id: false, on: String, agreedOn: String }, default: undefined },
    followed: Boolean,
    revision: { type: Number, required: true },
    changedAt: { type: Schema.Types.Mixed, required: true },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  { collection: 'referrals', versionKey: false, minimize: false },
);
schema.index({ participantId: 1, _id: -1 });
schema.index({ toStructureId: 1, state: 1, _id: -1 });
schema.index({ fromStructureId: 1, state: 1, _id: -1 });
schema.index({ link: 1 }, { unique: true, partialFilterExpression: { link: { $exists: true } } });
schema.index({ eraseAt: 1 }, { expireAfterSeconds: 0 });
export const Referral = mongoose.model('Referral', schema);

/** Whose people answer: where nobody does here, who sent it notes what was answered. */
export const answeringOf = ({ toStructureId, fromStructureId }: ReferralDoc): string | undefined =>
  toStructureId ?? fromStructureId;
