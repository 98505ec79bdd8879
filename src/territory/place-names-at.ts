import { type Commune, communesNamed, isCommuneName } from './communes.ts';
import type { Token } from './place-tokens.ts';
import { type FoundZones, isPlainWord, nameAt, shorts } from './zone-hits.ts';

/** What the words from one token on may name. */
export interface NamedPlace extends FoundZones {
  /** Communes outside that it is taken for where nothing else is said. */
  readonly elsewhere: readonly Commune[];
  /** Every commune outside of that name: what stands beside it may mean one of them. */
  readonly homonyms: readonly Commune[];
  readonly to: number;
  /** A short name (« Salon »), or one that is also a word: believed only where a place is told. */
  readonly isDoubtful: boolean;
  /** Read and left aside: « Aix-Marseille-Université ». */
  readonly isOther?: boolean;
}

/** No name of a commune has more words. */
const MOST_WORDS = 9;
/** People in a commune elsewhere for its name to be thought of here, where the same name is short for one of ours. */
const KNOWN = 1000;
const towards = new Set(['a', 'au', 'aux', 'sur', 'vers', 'en', 'base', 'basee']);
const whole: Readonly<Record<string, string>> = { au: 'le', du: 'le', aux: 'les', des: 'les' };

/** @param told a postal code or a department's number stands before it: capitals do not matter */
export function namedAt(text: string, tokens: readonly Token[], at: number, told = false): NamedPlace | null {
  const first = tokens[at];
  if (!first?.word) return null;
  const inside = nameAt(tokens, at);
  const looked = told || first.capital || inside !== null || towards.has(tokens[at - 1]?.word ?? '');
  const outside = looked ? longestCommune(text, tokens, at) : null;
  if (inside && inside.length >= (outside?.length ?? 0)) {
    if (isPlainWord(first, inside) && !told && !/^(?:a|sur)$/.test(tokens[at - 1]?.word ?? '')) return null;
    const homonyms = communesNamed(nameOf(tokens, at, inside.length));
    return {
      ...inside.found,
      elsewhere: [],
      homonyms,
      to: at + inside.length,
      isDoubtful: false,
      isOther: inside.found.zones.length === 0,
    };
  }
  const short = shortAt(tokens, at, outside?.length ?? 0);
  if (short) return short;
  if (!outside) return null;
  const homonyms = communesNamed(outside.name);
  return { zones: [], elsewhere: likely(homonyms), homonyms, to: at + outside.length, isDoubtful: true };
}

/** A short name of ours (« Salon »), perhaps also that of communes elsewhere (« Gignac »). */
function shortAt(tokens: readonly Token[], at: number, least: number): NamedPlace | null {
  for (let length = 3; length >= Math.max(1, least); length--) {
    const name = nameOf(tokens, at, length);
    const found = tokens.length >= at + length ? shorts.get(name) : undefined;
    if (!found) continue;
    const homonyms = communesNamed(name);
    const known = likely(homonyms).filter(({ population }) => population >= KNOWN);
    return { ...found, elsewhere: known, homonyms, to: at + length, isDoubtful: true };
  }
  return null;
}

/** Where one of the homonyms is far larger, it is the one that is meant. */
function likely(communes: readonly Commune[]): Commune[] {
  const most = Math.max(0, ...communes.map(({ population }) => population));
  return communes.filter(({ population }) => population * 10 >= most);
}

/** The longest name of a commune outside, « au Havre » being of Le Havre. */
function longestCommune(
  text: string,
  tokens: readonly Token[],
  at: number,
): { name: string; length: number } | null {
  const article = whole[tokens[at - 1]?.word ?? ''];
  let name = '';
  let found: { name: string; length: number } | null = null;
  for (let i = at; i < Math.min(tokens.length, at + MOST_WORDS); i++) {
    const { word = '', start = 0 } = tokens[i] ?? {};
    if (i > at && !/^[^\S\n]?['’./-]?[^\S\n]?$/.test(text.slice(tokens[i - 1]?.end, start))) break;
    name = i === at ? word : `${name} ${word}`;
    const isLe = article !== undefined && isCommuneName(`${article} ${name}`);
    if (isLe || isCommuneName(name)) found = { name: isLe ? `${article} ${name}` : name, length: i + 1 - at };
  }
  return found;
}

const nameOf = (tokens: readonly Token[], at: number, length: number): string =>
  tokens
    .slice(at, at + length)
    .map(({ word }) => word)
    .join(' ');
