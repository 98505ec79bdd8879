import mongoose, { Schema } from 'mongoose';
import { type Outcome, outcomes, type RuleId, type Standing } from './outcomes/index.ts';

/** What the rules said of somebody on a day, as it was noted: a later rule or contract changes nothing of it. */
export interface NotedOutcomeDoc {
  readonly _id: string;
  readonly participantId: string;
  readonly structureId: string;
  readonly on: string;
  /** The version of the protocol that was applied. */
  readonly protocol: number;
  readonly outcome: Outcome;
  readonly rule: RuleId;
  readonly standing: Standing;
  readonly reachedOn?: string;
  readonly placementIds: readonly string[];
  /** Sealed, as `<id>/sentence`. */
  readonly sentence: string;
  readonly by: string;
  readonly at: Date;
}

const schema = new Schema<NotedOutcomeDoc>(
  {
    _id: { type: String, required: true },
    participantId: { type: String, required: true },
    structureId: { type: String, required: true },
    on: { type: String, required: true },
    protocol: { type: Number, required: true },
    outcome: { type: String, enum: outcomes, required: true },
    rule: { type: String, required: true },
    standing: { type: String, required: true },
    reachedOn: String,
    placementIds: [String],
    sentence: { type: String, required: true },
    by: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { collection: 'outcomes', versionKey: false },
);
schema.index({ participantId: 1, on: 1 }, { unique: true });
schema.index({ structureId: 1, on: 1 });

export const NotedOutcome = mongoose.model('NotedOutcome', schema);
