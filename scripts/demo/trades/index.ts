import { currentCatalogue, type Occupation, type OccupationCode } from '../../../src/occupations/index.ts';
import { calledBoth, minimumWage, readTrades, type Sector, type Trade } from './trade.ts';

export { type Hours, minimumWage, type Sector, sectors, type Trade } from './trade.ts';

const writtenByCode: ReadonlyMap<OccupationCode, Trade> = new Map(
  readTrades().map((each) => [each.code, each]),
);

/** Sector of an occupation that nobody wrote about, by the beginning of its ROME code: the longest that fits. */
const sectorsByPrefix: Readonly<Record<string, Sector>> = {
  A: 'green-spaces',
  C: 'housing',
  D: 'retail',
  E: 'office',
  F: 'building',
  F17: 'public-works',
  G: 'restaurant',
  G12: 'childcare',
  G15: 'hotel',
  G17: 'hotel',
  H: 'industry',
  H21: 'food-industry',
  I: 'maintenance',
  I16: 'garage',
  J: 'care',
  K: 'office',
  K13: 'care',
  K22: 'cleaning',
  K23: 'waste',
  K25: 'security',
  L: 'office',
  M: 'office',
  N: 'logistics',
  N2: 'transport',
  N4: 'transport',
};

function sectorOf(code: OccupationCode): Sector {
  const prefix = [3, 2, 1].map((length) => code.slice(0, length)).find((each) => each in sectorsByPrefix);
  return sectorsByPrefix[prefix ?? 'M'] as Sector;
}

/** Share of women in the trades that nobody wrote about, by sector; half elsewhere. */
const womenBySector: Partial<Record<Sector, number>> = {
  building: 0.04,
  'public-works': 0.03,
  logistics: 0.15,
  transport: 0.1,
  cleaning: 0.5,
  care: 0.85,
  childcare: 0.8,
  retail: 0.6,
  industry: 0.2,
  'food-industry': 0.4,
  maintenance: 0.05,
  garage: 0.04,
  'green-spaces': 0.2,
  waste: 0.12,
  security: 0.15,
  office: 0.7,
};

/** Sought by few of those whom a PLIE accompanies. */
const seldomSought = /^(chef|responsable|directeur|ingénieur|infirmier|manager|pilote)/;

const isInfinitive = (word = '') => /^\p{L}+(?:er|ir|re)$/u.test(word);

/** ROME writes capitals without accents: "Electricien", "Ecailler". */
const withFirstAccent = (word: string): string =>
  word.replace(/^E(?=[bcdfglmnpqtv](?:[aeéèêhiouy]|[lr][aeiou]))/, 'É');

/** Small letters, except in what is an abbreviation, such as VTC. */
const small = (text: string): string =>
  text
    .split(' ')
    .map((word) => (/^\P{Ll}{2,}$/u.test(word) ? word : withFirstAccent(word).toLowerCase()))
    .join(' ');

/** "Conducteur / Conductrice d'engins" is written for "conducteur d'engins / conductrice d'engins". */
function calledAs(officialName: string): string {
  const [man = '', woman] = officialName
    .replace(/\s*\([^)]*\)|\s*-[A-Z]{2,}-/g, '')
    .split(' / ')
    .map(small);
  if (!woman) return man;
  const shared = woman.split(' ').slice(man.split(' ').length);
  return `${[man, ...shared].join(' ')} / ${woman}`;
}

/** An occupation of the catalogue that nobody wrote about: its own names and skills stand for the words of people. */
function plainTrade({ code, name, skills }: Occupation): Trade {
  const { skill } = currentCatalogue();
  const tasks = skills
    .map((each) => small(skill(each)?.name ?? ''))
    .filter((task) => isInfinitive(task.split(' ')[0]) && task.length < 70);
  const called = calledAs(name);
  const sector = sectorOf(code);
  return {
    code,
    share: seldomSought.test(called) ? 0.3 : 1.2,
    women: womenBySector[sector] ?? 0.5,
    sector,
    hours: ['day'],
    conditions: [],
    pay: [minimumWage, 1280],
    ...calledBoth(called),
    places: ['en intérim', 'en stage', 'dans une petite entreprise', 'dans une grande entreprise'],
    tasks,
    titles: [`${name} H/F`],
    asks: ['motivation', 'ponctualité', 'première expérience appréciée'],
  };
}

/** A trade for each occupation of the catalogue, the most sought first. */
export function allTrades(): readonly Trade[] {
  const { occupations } = currentCatalogue();
  return occupations
    .map((occupation) => writtenByCode.get(occupation.code) ?? plainTrade(occupation))
    .sort((a, b) => b.share - a.share || (a.code < b.code ? -1 : 1));
}
