import { numberPattern, readNumber, type Token } from '../../french/index.ts';
import type { Link } from '../linking/linker.ts';
import type { Catalogue } from '../open-catalogue.ts';
import type { ExperienceReading } from '../reading-types.ts';
import { readSkills, skillsOf } from './skills.ts';
import { openSource, type Source } from './source.ts';

/** Below this a line names no occupation. */
const LEAST = 0.55;
const MOST = 15;

/**
 * What a person says of their work, line by line or clause by clause: occupations with rounded durations, skills.
 * @param today ISO date, for « depuis 2019 »
 */
export function readExperienceText(text: string, catalogue: Catalogue, today: string): ExperienceReading {
  const source = openSource({ title: '', description: text });
  const found = new Map<string, ExperienceReading['experience'][number]>();
  for (const clause of clauses(source.text)) {
    const words = source.words.filter(
      ({ word, start, end }) => start >= clause.start && end <= clause.end && !aboutTime.test(word),
    );
    const link = linkOf(source, words, catalogue);
    if (!link) continue;
    const months = monthsIn(source.text.slice(clause.start, clause.end), today);
    const { start, end } = source.span(link.from.start, link.to.end);
    const known = found.get(link.code);
    const total =
      known?.months == null ? months : months === null ? known.months : roundMonths(known.months + months);
    if (known) found.set(link.code, { ...known, months: total });
    else
      found.set(link.code, {
        occupation: link.code,
        name: catalogue.occupation(link.code)?.name ?? '',
        months,
        confidence: link.confidence,
        span: { start, end },
      });
    if (found.size === MOST) break;
  }
  const among = skillsOf([...found.keys()].map((code) => catalogue.occupation(code)));
  const skills = readSkills(source.text, source.words, catalogue, among);
  return {
    experience: [...found.values()],
    skills: skills.map(({ code, confidence, from, to }) => {
      const { start, end } = source.span(from.start, to.end);
      return { code, name: catalogue.skill(code)?.name ?? code, confidence, span: { start, end } };
    }),
  };
}

/** What comes before the employer: « plongeur | chez Untel », « cuisinière | en cantine ». */
const beforeWhom = new Set(['chez', 'pour', 'a', 'au', 'aux', 'en', 'dans', 'sur']);

/** The whole clause names an occupation more surely than its head, which is tried where the clause does not. */
function linkOf(source: Source, words: readonly Token[], catalogue: Catalogue): Link | undefined {
  const whom = words.findIndex(({ word }) => beforeWhom.has(word));
  const tries = whom > 0 ? [words, words.slice(0, whom)] : [words];
  for (const title of tries) {
    const [link] = catalogue.linker().link({ folded: source.text, title, body: [] }, 1);
    if (link && link.confidence >= LEAST) return link;
  }
  return undefined;
}

const border = /[.;\n\ue000•]+|:(?!\d)|,(?! ?\d)|\bpuis\b|\bensuite\b/g;

function* clauses(text: string): Generator<{ start: number; end: number }> {
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(border)) {
    if (index > start) yield { start, end: index };
    start = index + mark.length;
  }
  if (start < text.length) yield { start, end: text.length };
}

const length = new RegExp(
  `(?<number>${numberPattern})\\s?(?<unit>ans?|annees?|mois|semaines?|jours?)\\b(?<half> et demie?)?`,
);
/** Words of a length or of a span of years name no occupation. */
const aboutTime = /^(?:\d+|ans?|annees?|mois|semaines?|jours?|depuis|pendant|durant|demie?)$/;
const years =
  /\b(?<from>(?:19|20)\d{2})\s?(?:-|–|a|au|jusqu'en|et|\/)\s?(?<to>(?:19|20)\d{2}|aujourd'hui|ce jour|maintenant|present)/;
const since = /\bdepuis (?:\w+ )?(?<from>(?:19|20)\d{2})\b/;
const monthsOf: Record<string, number> = { an: 12, ann: 12, moi: 1, sem: 12 / 52, jou: 1 / 30 };

function monthsIn(clause: string, today: string): number | null {
  const given = length.exec(clause)?.groups;
  const number = readNumber(given?.number ?? '');
  if (given && number !== undefined) {
    const unit = monthsOf[(given.unit ?? '').replace(/s$/, '').slice(0, 3)] ?? 0;
    return roundMonths((number + (given.half ? 0.5 : 0)) * unit);
  }
  const range = years.exec(clause)?.groups ?? since.exec(clause)?.groups;
  if (!range) return null;
  const now = Number(today.slice(0, 4)) + (Number(today.slice(5, 7)) - 1) / 12;
  const to = /^\d/.test(range.to ?? '') ? Number(range.to) + 0.5 : now;
  return roundMonths(Math.max(0, Math.min(to, now) - Number(range.from)) * 12);
}

/** To the month below a half year, to the quarter below three years, then to the year: nobody needs the exact dates. */
function roundMonths(months: number): number {
  const step = months < 6 ? 1 : months < 36 ? 3 : 12;
  return Math.min(600, Math.max(1, Math.round(months / step) * step));
}
