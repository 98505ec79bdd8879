import { randomBytes } from 'node:crypto';
import mongoose, { Schema } from 'mongoose';

const StayModel = mongoose.model(
  'Stay',
  new Schema(
    {
      _id: { type: String, required: true },
      structureId: { type: String, required: true },
      state: { type: String, required: true },
      enteredIn: { type: String, required: true },
      exit: { type: Schema.Types.Mixed, default: null },
    },
    { collection: 'stays', versionKey: false, minimize: false, strict: false },
  ),
);

/**
 * Keeps one erased person in the statistics, by what each room said of them: how many of their matches came to what, say.
 * The id leads to nobody: random, since one that tells the time would lead back to the tombstone.
 * @param stay nothing where the record was gone already
 */
export async function keepStay(stay: Readonly<Record<string, unknown>>): Promise<void> {
  if (!('structureId' in stay)) return;
  await StayModel.create([{ _id: randomBytes(12).toString('hex'), ...stay }]);
}
