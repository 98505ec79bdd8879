import { areaNamed, department, type WholeArea } from './areas.ts';
import { type Commune, communesOfPostalCode, departmentOf } from './communes.ts';
import { isBelieved, isNameOfSomebody } from './place-belief.ts';
import { type NamedPlace, namedAt } from './place-names-at.ts';
import { type Token, tokensOf } from './place-tokens.ts';
import { type Qualifier, qualifierAt } from './qualifiers.ts';
import {
  arrondissementAt,
  byPostalCode,
  common,
  type FoundZones,
  isAmount,
  isStreetName,
} from './zone-hits.ts';

/** A place that a text names: `text.slice(start, end)`. */
export interface PlaceSpan extends FoundZones {
  readonly start: number;
  readonly end: number;
  /** Communes outside the territory that these words may mean; beside `zones`, the text does not tell which. */
  readonly elsewhere: readonly Commune[];
  /** Those that bear the same name, where nothing beside it tells which is meant. */
  readonly homonyms: readonly Commune[];
  /** A whole department or region; of a town, the one that the text puts it in. */
  readonly area?: WholeArea;
  readonly kind: 'town' | 'area';
}

/** What begins at a token. Without `kind` it is no place: a street, somebody's name. */
interface Hit extends FoundZones {
  readonly elsewhere?: readonly Commune[];
  readonly homonyms?: readonly Commune[];
  readonly area?: WholeArea;
  readonly kind?: PlaceSpan['kind'];
  /** The token after the last one. */
  readonly to: number;
}

/**
 * Every place a text names, in order: zones of the territory by name, quarter, business park, postal code or arrondissement;
 * communes elsewhere; whole departments and regions. What stands beside a name (postal code, department, « en Luberon »)
 * wins over it. Time is linear in the length of the text.
 */
export function findPlacesInText(text: string): PlaceSpan[] {
  const tokens = tokensOf(text);
  const spans: PlaceSpan[] = [];
  for (let at = 0; at < tokens.length; ) {
    const hit = placeAt(text, tokens, at, spans.at(-1));
    if (hit?.kind) add(spans, text, tokens, at, { ...hit, kind: hit.kind });
    at = hit?.to ?? at + 1;
  }
  return spans;
}

function add(
  spans: PlaceSpan[],
  text: string,
  tokens: readonly Token[],
  at: number,
  hit: Hit & Pick<PlaceSpan, 'kind'>,
): void {
  const { to, ...found } = { elsewhere: [], homonyms: [], ...hit };
  const start = tokens[at]?.start as number;
  const end = tokens[to - 1]?.end as number;
  const before = spans.at(-1);
  const isBeside = before && /^[ ,(–-]{0,3}$/.test(text.slice(before.end, start));
  const merged = isBeside ? common(before, found) : null;
  if (before && merged) spans[spans.length - 1] = { ...before, elsewhere: [], ...merged, end };
  else spans.push({ start, end, ...found });
}

function placeAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  before: PlaceSpan | undefined,
): Hit | null {
  const code = codeAt(text, tokens, at);
  if (code) return coded(text, tokens, at, code);
  const arrondissement = arrondissementAt(text, tokens, at);
  if (arrondissement) return { ...arrondissement.found, kind: 'town', to: at + arrondissement.length };
  const named = namedAt(text, tokens, at);
  if (named) return placeNamed(text, tokens, at, named, before);
  return areaAt(text, tokens, at);
}

function placeNamed(
  text: string,
  tokens: readonly Token[],
  at: number,
  named: NamedPlace,
  before: PlaceSpan | undefined,
): Hit | null {
  const skipped: Hit = { zones: [], to: named.to };
  if (named.isOther) return skipped;
  if (isStreetName(tokens, at)) return skipped;
  const qualifier = qualifierAt(text, tokens, named);
  if (qualifier) return narrowed(named, qualifier) ?? placed(named);
  if (isNameOfSomebody(text, tokens, at, named)) return skipped;
  const follows =
    before !== undefined && /^\s?(?:,|\/|et|ou|puis|-|&)\s?$/.test(text.slice(before.end, tokens[at]?.start));
  return isBelieved(text, tokens, at, named, follows)
    ? placed(named)
    : named.zones.length > 0
      ? null
      : areaAt(text, tokens, at);
}

const placed = ({ zones, city, elsewhere, homonyms, to }: NamedPlace): Hit => ({
  kind: 'town',
  zones,
  elsewhere,
  homonyms,
  ...(city ? { city } : {}),
  to,
});

const town = (found: Omit<Hit, 'kind'>): Hit => ({ kind: 'town', ...found });

/** What a postal code, a department or a region beside a name leaves of it. `null` when the code is of another of our towns. */
function narrowed(named: NamedPlace, { postalCode, area, foreign, to }: Qualifier): Hit | null {
  if (foreign) return town({ zones: [], to });
  if (postalCode) {
    const zones = named.zones.filter((zone) => zone.postalCodes.includes(postalCode));
    if (zones.length > 0) return town({ zones, to });
    const elsewhere = named.homonyms.filter((commune) => commune.postalCodes.includes(postalCode));
    if (elsewhere.length > 0) return town({ zones: [], elsewhere, to });
    if (byPostalCode.has(postalCode) && !(named.city && postalCode === '13000')) return null;
    // Not a code of anywhere: a company's own (« 13797 Aix Cedex 3 »), which begins with its department.
    const others = communesOfPostalCode(postalCode);
    if (others.length > 0) return town({ zones: [], elsewhere: others, to });
    return inDepartment(named, departmentOf(postalCode), to);
  }
  if (area?.kind === 'department') return inDepartment(named, area.code, to);
  if (area && area.code !== ourRegion) return town({ zones: [], elsewhere: named.homonyms, area, to });
  return { ...placed(named), to };
}

/** Provence-Alpes-Côte d'Azur. */
const ourRegion = '93';

function inDepartment(named: NamedPlace, code: string, to: number): Hit {
  const zones = named.zones.filter((zone) => departmentOf(zone.code) === code);
  const elsewhere = zones.length > 0 ? [] : named.homonyms.filter((commune) => commune.department === code);
  const area = department(code);
  return town({
    zones,
    elsewhere,
    ...(zones.length > 0 && named.city ? { city: named.city } : {}),
    ...(zones.length === 0 && elsewhere.length === 0 && area ? { area } : {}),
    to,
  });
}

interface Code {
  readonly postalCode?: string;
  readonly area?: WholeArea;
}

const whole = (area: WholeArea, to: number): Hit => ({ kind: 'area', zones: [], area, to });

/** A postal code, or the number of a department that stands before a name: « 37 - LUYNES ». */
function codeAt(text: string, tokens: readonly Token[], at: number): Code | null {
  const { word = '', start = 0, end = 0 } = tokens[at] ?? {};
  if (/^\d{5}$/.test(word)) {
    const inNumber =
      /\d[ .]$/.test(text.slice(Math.max(0, start - 2), start)) ||
      /^[ .]\d{2,}/.test(text.slice(end, end + 4));
    return inNumber || isAmount(text, tokens, at) ? null : { postalCode: word };
  }
  const area = /^(?:\d{2}|2[ab]|97\d)$/.test(word) ? department(word) : undefined;
  if (!area) return null;
  const before = text.slice(Math.max(0, start - 14), start);
  const isPrefix =
    /(?:^|[\n(:,;]\s*|\b(?:d[ée]p(?:artemen)?t|dpt|lieu|localisation)\.?\s?)$/i.test(before) &&
    /^(?:\s?[-–/:]|\))\s?\p{L}/u.test(text.slice(end, end + 5));
  return isPrefix ? { area } : null;
}

function coded(text: string, tokens: readonly Token[], at: number, code: Code): Hit | null {
  const sep = text.slice(tokens[at]?.end, tokens[at + 1]?.start);
  if (/^[ )]{0,2}[,–:/-]?[^\S\n]?$/.test(sep)) {
    const district = code.area?.code === '13' ? arrondissementAt(text, tokens, at + 1) : null;
    if (district) return town({ ...district.found, to: at + 1 + district.length });
    const named = namedAt(text, tokens, at + 1, true);
    const hit = named && narrowed(named, { ...code, to: named.to });
    if (hit && code.area && isWhole(tokens, hit.to)) return whole(code.area, hit.to + 1);
    if (hit) return hit;
    const area = code.area && areaNamed(tokens.slice(at + 1, at + 8).map(({ word }) => word));
    if (area) return whole(area.area, at + 1 + area.length);
  }
  if (!code.postalCode) return null;
  const found = byPostalCode.get(code.postalCode);
  if (found) return town({ ...found, to: at + 1 });
  const elsewhere = communesOfPostalCode(code.postalCode);
  return elsewhere.length > 0 && isAddress(text, tokens, at)
    ? town({ zones: [], elsewhere, to: at + 1 })
    : null;
}

/** « 13 - Marseille (Dept.) » */
const isWhole = (tokens: readonly Token[], at: number) =>
  /^d(?:e?p(?:artemen)?t)$/.test(tokens[at]?.word ?? '');

/** A lone number of five digits is a postal code where a place is told: elsewhere « 12500 salariés », « réf 69001 ». */
function isAddress(text: string, tokens: readonly Token[], at: number): boolean {
  const { start = 0, end = 0 } = tokens[at] ?? {};
  const before = text.slice(Math.max(0, start - 20), start);
  return (
    /(?:^|\n|[(,:–-]|\b(?:[àa]|sur|cp|postal))\s*$/i.test(before) &&
    !/(?:salaire|r[ée]mun|r[ée]f|siret|rcs|offre|n°|\d)[^\n]{0,6}$/i.test(before) &&
    !/^\s?[a-zà-ÿ%€]/.test(text.slice(end, end + 2))
  );
}

/** « dans les Bouches-du-Rhône », « PACA », « dans le 13 ». A name of one word also names other things. */
function areaAt(text: string, tokens: readonly Token[], at: number): Hit | null {
  const { word = '', capital = false, end = 0 } = tokens[at] ?? {};
  const previous = tokens[at - 1]?.word ?? '';
  if (/^\d{2}$/.test(word) && previous === 'le' && tokens[at - 2]?.word === 'dans') {
    const area = /^\s?(?:$|[\n.,;:)(!])/.test(text.slice(end, end + 2)) ? department(word) : undefined;
    return area ? whole(area, at + 1) : null;
  }
  if (!capital) return null;
  const found = areaNamed(tokens.slice(at, at + 7).map((token) => token.word));
  if (!found || isStreetName(tokens, at)) return null;
  const to = at + found.length;
  const after = text.slice(tokens[to - 1]?.end, (tokens[to - 1]?.end ?? 0) + 5);
  const isTold =
    found.length > 1 ||
    /^(?:paca|idf|bdr)$/.test(word) ||
    found.area.kind === 'region' ||
    /^\s?\(\d{2}\)/.test(after) ||
    (/^(?:le|la|les|l|dept|departement)$/.test(previous) &&
      /^(?:dans|departement)$/.test(tokens[at - 2]?.word ?? previous)) ||
    /d[ée]partement\s?:?\s?$/i.test(
      text.slice(Math.max(0, (tokens[at]?.start ?? 0) - 16), tokens[at]?.start),
    );
  return isTold ? whole(found.area, to) : null;
}
