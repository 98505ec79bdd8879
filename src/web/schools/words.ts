import type { PupilState, SchoolExit } from '../../schools/index.ts';
import type { Said } from '../pages/words.ts';

export const pupilWords: Record<PupilState, Said> = {
  candidate: ['Candidate', 'ask'],
  waiting: ['Liste d’attente', 'ask'],
  admitted: ['Admise', 'ok'],
  entered: ['Entrée', 'ok'],
  left: ['Sortie', 'plain'],
  declined: ['Sans suite', 'plain'],
};

export const schoolExitWords: Record<SchoolExit, string> = {
  job: 'Emploi',
  apprenticeship: 'Apprentissage',
  training: 'Formation',
  other: 'Autre',
};
