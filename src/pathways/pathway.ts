import mongoose, { Schema } from 'mongoose';
import type { ExitKind } from '../participants/index.ts';
import type { Revised } from '../platform/index.ts';
import type { Engagement } from './engagement.ts';
import { type PathwayState, pathwayStates } from './pathway-states.ts';
import type { StepDoc } from './step.ts';

/** From the first day to the last one, both in it; without a last day where it goes on. Days are "YYYY-MM-DD". */
export interface Stretch {
  readonly from: string;
  readonly until?: string;
}

/** One stay of a person in a structure, from its proposal to its exit. */
export interface PathwayDoc extends Revised {
  readonly _id: string;
  readonly participantId: string;
  readonly structureId: string;
  readonly state: PathwayState;
  /** Set while it is open, so that the index refuses a second open one. */
  readonly open?: true;
  readonly proposedOn: string;
  /** The criteria met on entry and their proofs, sealed as one text under `<id>/criteria`: some are data on health. */
  readonly criteria: string;
  /** When it was decided, and by whom: the structure, or its commission. */
  readonly decision?: { readonly on: string; readonly by: 'structure' | 'commission' };
  readonly enteredOn?: string;
  /** How long it may last, renewals included, and its last day then. */
  readonly months?: number;
  readonly limitOn?: string;
  readonly renewals: readonly { readonly on: string; readonly months: number; readonly limitOn: string }[];
  /** No ground is kept: most are of health or family. */
  readonly suspensions: readonly Stretch[];
  readonly engagement?: Engagement;
  readonly steps: readonly StepDoc[];
  /** The first day by which a step without a result should have ended. */
  readonly stepDueOn?: string;
  readonly exit?: { readonly kind: ExitKind; readonly on: string };
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const stretch = { _id: false, from: String, until: String };

const schema = new Schema<PathwayDoc>(
  {
    _id: { type: String, required: true },
    participantId: { type: String, required: true },
    structureId: { type: String, required: true },
    state: { type: String, enum: pathwayStates, required: true },
    open: Boolean,
    proposedOn: { type: String, required: true },
    criteria: { type: String, required: true },
    decision: { type: { _id: false, on: String, by: String }, default: undefined },
    enteredOn: String,
    months: Number,
    limitOn: String,
    renewals: [{ _id: false, on: String, months: Number, limitOn: String }],
    suspensions: [stretch],
    engagement: { type: Schema.Types.Mixed, default: undefined },
    steps: [{ type: Schema.Types.Mixed }],
    stepDueOn: String,
    exit: { type: { _id: false, kind: String, on: String }, default: undefined },
    revision: { type: Number, required: true },
    changedAt: { type: Schema.Types.Mixed, required: true },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  { collection: 'pathways', versionKey: false, minimize: false },
);
schema.index(
  { participantId: 1, structureId: 1, open: 1 },
  { unique: true, partialFilterExpression: { open: true } },
);
schema.index({ participantId: 1, _id: 1 });
schema.index({ structureId: 1, state: 1, _id: 1 });
schema.index({ structureId: 1, limitOn: 1 });
schema.index({ structureId: 1, stepDueOn: 1 });

export const Pathway = mongoose.model('Pathway', schema);
