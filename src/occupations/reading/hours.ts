import { numberPattern, readNumber } from '../../french/index.ts';
import type { ReadHours, ReadQuestion } from '../reading-types.ts';
import { after, before, type Found, findAll, type Source } from './source.ts';

/** A full-time week and year of the law: Code du travail L3121-27 and L3121-41. */
const LEGAL_WEEK = 35 * 60;
const LEGAL_YEAR = 1607 * 60;
const LONGEST = 48 * 60;

type Read = { minutesPerWeek?: ReadHours; questions: ReadQuestion[] };

/** What may follow minutes that a space parts from their hours; anything else makes them pay or posts: « 35h 12 eur/h ». */
const endsTime = '(?= ?(?:$|[.,;:)\\n\\ue000/(-](?!\\d)|par\\b|la semaine|hebdo|sem|min|mn\\b))';
/**
 * « 36h75 » is in hundredths, since no hour has 75 minutes; « 35h30 » is in minutes; « 36,75 h » in hundredths. A dot ends
 * the hours: « 35h. 12 postes ».
 */
const time = (name: string) =>
  `(?<${name}>\\d{1,2})(?:[.,](?<${name}d>\\d{1,2}))?\\s?(?:h(?:eures?|rs?)?(?![a-z])(?:(?: (?=\\d{2}${endsTime}))?(?<${name}m>\\d{2})(?!\\d|\\s?h(?:eures?)?\\b)|\\.)?)`;
/** The unit may be said once: « 24-30 h », « entre 24 et 30 heures ». */
const first =
  '(?<low>\\d{1,2})(?:[.,](?<lowd>\\d{1,2}))?\\s?(?:h(?:eures?|rs?)?(?![a-z])\\s?(?<lowm>\\d{2})?(?!\\d))?';
const range = new RegExp(
  `(?<![\\d:,.\\/\\p{L}-])${first}\\s?(?:mini(?:mum)? )?(?:a|et|-|\\/|ou|(?:et )?jusqu'?a)\\s?${time('high')}`,
  'gu',
);
const single = new RegExp(`(?<![\\d:,.\\p{L}-])${time('low')}`, 'gu');
/** « Nombre d’heures : 24 par semaine »: the unit comes first. */
const unitFirst =
  /\b(?:heures|horaire|volume)\b[^.\n\d]{0,25}(?<low>\d{1,2})(?:[.,](?<lowd>\d{1,2}))?\s?(?:par|\/)\s?sem/g;
const monthly =
  /(?<![\d:.,])(?<low>1\d\d|20\d|[2-9]\d)(?:[.,h](?<lowd>\d{1,2}))?\s?(?:h(?:eures?)?\b)?\s?(?<unit>(?:\/|par)\s?mois|mensuel\w*)?/g;
/** « Temps partiel 80 % », « 80 % d’un temps plein », « poste à 60 % ». */
const partOfFull =
  /\b(?:(?:temps|tps) partiel|poste|contrat|quotite|temps de travail)[ :(,]*(?:a |de )?(?<low>[2-9]\d) ?%|(?<![\d.,])(?<other>[2-9]\d) ?% (?:d'un |du |d')?(?:temps (?:plein|complet)|etp)\b/g;
const yearly =
  /(?<![\d:.,])(?<low>1 ?[0-6]\d\d|[3-9]\d\d)\s?h(?:eures?)?\s?(?:annuel\w*|(?:\/|par)\s?an\b|a l'annee)/g;

const perWeek =
  /^\s?\(?(?:\/|par|de travail par|a la|la)?\s?(?:semaines?|hebdo\w*|sem\b|s\b)|^\s?\/\s?hebdo|^ de travail (?:par|\/) ?sem/;
const perOther =
  /^\s?(?:\/|par)?\s?(?:jours?|j\b|nuits?|mois|an\b|mensuel\w*|annuel\w*)|^\s?de (?:pause|repos|formation|coupure|trajet|vol)/;
/** Fewer hours than these are those of a day, unless a week is spoken of. */
const leastLikely = 12 * 60;
const surelyWeek = 24 * 60;
const notWork =
  /(?:\bsous|dans les|formation|sst|reponse|delai|\bstage|permanence|astreinte|acompte|livr\w+|express|vacations?|journees? de|postes? de|garde|ouvert\w*|intervention|versee?s?|paie\w*)\b[^.\n]{0,25}$/;
const aboutWork =
  /(?:temps|contrat|base|horaires?|duree|cdi|cdd|volume|hebdomadaire|travail|poste|amplitude|partiel|complet)[^.\n]{0,25}$/;
const aboutWeek = /(?:hebdo\w*[^.\n\d]{0,20}|par semaine ?[:=(] ?|semaine de )$/;

/** Hours of work a week, in minutes; what is only said to be part-time is asked. */
export function readHours(source: Source): Read {
  return (
    alternating(source) ??
    weekRange(source) ??
    weekly(source) ??
    given(source, unitFirst, (minutes) => minutes) ??
    monthRange(source) ??
    byMonth(source) ??
    given(source, yearly, (minutes) => roundToFive((minutes * LEGAL_WEEK) / LEGAL_YEAR)) ??
    byDay(source) ??
    given(source, partOfFull, (share) => roundToFive((share * LEGAL_WEEK) / 6000)) ??
    fromWords(source)
  );
}

const roundToFive = (minutes: number) => Math.round(minutes / 5) * 5;

function minutesOf(hours = '', decimals = '', after = ''): number {
  const whole = Number(hours) * 60;
  if (decimals !== '') return whole + Math.round(Number(`0.${decimals}`) * 60);
  const rest = Number(after || 0);
  return whole + (rest > 59 ? Math.round(rest * 0.6) : rest);
}

const reading = (
  source: Source,
  { start, end }: Pick<Found, 'start' | 'end'>,
  value: number,
  max?: number,
): Read => ({
  minutesPerWeek: { value, ...(max === undefined ? {} : { max }), span: source.span(start, end) },
  questions: [],
});

const isWeek = (minutes: number) => minutes >= 60 && minutes <= LONGEST;

const week =
  '(?:(?:une|1) semaine(?: sur (?:deux|2))?|semaines? (?:a|b|1|2|paires?|impaires?|basses?|hautes?|courtes?|longues?)\\b|(?:petite|grande)s? semaines?)';
const days = '[^.\\n\\d]{0,12}(?:\\d ?j(?:ours?)?[^.\\n\\d]{0,8})?';
const twoWeeks = new RegExp(
  `\\b${week}${days}${time('low')}[^\\n\\d]{0,25}(?:${week}|l'autre|la suivante|sinon)${days}${time('high')}|${time('a')}[^.\\n\\d]{0,12}(?:une|1) semaine(?: sur (?:deux|2))?[^\\n\\d]{0,15}${time('b')}[^.\\n\\d]{0,12}(?:l'autre|la suivante|une semaine)|${time('c')}\\s?(?:et|\\/|ou|-)\\s?${time('d')}[^.\\n\\d]{0,20}en alternance|\\balternan(?:ce|t|tes)\\b[^.\\n\\d]{0,12}semaines?[^.\\n\\d]{0,8}${time('e')}\\s?(?:et|\\/|ou|-)\\s?(?:a |de )?${time('f')}`,
  'g',
);

/** « Semaine A : 32h, semaine B : 38h »: worked at the mean, which is confirmed. */
function alternating(source: Source): Read | undefined {
  for (const { start, end, named } of findAll(source, twoWeeks)) {
    const [one, other] = (['low', 'high', 'a', 'b', 'c', 'd', 'e', 'f'] as const)
      .filter((name) => named[name] !== undefined)
      .map((name) => minutesOf(named[name], named[`${name}d`], named[`${name}m`]));
    // « 12h30-20h en alternance » are hours of the day.
    const least = named.c === undefined ? leastLikely : surelyWeek;
    if (one === undefined || other === undefined || one < least || other < least) continue;
    const value = (one + other) / 2;
    if (!isWeek(value)) continue;
    const text = `Deux semaines alternent : ${hoursWords(value)} par semaine en moyenne ?`;
    const read = reading(source, { start, end }, value);
    return { ...read, questions: [{ field: 'minutesPerWeek', text, span: source.span(start, end) }] };
  }
  return undefined;
}

const hoursWords = (minutes: number) =>
  `${Math.floor(minutes / 60)} h${minutes % 60 === 0 ? '' : ` ${String(minutes % 60).padStart(2, '0')}`}`;

/** « 24h à 30h »: both ends are kept. */
function weekRange(source: Source): Read | undefined {
  for (const { start, end, named } of findAll(source, range)) {
    const low = minutesOf(named.low, named.lowd, named.lowm);
    const high = minutesOf(named.high, named.highd, named.highm);
    if (low >= high || low < 4 * 60 || !isWeek(high)) continue;
    const ahead = after(source, end, 25);
    const behind = before(source, start, 50);
    if (endsDay.test(behind)) continue;
    const said = perWeek.test(ahead) || (low >= 15 * 60 && aboutWeek.test(behind));
    // No clock goes beyond 24: « 20 à 35h » are both hours of a week.
    const noClock = high > surelyWeek && low >= 10 * 60 && !beginsDay.test(behind);
    if (!said && ((low < surelyWeek && !noClock) || notWork.test(behind) || isClock(behind, ahead, high)))
      continue;
    if (perOther.test(ahead)) continue;
    return reading(source, { start, end }, low, high);
  }
  return undefined;
}

/** « 9h-17h/35h »: what a range seems to begin with is the end of the day. */
const endsDay = /\d ?h(?:[0-5]\d)? ?(?:a|-|\/|jusqu'?a)? ?$/;
/** « 10h-18h / 35h ». */
const wholeDay = /\d ?h(?:[0-5]\d)? ?(?:-|a) ?\d{1,2} ?h(?:[0-5]\d)? ?\/ ?$/;
const beginsDay = /\b(?:debut|prise|embauche|fin|vers|des|partir de) ?:? ?$/;

/** What is said to be a week's comes before what only looks like one: « 18h 23h30, 17h/sem ». */
function weekly(source: Source): Read | undefined {
  let likely: Read | undefined;
  for (const { text, start, end, named } of findAll(source, single)) {
    const minutes = minutesOf(named.low, named.lowd, named.lowm);
    if (!isWeek(minutes)) continue;
    const ahead = after(source, end, 25);
    const behind = before(source, start, 50);
    if (perOther.test(ahead)) continue;
    // « 2 x 3h par semaine »
    const times = /(?<![\dx*/] ?)\b(?<count>[2-6]) ?(?:x|fois) ?$/.exec(behind);
    const all = minutes * Number(times?.groups?.count);
    if (times && perWeek.test(ahead) && isWeek(all))
      return reading(source, { start: start - times[0].length, end }, all);
    const said = perWeek.test(ahead) || (aboutWeek.test(behind) && !isClock(behind, ahead, minutes));
    if (!said) {
      // « 17,5h » is no hour of the day.
      const worded = named.lowd !== undefined || aboutWork.test(behind);
      if (likely || !(minutes >= surelyWeek || (minutes >= leastLikely && worded))) continue;
      if (notWork.test(behind) || isClock(behind, ahead, minutes)) continue;
      const more = overtime.exec(ahead);
      const all = minutes + 60 * Number(more?.groups?.hours ?? 0);
      const dot = more === null && text.endsWith('.') ? 1 : 0;
      likely = isWeek(all)
        ? reading(source, { start, end: end - dot + (more?.[0].length ?? 0) }, all)
        : undefined;
      continue;
    }
    if (/(?:formation|\bsous|astreinte)[^.\n]{0,20}$/.test(behind)) continue;
    const unit = perWeek.exec(ahead)?.[0] ?? '';
    const dot = text.endsWith('.') && unit === '' ? 1 : 0;
    return reading(source, { start, end: end - dot + unit.trimEnd().length }, minutes);
  }
  return likely;
}

/** « 35h + 4 HS »: overtime that is worked every week. */
const overtime = /^ ?\+ ?(?<hours>\d) ?(?:h\b(?: ?sup)?|hs\b|heures? sup)[a-z]*/;

/** « 8h » in « de 8h à 17h », or « 24h/24 ». */
function isClock(behind: string, ahead: string, minutes: number): boolean {
  if (
    /^\s?(?:\/|sur)\s?(?:24|7|j|48|72)/.test(ahead) ||
    (/^ ?!/.test(ahead) && !(minutes > surelyWeek && minutes < LONGEST)) ||
    (/\/\s?$/.test(behind) && !(minutes > 24 * 60 && wholeDay.test(behind)))
  )
    return true;
  return (
    minutes <= 24 * 60 &&
    (/(?:\ba|de|des|-|jusqu'?a|vers|entre|et|poste|debut|fin|\d ?h(?:[0-5]\d)?)\s?$/.test(behind) ||
      /^\s?(?:a|-|\/)?\s?\d/.test(ahead))
  );
}

function given(source: Source, pattern: RegExp, toWeek: (minutes: number) => number): Read | undefined {
  for (const { start, end, named } of findAll(source, pattern)) {
    const minutes = toWeek(minutesOf((named.low ?? named.other)?.replace(' ', ''), named.lowd));
    if (isWeek(minutes)) return reading(source, { start, end }, minutes);
  }
  return undefined;
}

const perMonth = '(?:(?:\\/|par) ?mois|mensuel\\w*)';
const monthlyRange = new RegExp(
  `(?<![\\d:.,])(?<low>1[0-7]\\d|[2-9]\\d) ?(?:h(?:eures?)?)? ?(?<unit>${perMonth})?[^.\\n\\d]{0,15}?(?:\\ba|et|-|jusqu'?a) ?(?<high>1[0-7]\\d|[2-9]\\d) ?h(?:eures?)?\\b(?: ?(?<last>${perMonth}))?`,
  'g',
);

/** « 104h/mois minimum, jusqu’à 130h », « de 80 à 100 h par mois ». */
function monthRange(source: Source): Read | undefined {
  for (const { start, end, named } of findAll(source, monthlyRange)) {
    if (!named.unit && !named.last) continue;
    const [low, high] = [named.low, named.high].map((hours) => roundToFive((Number(hours) * 60 * 12) / 52));
    if (low === undefined || high === undefined || low >= high || !isWeek(low) || !isWeek(high)) continue;
    return reading(source, { start, end }, low, high);
  }
  return undefined;
}

/** « 151,67 h/mois », « 151h67 », « base mensuelle 151,67 »: twelfths of 52 weeks. */
function byMonth(source: Source): Read | undefined {
  for (const { start, end, text, named } of findAll(source, monthly)) {
    const hours = Number(named.low) + Number(`0.${named.lowd ?? 0}`);
    const isLegal = /^(?:151|169)$/.test(named.low ?? '') && (named.lowd !== undefined || /h/.test(text));
    const behind = before(source, start, 40);
    const said = named.unit !== undefined && /h/.test(text.slice(0, -(named.unit.length || 1)));
    if (!said && !isLegal && !/(?:volume|base|duree|horaire)s? mensuel\w*[^.\n\d]{0,10}$/.test(behind))
      continue;
    if (/^ ?(?:€|euro|k\b)/.test(after(source, end, 8))) continue;
    const minutes = roundToFive((hours * 60 * 12) / 52);
    if (isWeek(minutes)) return reading(source, { start, end: start + text.trimEnd().length }, minutes);
  }
  return undefined;
}

const daily = new RegExp(`(?<![\\d:,.\\p{L}-])${time('low')}\\s?(?:\\/|par)\\s?(?:jours?|j)\\b`, 'gu');
const daysAWeek = [
  [/\blundi (?:au|a) vendredi\b(?! midi)/, 5],
  [/\blundi (?:au|a) samedi\b/, 6],
  [
    new RegExp(`(?<number>${numberPattern})\\s?(?:jours?|j)\\s?(?:\\/|par|sur)\\s?(?:semaine|sem|7)`),
    undefined,
  ],
] as const;

const daysOf = new RegExp(
  `(?<![\\d:,./h] ?)\\b(?<number>[2-6]) ?(?:jours?|j) (?:de|x|a|\\*) ?${time('low')}(?! ?(?:a|-|\\/|et) ?\\d)`,
  'gu',
);

/** « 3h par jour du lundi au vendredi », « 4 jours de 9h ». */
function byDay(source: Source): Read | undefined {
  for (const { start, end, named } of findAll(source, daysOf)) {
    if (notWork.test(before(source, start, 50)) || perOther.test(after(source, end, 25))) continue;
    const day = minutesOf(named.low, named.lowd, named.lowm);
    const minutes = day * Number(named.number);
    if (day >= 60 && day <= 12 * 60 && isWeek(minutes)) return reading(source, { start, end }, minutes);
  }
  for (const { start, end, named } of findAll(source, daily)) {
    const ahead = after(source, end, 50);
    for (const [pattern, count] of daysAWeek) {
      const match = pattern.exec(ahead);
      const days = match && (count ?? readNumber(match.groups?.number ?? ''));
      if (!match || !days || days > 7) continue;
      const minutes = minutesOf(named.low, named.lowd, named.lowm) * days;
      if (isWeek(minutes))
        return reading(source, { start, end: end + match.index + match[0].length }, minutes);
    }
  }
  return undefined;
}

const mention =
  /\b(?:(?<half>mi[- ]temps)|(?<part>temps partiel)|(?<full>(?:temps|tps) (?:plein|complet)))\b/g;
/** A person of the team, or what may come later, is not this job. */
const ofOthers = /(?:actuellement|composee?|comprenant|comprend|un|une)\s[^.\n]{0,30}\bun\w*\s[^.\n]{0,30}$/;
const later = /^[^.\n]{0,12}(?:envisageable|possible)/;

/** Full-time, half-time, part-time; what is not a length, and two of them together, are asked. */
function fromWords(source: Source): Read {
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
