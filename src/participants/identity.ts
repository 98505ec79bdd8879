import { z } from 'zod';
import { nameKey } from '../french/index.ts';
import { emailAddress, fingerprint, seal, today, unseal } from '../platform/index.ts';
import { type IdentityField, identityFields, type ParticipantDoc } from './model.ts';

const phone = z
  .string()
  .max(30)
  .transform((text) => text.replace(/[\s.()-]/g, '').replace(/^(?:\+33|0033)/, '0'))
  .refine((digits) => /^0[1-9]\d{8}$/.test(digits), {
    message: 'Ce numéro de téléphone n’a pas dix chiffres.',
  });

const birthDate = z.iso
  .date()
  .refine((date) => date > '1930-01-01' && date < `${Number(today().slice(0, 4)) - 15}${today().slice(4)}`, {
    message: 'La date de naissance ne correspond pas à une personne d’au moins 15 ans.',
  });

export const sexes = ['f', 'm'] as const;
export type Sex = (typeof sexes)[number];

export const identityInput = z.strictObject({
  firstName: z.string().trim().min(1).max(80),
  lastName: z.string().trim().min(1).max(80),
  email: emailAddress.optional(),
  phone: phone.optional(),
  birthDate: birthDate.optional(),
  /** For statistics only (ESF+ asks for it, and how fair the ranking is): never ranked, never shown to a company. */
  sex: z.enum(sexes).optional(),
});
export type Identity = z.output<typeof identityInput>;

export function sealIdentity(identity: Partial<Identity>, id: string): ParticipantDoc['identity'] {
  const sealed: Partial<Record<IdentityField, string>> = {};
  for (const field of identityFields) {
    const value = identity[field];
    if (value !== undefined) sealed[field] = seal(value, `${id}/${field}`);
  }
  return sealed;
}

export function unsealIdentity(doc: Pick<ParticipantDoc, '_id' | 'identity'>): Partial<Identity> {
  const open: Partial<Record<IdentityField, string>> = {};
  for (const field of identityFields) {
    const value = doc.identity[field];
    if (value !== undefined) open[field] = unseal(value, `${doc._id}/${field}`);
  }
  return open as Partial<Identity>;
}

/**
 * What a person can be found by. Name parts are keyed with the structure, so that one structure's names cannot be
 * compared with another's.
 */
export function searchKeysOf(identity: Partial<Identity>, structureId: string): string[] {
  const names = [identity.firstName, identity.lastName].flatMap((name) => nameParts(name ?? ''));
  return [
    ...new Set(names.map((part) => nameFingerprint(structureId, part))),
    ...(identity.email ? [emailFingerprint(identity.email)] : []),
    ...(identity.phone ? [phoneFingerprint(identity.phone)] : []),
  ];
}

const nameParts = (name: string): string[] =>
  nameKey(name)
    .split(' ')
    .filter((part) => part.length > 1);
const nameFingerprint = (structureId: string, part: string) => fingerprint(`name/${structureId}`, part);
const emailFingerprint = (email: string) => fingerprint('email', email.trim().toLowerCase());
const phoneFingerprint = (text: string) => fingerprint('phone', text);

/** The fingerprints that a record must all hold to answer what was typed in the search field. */
export function searchKeysFor(typed: string, structureId: string): string[] {
  if (typed.includes('@')) return [emailFingerprint(typed)];
  const number = phone.safeParse(typed);
  if (number.success) return [phoneFingerprint(number.data)];
  return nameParts(typed).map((part) => nameFingerprint(structureId, part));
}
