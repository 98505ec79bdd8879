import type { PeriodKey, readFigures } from '../../reporting/index.ts';
import { count, several } from '../kit/format.ts';
import type { Said } from '../pages/words.ts';

export type Figure = Awaited<ReturnType<typeof readFigures>>['data'][number];
type Unit = Figure['unit'];
type Told = Pick<Figure, 'value' | 'hidden'>;

const percent = (share: number) => `${count(Math.round(100 * share))}\u00a0%`;

const sayings: Readonly<Record<Unit, (value: number) => string>> = {
  number: count,
  hours: (value) => `${count(Math.round(value))}\u00a0h`,
  days: (value) => `${count(value)}\u00a0j`,
  share: percent,
};

/** « 41 », « 2,4 j », « 66 % », or why there is nothing. */
export function inFigures(unit: Unit, { value, hidden }: Told): string {
  if (hidden) return 'Trop peu';
  return value === null ? '–' : sayings[unit](value);
}

const differences: Readonly<Record<Unit, (by: number) => string>> = {
  number: count,
  hours: (by) => `${count(Math.round(by))}\u00a0h`,
  days: (by) => several(Math.round(10 * by) / 10, 'jour'),
  share: (by) => several(Math.round(100 * by), 'point'),
};

/** « 13 de plus », good or not where one can say so; nothing where one of the two is not known. */
export function trendOf({ unit, value, before, better }: Figure): Said | undefined {
  if (value === null || before.value === null) return undefined;
  const words = differences[unit](Math.abs(value - before.value));
  const none = differences[unit](0);
  if (words === none) return ['autant qu’il y a un an', 'plain'];
  const more = value > before.value;
  const said = `${words} de ${more ? 'plus' : 'moins'}`;
  if (!better) return [said, 'plain'];
  return [said, (better === 'more') === more ? 'ok' : 'ask'];
}

const monthNames = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });
/** « septembre 2026 » */
export const monthInWords = (month: string): string => monthNames.format(new Date(`${month}-15T00:00:00Z`));

/** « 3e trimestre 2026 » */
export const quarterInWords = (key: string): string =>
  `${key.slice(6)}${key.endsWith('1') ? 'er' : 'e'} trimestre ${key.slice(0, 4)}`;

const rollingWords: Readonly<Record<string, string>> = {
  mois: 'Mois',
  trimestre: 'Trimestre',
  annee: 'Année',
};
export const periodInWords = (key: PeriodKey): string => rollingWords[key] ?? quarterInWords(key);

export const sightWords: Readonly<Record<Figure['sight'], string>> = {
  mine: 'des personnes que vous accompagnez',
  structure: 'de votre structure',
  all: 'de tout le territoire',
  many: 'de tout le territoire, arrondi à 5 près, les petits nombres cachés',
};
