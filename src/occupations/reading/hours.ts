import type { ReadQuestion, ReadValue } from '../reading-types.ts';
import { after, before, findAll, type Source } from './source.ts';

/** A full-time week of the law: Code du travail L3121-27. */
const LEGAL_WEEK = 35 * 60;

const weekly =
  /(?<![\d:,.h-])(?<hours>\d{1,2})(?:[.,](?<decimal>\d{1,2}))?\s?h(?:eures?|rs?|\b)?\.?(?<minutes>[0-5]\d)?(?<rest>\s?(?:\/|par|de travail par|hebdo|semaine|sem\b|s\b)?\s?(?:semaines?|hebdo\w*|sem\b|s\b)?)/g;
const monthly =
  /(?<![\d:])(?<hours>1[0-7]\d|[4-9]\d)(?:[.,h](?<decimal>\d{1,2}))?\s?h?(?:eures?)?\s?(?:\/|par|mensuel\w*)\s?(?:mois|mensuel\w*)?/g;

const perWeek = /semaine|hebdo|sem\b|\/ ?s\b/;
const notWork = /(?:sous|dans les|formation|reponse|delai|stage|permanence|astreinte)[^.\n]{0,20}$/;
const aboutWork =
  /(?:temps|contrat|base|horaires?|duree|cdi|cdd|volume|hebdomadaire|travail|poste|amplitude)[^.\n]{0,25}$/;

/** Hours of work a week, in minutes; what is only said to be part-time is asked. */
export function readHours(source: Source): { minutesPerWeek?: ReadValue<number>; questions: ReadQuestion[] } {
  for (const { text, start, end, named } of findAll(source, weekly)) {
    if (!text.includes('h')) continue;
    const minutes = Number(named.hours) * 60 + fraction(named.decimal) + Number(named.minutes ?? 0);
    const said = perWeek.test(named.rest ?? '') || perWeek.test(after(source, end, 12));
    const likely = minutes >= 24 * 60 || aboutWork.test(before(source, start, 40));
    if (minutes < 60 || minutes > 48 * 60 || notWork.test(before(source, start, 40))) continue;
    if (!said && (!likely || isClock(source, start, end, minutes))) continue;
    return {
      minutesPerWeek: { value: minutes, span: source.span(start, start + text.trimEnd().length) },
      questions: [],
    };
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
      /^\s?(?:a|-|\/|–)\s?\d/.test(after(source, end, 8)))
  );
}

function fromWords(source: Source): { minutesPerWeek?: ReadValue<number>; questions: ReadQuestion[] } {
  for (const { start, end } of findAll(source, /\bmi[- ]temps\b/g)) {
    return { minutesPerWeek: { value: LEGAL_WEEK / 2, span: source.span(start, end) }, questions: [] };
  }
  for (const { start, end } of findAll(source, /\btemps partiel\b/g)) {
    const text = 'Temps partiel : combien d’heures par semaine ?';
    return { questions: [{ field: 'minutesPerWeek', text, span: source.span(start, end) }] };
  }
  for (const { start, end } of findAll(source, /\b(?:temps|tps) (?:plein|complet)\b/g)) {
    return { minutesPerWeek: { value: LEGAL_WEEK, span: source.span(start, end) }, questions: [] };
  }
  return { questions: [] };
}
