import mongoose, { Schema } from 'mongoose';

export interface LinkDoc {
  /** Hash of the secret part of the address. */
  readonly _id: string;
  readonly matchId: string;
  readonly code: string;
  readonly wrongCodes: number;
  readonly expiresAt: Date;
}

const schema = new Schema<LinkDoc>(
  {
    _id: { type: String, required: true },
    matchId: { type: String, required: true },
    code: { type: String, required: true },
    wrongCodes: { type: Number, required: true },
    expiresAt: { type: Date, required: true },
  },
  { collection: 'agreementlinks', versionKey: false },
);
schema.index({ matchId: 1 });
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
export const Link = mongoose.model('AgreementLink', schema);
