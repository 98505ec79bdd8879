import mongoose, { Schema } from 'mongoose';
import { type CodedLink, codedLinkFields, readSealed, seal, unreadable } from '../platform/index.ts';
import { type PartyRole, partyRoles } from './immersion.ts';

export const linkUses = ['sign', 'assess'] as const;

/** A one-time link of one party: to read and sign, or to say what came of it. */
export interface SigningLinkDoc extends CodedLink {
  readonly immersionId: string;
  readonly role: PartyRole;
  readonly use: (typeof linkUses)[number];
  /** The address or number that it was sent to, sealed: it goes with the link. */
  readonly to?: string;
}

const schema = new Schema<SigningLinkDoc>(
  {
    ...codedLinkFields,
    immersionId: { type: String, required: true },
    role: { type: String, enum: partyRoles, required: true },
    use: { type: String, enum: linkUses, required: true },
    to: String,
  },
  { collection: 'immersionlinks', versionKey: false },
);
schema.index({ immersionId: 1 });
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
export const SigningLink = mongoose.model('ImmersionLink', schema);

const place = (linkId: string) => `${linkId}/to`;
export const sealAddress = (linkId: string, to: string): string => seal(to, place(linkId));

/** Where a link that still leads somewhere was sent; nothing where it was not, or does not open. */
export async function addressOf(linkId: string, at: Date): Promise<string | undefined> {
  const link = await SigningLink.findOne({ _id: linkId, expiresAt: { $gt: at } }).lean<SigningLinkDoc>();
  const to = link?.to && readSealed(link.to, place(linkId));
  return to === unreadable ? undefined : to;
}
