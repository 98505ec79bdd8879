/** « 25/11/2026 », of `2026-11-25`. */
export const dayInFigures = (iso: string): string => iso.split('-').reverse().join('/');

const moment = new Intl.DateTimeFormat('fr-FR', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Paris',
});

/** « 25 novembre 2026 à 14:05 » in Paris, of an ISO instant. */
export const momentInWords = (iso: string): string => moment.format(new Date(iso));
