import { fold } from './fold.ts';

/** « 25/11/2026 », of `2026-11-25`. */
export const dayInFigures = (iso: string): string => iso.split('-').reverse().join('/');

const moment = new Intl.DateTimeFormat('fr-FR', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Paris',
});

/** « 25 novembre 2026 à 14:05 » in Paris, of an ISO instant. */
export const momentInWords = (iso: string): string => moment.format(new Date(iso));

const months = ['jan', 'fev', 'mar', 'avr', 'mai', 'juin', 'juil', 'aou', 'sep', 'oct', 'nov', 'dec'];
const weekday = '(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?,? )?';
const time = '(?:[t ,]+\\d{1,2}[:h]\\d{2}.*)?';
const yearFirst = new RegExp(`^(?:(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})${time})$`);
const together = /^(?<year>20\d{2})(?<month>\d{2})(?<day>\d{2})$/;
const dayFirst = new RegExp(
  `^(?:le )?${weekday}(?<day>\\d{1,2}) ?[/.-] ?(?<month>\\d{1,2}) ?[/.-] ?(?<year>\\d{4}|\\d{2})${time}$`,
);
const inWords = new RegExp(
  `^(?:le )?${weekday}(?<day>\\d{1,2})(?: ?er)?[ -](?<name>[a-z]{3,9})\\.?,?[ -](?<year>\\d{4}|\\d{2})${time}$`,
);
/** Days that a cell without the format of a date shows as a number: from 1954 to 2119. */
const serial = /^(?<days>[2-7]\d{4})(?:[.,]\d+)?$/;
const DAY = 86_400_000;
/** Day 0 of Excel: it takes 1900 for a leap year. */
const dayZero = Date.UTC(1899, 11, 30);

/**
 * The ISO date that a cell gives: « 04/01/2027 », « 4/1/27 », « lundi 4 janvier 2027 », « 2027-01-04T00:00 », or the number
 * that Excel keeps of it. `undefined` where it is none, or a day that does not exist.
 */
export function readDay(text: string): string | undefined {
  const plain = fold(text).replace(/\s+/g, ' ').trim();
  const days = serial.exec(plain)?.groups?.days;
  if (days) return new Date(dayZero + Number(days) * DAY).toISOString().slice(0, 10);
  const parts = (together.exec(plain) ?? yearFirst.exec(plain) ?? dayFirst.exec(plain) ?? inWords.exec(plain))
    ?.groups;
  if (!parts) return undefined;
  const year = Number(parts.year?.length === 2 ? `20${parts.year}` : parts.year);
  const month = parts.name === undefined ? Number(parts.month) : monthNamed(parts.name);
  const date = new Date(Date.UTC(year, month - 1, Number(parts.day)));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(parts.day);
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

/** By its first letters: « janv », « sept », « mars ». 0: none. */
const monthNamed = (name: string) =>
  months.findIndex((start) => name.startsWith(start) || (name.length === 3 && start.startsWith(name))) + 1;
