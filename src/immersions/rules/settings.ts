import { z } from 'zod';
import { oneLine } from '../../platform/index.ts';

/** One purpose an immersion (L5135-1). */
export const purposes = ['discover', 'confirm', 'recruit'] as const;
export type Purpose = (typeof purposes)[number];

const count = (least: number, most: number) => z.number().int().min(least).max(most);

/** What an administrator may set from a day on. */
export const settingsInput = z.strictObject({
  /** The longest immersion, from date to date. */
  months: count(1, 6),
  /** Of a start on the 15th: the last day is the 14th (`eve`, the stricter reading) or the 15th. */
  lastDay: z.enum(['eve', 'same-day']),
  renewals: count(0, 3),
  conventions: count(1, 10),
  /** Consecutive months in which conventions and days with one host are counted. */
  windowMonths: count(1, 36),
  /** With one host, renewals among them; days of the calendar, from first to last. */
  days: count(1, 366),
  /** Of the contract of an employee of an EI, in hundredths of a percent. */
  eiShareBp: count(0, 10_000),
  minAge: count(14, 18),
  guardianBelow: count(16, 21),
  dayMinutes: count(60, 1440),
  weekMinutes: count(60, 6000),
  hostTellsHours: count(1, 168),
  declareHours: count(1, 168),
  /** Days after the last one by which both have said what came of it. */
  assessDays: count(1, 60),
  /** By what a convention is deposited, and on which model: fixed by arrêté. */
  channel: oneLine(3, 160),
  model: oneLine(3, 160),
});
export type Settings = z.output<typeof settingsInput>;

export const ruleIds = [
  'month',
  'last-day',
  'renewal',
  'objectives',
  'conventions',
  'days',
  'use',
  'ei',
  'employer',
  'prescriber',
  'delegation',
  'guardian',
  'age',
  'signed-first',
  'contents',
  'deposit',
  'accident',
  'assessment',
  'hours',
  'working-time',
] as const;
export type RuleId = (typeof ruleIds)[number];

export interface Rule {
  readonly id: RuleId;
  readonly name: string;
  /** The article, as a refusal cites it. */
  readonly article: string;
  /** A read whole at its source; B in part, or a leaflet; C a reading or a choice of ours, to be confirmed. */
  readonly sure: 'A' | 'B' | 'C';
}

const rule = (id: RuleId, name: string, article: string, sure: Rule['sure']): Rule => ({
  id,
  name,
  article,
  sure,
});

export const rules: readonly Rule[] = [
  rule('month', 'Un mois au plus, de date à date, continu ou non', 'Code du travail D5135-3', 'A'),
  rule(
    'last-day',
    'Le dernier jour du mois de date à date : la veille du quantième',
    'Lecture stricte de D5135-3',
    'C',
  ),
  rule(
    'renewal',
    'Un seul renouvellement, même objet et mêmes objectifs, s’ils ne sont pas atteints',
    'Code du travail D5135-3',
    'A',
  ),
  rule(
    'objectives',
    'Deuxième convention chez le même accueil : un autre objet ou d’autres objectifs',
    'Code du travail D5135-3 al. 3',
    'A',
  ),
  rule(
    'conventions',
    'Deux conventions au plus chez un même accueil en douze mois consécutifs',
    'Code du travail D5135-3 al. 3',
    'A',
  ),
  rule('days', 'Soixante jours en tout chez un même accueil', 'Code du travail D5135-3 al. 3', 'A'),
  rule(
    'use',
    'Ni tâche régulière d’un poste permanent, ni surcroît, ni saison, ni remplacement',
    'Code du travail L5135-7',
    'A',
  ),
  rule('ei', 'Salarié·e d’une EI : 25 % de la durée du contrat au plus', 'Code du travail D5132-10-3', 'A'),
  rule('employer', 'L’employeur d’une personne salariée est partie', 'Code du travail D5135-1', 'A'),
  rule(
    'prescriber',
    'Prescripteurs de droit, ou par convention ; une ETTI ne prescrit pas',
    'Code du travail L5135-2 ; fiche du ministère pour les ETTI',
    'B',
  ),
  rule(
    'delegation',
    'Délégation en vigueur, qui finit et se retire sans préavis',
    'Code du travail D5135-7, D5135-8 3°',
    'A',
  ),
  rule(
    'guardian',
    'Personne mineure : la personne qui en répond signe',
    'Pratique d’Immersion Facilitée',
    'C',
  ),
  rule('age', 'Seize ans au premier jour', 'Pratique d’Immersion Facilitée', 'C'),
  rule(
    'signed-first',
    'Rien ne commence avant la signature de toutes les parties',
    'Code du travail L5135-4',
    'A',
  ),
  rule('contents', 'Contenu de la convention', 'Code du travail D5135-2 (30 décembre 2023)', 'A'),
  rule(
    'deposit',
    'Modèle et voie de dépôt fixés par arrêté : dépôt noté avant le premier jour',
    'Code du travail D5135-2 ; arrêté non lu',
    'C',
  ),
  rule(
    'accident',
    'Accident : l’accueil prévient en 24 h, la déclaration part en 48 h',
    'Code du travail D5135-5',
    'A',
  ),
  rule('assessment', 'La structure fait le bilan', 'Code du travail D5135-6', 'A'),
  rule(
    'hours',
    'Heures de présence exactes (cotisation forfaitaire, URSSAF)',
    'Fiche du ministère du travail',
    'B',
  ),
  rule(
    'working-time',
    'Dix heures par jour, quarante-huit par semaine',
    'Code du travail L3121-18 et L3121-20',
    'B',
  ),
];

const articles = new Map(rules.map(({ id, article }) => [id, article]));
export const articleOf = (id: RuleId): string => articles.get(id) ?? '';

/** The rules from a day on. What was signed keeps the version under which it was. */
export interface Version {
  /** From 1 for those that somebody set. */
  readonly version: number;
  readonly from: string;
  readonly source: string;
  readonly settings: Settings;
  /** Rules that an administrator confirms, with the source: no longer « à confirmer ». */
  readonly confirmed: Readonly<Partial<Record<RuleId, string>>>;
}

/** What the service came with. */
export const firstVersion: Version = {
  version: 0,
  from: '2000-01-01',
  source: 'Code du travail, articles L5135-1 à -8 et D5135-1 à -8, état de mars 2026',
  settings: {
    months: 1,
    lastDay: 'eve',
    renewals: 1,
    conventions: 2,
    windowMonths: 12,
    days: 60,
    eiShareBp: 2_500,
    minAge: 16,
    guardianBelow: 18,
    dayMinutes: 600,
    weekMinutes: 2_880,
    hostTellsHours: 24,
    declareHours: 48,
    assessDays: 7,
    channel: 'Dépôt auprès du prescripteur de droit',
    model: 'Cerfa 13912*05',
  },
  confirmed: {},
};

/** The one in force on a day: the latest that began, and of two of one day the later version. */
export const versionOn = (all: readonly Version[], day: string): Version =>
  all.reduce(
    (best, one) =>
      one.from <= day && (one.from > best.from || (one.from === best.from && one.version >= best.version))
        ? one
        : best,
    firstVersion,
  );

/** How a rule is told: its source, and whether nobody has confirmed it yet. */
export const sureness = (
  { confirmed }: Version,
  { id, sure }: Rule,
): '' | 'source secondaire' | 'à confirmer' =>
  confirmed[id] || sure === 'A' ? '' : sure === 'B' ? 'source secondaire' : 'à confirmer';
