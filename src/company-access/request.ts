import mongoose, { Schema } from 'mongoose';
import type { Transition } from '../access/index.ts';
import { readSealed, seal, unreadable } from '../platform/index.ts';

export const requestStates = ['waiting', 'opened', 'refused'] as const;
export type RequestState = (typeof requestStates)[number];

export const requestTransitions: readonly Transition<RequestState, 'open' | 'refuse'>[] = [
  { action: 'open', from: 'waiting', to: 'opened', by: ['officer', 'admin'] },
  { action: 'refuse', from: 'waiting', to: 'refused', by: ['officer', 'admin'] },
];

/** In French, as whoever asked reads them. */
export const refusalReasons = {
  'not-of-the-company': 'nous n’avons pas pu vérifier que vous agissez pour cette entreprise',
  'not-here': 'cette entreprise ne recrute pas sur le territoire',
  'already-there': 'cette entreprise a déjà un accès : demandez à votre collègue, ou appelez-nous',
  unreachable: 'nous n’avons pas réussi à vous joindre',
} as const;
export type RefusalReason = keyof typeof refusalReasons;

/** Who asks, and by what right. */
export interface Asker {
  readonly name: string;
  readonly role: string;
  readonly email: string;
  readonly phone: string;
  /** What they look for, when to call; may be empty. */
  readonly words: string;
}

export interface CompanyRequestDoc {
  readonly _id: string;
  readonly siret: string;
  readonly company: string;
  /** Sealed JSON of `Asker`. */
  readonly asker: string;
  /** Keyed fingerprint of the SIRET and the address while it waits: asked twice is asked once. */
  readonly key?: string;
  readonly state: RequestState;
  readonly officerId?: string;
  readonly dueOn: string;
  readonly reason?: RefusalReason;
  /** What it has become. */
  readonly employerId?: string;
  readonly createdAt: Date;
  readonly answeredAt?: Date;
  /** From then on MongoDB takes it away. */
  readonly goesAt: Date;
}

const schema = new Schema<CompanyRequestDoc>(
  {
    _id: { type: String, required: true },
    siret: { type: String, required: true },
    company: { type: String, required: true },
    asker: { type: String, required: true },
    key: String,
    state: { type: String, enum: requestStates, required: true },
    officerId: String,
    dueOn: { type: String, required: true },
    reason: { type: String, enum: Object.keys(refusalReasons) },
    employerId: String,
    createdAt: { type: Date, required: true },
    answeredAt: Date,
    goesAt: { type: Date, required: true },
  },
  { collection: 'company_requests', versionKey: false },
);
schema.index({ key: 1 }, { unique: true, partialFilterExpression: { key: { $exists: true } } });
schema.index({ state: 1, _id: 1 });
schema.index({ goesAt: 1 }, { expireAfterSeconds: 0 });
export const CompanyRequest = mongoose.model('CompanyRequest', schema);

const askerPlace = (id: string): string => `${id}/asker`;
export const sealAsker = (asker: Asker, id: string): string => seal(JSON.stringify(asker), askerPlace(id));
/** `null` where it does not open. */
export function readAsker({ _id, asker }: Pick<CompanyRequestDoc, '_id' | 'asker'>): Asker | null {
  const text = readSealed(asker, askerPlace(_id));
  return text === unreadable ? null : (JSON.parse(text) as Asker);
}
