import mongoose, { Schema } from 'mongoose';

export const erasureReasons = ['request', 'mistake', 'retention'] as const;
export type ErasureReason = (typeof erasureReasons)[number];

/** A record of which another one of the same person has what it held: `into`. */
const merge = 'merge';

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

/** As stored: of an erased person, or of a record that went into another one. */
interface TombstoneDoc extends Omit<Tombstone, 'because'> {
  readonly because: ErasureReason | typeof merge;
  readonly into?: string;
}

const schema = new Schema<TombstoneDoc>(
  {
    _id: { type: String, required: true },
    structureId: { type: String, required: true },
    at: { type: Date, required: true },
    by: { type: String, required: true },
    because: { type: String, enum: [...erasureReasons, merge], required: true },
    into: String,
    doneAt: Date,
    goneAt: Schema.Types.Mixed,
  },
  { collection: 'tombstones', versionKey: false },
);
schema.index({ structureId: 1, _id: 1 });
schema.index({ goneAt: 1 });
schema.index({ into: 1 }, { partialFilterExpression: { into: { $exists: true } } });
const TombstoneModel = mongoose.model('Tombstone', schema);

export const readTombstone = (id: string): Promise<Tombstone | null> =>
  TombstoneModel.findOne({ _id: id, because: { $ne: merge } }).lean<Tombstone>();

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
  TombstoneModel.find({ structureId, because: { $ne: merge }, ...(cursor ? { _id: { $lt: cursor } } : {}) })
    .sort({ _id: -1 })
    .limit(limit)
    .lean<Tombstone[]>();

/** Which of these people were erased, or are under another id. */
export async function erasedAmong(ids: readonly string[]): Promise<string[]> {
  const known = await TombstoneModel.find({ _id: { $in: ids } })
    .select({ _id: 1 })
    .lean<Pick<Tombstone, '_id'>[]>();
  return known.map(({ _id }) => _id);
}

/** A record that went into another one. */
export interface Merged extends Pick<Tombstone, '_id' | 'structureId' | 'at' | 'by'> {
  /** The id of the record that has all now. */
  readonly into: string;
}

export const readMerged = (id: string, structureId: string): Promise<Merged | null> =>
  TombstoneModel.findOne({ _id: id, structureId, because: merge }).lean<Merged>();

/** For the work that follows a merge. */
export const readMergedOf = (id: string): Promise<Merged | null> =>
  TombstoneModel.findOne({ _id: id, because: merge }).lean<Merged>();

/** Says where a record went; what had gone into it before is there too. */
export async function setMerged({ _id, into, ...rest }: Merged): Promise<void> {
  await TombstoneModel.updateMany({ into: _id }, { $set: { into } });
  await TombstoneModel.updateOne(
    { _id },
    { $setOnInsert: { ...rest, because: merge, into } },
    { upsert: true },
  );
}

/** The ids of the records that went into this one: the audit record and older backups know the person by them too. */
export async function mergedInto(id: string): Promise<string[]> {
  const merged = await TombstoneModel.find({ into: id }).select({ _id: 1 }).lean<Pick<Tombstone, '_id'>[]>();
  return merged.map(({ _id }) => _id);
}

/** The person is erased under their former ids too. */
export async function eraseMerged(into: string, because: ErasureReason): Promise<void> {
  await TombstoneModel.updateMany({ into }, { $set: { because }, $unset: { into: 1 } });
}
