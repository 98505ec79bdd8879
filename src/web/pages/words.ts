import { groupNames } from '../../explanations/index.ts';
import type { Group } from '../../matching/index.ts';
import type { NeedState, needKinds } from '../../needs/index.ts';
import type { agreementStates, candidateStates, matchStates } from '../../shortlists/index.ts';

/** The words of the screen for the codes that several pages show. */

type Tone = 'ok' | 'ask' | 'gap' | 'stop' | 'plain';
export type Said = readonly [words: string, tone: Tone];

export const needStateWords: Record<NeedState, Said> = {
  draft: ['Brouillon', 'plain'],
  open: ['Ouvert', 'ok'],
  shortlisted: ['Présélection envoyée', 'ok'],
  filled: ['Pourvu', 'plain'],
  closed: ['Fermé', 'plain'],
};

export const needKindWords: Record<(typeof needKinds)[number], string> = {
  job: 'Emploi',
  immersion: 'Immersion',
  visit: 'Visite d’entreprise',
};

export const groupWords: Record<Group, Said> = {
  ready: [groupNames.ready, 'ok'],
  confirm: [groupNames.confirm, 'ask'],
  gap: [groupNames.gap, 'gap'],
  far: [groupNames.far, 'plain'],
};

export const matchStateWords: Record<(typeof matchStates)[number], Said> = {
  suggested: ['Avis attendu', 'ask'],
  retained: ['Retenue par le référent', 'ok'],
  declined: ['Déclinée par le référent', 'plain'],
  shortlisted: ['Présentée à l’entreprise', 'ok'],
  meeting: ['Rencontre', 'ok'],
  'turned-down': ['Non retenue par l’entreprise', 'plain'],
  hired: ['Recrutée', 'ok'],
  'not-hired': ['Rencontrée, non recrutée', 'plain'],
  'no-show': ['Rencontre manquée', 'plain'],
  withdrawn: ['N’est plus proposée', 'plain'],
  released: ['Libérée', 'plain'],
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
