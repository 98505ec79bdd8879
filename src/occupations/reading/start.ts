import type { ReadQuestion, ReadValue } from '../reading-types.ts';
import { after, before, findAll, type Source } from './source.ts';

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
  /(?:a partir|a compter|des le|des\b|debut|prise|demarrage|commencer|disponib|pourvoir|\bpour le|start|entree en|embauche|\ble\b|\bdu\b|date|souhaitee? (?:au|en))[^.\n]{0,30}$/;
const notStart =
  /(?:jusqu|avant le|fin de|cree en|depuis|limite|fondee?|formation|plus tard|article|lits|entretiens?|caces|conges? annuels|permis)[^.\n]{0,25}$|(?:candidat|postul|ouvert|job ?dating|foire|salon|forum|session|convention)[^.\n]{0,60}$/;
/** « Du 18 au 29/08 »: the date is the last day. */
const since = /\bdu (?<day>1er|[0-3]?\d)(?:[/.](?<month>[01]?\d))? (?:au|a) $/;
const lastDay = new RegExp(`(?:\\d|${months.join('|')})[^.\\n]{0,8}\\b(?:au|a) $`);

const iso = /(?<![\d-])(?<year>20\d{2})-(?<month>[01]\d)-(?<day>[0-3]\d)(?![\d-])/g;
const numeric =
  /(?<![\dh:.,/-])(?<day>[0-3]?\d)(?:\/(?<month>[01]?\d)(?:\/(?<year>20\d{2}|\d{2}))?|[.-](?<dmonth>[01]?\d)[.-](?<dyear>20\d{2}|\d{2}))(?!\d|[/.-]\d| ?(?:h|%|€|euros?|ans?\b|mois|jours?))/g;
const written = new RegExp(
  `\\b(?:(?<day>[0-3]?\\d|1er)\\s)?(?:(?<part>debut|mi|fin)[- ])?(?<month>${months.join('|')})\\b(?:\\s(?<year>(?:19|20)\\d{2}))?`,
  'g',
);
const atOnce =
  /\b(?:des que possible|des maintenant|immediat(?:e|ement)?|asap|(?<!soins )de suite|au plus vite|urgent|(?<=(?:pourvoir|prise de poste|demarrage|embauche) (?:tres |le plus )?)rapide(?:ment)?)\b/g;
/** « Poste à pourvoir immédiatement », not « signaler immédiatement » nor « postulez dès maintenant ». */
const aboutStart =
  /(?:pourvoir|pouvoir|poste|prise|demarr|debut|embauche|recrut|dispon|contrat|\bcdi|\bcdd|mission|entree|interim|besoin|\bdate|recherch|temps plein|\bh ?\/ ?f|effet)/;
const notAboutStart =
  /(?:postul|candidat|\bcv|rejoign|rejoins|signal|environnement|installation|adress|probleme|parlons|mesures|proximite|superieur|evolu|apprent|reactivit)[^.\n]{0,40}$/;

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
  const dates = [iso, numeric, written].flatMap((pattern) => [...findAll(source, pattern)]);
  for (const found of dates) {
    const behind = before(source, found.start, 80);
    const isFirst =
      /^(?:debut|mi)/.test(found.text) && /^ (?:au?|jusqu)\b/.test(after(source, found.end, 10));
    if ((!lead.test(behind) && !isFirst) || notStart.test(behind)) continue;
    const first = since.exec(behind)?.groups;
    if (!first && lastDay.test(behind)) continue;
    const value = dateOf(found.named, today, first);
    if (!value || value < yearBefore(today)) continue;
    const span = source.span(found.start, found.end);
    if (value < today) {
      const text = 'La date de début lue est passée : quelle est la bonne ?';
      questions.push({ field: 'startsOn', text, span });
      break;
    }
    return { startsOn: { value, span }, questions };
  }
  for (const { start, end } of findAll(source, atOnce)) {
    const behind = before(source, start, 60);
    if (notAboutStart.test(behind) || !aboutStart.test(`${behind} ${after(source, end, 30)}`)) continue;
    return { startsOn: { value: today, span: source.span(start, end) }, questions };
  }
  return { questions };
}

/** A date of long ago is that of a law or of the firm. */
const yearBefore = (today: string) => `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;

type Groups = Readonly<Record<string, string | undefined>>;

/** @param first day, and perhaps month, of a range whose last day was found */
function dateOf(named: Groups, today: string, first?: Groups): string | undefined {
  const monthOf = (text = '') => (/^\d/.test(text) ? Number(text) : months.indexOf(text) + 1);
  const month = monthOf(first?.month ?? named.month ?? named.dmonth);
  const dayText = first?.day ?? named.day;
  const day = dayText === '1er' ? 1 : Number(dayText ?? dayOfPart[named.part ?? ''] ?? 1);
  const yearText = named.year ?? named.dyear;
  if (yearText !== undefined)
    return isoDate(Number(yearText.length === 2 ? `20${yearText}` : yearText), month, day);
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
