import type { Identity } from '../../src/participants/index.ts';
import type { Chance } from './chance.ts';
import { addDays } from './days.ts';
import { slug } from './french.ts';
import { drawName, type PersonName } from './names.ts';

/** Domains of nobody (RFC 2606 reserves `.example`). */
const mailDomains = [
  'courriel.example',
  'boite.example',
  'messagerie.example',
  'poste.example',
  'mel.example',
];

function mailOf(chance: Chance, { firstName, lastName }: PersonName, birthYear: string): string {
  const [first, last] = [slug(firstName), slug(lastName)];
  const name = chance.pick([
    `${first}.${last}`,
    `${last}.${first}`,
    `${first.slice(0, 1)}${last}`,
    `${first}${birthYear.slice(2)}.${last}`,
  ]);
  const number = chance.happens(0.6)
    ? chance.pick([birthYear.slice(2), '13', String(chance.int(1, 999))])
    : '';
  return `${name}${number}@${chance.pick(mailDomains)}`;
}

const digits = (chance: Chance, count: number): string =>
  Array.from({ length: count }, () => chance.int(0, 9)).join('');

/** Ranges that Arcep keeps for works of fiction (decision 2018-0881): 06 39 98 xx xx, and 04 65 71 xx xx in the South-East. */
export const mobileNumber = (chance: Chance): string => `063998${digits(chance, 4)}`;
export const landlineNumber = (chance: Chance): string => `046571${digits(chance, 4)}`;

const yearDays = 365.25;

/** From 18 to 64 years old; most between 26 and 52, since the PLIE's refocus on adults. */
function birthDate(chance: Chance, today: string): string {
  const age = 39 + 11.5 * chance.normal();
  const within = age >= 18.1 && age < 64.9 ? age : 18.1 + 46.8 * chance.next();
  return addDays(today, -Math.round(within * yearDays));
}

/** Some have no e-mail address, fewer no telephone. */
export function drawIdentity(chance: Chance, woman: boolean, today: string): Identity {
  const name = drawName(chance, woman);
  const born = birthDate(chance, today);
  return {
    ...name,
    birthDate: born,
    sex: woman ? 'f' : 'm',
    ...(chance.happens(0.82) ? { email: mailOf(chance, name, born.slice(0, 4)) } : {}),
    ...(chance.happens(0.96)
      ? { phone: chance.happens(0.93) ? mobileNumber(chance) : landlineNumber(chance) }
      : {}),
  };
}

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const references = 32 ** 5;

/** Different for each number below 32⁵, and without visible order: an odd factor is invertible modulo a power of two. */
export function referenceOf(index: number, shift: number): string {
  let value = (index * 20_711_213 + shift) % references;
  let text = '';
  for (let i = 0; i < 5; i++) {
    text = (crockford[value % 32] as string) + text;
    value = Math.floor(value / 32);
  }
  return `P-${text}`;
}

/** 24 hexadecimal digits. */
export const idOf = (chance: Chance): string =>
  Array.from({ length: 24 }, () => chance.int(0, 15).toString(16)).join('');
