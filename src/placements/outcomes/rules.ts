import type { Settings } from './settings.ts';

/** How sure a source is: read whole, seen in part, or general knowledge. */
export type Confidence = 'A' | 'B' | 'C';

export const ruleIds = [
  'cdi',
  'cdd',
  'temporary',
  'seasonal',
  'apprenticeship',
  'professionalisation',
  'business',
  'ai',
  'qualifying-training',
  'long-training',
  'lasting',
  'transition',
  'other',
  'half-time',
  'part-time',
  'overlap',
  'break',
  'months',
] as const;
export type RuleId = (typeof ruleIds)[number];

export interface Rule {
  readonly id: RuleId;
  /** Its own name, in French, with the numbers that are set. */
  readonly name: (set: Settings) => string;
  readonly source: string;
  readonly shortSource: string;
  readonly confidence: Confidence;
  /** The first day on which it holds, and the last where there is one. */
  readonly from: string;
  readonly until?: string;
  /** The settings that it reads. */
  readonly settings: readonly (keyof Settings)[];
}

const guide = {
  source:
    'Guide « PLIE mode d’emploi », Alliance Villes Emploi, 20 avril 2010, d’après le CIDEME d’Hérouville-Saint-Clair (janvier 2013)',
  shortSource: 'guide de 2010',
  confidence: 'B',
  from: '2010-04-20',
} as const;

const ofService = {
  source: 'Définition de ce service',
  shortSource: 'définition du service',
  confidence: 'C',
  from: '2010-04-20',
} as const;

const siae = {
  source:
    'Statistiques des SIAE : « plus de six mois » selon une source, « six mois ou plus » selon d’autres',
  shortSource: 'statistiques des SIAE',
  confidence: 'C',
  from: '2010-04-20',
} as const;

const numbers =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(' ');
const inWords = (n: number): string => numbers[n] ?? String(n);

/** « 17 h 30 », of minutes. */
export const hoursInWords = (minutes: number): string => {
  const rest = minutes % 60;
  return `${(minutes - rest) / 60} h${rest > 0 ? ` ${String(rest).padStart(2, '0')}` : ''}`;
};

const held = ['heldMonths', 'halfTimeMinutes', 'fullTimeMinutes', 'breakWorkingDays'] as const;

/** Every rule that decides, and every definition that it rests on. `docs/rules.md` has a line for each. */
export const rules: readonly Rule[] = [
  {
    ...guide,
    id: 'cdi',
    name: (set) => `CDI d’au moins ${inWords(set.heldMonths)} mois`,
    settings: held,
  },
  {
    ...guide,
    id: 'cdd',
    name: (set) => `CDD d’au moins ${inWords(set.heldMonths)} mois`,
    settings: held,
  },
  {
    ...guide,
    id: 'temporary',
    name: (set) => `Intérim de ${inWords(set.heldMonths)} mois sans interruption`,
    settings: held,
  },
  {
    ...guide,
    id: 'seasonal',
    name: (set) =>
      `Travail saisonnier, ${inWords(set.seasonalMonths)} mois sur ${inWords(set.seasonalOutOfMonths)}`,
    settings: ['seasonalMonths', 'seasonalOutOfMonths', 'halfTimeMinutes', 'fullTimeMinutes'],
  },
  {
    ...guide,
    id: 'apprenticeship',
    name: (set) => `Apprentissage d’au moins ${inWords(set.heldMonths)} mois`,
    settings: held,
  },
  {
    ...guide,
    id: 'professionalisation',
    name: (set) => `Contrat de professionnalisation d’au moins ${inWords(set.heldMonths)} mois`,
    settings: held,
  },
  { ...guide, id: 'business', name: () => 'Création d’entreprise', settings: [] },
  {
    ...guide,
    id: 'ai',
    name: (set) =>
      `Association intermédiaire : plus de ${set.aiAge} ans, ${inWords(set.aiMonths)} mois à ${hoursInWords(set.aiMinutes)}`,
    settings: ['aiAge', 'aiMonths', 'aiMinutes', 'fullTimeMinutes', 'breakWorkingDays'],
  },
  { ...guide, id: 'qualifying-training', name: () => 'Formation qualifiante validée', settings: [] },
  {
    ...guide,
    id: 'long-training',
    name: (set) =>
      `Formation de plus de ${inWords(set.longTrainingMonths)} mois, validée à ${inWords(set.longTrainingHeldMonths)} mois`,
    settings: ['longTrainingMonths', 'longTrainingHeldMonths'],
  },
  { ...siae, id: 'lasting', name: () => 'Emploi durable', settings: ['lastingMonths', 'lastingIsLonger'] },
  {
    ...siae,
    id: 'transition',
    name: () => 'Emploi de transition',
    settings: ['lastingMonths', 'lastingIsLonger'],
  },
  { ...ofService, id: 'other', name: () => 'Autre sortie', settings: [] },
  {
    ...ofService,
    id: 'half-time',
    name: (set) => `Mi-temps : ${hoursInWords(set.halfTimeMinutes)} par semaine`,
    settings: ['halfTimeMinutes', 'fullTimeMinutes'],
  },
  {
    ...guide,
    id: 'part-time',
    name: () => 'Temps partiel choisi',
    settings: ['fullTimeMinutes'],
  },
  {
    ...ofService,
    id: 'overlap',
    name: () => 'Contrats qui se chevauchent : ils s’ajoutent si chacun est choisi',
    settings: ['halfTimeMinutes', 'fullTimeMinutes'],
  },
  {
    ...ofService,
    id: 'break',
    name: (set) =>
      set.breakWorkingDays === 1
        ? 'Interruption : un jour ouvré sans contrat'
        : `Interruption : ${inWords(set.breakWorkingDays)} jours ouvrés sans contrat`,
    settings: ['breakWorkingDays'],
  },
  { ...ofService, id: 'months', name: () => 'Mois comptés de date à date', settings: [] },
];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

export function ruleOf(id: RuleId): Rule {
  const rule = byId.get(id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
}

export const isInForce = ({ from, until }: Pick<Rule, 'from' | 'until'>, day: string): boolean =>
  from <= day && (until === undefined || day <= until);
