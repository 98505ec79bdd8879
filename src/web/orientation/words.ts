import type { DoorKind, Fit, PlaceKind, Purpose, RuleId } from '../../orientation/index.ts';
import { spacedPhone } from '../../platform/index.ts';
import type { Said } from '../pages/words.ts';

export const doorWords: Record<DoorKind, string> = {
  'mission-locale': 'Mission locale',
  plie: 'PLIE',
  e2c: 'École de la deuxième chance',
  epide: 'EPIDE',
  siae: 'Structure d’insertion (SIAE)',
  faj: 'Fonds d’aide aux jeunes',
  'france-travail': 'France Travail',
};
export const placeKindWords: Record<PlaceKind, string> = { ...doorWords, service: 'Autre service' };

export const fitWords: Record<Fit, Said> = {
  fits: ['Convient', 'ok'],
  ask: ['À voir ensemble', 'ask'],
  no: ['Ne convient pas', 'plain'],
};

export const sureWords = {
  A: '',
  B: 'source secondaire',
  C: 'à confirmer',
} as const;

export const purposeWords: Record<Purpose, string> = {
  accompaniment: 'Accompagnement',
  guidance: 'Choix d’un métier',
  training: 'Formation',
  job: 'Recherche d’emploi',
  housing: 'Logement',
  mobility: 'Mobilité',
  health: 'Santé',
  french: 'Français',
  digital: 'Numérique',
  administrative: 'Démarches administratives',
  money: 'Argent',
  family: 'Famille, garde d’enfant',
  justice: 'Justice',
};

/** What somebody alone reads of a door. */
export const plainDoor: Record<DoorKind, string> = {
  'mission-locale': 'Une personne vous aide : travail, formation, logement, santé. C’est gratuit.',
  plie: 'Une personne vous accompagne jusqu’à un emploi qui dure. C’est gratuit.',
  e2c: 'Vous apprenez, et vous essayez des métiers en entreprise.',
  epide: 'Vous préparez un métier et votre permis, avec un cadre.',
  siae: 'Vous travaillez avec un contrat, et quelqu’un vous aide à côté.',
  faj: 'Un peu d’argent, quand les autres aides ne suffisent pas. Demandez-le à la mission locale.',
  'france-travail': 'Vous vous inscrivez comme demandeur d’emploi. C’est gratuit.',
};

/** What is left to know, as one says it to them. */
export const plainQuestion: Partial<Record<RuleId, string>> = {
  'ml-rqth':
    'Si vous avez une reconnaissance de travailleur handicapé (RQTH), dites-le là-bas : l’aide va jusqu’à 29 ans.',
  'ml-school': 'Vous êtes encore à l’école : parlez-en d’abord avec elle.',
  'plie-zone': 'Cela dépend de l’endroit où vous vivez.',
  'plie-distance': 'Le PLIE regarde votre situation avec vous.',
  'e2c-school': 'C’est pour les personnes qui n’ont pas de diplôme.',
  'epide-school': 'C’est pour les personnes sans diplôme, ou sans travail ni formation.',
  'siae-several': 'Quelqu’un regarde avec vous si vous y avez droit.',
  'faj-need': 'Dites ce qui vous manque, et pourquoi maintenant.',
};

/** « 25 min » */
export const far = (minutes: number | null): string | undefined =>
  minutes === null ? undefined : `environ ${minutes} min en transport ou à pied`;

export const phoneOf = (phone: string | null): string | undefined => (phone ? spacedPhone(phone) : undefined);
