import { findPlacesInText } from './find-places.ts';
import { tokensOf, wordsOf } from './place-tokens.ts';
import { byPostalCode, common, type FoundZones, foundOf, marseille, nameAt, shorts } from './zone-hits.ts';
import { zone } from './zones.ts';

/** Where a text names a zone: `text.slice(start, end)`. */
export interface ZoneSpan extends FoundZones {
  readonly start: number;
  readonly end: number;
}

/** As `findPlacesInText`, those of the territory only. */
export const findZonesInText = (text: string): ZoneSpan[] =>
  findPlacesInText(text)
    .filter(({ zones }) => zones.length > 0)
    .map(({ start, end, zones, city }) => ({ start, end, zones, ...(city ? { city } : {}) }));

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

/** As `findZone`; `outside` when the words name a town that is not of the territory. */
export function findPlace(text: string): FoundZones & { readonly outside: boolean } {
  const places = findPlacesInText(text.slice(0, MAX_PLACE));
  const outside = places.some(({ kind, zones }) => kind === 'town' && zones.length === 0);
  const area = places.some(({ kind }) => kind === 'area');
  return { ...(outside || area ? { zones: [] } : findZone(text)), outside };
}

/** A name alone, whatever its capitals. */
function wholeName(place: string): FoundZones | null {
  const tokens = tokensOf(place);
  const hit = nameAt(tokens, 0);
  return hit && hit.length === tokens.length && hit.found.zones.length > 0 ? hit.found : null;
}
