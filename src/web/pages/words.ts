import { groupNames } from '../../explanations/index.ts';
import type { Group } from '../../matching/index.ts';
import { type NeedState, type needKinds, needStateNames } from '../../needs/index.ts';
import {
  type agreementStates,
  type candidateStates,
  matchStateNames,
  type matchStates,
} from '../../shortlists/index.ts';

/** The words of the screen for the codes that several pages show. */

type Tone = 'ok' | 'ask' | 'gap' | 'stop' | 'plain';
export type Said = readonly [words: string, tone: Tone];

export const needStateWords: Record<NeedState, Said> = {
  draft: [needStateNames.draft, 'plain'],
  open: [needStateNames.open, 'ok'],
  shortlisted: [needStateNames.shortlisted, 'ok'],
  filled: [needStateNames.filled, 'plain'],
  closed: [needStateNames.closed, 'plain'],
};

export const needKindWords: Record<(typeof needKinds)[number], string> = {
  job: 'Emploi',
  immersion: 'Immersion',
  visit: 'Visite d’entreprise',
  unsolicited: 'Candidature',
};

export const groupWords: Record<Group, Said> = {
  ready: [groupNames.ready, 'ok'],
  confirm: [groupNames.confirm, 'ask'],
  gap: [groupNames.gap, 'gap'],
  far: [groupNames.far, 'plain'],
};

export const matchStateWords: Record<(typeof matchStates)[number], Said> = {
  suggested: [matchStateNames.suggested, 'ask'],
  retained: [matchStateNames.retained, 'ok'],
  declined: [matchStateNames.declined, 'plain'],
  shortlisted: [matchStateNames.shortlisted, 'ok'],
  meeting: [matchStateNames.meeting, 'ok'],
  'turned-down': [matchStateNames['turned-down'], 'plain'],
  hired: [matchStateNames.hired, 'ok'],
  'not-hired': [matchStateNames['not-hired'], 'plain'],
  'no-show': [matchStateNames['no-show'], 'plain'],
  withdrawn: [matchStateNames.withdrawn, 'plain'],
  released: [matchStateNames.released, 'plain'],
};

export const agreementWords: Record<(typeof agreementStates)[number], Said> = {
  none: ['Accord à recueillir', 'ask'],
  call: ['Demande à être appelée', 'ask'],
  given: ['A donné son accord', 'ok'],
  refused: ['A refusé', 'plain'],
  withdrawn: ['A retiré son accord', 'plain'],
};

export const candidateStateWords: Record<(typeof candidateStates)[number], Said> = {
  proposed: ['Réponse attendue', 'ask'],
  meeting: ['À rencontrer', 'ok'],
  declined: ['Pas cette fois', 'plain'],
  hired: ['Recrutée', 'ok'],
  'not-hired': ['Non recrutée', 'plain'],
  'no-show': ['N’est pas venue', 'plain'],
  closed: ['N’est plus disponible', 'plain'],
};

export const reviewReasonWords = {
  suits: 'Convient',
  'to-discuss': 'À discuter avec la personne',
  'not-available': 'N’est pas disponible',
  'project-differs': 'Ce n’est pas son projet',
  'skills-missing': 'Il manque des compétences',
  conditions: 'Les conditions ne vont pas',
  'not-ready': 'Pas encore prête',
  'already-placed': 'Déjà en emploi ou en formation',
  other: 'Autre raison',
} as const;

export const turnDownWords = {
  skills: 'Compétences',
  experience: 'Expérience',
  availability: 'Disponibilité',
  conditions: 'Conditions de travail',
  'position-filled': 'Le poste est pourvu',
  other: 'Autre raison',
} as const;

export const agreementWayWords = {
  'face-to-face': 'En face à face',
  telephone: 'Au téléphone',
  link: 'Par le lien',
} as const;

export const closeReasonWords = {
  'filled-elsewhere': 'Pourvu par un autre moyen',
  cancelled: 'Annulé par l’entreprise',
  postponed: 'Reporté',
  'no-candidate': 'Personne n’a convenu',
  other: 'Autre raison',
  expired: 'Délai passé',
} as const;

/** What a list of options needs. */
export const optionsOf = <Code extends string>(words: Readonly<Record<Code, string>>): [Code, string][] =>
  Object.entries(words) as [Code, string][];
