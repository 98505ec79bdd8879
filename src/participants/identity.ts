import { z } from 'zod';
import {
  calendarDay,
  dialled,
  emailAddress,
  fingerprint,
  personName,
  phoneNumber,
  readSealed,
  seal,
  today,
  unreadable,
  unseal,
} from '../platform/index.ts';
import { type IdentityField, identityFields, type ParticipantDoc } from './model.ts';
import { nameKeysFor, nameKeysOf, searchEdition } from './name-search.ts';
import { twinKeysOf } from './twin-keys.ts';

const birthDate = calendarDay().refine(
  (date) => date > '1930-01-01' && date < `${Number(today().slice(0, 4)) - 15}${today().slice(4)}`,
  {
    message: 'La date de naissance ne correspond pas à une personne d’au moins 15 ans.',
  },
);

export const sexes = ['f', 'm'] as const;
export type Sex = (typeof sexes)[number];

export const identityInput = z.strictObject({
  firstName: personName(80),
  lastName: personName(80),
  email: emailAddress.optional(),
  phone: phoneNumber.optional(),
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

/** To be written again. @throws Problem 409 `unreadable` */
export function unsealIdentity(doc: Pick<ParticipantDoc, '_id' | 'identity'>): Partial<Identity> {
  const open: Partial<Record<IdentityField, string>> = {};
  for (const field of identityFields) {
    const value = doc.identity[field];
    if (value !== undefined) open[field] = unseal(value, `${doc._id}/${field}`);
  }
  return open as Partial<Identity>;
}

/** To be shown: a name that does not open says so, anything else is left out; a telephone as it is dialled. */
export function readIdentity(doc: Pick<ParticipantDoc, '_id' | 'identity'>): Partial<Identity> {
  const open: Partial<Record<IdentityField, string>> = {};
  for (const field of identityFields) {
    const value = doc.identity[field];
    if (value === undefined) continue;
    const text = readSealed(value, `${doc._id}/${field}`);
    if (text !== unreadable || field === 'firstName' || field === 'lastName')
      open[field] = field === 'phone' ? dialled(text) : text;
  }
  return open as Partial<Identity>;
}

/** The form in which a number is kept; what is no number stays. */
export const canonicalPhone = (text: string): string => phoneNumber.safeParse(text).data ?? text;

/** What a person can be found by, without telling it: see docs/security.md. */
export function searchKeysOf(
  identity: Partial<Identity>,
  structureId: string,
): Pick<ParticipantDoc, 'searchKeys' | 'searchEdition'> {
  const { firstName = '', lastName = '', email, phone } = identity;
  const twin = twinKeysOf(identity, structureId);
  const searchKeys = [
    ...[...nameKeysOf([firstName, lastName], structureId), twin.name, ...twin.born].sort(),
    ...(email ? [emailFingerprint(email)] : []),
    ...(phone ? [phoneFingerprint(phone)] : []),
  ];
  return { searchKeys, searchEdition };
}

export const emailFingerprint = (email: string) => fingerprint('email', email.trim().toLowerCase());
/** Of any form of a number. */
export const phoneFingerprint = (text: string) => fingerprint('phone', canonicalPhone(text));

/** What was typed in the search field, as sets of keys: whoever holds all of one set is found. */
export function searchKeysFor(typed: string, structureId: string): string[][] {
  if (typed.includes('@')) return [[emailFingerprint(typed)]];
  const number = phoneNumber.safeParse(typed);
  return number.success ? [[phoneFingerprint(number.data)]] : nameKeysFor(typed, structureId);
}
