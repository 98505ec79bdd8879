import { alsoWords, otherNames, otherPlaces, shortNames } from './place-names.ts';
import { city, livedInZones, type Zone, zone, zones } from './zones.ts';

/** What a text names. `city` when it names Marseille and no arrondissement: `zones` then holds all sixteen. */
export interface FoundZones {
  /** One zone, or several when the text does not tell which; none when it names no zone. */
  readonly zones: readonly Zone[];
  readonly city?: Zone;
}

/** Where a text names a zone: `text.slice(start, end)`. */
export interface ZoneSpan extends FoundZones {
  readonly start: number;
  readonly end: number;
}

interface Token {
  /** Lower case, without accents; abbreviations spelt out. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
}

const abbreviations = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['s', 'sur'],
  ['pce', 'provence'],
]);

/** No word of a name is longer, accents written apart included: a longer one is not worth folding. */
const MAX_WORD = 20;

function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), ({ 0: raw, index }) => {
    const word = raw.length > MAX_WORD ? '' : raw.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    return {
      word: abbreviations.get(word) ?? word,
      start: index,
      end: index + raw.length,
      capital: /^\p{Lu}/u.test(raw),
    };
  });
}

const wordsOf = (name: string): string[] => tokensOf(name).map(({ word }) => word);

const arrondissements = livedInZones.filter(({ kind }) => kind === 'arrondissement');
const marseille: FoundZones = { zones: arrondissements, city };

function foundOf(codes: readonly string[]): FoundZones {
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
for (const [name, codes] of Object.entries(otherNames)) addName(wordsOf(name), foundOf(codes.split(' ')));
for (const name of otherPlaces) addName(wordsOf(name), { zones: [] });

const shorts = new Map(
  Object.entries(shortNames).map(([name, codes]) => [wordsOf(name).join(' '), foundOf(codes.split(' '))]),
);
const capitalNeeded = new Set(alsoWords.flatMap(wordsOf));

const byPostalCode = new Map<string, FoundZones>([['13000', marseille]]);
for (const each of livedInZones) {
  for (const postalCode of each.postalCodes) {
    byPostalCode.set(postalCode, { zones: [...(byPostalCode.get(postalCode)?.zones ?? []), each] });
  }
}

/** The zones found from one token on, and how many tokens say so. */
interface Hit {
  readonly found: FoundZones;
  readonly length: number;
}

const units = new Set(['euro', 'euros', 'eur', 'brut', 'bruts', 'net', 'nets', 'h', 'heures', 'km', 'k']);

function postalCodeAt(text: string, tokens: readonly Token[], at: number): Hit | null {
  const found = byPostalCode.get(tokens[at]?.word ?? '');
  if (!found) return null;
  const isAmount =
    units.has(tokens[at + 1]?.word ?? '') || /^\s?[€$%]/.test(text.slice(tokens[at]?.end).slice(0, 2));
  return isAmount ? null : { found, length: 1 };
}

/** The longest name. */
function nameAt(tokens: readonly Token[], at: number): Hit | null {
  let branch: Branch | undefined = names;
  let hit: Hit | null = null;
  for (let i = at; i < tokens.length && branch; i++) {
    branch = branch.next.get(tokens[i]?.word ?? '');
    if (branch?.found) hit = { found: branch.found, length: i + 1 - at };
  }
  return hit;
}

const ordinalEnds = new Set(['e', 'er', 'eme', 'ieme']);
const arrondissementWords = new Set(['arrondissement', 'arrdt', 'arr', 'ardt']);
const months = new Set(
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(' '),
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
  if (months.has(after)) return null;
  if (arrondissementWords.has(after)) length++;
  return { found: { zones: [zoneFound] }, length };
}

/** "8" or "08" right behind "Marseille", when it ends there: not "Marseille 3 postes", nor "Marseille 13", the department. */
function bareNumberAt(text: string, tokens: readonly Token[], at: number): Hit | null {
  const { word = '', start = 0, end = 0 } = tokens[at] ?? {};
  const number = /^(?:0?[1-9]|1[0-24-6])$/.test(word) ? Number(word) : 0;
  const zoneFound = arrondissements[number - 1];
  if (!zoneFound || !/^[\s(-]{0,3}$/.test(text.slice(tokens[at - 1]?.end, start))) return null;
  const named = arrondissementWords.has(tokens[at + 1]?.word ?? '');
  const isLast = word.startsWith('0') || named || !/^ \p{L}/u.test(text.slice(end, end + 3));
  return isLast ? { found: { zones: [zoneFound] }, length: named ? 2 : 1 } : null;
}

/** The other two cities that have arrondissements. */
const otherCities = new Set(['paris', 'lyon']);

/** "3e arrondissement [de Marseille]" before the name, or what follows the name "Marseille". */
function arrondissementAt(text: string, tokens: readonly Token[], at: number): Hit | null {
  if (tokens[at]?.word === 'marseille') {
    const next = tokens[at + 1]?.word === 'dans' && tokens[at + 2]?.word === 'le' ? at + 3 : at + 1;
    const isNear = (tokens[next]?.start ?? 0) - (tokens[next - 1]?.end ?? 0) <= 3;
    const hit = (isNear && ordinalAt(tokens, next)) || bareNumberAt(text, tokens, at + 1);
    return hit ? { found: hit.found, length: next - at + hit.length } : null;
  }
  const hit = ordinalAt(tokens, at);
  if (!hit || !arrondissementWords.has(tokens[at + hit.length - 1]?.word ?? '')) return null;
  const [of, name] = tokens.slice(at + hit.length, at + hit.length + 2);
  if (of?.word === 'de' && name?.word === 'marseille') return { ...hit, length: hit.length + 2 };
  return [tokens[at - 1], name].some((each) => otherCities.has(each?.word ?? '')) ? null : hit;
}

const streets = new Set(
  (
    'rue avenue av ave boulevard bd bld bvd route rte chemin ch cours place pl quai allee allees impasse traverse ' +
    'montee porte faubourg fg'
  ).split(' '),
);
const links = new Set(['de', 'd', 'du', 'des', 'la', 'le', 'les', 'l']);

/** "rue d'Aix", "route de la Ciotat": a street, wherever it may be. */
function isStreetName(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (before > at - 3 && links.has(tokens[before]?.word ?? '')) before--;
  return before < at - 1 && streets.has(tokens[before]?.word ?? '');
}

/** "cassis" is a fruit, "Cassis" a town. */
function isPlainWord(token: Token | undefined, hit: Hit): boolean {
  return token !== undefined && hit.length === 1 && !token.capital && capitalNeeded.has(token.word);
}

/** What both say: "13100 Aix" is Aix alone. `null` when they say different things. */
function common(a: FoundZones, b: FoundZones): FoundZones | null {
  if (a.city && b.city) return marseille;
  const both = a.zones.filter((each) => b.zones.includes(each));
  return both.length > 0 ? { zones: both } : null;
}

/**
 * Every place a text names, in order: names, quarters and business parks of `place-names.ts`, postal codes, Marseille's
 * arrondissements. A postal code beside its town is one span. Time is linear in the length of the text.
 */
export function findZonesInText(text: string): ZoneSpan[] {
  const tokens = tokensOf(text);
  const spans: ZoneSpan[] = [];
  for (let at = 0; at < tokens.length; ) {
    const hit = postalCodeAt(text, tokens, at) ?? arrondissementAt(text, tokens, at) ?? nameAt(tokens, at);
    const isPlace =
      hit && hit.found.zones.length > 0 && !isStreetName(tokens, at) && !isPlainWord(tokens[at], hit);
    if (isPlace) addSpan(spans, text, tokens, at, hit);
    at += hit?.length ?? 1;
  }
  return spans;
}

function addSpan(spans: ZoneSpan[], text: string, tokens: readonly Token[], at: number, hit: Hit): void {
  const start = tokens[at]?.start as number;
  const end = tokens[at + hit.length - 1]?.end as number;
  const before = spans.at(-1);
  const isBeside = before && /^[ ,(–-]{0,3}$/.test(text.slice(before.end, start));
  const merged = isBeside ? common(before, hit.found) : null;
  if (before && merged) spans[spans.length - 1] = { start: before.start, end, ...merged };
  else spans.push({ start, end, ...hit.found });
}

/** Longer than any address: what is pasted beyond is not the name of a place. */
const MAX_PLACE = 200;

/**
 * The zone that someone typed: INSEE code, postal code, name or address. A number is first read as a postal code:
 * "13005" is Marseille 5e, though it is also the INSEE code of Aubagne.
 */
export function findZone(text: string): FoundZones {
  const place = text.slice(0, MAX_PLACE).trim();
  const coded = byPostalCode.get(place) ?? (zone(place) && foundOf([place]));
  if (coded) return coded;
  const words = wordsOf(place).filter((word) => !/^\d+$/.test(word));
  const whole = shorts.get(words.join(' ')) ?? wholeName(place);
  const [first, ...others] = whole ? [...findZonesInText(place), whole] : findZonesInText(place);
  if (!first) return { zones: [] };
  return others.reduce<FoundZones>(
    (sofar, each) => common(sofar, each) ?? { zones: [...new Set([...sofar.zones, ...each.zones])] },
    first.city ? marseille : { zones: first.zones },
  );
}

/** A name alone, whatever its capitals. */
function wholeName(place: string): FoundZones | null {
  const tokens = tokensOf(place);
  const hit = nameAt(tokens, 0);
  return hit && hit.length === tokens.length && hit.found.zones.length > 0 ? hit.found : null;
}
