import {
  type Catalogue,
  type LanguageLevel,
  languageCodes,
  languageNames,
  macroSkillName,
  skillFamiliesOf,
} from '../occupations/index.ts';
import type { CountedProfile } from '../participants/index.ts';
import { addMonths } from '../platform/index.ts';
import { licenceFamilies, licenceFamiliesOf } from './licence-families.ts';

/** What people of a domain and a former territory are told apart by: one axis at a time, finer cells would hold two people. */
export const axisNames = ['availability', 'hours', 'travel', 'licence', 'skill', 'language'] as const;
export type AxisName = (typeof axisNames)[number];

export interface AxisValue {
  readonly code: string;
  /** In French. */
  readonly name: string;
}

/** Where a person is counted, and on which day. */
interface Counting {
  readonly domain: string;
  readonly day: string;
  readonly catalogue: Catalogue;
}

export interface Axis {
  /** In French. */
  readonly name: string;
  /** In how many of its values a person is counted at most: the noise grows with it. */
  readonly most: number;
  /** Known of the catalogue alone, never of the people: a value that appears would tell of somebody. */
  values(domain: string, catalogue: Catalogue): readonly AxisValue[];
  /** The values of a person, the most telling first; no more than `most` of them are counted. */
  of(profile: CountedProfile, counting: Counting): readonly string[];
}

const unsaid: AxisValue = { code: 'unsaid', name: 'non précisé' };
const list = (names: Readonly<Record<string, string>>): readonly AxisValue[] =>
  Object.entries(names).map(([code, name]) => ({ code, name }));

const availabilities = [
  ...list({ now: 'tout de suite', 'three-months': 'dans les trois mois', later: 'plus tard' }),
  unsaid,
];
const hours = [
  ...list({ short: 'moins de 20 h', part: 'de 20 h à moins de 35 h', full: '35 h et plus' }),
  unsaid,
];
const trips = [
  ...list({
    'to-30': 'jusqu’à 30 min',
    'to-45': 'de 31 à 45 min',
    'to-60': 'de 46 à 60 min',
    more: 'plus d’une heure',
  }),
  unsaid,
];
const languages = languageCodes
  .filter((code) => code !== 'fr')
  .map((code): AxisValue => ({ code, name: languageNames[code] }));

/** Families of skills of one domain. */
const families = 8;

export const axes: Readonly<Record<AxisName, Axis>> = {
  availability: {
    name: 'Disponibilité',
    most: 1,
    values: () => availabilities,
    of: ({ availableFrom }, { day }) => {
      if (!availableFrom) return [unsaid.code];
      if (availableFrom <= day) return ['now'];
      return [availableFrom <= addMonths(day, 3) ? 'three-months' : 'later'];
    },
  },
  hours: {
    name: 'Temps de travail cherché',
    most: 1,
    values: () => hours,
    of: ({ minutesPerWeek }) => {
      if (!minutesPerWeek) return [unsaid.code];
      const { max } = minutesPerWeek;
      return [max < 20 * 60 ? 'short' : max < 35 * 60 ? 'part' : 'full'];
    },
  },
  travel: {
    name: 'Trajet accepté',
    most: 1,
    values: () => trips,
    of: ({ travel }) => {
      if (!travel) return [unsaid.code];
      const band = [30, 45, 60].find((minutes) => travel.maxMinutes <= minutes);
      return [band ? `to-${band}` : 'more'];
    },
  },
  licence: {
    name: 'Permis et titres',
    most: 2,
    values: () => licenceFamilies,
    of: ({ licences }, { catalogue }) => licenceFamiliesOf(licences, catalogue),
  },
  skill: {
    name: 'Savoir-faire',
    most: 2,
    values: (domain, catalogue) =>
      skillFamiliesOf(domain, catalogue, families).map((code) => ({
        code,
        name: macroSkillName(code, catalogue),
      })),
    of: ({ skills }, { domain, catalogue }) => {
      const known = skillFamiliesOf(domain, catalogue, families);
      const held = new Map<string, number>();
      for (const { code } of skills ?? []) {
        const macro = catalogue.skill(code)?.macro;
        if (macro && known.includes(macro)) held.set(macro, (held.get(macro) ?? 0) + 1);
      }
      return [...held]
        .toSorted(([one, n], [other, m]) => m - n || known.indexOf(one) - known.indexOf(other))
        .map(([macro]) => macro);
    },
  },
  language: {
    name: 'Langue de travail, outre le français',
    most: 1,
    values: () => languages,
    of: ({ languages: spoken }) =>
      (spoken ?? []).filter(({ code, level }) => code !== 'fr' && isForWork(level)).map(({ code }) => code),
  },
};

const beginners: readonly LanguageLevel[] = ['notions', 'A1', 'A2'];
const isForWork = (level: LanguageLevel | undefined): boolean => !level || !beginners.includes(level);
