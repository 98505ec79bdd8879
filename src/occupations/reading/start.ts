import type { ReadQuestion, ReadValue } from '../reading-types.ts';
import { before, type Found, findAll, type Source } from './source.ts';

const months = [
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
];
const lead =
  /(?:a partir|a compter|des le|des\b|debut|prise|demarrage|commencer|disponib|pourvoir|\bpour le|start|entree en|embauche|\ble\b|\bdu\b|date)[^.\n]{0,30}$/;
const notStart =
  /(?:jusqu|candidat|postul|avant le|fin de|cree en|depuis|limite|fondee?|ouvert)[^.\n]{0,25}$/;

const numeric =
  /(?<!\d)(?<day>[0-3]?\d)[/.-](?<month>[01]?\d)(?:[/.-](?<year>20\d{2}|\d{2}))?(?!\d|[/.-]\d| ?(?:h|%|€|euros?|ans?\b|mois|jours?))/g;
const written = new RegExp(
  `\\b(?:(?<day>[0-3]?\\d|1er)\\s)?(?:(?<part>debut|mi|fin)[- ])?(?<month>${months.join('|')})\\b(?:\\s(?<year>20\\d{2}))?`,
  'g',
);
const atOnce =
  /\b(?:des que possible|des maintenant|immediat(?:e|ement)?|asap|poste a pourvoir de suite|tout de suite|au plus vite|urgent)\b/g;

const dayOfPart: Record<string, number> = { debut: 1, mi: 15, fin: 28 };

/**
 * When the work starts. A date without a year is its next occurrence.
 * @param today ISO date: nothing here reads a clock
 */
export function readStart(
  source: Source,
  today: string,
): { startsOn?: ReadValue<string>; questions: ReadQuestion[] } {
  const questions: ReadQuestion[] = [];
  for (const found of [...findAll(source, numeric), ...findAll(source, written)]) {
    const behind = before(source, found.start, 45);
    if (!lead.test(behind) || notStart.test(behind)) continue;
    const value = dateOf(found, today);
    if (!value) continue;
    const span = source.span(found.start, found.end);
    if (value < today) {
      questions.push({
        field: 'startsOn',
        text: 'La date de début lue est passée : quelle est la bonne ?',
        span,
      });
      break;
    }
    return { startsOn: { value, span }, questions };
  }
  for (const { start, end } of findAll(source, atOnce)) {
    return { startsOn: { value: today, span: source.span(start, end) }, questions };
  }
  return { questions };
}

function dateOf({ named }: Found, today: string): string | undefined {
  const month = /^\d/.test(named.month ?? '') ? Number(named.month) : months.indexOf(named.month ?? '') + 1;
  const day = named.day === '1er' ? 1 : Number(named.day ?? dayOfPart[named.part ?? ''] ?? 1);
  if (named.year !== undefined)
    return isoDate(Number(named.year.length === 2 ? `20${named.year}` : named.year), month, day);
  const year = Number(today.slice(0, 4));
  const thisYear = isoDate(year, month, day);
  return thisYear !== undefined && thisYear < today ? isoDate(year + 1, month, day) : thisYear;
}

/** `undefined` for a day that does not exist. */
function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : undefined;
}
