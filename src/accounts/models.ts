import mongoose, { Schema } from 'mongoose';
import { roles } from '../access/index.ts';
import type { Membership } from './memberships.ts';

export interface UserDoc {
  readonly _id: string;
  readonly email: string;
  readonly name: string;
  /** At least one, in the order in which they were given. */
  readonly memberships: readonly Membership[];
  /** The one that they acted by last. */
  readonly acting?: string;
  /** Until one is chosen, by a link from an e-mail, no password opens the account. */
  readonly passwordHash?: string;
  readonly active: boolean;
  readonly createdAt: Date;
  /** At work, as `phoneNumber` has it: given to the people whom they accompany. */
  readonly phone?: string;
  /** How many suggestions a counsellor may have open at once, where it is not the house's rule. */
  readonly suggestions?: number;
  readonly secondFactor?: {
    /** Sealed. */
    readonly secret: string;
    /** The last time step whose code was taken: a code is taken once. */
    readonly lastStep: number;
    readonly since: Date;
  };
  /** argon2id hashes of the codes that are left. */
  readonly recoveryCodes?: readonly string[];
  /** Who they are for the identity provider, from their first sign-in through it. */
  readonly signOn?: { readonly issuer: string; readonly subject: string };
}

/** How a session was opened: by password, by the identity provider, by a link and a code from e-mails. */
export type SignInWay = 'password' | 'provider' | 'link';

export interface SessionDoc {
  /** Hash of the bearer token: the token itself is never stored. */
  readonly _id: string;
  /** What the session is called where its owner sees it. */
  readonly ref: string;
  readonly userId: string;
  /** By which its owner acts; without one, or where that is over, as `actingOf` has it. */
  readonly membership?: string;
  readonly way: SignInWay;
  /** The browser and its system, as it says: « Firefox, Windows ». */
  readonly device: string;
  readonly createdAt: Date;
  readonly seenAt: Date;
  readonly expiresAt: Date;
  /** Sealed: the provider's token, which its sign-out asks for. */
  readonly idToken?: string;
}

const userSchema = new Schema<UserDoc>(
  {
    _id: { type: String, required: true },
    email: { type: String, required: true },
    name: { type: String, required: true },
    memberships: [
      {
        _id: false,
        id: { type: String, required: true },
        role: { type: String, enum: roles, required: true },
        of: String,
        since: { type: Date, required: true },
        later: Boolean,
        until: Date,
        ended: Boolean,
      },
    ],
    acting: String,
    passwordHash: String,
    active: { type: Boolean, required: true },
    createdAt: { type: Date, required: true },
    phone: String,
    suggestions: Number,
    secondFactor: { type: { _id: false, secret: String, lastStep: Number, since: Date }, default: undefined },
    recoveryCodes: { type: [String], default: undefined },
    signOn: { type: { _id: false, issuer: String, subject: String }, default: undefined },
  },
  { collection: 'users', versionKey: false },
);
userSchema.index({ email: 1 }, { unique: true });
userSchema.index({ 'memberships.of': 1 });
userSchema.index({ 'memberships.role': 1 });
userSchema.index(
  { 'signOn.issuer': 1, 'signOn.subject': 1 },
  { unique: true, partialFilterExpression: { signOn: { $exists: true } } },
);
export const User = mongoose.model('User', userSchema);

const sessionSchema = new Schema<SessionDoc>(
  {
    _id: { type: String, required: true },
    ref: { type: String, required: true },
    userId: { type: String, required: true },
    membership: String,
    way: { type: String, required: true },
    device: { type: String },
    createdAt: { type: Date, required: true },
    seenAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
    idToken: String,
  },
  { collection: 'sessions', versionKey: false },
);
sessionSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
sessionSchema.index({ userId: 1 });
export const Session = mongoose.model('Session', sessionSchema);
