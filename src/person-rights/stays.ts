import { randomBytes } from 'node:crypto';
import mongoose, { Schema } from 'mongoose';
import type { Stay } from '../participants/index.ts';
import type { ForgottenMatches } from '../shortlists/index.ts';

/** One erased person in the statistics, under an id that leads to nobody. */
interface StayDoc extends Stay {
  readonly _id: string;
  /** How many of their matches came to what. */
  readonly matches: ForgottenMatches['states'];
}

const StayModel = mongoose.model(
  'Stay',
  new Schema<StayDoc>(
    {
      _id: { type: String, required: true },
      structureId: { type: String, required: true },
      state: { type: String, required: true },
      enteredIn: { type: String, required: true },
      exit: { type: Schema.Types.Mixed, default: null },
      matches: { type: Schema.Types.Mixed, required: true },
    },
    { collection: 'stays', versionKey: false, minimize: false },
  ),
);

/** Random: an id that tells the time would lead back to the tombstone. */
export async function keepStay(stay: Stay, matches: ForgottenMatches['states']): Promise<void> {
  await StayModel.create([{ _id: randomBytes(12).toString('hex'), ...stay, matches }]);
}
