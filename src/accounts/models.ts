import mongoose, { Schema } from 'mongoose';
import { type Role, roles } from './roles.ts';

export const structureKinds = ['plie', 'mission-locale', 'e2c', 'siae', 'metropole'] as const;
export type StructureKind = (typeof structureKinds)[number];

export interface StructureDoc {
  readonly _id: string;
  readonly kind: StructureKind;
  readonly name: string;
  /** The PLIE of the territory's table, when it is one. */
  readonly plie?: string;
  /** Of a structure that recruits too: it gives no review for its own needs. */
  readonly siret?: string;
}

export interface UserDoc {
  readonly _id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly passwordHash: string;
  readonly structureId?: string;
  readonly employerId?: string;
  readonly active: boolean;
  readonly createdAt: Date;
}

export interface SessionDoc {
  /** Hash of the bearer token: the token itself is never stored. */
  readonly _id: string;
  readonly userId: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export const Structure = mongoose.model(
  'Structure',
  new Schema<StructureDoc>(
    {
      _id: { type: String, required: true },
      kind: { type: String, enum: structureKinds, required: true },
      name: { type: String, required: true },
      plie: String,
      siret: String,
    },
    { collection: 'structures', versionKey: false },
  ),
);

const userSchema = new Schema<UserDoc>(
  {
    _id: { type: String, required: true },
    email: { type: String, required: true },
    name: { type: String, required: true },
    role: { type: String, enum: roles, required: true },
    passwordHash: { type: String, required: true },
    structureId: String,
    employerId: String,
    active: { type: Boolean, required: true },
    createdAt: { type: Date, required: true },
  },
  { collection: 'users', versionKey: false },
);
userSchema.index({ email: 1 }, { unique: true });
userSchema.index({ structureId: 1 });
export const User = mongoose.model('User', userSchema);

const sessionSchema = new Schema<SessionDoc>(
  {
    _id: { type: String, required: true },
    userId: { type: String, required: true },
    createdAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
  },
  { collection: 'sessions', versionKey: false },
);
sessionSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
sessionSchema.index({ userId: 1 });
export const Session = mongoose.model('Session', sessionSchema);
