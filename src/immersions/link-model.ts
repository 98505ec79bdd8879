import mongoose, { Schema } from 'mongoose';
import { type CodedLink, codedLinkFields } from '../platform/index.ts';
import { type PartyRole, partyRoles } from './immersion.ts';

export const linkUses = ['sign', 'assess'] as const;

/** A one-time link of one party: to read and sign, or to say what came of it. */
export interface SigningLinkDoc extends CodedLink {
  readonly immersionId: string;
  readonly role: PartyRole;
  readonly use: (typeof linkUses)[number];
}

const schema = new Schema<SigningLinkDoc>(
  {
    ...codedLinkFields,
    immersionId: { type: String, required: true },
    role: { type: String, enum: partyRoles, required: true },
    use: { type: String, enum: linkUses, required: true },
  },
  { collection: 'immersionlinks', versionKey: false },
);
schema.index({ immersionId: 1 });
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
export const SigningLink = mongoose.model('ImmersionLink', schema);
