import type { exitKinds, obstacleKinds } from '../../../participants/index.ts';

/** The words of the screen for what a record holds. */

export const modeWords = {
  walk: 'À pied',
  bike: 'À vélo',
  transit: 'Transports en commun',
  car: 'En voiture',
} as const;

export const obstacleWords: Record<(typeof obstacleKinds)[number], string> = {
  housing: 'Logement',
  mobility: 'Mobilité',
  health: 'Santé',
  french: 'Français',
  digital: 'Numérique',
  administrative: 'Démarches',
  money: 'Argent',
  family: 'Famille',
  justice: 'Justice',
};

export const levelWords = ['Notions', 'Avec appui', 'Autonome', 'Expérimentée'] as const;

export const exitWords: Record<(typeof exitKinds)[number], string> = {
  'lasting-work': 'Emploi durable',
  'short-work': 'Emploi court',
  business: 'Création d’entreprise',
  training: 'Formation',
  move: 'Déménagement',
  health: 'Santé',
  retirement: 'Retraite',
  abandonment: 'Abandon',
  'end-of-period': 'Fin de période',
  reorientation: 'Réorientation',
};

/** Each section and the tab that it is on: an address, `/participants/<id>/<tab>#<section>`. */
export const titles = {
  projet: 'Ce que la personne cherche',
  deplacements: 'Lieu de vie et déplacements',
  identite: 'Identité et contact',
  freins: 'Freins',
  experience: 'Expérience',
  competences: 'Compétences',
  titres: 'Permis, titres et habilitations',
  langues: 'Langues',
  cv: 'Son CV, pour votre structure',
} as const;
export type SectionName = keyof typeof titles;

const onProject: readonly SectionName[] = ['projet', 'deplacements', 'identite', 'freins'];
export const tabOf = (section: SectionName): 'projet' | 'experience' =>
  onProject.includes(section) ? 'projet' : 'experience';
