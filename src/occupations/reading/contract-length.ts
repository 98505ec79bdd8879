import { numberPattern, readNumber } from '../../french/index.ts';
import { after, before, findAll, type Source } from './source.ts';

const unit = '(?<unit>jour|semaine|sem|mois|annee|an)(?:\\(?s\\)?)?(?![a-z])';
const length = new RegExp(
  `(?<![\\d.,h])(?:(?<low>${numberPattern})\\s?(?:jours?|semaines?|sem|mois|ans?)?\\s?(?:a|-|ou|\\/)\\s?)?(?<number>${numberPattern})\\s?(?:\\(\\w{1,12}\\)\\s?)?${unit}(?<half> et demie?)?`,
);
/** What lies between a contract and a length that is not its own, or follows it. */
const another =
  /experien|depuis|ancien|\bages?\b|essai|\bsous\b|\bdans\b|\btoute?s\b|chaque|preavis|garanti|formation|plus de|moins|avez|metier|apres|\bbout\b|salair|remun|paye|\bdiplom|majeur|permis|\bpar\b/;
const anotherAhead =
  /^ (?:d'experience|minimum d'exp|apres|d'anciennete|d'essai|de metier|de periode|par (?:mois|an|semaine)|minimum sur|sur (?:deux|trois|[2-4])\b)/;

const monthsIn: Record<string, number> = {
  jour: 1 / 30,
  semaine: 12 / 52,
  sem: 12 / 52,
  mois: 1,
  an: 12,
  annee: 12,
};

/**
 * How long a contract lasts, in months to a quarter, at least one quarter: three weeks are 0.75, ten days 0.25. `asked`: a
 * range, of which neither end is the length.
 */
export type Length = { readonly months: number } | 'asked' | undefined;

/** « CDD de 6 mois », « CDD du 01/07/2026 au 31/08/2026 ». */
export function lengthAfter(source: Source, end: number): Length {
  const ahead = after(source, end, 90);
  return lengthIn(ahead, 45) ?? betweenDays(ahead);
}

const justBefore = new RegExp(`(?<number>${numberPattern})\\s?${unit} (?:d'|de |en )?$`);

/** « Après 6 mois d’intérim ». */
export function lengthBefore(source: Source, start: number): Length {
  const { number, unit: of = '' } = justBefore.exec(before(source, start, 30))?.groups ?? {};
  const value = readNumber(number ?? '');
  return value === undefined ? undefined : monthsOf(value * (monthsIn[of] ?? 1));
}

const saidBefore =
  /\b(?:duree(?:\s?(?:du contrat|de la mission|de mission|de contrat|prevue|initiale)){0,2}\s?(?:: ?|de |est de |= ?)?|(?:mission|contrat)(?: \w+)? (?:de|d'une duree de|d'|pour) ?|(?:mission|contrat)(?: \w+)? (?=\d))(?=\d|[a-z])/g;

/** « Durée du contrat : 3 mois », wherever it stands. */
export function lengthSaid(source: Source): Length {
  let looked = 0;
  for (const { start, end } of findAll(source, saidBefore)) {
    if (++looked > 50) break;
    if (/essai|formation|conges?/.test(before(source, start, 25))) continue;
    const found = lengthIn(after(source, end, 40), 3);
    if (found) return found;
  }
  return period(source) ?? months(source) ?? lengthAlone(source);
}

/** « CAP boucher en 2 ans », « BTS sur 24 mois »: a training contract lasts as long as its title takes. */
const ofTitle = new RegExp(
  `\\b(?:cap|bp|bep|bac pro|bts|but|deust|licence|master|mastere|titre|diplome|formation)\\b[^.\\n\\d]{0,40}\\b(?:en|sur|de) (?<number>${numberPattern}) ?(?<unit>ans?|annees?|mois)\\b`,
  'g',
);

/** How long the training of a contract takes, where the contract itself is given no length. */
export function lengthOfTraining(source: Source): Length {
  for (const { named } of findAll(source, ofTitle)) {
    const value = readNumber(named.number ?? '');
    if (value !== undefined) return monthsOf(value * (named.unit === 'mois' ? 1 : 12));
  }
  return undefined;
}

const monthStarts = ['jan', 'fev', 'mar', 'avr', 'mai', 'juin', 'juil', 'aou', 'sep', 'oct', 'nov', 'dec'];
const dayIn = (name: string) =>
  `(?<${name}d>[0-3]?\\d)(?: ?er)? (?<${name}m>janv|fev|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec)[a-z]*\\.?(?: (?<${name}y>20\\d{2}))?`;
const written = new RegExp(`(?:\\bdu |\\()${dayIn('a')} (?:au|jusqu'?au|-|a) ${dayIn('b')}\\b`, 'g');

const monthName = '(?:janv|fev|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec)';
const wholeMonths = new RegExp(
  `(?:saison\\w*|cdd|contrat|interim|mission|(?:remplacement|renfort)[^.\\n\\d]{0,25})[ :(]*(?:de |d[' ]?)?(?:(?:debut|mi|fin)[- ])?(?<from>${monthName})[a-z]*\\.? ?(?:a|au|-) ?(?:(?:debut|mi|fin)[- ])?(?<to>${monthName})`,
  'g',
);

/** « Contrat saisonnier fév à oct 2027 »: both months are worked. */
function months(source: Source): Length {
  for (const { named } of findAll(source, wholeMonths)) {
    const [from, to] = [named.from, named.to].map((text = '') =>
      monthStarts.findIndex((letters) => text.startsWith(letters)),
    ) as [number, number];
    return monthsOf(((to - from + 12) % 12) + 1);
  }
  return undefined;
}

/** « Du 15 mars au 15 octobre », wherever it stands. */
function period(source: Source): Length {
  for (const { start, named } of findAll(source, written)) {
    if (/formation|vacances|fermeture|conges?|session|candidat|inscri/.test(before(source, start, 30)))
      continue;
    const month = (text = '') => monthStarts.findIndex((letters) => text.startsWith(letters));
    const [from, to] = [month(named.am), month(named.bm)];
    const years = named.ay && named.by ? Number(named.by) - Number(named.ay) : to < from ? 1 : 0;
    const day = (name: string, m: number, year: number) =>
      Date.UTC(2001 + year, m, Number(named[name])) / 86_400_000;
    return monthsOf(((day('bd', to, years) + 1 - day('ad', from, 0)) * 12) / 365.25);
  }
  return undefined;
}

const clause = new RegExp(
  `(?<=(?:^|[,.\\n\\ue000+] ?|20\\d\\d ))(?<number>${numberPattern}) ?(?<unit>mois|semaines?)(?= ?(?:[,.\\n]|env|renouv|$))`,
  'g',
);

/** « …, SMIC, 3 mois. »: a length that stands alone in its clause. */
function lengthAlone(source: Source): Length {
  for (const { named } of findAll(source, clause)) {
    const value = readNumber(named.number ?? '');
    if (value !== undefined) return monthsOf(value * (named.unit === 'mois' ? 1 : 12 / 52));
  }
  return undefined;
}

function lengthIn(ahead: string, furthest: number): Length {
  const match = length.exec(ahead);
  if (!match?.groups || match.index > furthest) return undefined;
  const between = ahead.slice(0, match.index);
  if (another.test(between) || anotherAhead.test(ahead.slice(match.index + match[0].length)))
    return undefined;
  const { low, number, unit: of = '', half } = match.groups;
  const value = readNumber(number ?? '');
  if (value === undefined) return undefined;
  if (low !== undefined && readNumber(low) !== value) return 'asked';
  return monthsOf((value + (half ? 0.5 : 0)) * (monthsIn[of] ?? 1));
}

const days =
  /^[^.\n;]{0,25}?\bdu (?<d1>\d{1,2})[/.](?<m1>\d{1,2})[/.](?<y1>(?:20)?\d{2}) au (?<d2>\d{1,2})[/.](?<m2>\d{1,2})[/.](?<y2>(?:20)?\d{2})\b/;

function betweenDays(ahead: string): Length {
  const { d1, m1, y1, d2, m2, y2 } = days.exec(ahead)?.groups ?? {};
  if (y1 === undefined) return undefined;
  const day = (y = '', m = '', d = '') =>
    Date.UTC(2000 + (Number(y) % 100), Number(m) - 1, Number(d)) / 86_400_000;
  return monthsOf(((day(y2, m2, d2) + 1 - day(y1, m1, d1)) * 12) / 365.25);
}

/** A contract is not made for more than five years: what is longer is another thing. */
function monthsOf(exact: number): Length {
  const months = Math.max(0.25, Math.round(exact * 4) / 4);
  return exact > 0 && months <= 60 ? { months } : undefined;
}
