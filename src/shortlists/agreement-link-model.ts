import mongoose, { Schema } from 'mongoose';
import { type CodedLink, codedLinkFields } from '../platform/index.ts';

export interface LinkDoc extends CodedLink {
  readonly matchId: string;
}

const schema = new Schema<LinkDoc>(
  { ...codedLinkFields, matchId: { type: String, required: true } },
  { collection: 'agreementlinks', versionKey: false },
);
schema.index({ matchId: 1 });
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
export const Link = mongoose.model('AgreementLink', schema);
