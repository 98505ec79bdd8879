import { findPlace } from './find-zone.ts';
import type { FoundZones } from './zone-hits.ts';
import { isLivedIn, zone as zoneOf } from './zones.ts';

export interface Place {
  readonly zone: string | undefined;
  /** What the row says of it, where that is no one zone: a draft, whatever its text names. */
  readonly unknown?: string;
  readonly remark?: string;
}

/** What a row says of a place. */
export interface SaidPlace {
  /** INSEE code of the commune. */
  readonly commune: string;
  readonly postalCode: string;
  /** A name, with what stands before or behind it: « 13 - MARSEILLE 07 ». */
  readonly label: string;
}

/**
 * By INSEE code first, then by postal code and name together: « 13 - MARSEILLE 07 », « 37 - LUYNES ». A place that is not
 * one zone stays unknown, to be asked: nobody is proposed for a town drawn by chance, nor looked for in one.
 * @param elsewhere where what is outside the territory is put, for those who ask for it
 */
export function placeOf({ commune, postalCode, label }: SaidPlace, elsewhere?: string): Place {
  if (isLivedIn(commune)) return { zone: commune };
  const said = [label, postalCode].filter(Boolean).join(', ');
  if (said === '' && commune === '') return { zone: undefined };
  if (commune !== '' && zoneOf(commune) === undefined)
    return placed({ zones: [] }, true, said || commune, elsewhere);
  const tries = [label, postalCode].filter(Boolean).map((text) => findPlace(text));
  const outside = tries.some((found) => found.outside);
  const inside = tries
    .filter(({ zones }) => zones.length > 0)
    .sort((a, b) => a.zones.length - b.zones.length);
  return placed(outside ? { zones: [] } : (inside[0] ?? { zones: [] }), outside, said, elsewhere);
}

function placed(found: FoundZones, outside: boolean, said: string, elsewhere?: string): Place {
  const [only, ...others] = found.zones;
  if (only && others.length === 0) return { zone: only.code };
  if (outside && elsewhere) {
    return { zone: elsewhere, remark: `${said} : hors du territoire, placé à ${zoneOf(elsewhere)?.name}` };
  }
  const why = only ? 'plusieurs lieux possibles' : outside ? 'hors du territoire' : 'lieu à préciser';
  return { zone: undefined, unknown: said, remark: `${said} : ${why}` };
}
