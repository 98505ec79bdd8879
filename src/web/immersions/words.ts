import {
  type ImmersionState,
  type PartyRole,
  partyNames,
  purposeNames,
  type Settings,
} from '../../immersions/index.ts';
import type { Said } from '../pages/words.ts';

export { partyNames, purposeNames };

export const stateWords: Record<ImmersionState, Said> = {
  draft: ['Brouillon', 'plain'],
  signing: ['À la signature', 'ask'],
  signed: ['Signée, à déposer', 'ask'],
  deposited: ['Déposée', 'ok'],
  started: ['En cours', 'ok'],
  ended: ['Finie, bilan à faire', 'ask'],
  assessed: ['Bilan fait', 'plain'],
  cancelled: ['Abandonnée', 'plain'],
};

export const metWords = {
  met: 'Objectifs atteints',
  partly: 'Objectifs atteints en partie',
  not: 'Objectifs non atteints',
} as const;

export const endWords = {
  whole: 'Allée à son terme',
  broken: 'Arrêtée avant',
  'no-show': 'La personne n’est pas venue',
} as const;

export const delegatorWords = {
  'france-travail': 'France Travail',
  'mission-locale': 'Mission locale',
  'cap-emploi': 'Cap emploi',
  department: 'Département',
} as const;

export const employmentWords = {
  none: 'Non salariée',
  ei: 'Salariée d’une entreprise d’insertion (EI)',
  other: 'Salariée d’un autre employeur',
} as const;

export const prescribesWords = {
  right: 'Prescripteur de droit',
  delegation: 'Par délégation',
  none: 'Sans délégation choisie',
  etti: 'Une ETTI ne prescrit pas',
} as const;

/** « La personne » */
export const partyWords = (role: PartyRole): string =>
  `${partyNames[role].slice(0, 1).toUpperCase()}${partyNames[role].slice(1)}`;

export const settingWords: Record<keyof Settings, string> = {
  months: 'Durée, en mois de date à date',
  lastDay: 'Dernier jour',
  renewals: 'Renouvellements',
  conventions: 'Conventions avec un même accueil',
  windowMonths: 'en mois consécutifs',
  days: 'Jours en tout avec un même accueil',
  eiShareBp: 'Part du contrat avec une EI',
  minAge: 'Âge au premier jour',
  guardianBelow: 'Une personne en répond avant l’âge de',
  dayMinutes: 'Heures par jour',
  weekMinutes: 'Heures par semaine',
  hostTellsHours: 'Accident : heures pour prévenir',
  declareHours: 'Accident : heures pour déclarer',
  assessDays: 'Jours pour faire le bilan',
  channel: 'Voie de dépôt',
  model: 'Modèle de convention',
};
export const settingNames = Object.keys(settingWords) as (keyof Settings)[];

export const lastDayWords = { eve: 'la veille du quantième', 'same-day': 'le même quantième' } as const;
