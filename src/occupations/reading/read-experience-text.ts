import { numberPattern, readNumber, type Token } from '../../french/index.ts';
import type { Link } from '../linking/linker.ts';
import type { Catalogue } from '../open-catalogue.ts';
import type { ExperienceReading } from '../reading-types.ts';
import { availabilityOf } from './availability.ts';
import { findSensitiveWords } from './sensitive-words.ts';
import { readSkills, skillsOf } from './skills.ts';
import { findAll, foldedOf, openSource, type Source } from './source.ts';
import { beside, languagesSpoken, licencesHeld, travelOf } from './story.ts';

/** Below this a line names no occupation. */
const LEAST = 0.6;
const MOST = 15;

/**
 * What a person says of their work, line by line or clause by clause: occupations with rounded durations, skills.
 * @param today ISO date, for « depuis 2019 »
 */
export function readExperienceText(text: string, catalogue: Catalogue, today: string): ExperienceReading {
  const source = openSource({ title: '', description: text });
  const found = new Map<string, ExperienceReading['experience'][number]>();
  const wishes = new Map<string, ExperienceReading['wishes'][number]>();
  const nameOf = (code: string) => catalogue.occupation(code)?.name ?? '';
  const named = ({ code, confidence, from, to }: Link, others: readonly Link[]) => {
    const { start, end } = source.span(from.start, to.end);
    const alternatives = others.map((other) => ({ code: other.code, name: nameOf(other.code) }));
    return { name: nameOf(code), confidence, alternatives, span: { start, end } };
  };
  const sensitive = findSensitiveWords(source);
  const apart = [
    ...beside(source, catalogue),
    ...sensitive.map(({ span }) => rangeOf(foldedOf(source, span.start, span.end))),
  ];
  const structures = [...findAll(source, structure)];
  const isApart = (word: Token) => apart.some(({ start, end }) => word.start < end && word.end > start);
  for (const clause of clauses(source.text)) {
    const words = source.words.filter(
      ({ word, start, end }) =>
        start >= clause.start &&
        end <= clause.end &&
        !aboutTime.test(word) &&
        !aboutMe.test(word) &&
        !aboutLeaving.test(word),
    );
    if (unwished.test(source.text.slice(clause.start, clause.end))) continue;
    const wished = wishAt(source.text.slice(clause.start, clause.end), source.text[clause.end]);
    if (wished >= 0) {
      const told = words.filter(
        ({ start, end }) =>
          start >= clause.start + wished && !structures.some((one) => start < one.end && end > one.start),
      );
      for (const one of wishesIn(told)) {
        const [wish, ...others] = linksOf(source, one, catalogue);
        if (wish) wishes.set(wish.code, { ...named(wish, others), code: wish.code });
      }
      continue;
    }
    // « Mon permis B a été annulé » and « bracelet électronique » are no experience; « chauffeur, permis C » is.
    const work = words.filter((word) => !isApart(word) && !aboutTitle.test(word.word));
    if (words.some(isApart) && linksOf(source, work, catalogue).length === 0) continue;
    const [link, ...others] = linksOf(source, words, catalogue);
    if (!link) continue;
    const months = monthsIn(source.text.slice(clause.start, clause.end), today);
    const known = found.get(link.code);
    const total =
      known?.months == null ? months : months === null ? known.months : roundMonths(known.months + months);
    if (known) found.set(link.code, { ...known, months: total });
    else
      found.set(link.code, {
        occupation: link.code,
        months,
        ...named(link, others),
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
    wishes: [...wishes.values()].slice(0, MOST),
    licences: licencesHeld(source, catalogue),
    languages: languagesSpoken(source),
    travel: travelOf(source),
    ...availabilityOf(source, today),
    sensitive,
  };
}

const rangeOf = ([start, end]: readonly [number, number]) => ({ start, end });

/** What comes before the employer or a title: « plongeur | chez Untel », « électricien | titulaire de… ». */
const beforeWhom = new Set(
  'chez pour a au aux en dans sur avec titulaire habilite habilitee habilitation diplome diplomee'.split(' '),
);

/** Occupations that together are this likely are what the clause names, though no one of them is sure. */
const LEAST_TOGETHER = 0.6;
const LEAST_APART = 0.08;

/**
 * The whole clause names an occupation more surely than its head, which is tried where the clause does not. Where several
 * share the same words (« agent d'entretien »), each of them, the text around telling which comes first.
 */
function linksOf(source: Source, words: readonly Token[], catalogue: Catalogue): Link[] {
  const whom = words.findIndex(({ word }) => beforeWhom.has(word));
  // « J'ai travaillé à la mairie comme | agent d'entretien ».
  const as = words.findLastIndex(({ word }) => word === 'comme');
  const tries = [
    words,
    ...(whom > 0 ? [words.slice(0, whom)] : []),
    ...(as >= 0 ? [words.slice(as + 1)] : []),
  ];
  const links = (title: readonly Token[], body: readonly Token[]) =>
    title.length === 0 ? [] : catalogue.linker().link({ folded: source.text, title, body }, 4);
  for (const title of tries) {
    const [link] = links(title, []);
    if (link && link.confidence >= LEAST) return [link];
  }
  for (const title of tries.filter(({ length }) => length <= 6)) {
    const near = links(title, []).filter(({ confidence }) => confidence >= LEAST_APART);
    if (near.reduce((sum, { confidence }) => sum + confidence, 0) < LEAST_TOGETHER) continue;
    const told = new Map(links(title, source.words).map(({ code, confidence }) => [code, confidence]));
    return near.toSorted((one, other) => (told.get(other.code) ?? 0) - (told.get(one.code) ?? 0));
  }
  return [];
}

const wish =
  /\bj?(?:e )?(?:re)?cherche(?: actuellement)?\b|\bsouhait(?:e|erais|ant)\b|\bvoudrais\b|\bveux\b|\baimerais?\b|\bprojet\b|\bobjectif\b|\bdevenir\b|\benvie de\b|\breve d\w*\b|^ ?(?:mais )?plutot\b/g;
/** « Je veux plus faire de cuisine »: neither wished for nor told as work. */
const unwished = /\b(?:veu[xt]|souhaite|cherche|voudrais|aimerais?) (?:plus|pas)\b(?! (?:d'|de) ?heures)/;
/** Words of looking for work, which name none. */
const aboutSearch =
  /^(?:je|j|un|une|de|d|du|le|la|des|poste|ds|vers|emploi|travail|travailler|job|contrat|cdi|cdd|comme|etre|faire|devenir|en|tant|que|dans|bosser|metier|actuellement|temps|plein|partiel)$/;

/** Words behind which no trade is wished for: « pas le week-end », « car j’ai mes enfants ». */
const notWished = /^(?:pas|sans|car|mais|sauf|jamais|parce|max|maximum)$/;

/** « Le ménage ou la cantine »: each of them. */
function wishesIn(words: readonly Token[]): Token[][] {
  const end = words.findIndex(({ word }) => notWished.test(word));
  const told = end < 0 ? words : words.slice(0, end);
  const found: Token[][] = [[]];
  for (const word of told) {
    if (word.word === 'ou') found.push([]);
    else if (!aboutSearch.test(word.word)) found.at(-1)?.push(word);
  }
  return found.filter(({ length }) => length > 0);
}

/** Where what is wished for begins in a clause; -1 where nothing is. « Accueil, secrétariat ? » is a wish too. */
function wishAt(clause: string, mark: string | undefined): number {
  let end = mark === '?' ? 0 : -1;
  for (const match of clause.matchAll(wish)) end = match.index + match[0].length;
  return end;
}

/** « 3 ans cariste, 2 ans maçon »: another trade behind its length or its years; not « cariste, 3 ans chez Untel ». */
const nextJob =
  "(?:,| \\/)(?= ?(?:\\d{1,2} ?(?:ans?|annees?|mois|semaines?|saisons?|etes)|(?:19|20)\\d{2} ?(?:(?:-|a|au|/) ?(?:(?:19|20)\\d{2}|aujourd'hui))? ?:?) (?:de |d'|comme |en tant que )?(?!(?:chez|dans|pour|avec|environ|minimum|sur|et|en|au|aux|de|a)\\b)[a-z]{3,})";
const border = new RegExp(
  `[.;?\\n\\ue000•]+|(?<!\\b(?:objectifs?|projets?(?: pro\\w*)?|souhaits?|recherches?|cherche|vises?) ?):(?!\\d)|,(?! ?\\d)|\\bpuis\\b|\\bensuite\\b|\\bet (?=(?:\\d+|une?|deux|trois|quatre|cinq|six) (?:ans?|mois)\\b)|${nextJob}`,
  'g',
);

function* clauses(text: string): Generator<{ start: number; end: number }> {
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(border)) {
    if (index > start) yield { start, end: index };
    start = index + mark.length;
  }
  if (start < text.length) yield { start, end: text.length };
}

const length = new RegExp(
  `(?<number>${numberPattern})\\s?(?<unit>ans?|annees?|mois|semaines?|jours?|saisons?|etes?|hivers?)\\b(?<half> et demie?)?`,
);
/** Words of a length or of a span of years name no occupation. */
const aboutTime =
  /^(?:\d+|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|saisons?|etes|hivers?|ans?|annees?|mois|semaines?|jours?|depuis|pendant|durant|demie?)$/;
/** « Permis en cours », « CACES à jour »: how a title stands. */
const aboutTitle =
  /^(?:cours|code|passer?|prepare|inscrite?|valides?|validite|valables?|jour|obtenue?s?|bientot)$/;
/** « J’étais maçon »: the words around the trade. */
const aboutMe = /^(?:je?|jai|suis|etais|jetais|ete|avais)$/;
/** « Chantier d’insertion »: who hires, no trade. */
const structure = /\b(?:chantiers?|entreprises?|structures?) d'insertion\b/g;
/** « Licencié économique »: how a work ended names none. */
const aboutLeaving = /^(?:licenci\w+|economiques?|chomage|demission\w*)$/;
const years =
  /\b(?<from>(?:19|20)\d{2})\s?(?:-|–|a|au|jusqu'en|et|\/)\s?(?<to>(?:19|20)\d{2}|aujourd'hui|ce jour|maintenant|present)/;
const since = /\bdepuis (?:\w+ )?(?<from>(?:19|20)\d{2})\b/;
/** A summer or another season is a quarter, which the counsellor confirms. */
const monthsOf: Record<string, number> = {
  an: 12,
  ann: 12,
  moi: 1,
  sem: 12 / 52,
  jou: 1 / 30,
  sai: 3,
  ete: 3,
  hiv: 3,
};

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
