import { type Chance, chanceOf, wheelOf } from './chance.ts';
import { slug } from './french.ts';
import { landlineNumber, mobileNumber } from './identities.ts';
import { drawName } from './names.ts';
import type { Sector } from './trades/index.ts';

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

interface SectorRow {
  /** How many companies of the sector among all. */
  readonly share: number;
  readonly trade: string;
  /** First words of its companies' names. */
  readonly heads: readonly string[];
  /** Where such companies stand: INSEE codes of zones. */
  readonly zones: readonly string[];
}

const sector = (share: number, trade: string, heads: string, zones: string): SectorRow => ({
  share,
  trade,
  heads: heads.split(', '),
  zones: zones.split(' '),
});

/**
 * Business parks, ports and centres as they are: Fos and Lavéra for heavy industry, Rousset and Gémenos for the lighter,
 * Grans-Miramas, Fos and Vitrolles for warehouses, Marignane for the airport, Plan de Campagne (Cabriès, Les Pennes) and La
 * Valentine (Marseille 11e) for shops, the Arnavaux market (Marseille 14e) for food.
 */
const sectorRows: Record<Sector, SectorRow> = {
  building: sector(
    34,
    'construction et rénovation de bâtiments',
    'Bâti, Constructions, Maçonnerie, Rénovation, Peintures, Cloisons, Toitures, Sol et Mur',
    '13211 13212 13213 13214 13215 13005 13070 13042 13117 13071 13015 13041 13047 13103 13056 84089 13028 13001 13077',
  ),
  'public-works': sector(
    14,
    'travaux publics, voirie et réseaux',
    'Travaux, Terrassement, Réseaux, Voirie, TP',
    '13039 13054 13081 13041 13043 13005 13060 13106 13014 13215',
  ),
  logistics: sector(
    32,
    'entreposage et préparation de commandes',
    'Logistique, Entrepôts, Plateforme, Stock, Fret, Dépôts',
    '13039 13044 13063 13117 13071 13081 13215 13214 13202 13078 13019 13103',
  ),
  transport: sector(
    16,
    'transport et livraison',
    'Transports, Messagerie, Navette, Colis, Autocars',
    '13117 13039 13054 13215 13216 13214 13071 13001 13056 13102',
  ),
  cleaning: sector(
    26,
    'nettoyage de locaux et propreté',
    'Propreté, Nettoyage, Net, Éclat, Services',
    '13202 13201 13203 13208 13210 13213 13214 13215 13001 13117 13005 13056 13047 13028',
  ),
  restaurant: sector(
    26,
    'restauration',
    'Brasserie, Table, Cantine, Pizzeria, Comptoir, Chez, Saveurs',
    '13201 13202 13206 13207 13208 13001 13022 13028 13021 13104 13056 13019 13005 13103 13211',
  ),
  canteen: sector(
    10,
    'restauration collective',
    'Restauration, Cuisine centrale, Traiteur',
    '13213 13214 13208 13209 13210 13001 13117 13056 13047 13002 13005',
  ),
  hotel: sector(
    14,
    'hôtellerie',
    'Hôtel, Résidence, Auberge, Appart’hôtel',
    '13201 13202 13207 13208 13001 13022 13054 13117 13028 13103',
  ),
  care: sector(
    26,
    'soins et aide à domicile',
    'Domicile, Résidence, Clinique, Aide, Présence, Maison',
    '13204 13205 13208 13209 13212 13213 13001 13002 13005 13041 13056 13047 13103 84089 13119 13075',
  ),
  childcare: sector(
    8,
    'accueil de jeunes enfants',
    'Crèche, Les Petits de, Micro-crèche',
    '13204 13205 13208 13210 13212 13001 13117 13005 13056 13103',
  ),
  retail: sector(
    26,
    'commerce',
    'Marché, Primeur, Halles, Bazar, Mode, Comptoir, Fournil',
    '13211 13215 13216 13019 13071 13001 13005 13117 13056 13103 13201 13202 13110 13028 13210',
  ),
  industry: sector(
    18,
    'industrie',
    'Ateliers, Mécanique, Industries, Chaudronnerie, Conditionnement',
    '13087 13039 13056 13014 13054 13117 13042 13005 13028 13211 13215 13041 13060 13077',
  ),
  'food-industry': sector(
    8,
    'industrie alimentaire',
    'Conserverie, Biscuiterie, Saveurs, Frais',
    '13005 13214 13215 13117 13026 13087 13103 13069',
  ),
  maintenance: sector(
    10,
    'maintenance d’installations',
    'Maintenance, Technique, Énergies, Climat',
    '13039 13056 13117 13054 13001 13087 13005 13047',
  ),
  garage: sector(
    10,
    'réparation automobile',
    'Garage, Auto, Carrosserie',
    '13117 13005 13210 13211 13215 13001 13047 13103 13056 13071',
  ),
  'green-spaces': sector(
    12,
    'jardins et espaces verts',
    'Jardins, Paysages, Espaces verts, Pépinière',
    '13001 13005 13002 13032 13113 13050 13042 13056 13211 13213 84089 13082',
  ),
  waste: sector(
    10,
    'collecte et tri des déchets',
    'Recyclage, Collecte, Tri, Recyclerie',
    '13214 13215 13202 13106 13117 13005 13039 13071 13033 13041 13028',
  ),
  security: sector(
    12,
    'sécurité privée',
    'Sécurité, Gardiennage, Vigilance',
    '13202 13208 13210 13215 13001 13117 13054 13005 13039',
  ),
  office: sector(
    12,
    'services administratifs',
    'Cabinet, Conseil, Bureau, Association',
    '13201 13202 13206 13208 13001 13117 13056 13005 13047',
  ),
  housing: sector(
    12,
    'gestion de logements',
    'Habitat, Foyer, Immobilière, Résidences',
    '13202 13203 13213 13214 13210 13001 13056 13117 13077 13063 13005 13103',
  ),
};

/** Zones where companies of a sector have worksites. */
export const zonesOfSector = (name: Sector): readonly string[] => sectorRows[name].zones;

/** Places that do not exist, so that no company of that name is likely to. */
const inventedPlaces =
  'Aygalune, Belcantaure, Calavène, Escanille, Fontarelle, Garanciole, Malvières, Mas-Rouvel, Oliverane, Peyrevive, Pinatelle, Roqueserre, Saint-Aubran, Tourvelle, Valbrunes, Valsauge, Clapérou, Rivaudel, Terrebelle, Mistralet, Combarelle, Estaquine, Grand-Cabanel, Vallonet, Soleiade, Massarane, Carigoule, Cigaline'.split(
    ', ',
  );
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
  const { trade, zones } = sectorRows[kind];
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
  const wheel = wheelOf(Object.keys(sectorRows) as Sector[], (name) => sectorRows[name].share);
  const names = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const kind = index === 0 ? 'cleaning' : chance.draw(wheel);
    let name: string;
    do
      name = `${chance.pick(sectorRows[kind].heads)} ${chance.pick(inventedPlaces)}${chance.draw(legalForms)}`;
    while (names.has(name));
    names.add(name);
    return companyOf(chance, index, name, kind);
  });
}
