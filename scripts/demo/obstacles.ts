import { type Obstacles, obstacleKinds } from '../../src/participants/index.ts';
import { type Chance, wheelOf } from './chance.ts';

type Kind = (typeof obstacleKinds)[number];

const frequency: Record<Kind, number> = {
  mobility: 40,
  money: 32,
  digital: 28,
  health: 26,
  french: 24,
  family: 24,
  housing: 20,
  administrative: 18,
  justice: 5,
};
const wheel = wheelOf(obstacleKinds, (kind) => frequency[kind]);

const notes: Record<Kind, readonly string[]> = {
  mobility: [
    'Pas de véhicule, arrêt de bus éloigné.',
    'Code de la route en cours.',
    'Ne prend pas le métro seul pour l’instant.',
  ],
  money: [
    'Dossier de surendettement déposé.',
    'Découvert récurrent, rendez-vous pris avec le point conseil budget.',
  ],
  digital: [
    'Pas d’ordinateur, utilise son téléphone.',
    'Inscrit à l’atelier numérique du centre social.',
    'Adresse électronique créée ensemble.',
  ],
  health: [
    'Bilan de santé proposé.',
    'Suivi médical en cours, ne pas en faire état.',
    'Attend un rendez-vous chez un spécialiste.',
  ],
  french: [
    'Comprend bien, écrit avec difficulté.',
    'Cours de français deux fois par semaine.',
    'Niveau A2, test à prévoir.',
  ],
  family: ['Cherche une place en crèche.', 'Garde d’enfants à organiser après 18 h.', 'Aide un parent âgé.'],
  housing: [
    'Hébergement chez des proches.',
    'Demande de logement social de plus de trois ans.',
    'Logement trop petit, dossier en cours.',
  ],
  administrative: [
    'Renouvellement de titre à suivre.',
    'Droits à la CAF à vérifier.',
    'Dossier de retraite complémentaire à reconstituer.',
  ],
  justice: ['Suivi par le SPIP, horaires à respecter.'],
};

/** What stands in the way of seven people in ten, as their counsellor notes it; one to three things each. */
export function drawObstacles(chance: Chance): Obstacles | undefined {
  if (!chance.happens(0.7)) return undefined;
  const kinds = new Set(Array.from({ length: chance.pick([1, 1, 2, 2, 3]) }, () => chance.draw(wheel)));
  return [...kinds].map((kind) => ({ kind, note: chance.happens(0.5) ? chance.pick(notes[kind]) : '' }));
}
