import { z } from 'zod';
import { numberCell, readDataFile } from '../platform/index.ts';

const territoryNames = {
  'marseille-provence': 'Marseille Provence',
  'pays-d-aix': 'Pays d’Aix',
  'pays-salonais': 'Pays salonais',
  'pays-d-aubagne-etoile': 'Pays d’Aubagne et de l’Étoile',
  'istres-ouest-provence': 'Istres-Ouest Provence',
  'pays-de-martigues': 'Pays de Martigues',
} as const;
export type TerritoryCode = keyof typeof territoryNames;

const plieNames = {
  'plie-marseille-provence-centre': 'PLIE Marseille Provence Centre',
  'plie-marseille-provence-est': 'PLIE Marseille Provence Est',
  'plie-marseille-provence-ouest': 'PLIE Marseille Provence Ouest',
  'plie-pays-d-aix': 'PLIE du Pays d’Aix',
  'plie-istres-ouest-provence': 'PLIE Istres-Ouest Provence',
  'plie-pays-de-martigues': 'PLIE du Pays de Martigues',
} as const;
export type PlieCode = keyof typeof plieNames;

/** `city` is Marseille as a whole: shown, never the place where someone lives or works. */
export type ZoneKind = 'commune' | 'arrondissement' | 'city';

/** A commune, or one of Marseille's 16 arrondissements: the finest place stored for a person. */
export interface Zone {
  /** INSEE code: "13047", "13203". Not a postal code, though some look alike. */
  readonly code: string;
  readonly kind: ZoneKind;
  readonly name: string;
  readonly postalCodes: readonly string[];
  readonly population: number;
  /** Degrees, of the town rather than of the polygon's centroid. */
  readonly latitude: number;
  readonly longitude: number;
  readonly territory: TerritoryCode;
  readonly plie: PlieCode | null;
}

/** One of the six former territories, or one of the six PLIE, with its communes (Marseille counts for one). */
export interface Area<Id extends string> {
  readonly id: Id;
  readonly name: string;
  readonly communes: readonly string[];
}

const MARSEILLE = '13055';

function kindOf(code: string): ZoneKind {
  if (code === MARSEILLE) return 'city';
  return /^132(0[1-9]|1[0-6])$/.test(code) ? 'arrondissement' : 'commune';
}

const codesOf = <Code extends string>(names: Readonly<Record<Code, string>>) => Object.keys(names) as Code[];

const row = z.object({
  code: z.string().regex(/^\d{5}$/, 'un code INSEE de cinq chiffres'),
  name: z.string().min(1, 'manque'),
  postalCodes: z
    .string()
    .regex(/^\d{5}(?: \d{5})*$/, 'des codes postaux de cinq chiffres')
    .transform((codes) => codes.split(' ')),
  population: numberCell,
  latitude: numberCell,
  longitude: numberCell,
  territory: z.enum(codesOf(territoryNames), `l’un de : ${codesOf(territoryNames).join(', ')}`),
  plie: z
    .enum([...codesOf(plieNames), ''], `vide, ou l’un de : ${codesOf(plieNames).join(', ')}`)
    .transform((code) => code || null),
});

/**
 * Every zone, Marseille as a whole included: 91 communes, the city, 16 arrondissements. Every commune has one former
 * territory and at most one PLIE; the arrondissements have those of Marseille.
 * @throws DataFileError where a line is wrong
 */
export const readZones = (file = new URL('data/zones.tsv', import.meta.url)): readonly Zone[] =>
  readDataFile(file, row, { key: 'code' }).map((read) => ({ ...read, kind: kindOf(read.code) }));

export const zones = readZones();

const byCode = new Map(zones.map((each) => [each.code, each]));

/** The zone of an INSEE code, Marseille as a whole included. */
export function zone(code: string): Zone | undefined {
  return byCode.get(code);
}

/** The 107 zones in which people live and work. */
export const livedInZones: readonly Zone[] = zones.filter(({ code }) => isLivedIn(code));

/** Whether someone can live or work there: the INSEE code of a commune other than Marseille, or of an arrondissement. */
export function isLivedIn(code: string): boolean {
  const found = byCode.get(code);
  return found !== undefined && found.kind !== 'city';
}

/** Marseille as a whole, for display. */
export const city: Zone = zones.find((each) => each.kind === 'city') as Zone;

const communes = zones.filter((each) => each.kind !== 'arrondissement');

function codesWhere(belongs: (zone: Zone) => boolean): string[] {
  return communes.filter(belongs).map((each) => each.code);
}

/** The six former territories, which still shape how people work. */
export const formerTerritories: readonly Area<TerritoryCode>[] = (
  Object.entries(territoryNames) as [TerritoryCode, string][]
).map(([id, name]) => ({ id, name, communes: codesWhere((each) => each.territory === id) }));

/** The six PLIE. 29 communes (Pays d'Aubagne et de l'Étoile, Pays salonais) have none. */
export const plies: readonly Area<PlieCode>[] = (Object.entries(plieNames) as [PlieCode, string][]).map(
  ([id, name]) => ({ id, name, communes: codesWhere((each) => each.plie === id) }),
);
