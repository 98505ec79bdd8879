import { z } from 'zod';
import { codesCell, numberCell, readDataFile, wordsCell } from '../../src/platform/index.ts';
import { isLivedIn } from '../../src/territory/index.ts';
import { type Chance, chanceOf, wheelOf } from './chance.ts';
import { slug } from './french.ts';
import { landlineNumber, mobileNumber } from './identities.ts';
import { drawName } from './names.ts';
import { type Sector, sectors } from './trades/index.ts';

export interface Company {
  readonly siret: string;
  readonly name: string;
  /** What it does, in a few French words. */
  readonly trade: string;
  readonly sector: Sector;
  /** INSEE code of the zone. */
  readonly zone: string;
  readonly contacts: readonly { name: string; role: string; email: string; phone: string }[];
}

const sectorRow = z.object({
  sector: z.enum(sectors, `un secteur : ${sectors.join(', ')}`),
  /** How many companies of the sector among all. */
  share: numberCell,
  trade: z.string().min(1, 'manque'),
  /** First words of its companies' names. */
  heads: wordsCell,
  /** Where such companies stand: INSEE codes of zones. */
  zones: codesCell,
});

export const readSectors = (file = new URL('data/sectors.tsv', import.meta.url)) =>
  readDataFile(file, sectorRow, {
    key: 'sector',
    check: ({ zones }) => {
      const unknown = zones.find((code) => !isLivedIn(code));
      return unknown === undefined ? undefined : `colonne zones, code inconnu « ${unknown} »`;
    },
  });
const sectorRows = new Map(readSectors().map((row) => [row.sector, row]));
const rowOf = (sector: Sector) => sectorRows.get(sector) as z.output<typeof sectorRow>;

/** Zones where companies of a sector have worksites. */
export const zonesOfSector = (name: Sector): readonly string[] => rowOf(name).zones;

/** Places that do not exist, so that no company of that name is likely to. */
export const readInventedPlaces = (file = new URL('data/invented-places.tsv', import.meta.url)) =>
  readDataFile(file, z.object({ name: z.string().regex(/^\p{Lu}[\p{L}-]+$/u, 'un nom d’un seul mot') }), {
    key: 'name',
  });
const inventedPlaces = readInventedPlaces().map(({ name }) => name);
const legalForms = wheelOf(
  ['', ' SARL', ' SAS', ' et Fils', ' 13', ' Provence', ' Groupe'],
  (_, rank) => [6, 3, 3, 1, 2, 2, 1][rank] ?? 1,
);

/** Luhn's key of the digits before it. */
function luhnKey(digits: string): number {
  const sum = [...digits].reverse().reduce((sofar, digit, i) => {
    const value = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return sofar + (value > 9 ? value - 9 : value);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

/**
 * SIREN and SIRET have right keys, but nobody bears the SIRET: establishment number 9990 would be the ten thousandth or so of
 * its company, and the SIREN are taken at the far end of the numbers, 999 9xx xxx.
 */
export function fictitiousSiret(index: number): string {
  const eight = String(99_990_000 + index);
  const thirteen = `${eight}${luhnKey(eight)}9990`;
  return `${thirteen}${luhnKey(thirteen)}`;
}

const roles = [
  'gérant·e',
  'responsable des ressources humaines',
  'chef·fe d’équipe',
  'assistant·e de direction',
  'responsable de site',
];

function companyOf(chance: Chance, index: number, name: string, kind: Sector): Company {
  const { trade, zones } = rowOf(kind);
  const contact = drawName(chance, chance.happens(0.5));
  return {
    siret: fictitiousSiret(index),
    name,
    trade,
    sector: kind,
    zone: chance.pick(zones),
    contacts: [
      {
        name: `${contact.firstName} ${contact.lastName}`,
        role: chance.pick(roles),
        email: `recrutement@${slug(name)}.example`,
        phone: chance.happens(0.5) ? landlineNumber(chance) : mobileNumber(chance),
      },
    ],
  };
}

/** Companies with invented names; the first one cleans, so that it surely has needs. At most about 5,000. */
export function companies(seed: string, count: number): Company[] {
  const chance = chanceOf(`${seed}/companies`);
  const wheel = wheelOf([...sectorRows.keys()], (name) => rowOf(name).share);
  const names = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const kind = index === 0 ? 'cleaning' : chance.draw(wheel);
    let name: string;
    do name = `${chance.pick(rowOf(kind).heads)} ${chance.pick(inventedPlaces)}${chance.draw(legalForms)}`;
    while (names.has(name));
    names.add(name);
    return companyOf(chance, index, name, kind);
  });
}
