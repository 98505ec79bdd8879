import mongoose, { Schema } from 'mongoose';

export const erasureReasons = ['request', 'mistake', 'retention'] as const;
export type ErasureReason = (typeof erasureReasons)[number];

/** What stays of an erased person, so that no import or restore brings them back unknowingly. Nothing of who they were. */
export interface Tombstone {
  /** The person's former id. */
  readonly _id: string;
  readonly structureId: string;
  readonly at: Date;
  readonly by: string;
  readonly because: ErasureReason;
  /** When the erasure stood in the ledger outside the database; until then it is under way. */
  readonly doneAt?: Date;
  /** The database's own time when nothing of the person was left: its history may hold them as far as that. */
  readonly goneAt?: mongoose.mongo.Timestamp;
}

const schema = new Schema<Tombstone>(
  {
    _id: { type: String, required: true },
    structureId: { type: String, required: true },
    at: { type: Date, required: true },
    by: { type: String, required: true },
    because: { type: String, enum: erasureReasons, required: true },
    doneAt: Date,
    goneAt: Schema.Types.Mixed,
  },
  { collection: 'tombstones', versionKey: false },
);
schema.index({ structureId: 1, _id: 1 });
schema.index({ goneAt: 1 });
export const TombstoneModel = mongoose.model('Tombstone', schema);

export const readTombstone = (id: string): Promise<Tombstone | null> =>
  TombstoneModel.findById(id).lean<Tombstone>();

/** Says that the person is erased; saying it again changes nothing. */
export async function setTombstone({ _id, ...rest }: Tombstone): Promise<void> {
  await TombstoneModel.updateOne({ _id }, { $setOnInsert: rest }, { upsert: true });
}

export async function closeTombstone(id: string, doneAt: Date): Promise<void> {
  await TombstoneModel.updateOne(
    { _id: id, doneAt: { $exists: false } },
    [{ $set: { doneAt, goneAt: '$$CLUSTER_TIME' } }],
    { updatePipeline: true },
  );
}

/** How many people were gone at this moment of the database or later. */
export const goneSince = (moment: mongoose.mongo.Timestamp): Promise<number> =>
  TombstoneModel.countDocuments({ goneAt: { $gte: moment } });

/** Of one structure, newest person first. */
export const listTombstones = (
  structureId: string,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Tombstone[]> =>
  TombstoneModel.find({ structureId, ...(cursor ? { _id: { $lt: cursor } } : {}) })
    .sort({ _id: -1 })
    .limit(limit)
    .lean<Tombstone[]>();

/** Which of these people were erased. */
export async function erasedAmong(ids: readonly string[]): Promise<string[]> {
  const known = await TombstoneModel.find({ _id: { $in: ids } })
    .select({ _id: 1 })
    .lean<Pick<Tombstone, '_id'>[]>();
  return known.map(({ _id }) => _id);
}
