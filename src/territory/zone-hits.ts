import { alsoWords, otherNames, otherPlaces, shortNames } from './place-names.ts';
import { type Token, wordsOf } from './place-tokens.ts';
import { city, livedInZones, type Zone, zone, zones } from './zones.ts';

/** What a text names. `city` when it names Marseille and no arrondissement: `zones` then holds all sixteen. */
export interface FoundZones {
  /** One zone, or several when the text does not tell which; none when it names no zone. */
  readonly zones: readonly Zone[];
  readonly city?: Zone;
}

const arrondissements = livedInZones.filter(({ kind }) => kind === 'arrondissement');
export const marseille: FoundZones = { zones: arrondissements, city };

export function foundOf(codes: readonly string[]): FoundZones {
  if (codes.includes(city.code)) return marseille;
  return { zones: codes.map((code) => zone(code) as Zone) };
}

/** A tree of names by their words; `found` where a name ends. */
interface Branch {
  readonly next: Map<string, Branch>;
  found?: FoundZones;
}

const names: Branch = { next: new Map() };

function addName(words: readonly string[], found: FoundZones): void {
  let branch = names;
  for (const word of words) {
    const next: Branch = branch.next.get(word) ?? { next: new Map() };
    branch.next.set(word, next);
    branch = next;
  }
  branch.found = found;
}

const articles = new Set(['le', 'la', 'les']);
for (const { code, kind, name } of zones) {
  if (kind === 'arrondissement') continue;
  const words = wordsOf(name);
  addName(words, foundOf([code]));
  if (articles.has(words[0] ?? '')) addName(words.slice(1), foundOf([code]));
}
for (const { name, zones: codes } of otherNames) addName(wordsOf(name), foundOf(codes));
for (const name of otherPlaces) addName(wordsOf(name), { zones: [] });

export const shorts = new Map(
  shortNames.map(({ name, zones: codes }) => [wordsOf(name).join(' '), foundOf(codes)]),
);
const capitalNeeded = new Set(alsoWords.flatMap(wordsOf));

export const byPostalCode = new Map<string, FoundZones>([['13000', marseille]]);
for (const each of livedInZones) {
  for (const postalCode of each.postalCodes) {
    byPostalCode.set(postalCode, { zones: [...(byPostalCode.get(postalCode)?.zones ?? []), each] });
  }
}

/** The zones found from one token on, and how many tokens say so. */
export interface Hit {
  readonly found: FoundZones;
  readonly length: number;
}

/** Words behind a number which is then no postal code. */
export const units = new Set([
  'euro',
  'euros',
  'eur',
  'brut',
  'bruts',
  'net',
  'nets',
  'h',
  'heures',
  'km',
  'k',
]);

/** "13500 euros", "35000 km". */
export const isAmount = (text: string, tokens: readonly Token[], at: number): boolean =>
  units.has(tokens[at + 1]?.word ?? '') || /^\s?[€$%]/.test(text.slice(tokens[at]?.end).slice(0, 2));

/** The longest name. */
export function nameAt(tokens: readonly Token[], at: number): Hit | null {
  let branch: Branch | undefined = names;
  let hit: Hit | null = null;
  for (let i = at; i < tokens.length && branch; i++) {
    branch = branch.next.get(tokens[i]?.word ?? '');
    if (branch?.found) hit = { found: branch.found, length: i + 1 - at };
  }
  return hit;
}

const ordinalEnds = new Set(['e', 'er', 'eme', 'ieme']);
const arrondissementWords = new Set(['arrondissement', 'arrondissements', 'arrdt', 'arrdts', 'arr', 'ardt']);
/** What an ordinal counts, where it is no district: « le 3e étage », « le 1er mars ». */
const counted = new Set(
  'etage etages degre rang janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(
    ' ',
  ),
);

/** "3e", "3ème", "3 ème", "1er", with or without "arrondissement". */
function ordinalAt(tokens: readonly Token[], at: number): Hit | null {
  const parts = /^0?(\d{1,2})(e|er|eme|ieme)?$/.exec(tokens[at]?.word ?? '');
  const zoneFound = arrondissements[Number(parts?.[1]) - 1];
  if (!parts || !zoneFound) return null;
  let length = 1;
  if (!parts[2]) {
    if (!ordinalEnds.has(tokens[at + 1]?.word ?? '')) return null;
    length = 2;
  }
  const after = tokens[at + length]?.word ?? '';
  if (counted.has(after)) return null;
  if (arrondissementWords.has(after)) length++;
  return { found: { zones: [zoneFound] }, length };
}

/** "8" or "08" right behind "Marseille", when it ends there: not "Marseille 3 postes", nor "Marseille 13", the department. */
function bareNumberAt(text: string, tokens: readonly Token[], at: number): Hit | null {
  const { word = '', start = 0, end = 0 } = tokens[at] ?? {};
  const number = /^(?:0?[1-9]|1[0-24-6])$/.test(word) ? Number(word) : 0;
  const zoneFound = arrondissements[number - 1];
  if (word === '13' && /^ ?\/ ?1[4-6](?!\d)/.test(text.slice(end, end + 6)))
    return { found: { zones: arrondissements.slice(12, 13) }, length: 1 };
  if (!zoneFound || !/^[\s(-]{0,3}$/.test(text.slice(tokens[at - 1]?.end, start))) return null;
  const named = arrondissementWords.has(tokens[at + 1]?.word ?? '');
  const isLast = word.startsWith('0') || named || !/^ \p{L}/u.test(text.slice(end, end + 3));
  return isLast ? { found: { zones: [zoneFound] }, length: named ? 2 : 1 } : null;
}

/** The other two cities that have arrondissements. */
const otherCities = new Set(['paris', 'lyon']);

/** "3e arrondissement [de Marseille]" before the name, or what follows the name "Marseille". */
export function arrondissementAt(text: string, tokens: readonly Token[], at: number): Hit | null {
  if (tokens[at]?.word === 'marseille') {
    const next = tokens[at + 1]?.word === 'dans' && tokens[at + 2]?.word === 'le' ? at + 3 : at + 1;
    const isNear = (tokens[next]?.start ?? 0) - (tokens[next - 1]?.end ?? 0) <= 3;
    const hit = (isNear && ordinalAt(tokens, next)) || bareNumberAt(text, tokens, at + 1);
    return hit ? { found: hit.found, length: next - at + hit.length } : null;
  }
  const hit = ordinalAt(tokens, at);
  if (!hit) return listedNumberAt(text, tokens, at);
  if (isListed(tokens, at) || goesOnTo(tokens, at, at + hit.length)) return hit;
  if (!arrondissementWords.has(tokens[at + hit.length - 1]?.word ?? '')) return null;
  const [of, name] = tokens.slice(at + hit.length, at + hit.length + 2);
  if (of?.word === 'de' && name?.word === 'marseille') return { ...hit, length: hit.length + 2 };
  return [tokens[at - 1], name].some((each) => otherCities.has(each?.word ?? '')) ? null : hit;
}

/** « Marseille 6e 7e et 8e »: a list goes on from the first. */
function isListed(tokens: readonly Token[], at: number): boolean {
  const gap = (i: number) => (tokens[i + 1]?.start ?? 0) - (tokens[i]?.end ?? 0);
  let before = at - 1;
  while (before > at - 8 && gap(before) <= 3 && (tokens[before]?.word === 'et' || ordinalAt(tokens, before)))
    before--;
  return before < at - 1 && gap(before) <= 3 && tokens[before]?.word === 'marseille';
}

/** What may stand between two districts of a list, and before the city. */
const between = new Set(['et', 'ou', 'le', 'du', 'au', 'dans']);
const ofCity = new Set(['a', 'de', 'sur']);

/** « Dans le 3e et le 15e à Marseille », « 2e et 3e arrondissements »: what the list is of stands at its end. */
function goesOnTo(tokens: readonly Token[], from: number, to: number): boolean {
  if (otherCities.has(tokens[from - 1]?.word ?? '')) return false;
  for (let at = to; at < to + 10; at++) {
    const word = tokens[at]?.word ?? '';
    const next = tokens[at + 1]?.word ?? '';
    if (ofCity.has(word)) return next === 'marseille';
    const hit = ordinalAt(tokens, at);
    if (!hit && !between.has(word)) return false;
    at += (hit?.length ?? 1) - 1;
    if (hit && arrondissementWords.has(tokens[at]?.word ?? ''))
      return !otherCities.has(tokens[at + 2]?.word ?? '');
  }
  return false;
}

const districtOf = (token: Token | undefined): number =>
  /^(?:0?[1-9]|1[0-6])$/.test(token?.word ?? '') ? Number(token?.word) : 0;
/** Behind the last number of a list with commas: nothing that it counts. */
const endsList = /^(?:(?:, ?| et )\d{1,2}(?![\dhx%])|\s*(?:$|[.;:)\n]|, ?[^\d\s]))/;

/** « Marseille 3/14/15 », « Marseille 3, 14 et 15 »: numbers that rise, the first right behind the city. */
function listedNumberAt(text: string, tokens: readonly Token[], at: number): Hit | null {
  const number = districtOf(tokens[at]);
  const marks = new Set<string>();
  let least = number;
  for (let i = at; number > 0 && i > at - 16; i--) {
    const before = tokens[i - 1];
    const mark = text.slice(before?.end, tokens[i]?.start).trim();
    if (before?.word === 'marseille') {
      const isList =
        i < at &&
        mark.length <= 1 &&
        (marks.has('/')
          ? marks.size === 1
          : endsList.test(text.slice(tokens[at]?.end, (tokens[at]?.end ?? 0) + 8)));
      return isList ? { found: { zones: arrondissements.slice(number - 1, number) }, length: 1 } : null;
    }
    if (before?.word === 'et' || tokens[i]?.word === 'et') {
      if (mark !== '') return null;
      if (before?.word === 'et') continue;
    } else if (mark !== '/' && mark !== ',') return null;
    else marks.add(mark);
    if (districtOf(before) === 0 || districtOf(before) >= least) return null;
    least = districtOf(before);
  }
  return null;
}

const streets = new Set(
  (
    'rue avenue av ave boulevard bd bld bvd route rte chemin ch cours place pl quai allee allees impasse traverse ' +
    'montee porte faubourg fg'
  ).split(' '),
);
const links = new Set(['de', 'd', 'du', 'des', 'la', 'le', 'les', 'l']);

/** "rue d'Aix", "route de la Ciotat": a street, wherever it may be. */
export function isStreetName(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (before > at - 3 && links.has(tokens[before]?.word ?? '')) before--;
  return before < at - 1 && streets.has(tokens[before]?.word ?? '');
}

/** "cassis" is a fruit, "Cassis" a town. */
export function isPlainWord(token: Token | undefined, hit: Hit): boolean {
  return token !== undefined && hit.length === 1 && !token.capital && capitalNeeded.has(token.word);
}

/** What both say: "13100 Aix" is Aix alone. `null` when they say different things. */
export function common(a: FoundZones, b: FoundZones): FoundZones | null {
  if (a.city && b.city) return marseille;
  const both = a.zones.filter((each) => b.zones.includes(each));
  return both.length > 0 ? { zones: both } : null;
}
