/** French typography: dates, numbers, durations, with the no-break spaces that French asks for. */

const timeZone = 'Europe/Paris';
const day = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone });
const shortDay = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'short', timeZone });
const number = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });
const euro = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR', minimumFractionDigits: 0 });

/** « 25 novembre 2026 », of a day or an instant. */
export const date = (iso: string): string => day.format(new Date(iso));
/** « 25 nov. » */
export const shortDate = (iso: string): string => shortDay.format(new Date(iso)).replace(' ', '\u00a0');
const local = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone });

/** « 2026-11-25T14:05 » in Paris, as a field of a date and time takes it: see `localInstant`. */
export const localTime = (iso: string): string => local.format(new Date(iso)).replace(' ', 'T');
/** « 25 novembre 2026 à 14:05 » */
export { momentInWords as dateAndTime } from '../../french/index.ts';
/** « 23 000 », « 82,5 » */
export const count = (n: number): string => number.format(n);
/** « 1 850,50 € », from cents. */
export const euros = (cents: number): string => euro.format(cents / 100);
/** « 35 h », « 17 h 30 », « 1 607 h », from minutes. */
export function hours(minutes: number): string {
  const rest = minutes % 60;
  return `${count(Math.floor(minutes / 60))}\u00a0h${rest ? `\u00a0${String(rest).padStart(2, '0')}` : ''}`;
}

/** « 1 personne », « 12 personnes »: zero and one are singular in French. */
export const several = (n: number, one: string, many = `${one}s`): string =>
  `${count(n)}\u00a0${Math.abs(n) < 2 ? one : many}`;

/** No-break spaces where French wants them: before « ; : ! ? » and inside « guillemets ». */
export const french = (text: string): string =>
  text.replace(/ ([;:!?»])/g, '\u00a0$1').replace(/« /g, '«\u00a0');
