import type { ReadQuestion, ReadValue } from '../reading-types.ts';
import { after, before, type Found, findAll, type Source } from './source.ts';

/** A full-time week of the law: Code du travail L3121-27. */
const LEGAL_WEEK = 35 * 60;

const weekly =
  /(?<![\d:,.\p{L}-])(?<hours>\d{1,2})(?:[.,](?<decimal>\d{1,2}))?\s?h(?:eures?|rs?|\b)?\.?(?<minutes>[0-5]\d)?(?<rest>\s?(?:\/|par|de travail par|hebdo|semaine|sem\b|s\b)?\s?(?:semaines?|hebdo\w*|sem\b|s\b)?)/gu;
/** « Nombre d’heures : 24 par semaine »: the unit comes first. */
const unitFirst =
  /\b(?:heures|horaire|volume)\b[^.\n\d]{0,25}(?<hours>\d{1,2})(?:[.,](?<decimal>\d{1,2}))?\s?(?:par|\/)\s?sem/g;
const monthly =
  /(?<![\d:])(?<hours>1[0-7]\d|[4-9]\d)(?:[.,h](?<decimal>\d{1,2}))?\s?h?(?:eures?)?\s?(?:\/|par|mensuel\w*)\s?(?:mois|mensuel\w*)?/g;

const perWeek = /semaine|hebdo|sem\b|\/ ?s\b/;
const perDay = /^\s?(?:\/|par)?\s?(?:jours?|j\b|nuits?|mois|an)|^\s?de (?:pause|repos|formation|coupure)/;
/** Fewer hours than these are those of a day, unless a week is spoken of. */
const leastLikely = 12 * 60;
const notWork = /(?:sous|dans les|formation|reponse|delai|stage|permanence|astreinte)[^.\n]{0,20}$/;
const aboutWork =
  /(?:temps|contrat|base|horaires?|duree|cdi|cdd|volume|hebdomadaire|travail|poste|amplitude)[^.\n]{0,25}$/;

/** Hours of work a week, in minutes; what is only said to be part-time is asked. */
export function readHours(source: Source): { minutesPerWeek?: ReadValue<number>; questions: ReadQuestion[] } {
  for (const { text, start, end, named } of findAll(source, weekly)) {
    if (!text.includes('h')) continue;
    const minutes = Number(named.hours) * 60 + fraction(named.decimal) + Number(named.minutes ?? 0);
    const said = perWeek.test(named.rest ?? '') || perWeek.test(after(source, end, 12));
    const likely =
      minutes >= 24 * 60 || (minutes >= leastLikely && aboutWork.test(before(source, start, 40)));
    if (minutes < 60 || minutes > 48 * 60 || notWork.test(before(source, start, 40))) continue;
    if (!said && (!likely || isClock(source, start, end, minutes))) continue;
    if (perDay.test(after(source, end, 12))) continue;
    return {
      minutesPerWeek: { value: minutes, span: source.span(start, start + text.trimEnd().length) },
      questions: [],
    };
  }
  for (const { start, end, named } of findAll(source, unitFirst)) {
    const minutes = Number(named.hours) * 60 + fraction(named.decimal);
    if (minutes > 48 * 60) continue;
    return { minutesPerWeek: { value: minutes, span: source.span(start, end) }, questions: [] };
  }
  for (const { start, end, text, named } of findAll(source, monthly)) {
    if (!/mois|mensuel/.test(text)) continue;
    const minutes = Math.round((((Number(named.hours) + fraction(named.decimal) / 60) * 12) / 52) * 60);
    return { minutesPerWeek: { value: roundToFive(minutes), span: source.span(start, end) }, questions: [] };
  }
  return fromWords(source);
}

const fraction = (decimals = '') => (decimals === '' ? 0 : Math.round(Number(`0.${decimals}`) * 60));
const roundToFive = (minutes: number) => Math.round(minutes / 5) * 5;

/** « 8h » in « de 8h à 17h », or « 24h/24 ». */
function isClock(source: Source, start: number, end: number, minutes: number): boolean {
  if (/^\s?(?:\/|sur)\s?(?:24|7|j)/.test(after(source, end, 8)) || /\/\s?$/.test(before(source, start, 4)))
    return true;
  return (
    minutes <= 24 * 60 &&
    (/(?:\ba|de|des|-|jusqu'?a|vers|entre|et)\s?$/.test(before(source, start, 10)) ||
      /^\s?(?:a|-|\/|–)?\s?\d/.test(after(source, end, 8)))
  );
}

const mention =
  /\b(?:(?<half>mi[- ]temps)|(?<part>temps partiel)|(?<full>(?:temps|tps) (?:plein|complet)))\b/g;
/** A person of the team, or what may come later, is not this job. */
const ofOthers = /(?:actuellement|composee?|comprenant|comprend|un|une)\s[^.\n]{0,30}\bun\w*\s[^.\n]{0,30}$/;
const later = /^[^.\n]{0,12}(?:envisageable|possible)/;

/** Full-time, half-time, part-time; what is not a length, and two of them together, are asked. */
function fromWords(source: Source): { minutesPerWeek?: ReadValue<number>; questions: ReadQuestion[] } {
  const said = new Map<'half' | 'part' | 'full', Found>();
  for (const found of findAll(source, mention)) {
    if (later.test(after(source, found.end, 25)) || ofOthers.test(before(source, found.start, 70))) continue;
    const kind = found.named.half ? 'half' : found.named.part ? 'part' : 'full';
    if (!said.has(kind)) said.set(kind, found);
  }
  const [first] = said.values();
  if (!first) return { questions: [] };
  const span = source.span(first.start, first.end);
  if (said.size === 1 && !said.has('part'))
    return { minutesPerWeek: { value: said.has('half') ? LEGAL_WEEK / 2 : LEGAL_WEEK, span }, questions: [] };
  const text =
    said.size > 1
      ? 'Temps plein ou temps partiel, et combien d’heures par semaine ?'
      : 'Temps partiel : combien d’heures par semaine ?';
  return { questions: [{ field: 'minutesPerWeek', text, span }] };
}
