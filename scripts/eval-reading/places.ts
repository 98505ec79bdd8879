import { type Catalogue, type Reading, readNeedText } from '../../src/occupations/index.ts';
import { departmentOf } from '../../src/territory/index.ts';
import type { Offer } from './offers.ts';

/** How well the place of work is read, over the advertisements whose author filed its commune beside the text. */
export interface PlaceMeasure {
  readonly offers: number;
  /** In how many the text was read to be in a commune, of the territory or not. */
  readonly coverage: number;
  /** Of those, the share whose commune is the author's, or one of the same name in the same department. */
  readonly precision: number;
  /** Advertisements of elsewhere that were read to be in a zone of the territory, which would open there. */
  readonly wronglyHere: number;
}

/** Arrondissements are filed as their city. */
const cityOf = (code: string): string => (/^132(?:0[1-9]|1[0-6])$/.test(code) ? '13055' : code);

export function measurePlaces(offers: readonly Offer[], catalogue: Catalogue): PlaceMeasure {
  const filed = offers.filter(({ commune }) => commune !== undefined);
  let told = 0;
  let right = 0;
  let wronglyHere = 0;
  for (const offer of filed) {
    const commune = cityOf(offer.commune ?? '');
    const communes = communesRead(readNeedText(offer, catalogue, '2025-01-01'));
    if (communes.length === 0) continue;
    told++;
    if (communes.includes(commune)) right++;
    else if (communes.every((code) => /^(?:13|84089|83120)/.test(code)) && !isNear(commune)) wronglyHere++;
  }
  return {
    offers: filed.length,
    coverage: told / Math.max(1, filed.length),
    precision: right / Math.max(1, told),
    wronglyHere,
  };
}

const isNear = (commune: string): boolean => ['13', '83', '84'].includes(departmentOf(commune));

/** The one commune that a reading tells, its homonyms included; none where it asks between several. */
function communesRead({ places, zones, questions }: Reading): string[] {
  const asked = questions.some(({ field }) => field === 'zone');
  const inside = [...new Set(zones.flatMap(({ codes }) => codes.map(cityOf)))];
  if (inside.length > 0) return asked && inside.length > 1 ? [] : inside;
  const sites = places.filter(({ role, kind }) => role !== 'other' && kind === 'town');
  const called = sites.filter(({ role }) => role === 'worksite');
  const [first, ...others] = called.length > 0 ? called : sites;
  if (!first || first.communes.length === 0) return [];
  return others.every(({ communes }) => communes.some((code) => first.communes.includes(code)))
    ? [...first.communes]
    : [];
}
