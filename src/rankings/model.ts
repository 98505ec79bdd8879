import mongoose, { Schema } from 'mongoose';
import type { Basis, GroupCounts, Weighed } from '../matching/index.ts';
import { packEntries, unpackEntries } from './pack-entries.ts';

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
  /** Who the best of each group are, but the far ones, best first. */
  readonly people: readonly string[];
  /** What each of their scores was computed from, in this order: see `packEntries`. The sentences are made as somebody reads. */
  readonly packed: Bytes;
  readonly rankedAt: Date;
}

/** As the driver reads them they are in a wrapping of its own. */
type Bytes = Buffer | mongoose.mongo.Binary;

/** A list as it is stored. */
export const packList = (entries: readonly Weighed[]): Pick<RankingDoc, 'people' | 'packed'> => ({
  people: entries.map(({ id }) => id),
  packed: packEntries(entries),
});

/** The list of a stored ranking. */
export const listOf = ({ people, packed }: Pick<RankingDoc, 'people' | 'packed'>): Weighed[] =>
  people.length === 0 ? [] : unpackEntries(people, bytesOf(packed));

export const bytesOf = (packed: Bytes): Buffer =>
  Buffer.isBuffer(packed) ? packed : Buffer.from(packed.buffer);

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
    people: { type: [String] as never, required: true },
    packed: { type: Buffer as never, required: true },
    rankedAt: { type: Date, required: true },
  },
  { collection: 'rankings', versionKey: false },
);
schema.index({ people: 1 });
/** The collection `rankings`: private to this room. */
export const Ranking = mongoose.model('Ranking', schema);
