import type {
  CheckResult,
  EndReason,
  InterruptionReason,
  outcomes,
  PlacementState,
  SituationKind,
  Standing,
} from '../../placements/index.ts';
import type { Said } from '../pages/words.ts';

export const kindWords: Record<SituationKind, string> = {
  cdi: 'CDI',
  cdd: 'CDD',
  temporary: 'Intérim',
  seasonal: 'Contrat saisonnier',
  apprenticeship: 'Apprentissage',
  professionalisation: 'Contrat de professionnalisation',
  insertion: 'Contrat d’insertion (SIAE)',
  ai: 'Mise à disposition par une association intermédiaire',
  business: 'Création d’entreprise',
  training: 'Formation',
};

export const stateWords: Record<PlacementState, Said> = {
  'to-complete': ['Contrat à compléter', 'ask'],
  'in-force': ['En cours', 'ok'],
  ended: ['Terminé', 'plain'],
  cancelled: ['Annulé', 'plain'],
};

export const endReasonWords: Record<EndReason, string> = {
  term: 'Fin prévue au contrat',
  'trial-ended-by-company': 'Essai rompu par l’entreprise',
  'trial-ended-by-person': 'Essai rompu par la personne',
  resignation: 'Démission',
  dismissal: 'Licenciement',
  'mutual-agreement': 'Rupture d’un commun accord',
  'other-job': 'Autre emploi',
  training: 'Entrée en formation',
  move: 'Déménagement',
  other: 'Autre raison',
};

export const interruptionWords: Record<InterruptionReason, string> = {
  suspended: 'Contrat suspendu',
  absence: 'Absence',
  activity: 'Baisse d’activité',
  other: 'Autre raison',
};

export const checkWords: Record<CheckResult, Said> = {
  well: ['Tout va bien', 'ok'],
  danger: ['En danger', 'stop'],
  over: ['C’est fini', 'plain'],
};

export const outcomeWords: Record<(typeof outcomes)[number], Said> = {
  positive: ['Sortie positive', 'ok'],
  lasting: ['Emploi durable', 'ask'],
  transition: ['Emploi de transition', 'ask'],
  other: ['Autre sortie', 'plain'],
};

export const standingWords: Record<Standing, Said> = {
  proved: ['Prouvée', 'ok'],
  provisional: ['Provisoire', 'ask'],
  'to-ask': ['À demander', 'ask'],
};
