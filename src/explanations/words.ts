import type { Facts } from '../matching/index.ts';

/** A condition of the job that is compared with what the person accepts. */
export type Subject = keyof Facts['answers'];
/** In the order in which they are told. */
export const subjects: readonly Subject[] = ['hours', 'contract', 'start', 'pay'];

/** How one travels, after a duration: « 25 min à vélo ». */
export const modeNames = {
  walk: 'à pied',
  bike: 'à vélo',
  transit: 'en transports en commun',
  car: 'en voiture',
} as const;

/**
 * How long somebody has worked in a trade: « 7 mois », « 1 an et demi »; whole and half years from a year on.
 * @param months whole months
 */
export function duration(months: number): string {
  if (months < 1) return 'moins d’un mois';
  if (months < 12) return `${months} mois`;
  const years = Math.floor(months / 12);
  return `${years} an${s(years)}${months % 12 >= 6 ? ' et demi' : ''}`;
}

/** « 35 h », « 17 h 30 ». @param minutes whole minutes */
export const hours = (minutes: number): string =>
  minutes % 60 === 0
    ? `${minutes / 60} h`
    : `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')}`;

/** « 12,50 € » */
export const euros = (cents: number): string => `${(cents / 100).toFixed(2).replace('.', ',')} €`;

/** With a decimal comma. @param digits after it at most, without zeros at the end; absent: as many as there are */
export const decimal = (number: number, digits?: number): string => {
  const shown = digits === undefined ? number : Math.round(number * 10 ** digits) / 10 ** digits;
  return String(shown).replace('.', ',');
};

/** « Maçon / Maçonne » inside a sentence. */
export const lower = (name: string): string =>
  name.replace(
    /(^|\/ )(\p{Lu})(?=\p{Ll})/gu,
    (_, before: string, letter: string) => before + letter.toLowerCase(),
  );

/** At the head of a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The ending of a plural: nothing for 0 and 1. */
export const s = (count: number): string => (count > 1 ? 's' : '');
/** The word in the number of what it counts. */
export const plural = (count: number, word: string): string => `${word}${s(count)}`;
