import mongoose, { Schema } from 'mongoose';
import type { Basis, GroupCounts, Weighed } from '../matching/index.ts';

/** The current ranked list of a need: one document, replaced as things change. */
export interface RankingDoc {
  /** The need's id. */
  readonly _id: string;
  readonly status: 'done' | 'failed';
  /** Revision of the need that was ranked. */
  readonly revision: number;
  readonly policy: number;
  /** The moment of the database that the profiles were read at: an older ranking never replaces a newer one. */
  readonly index: mongoose.mongo.Timestamp;
  readonly considered: number;
  /** Whom no limit keeps out, all of them, by group. `null`: a list of before 29 November 2026, whose need is over. */
  readonly groups: GroupCounts | null;
  /** What every score was computed from, beside the facts of each person. `null`: never ranked. */
  readonly basis: Basis | null;
  /** The best of each group but the far ones. Without the sentences, which are made again when somebody reads. */
  readonly entries: readonly Weighed[];
  readonly rankedAt: Date;
}

const schema = new Schema<RankingDoc>(
  {
    _id: { type: String, required: true },
    status: { type: String, enum: ['done', 'failed'], required: true },
    revision: { type: Number, required: true },
    policy: { type: Number, required: true },
    index: { type: Schema.Types.Mixed, required: true },
    considered: { type: Number, required: true },
    groups: { type: Schema.Types.Mixed, default: null },
    basis: { type: Schema.Types.Mixed, default: null },
    entries: { type: [Schema.Types.Mixed] as never, required: true },
    rankedAt: { type: Date, required: true },
  },
  { collection: 'rankings', versionKey: false },
);
schema.index({ 'entries.id': 1 });
/** The collection `rankings`: private to this room. */
export const Ranking = mongoose.model('Ranking', schema);
