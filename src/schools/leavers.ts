import mongoose, { Schema } from 'mongoose';

/** How many young people of a zone are out of school without a diploma, as a source counts them. */
export interface LeaversDoc {
  /** INSEE code of the zone. */
  readonly _id: string;
  readonly people: number;
  /** Of the count. */
  readonly year: number;
  readonly source: string;
  readonly at: Date;
}

const schema = new Schema<LeaversDoc>(
  {
    _id: { type: String, required: true },
    people: { type: Number, required: true },
    year: { type: Number, required: true },
    source: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { collection: 'earlyleavers', versionKey: false },
);
export const Leavers = mongoose.model('EarlyLeavers', schema);
