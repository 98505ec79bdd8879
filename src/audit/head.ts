import mongoose, { Schema } from 'mongoose';

/** A place in the chain, and the proof of all that comes before it. */
export interface ChainPoint {
  readonly seq: number;
  readonly mac: string;
}

/** The end of the chain, and the one sequencer that may extend it: one document, so that each guards the other. */
export interface HeadDoc extends ChainPoint {
  readonly _id: 'audit';
  /** Authenticates `seq` and `mac`: without it the chain could be cut short and the head moved back to match. */
  readonly seal: string;
  readonly holder: string;
  /** Until when the lease holds, by the clock of the database. */
  readonly until: Date;
}

export const Head = mongoose.model(
  'AuditHead',
  new Schema<HeadDoc>(
    {
      _id: { type: String, required: true } as never,
      seq: { type: Number, required: true },
      mac: { type: String },
      seal: { type: String, required: true },
      holder: { type: String, required: true },
      until: { type: Date, required: true },
    },
    { collection: 'audit_head', versionKey: false },
  ),
);
