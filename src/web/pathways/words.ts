import type { PathwayState, StepKind, StepResult } from '../../pathways/index.ts';
import { date } from '../kit/format.ts';
import type { Said } from '../pages/words.ts';

export const stateWords: Record<PathwayState, Said> = {
  proposed: ['Proposé', 'ask'],
  running: ['En cours', 'ok'],
  suspended: ['Suspendu', 'plain'],
  ended: ['Terminé', 'plain'],
  refused: ['Non admis', 'gap'],
};

export const stepKindWords: Record<StepKind, string> = {
  diagnostic: 'Diagnostic',
  obstacle: 'Levée de frein',
  training: 'Formation',
  siae: 'Insertion par l’activité économique',
  immersion: 'Immersion',
  search: 'Recherche d’emploi',
  employment: 'Emploi',
};

export const stepResultWords: Record<StepResult, string> = {
  reached: 'Objectif atteint',
  'in-part': 'Atteint en partie',
  'not-reached': 'Non atteint',
  stopped: 'Interrompue',
};

/** « du 3 mai 2027 au 9 mai 2027 », « depuis le 3 mai 2027 ». */
export const when = ({ from, until }: { readonly from: string; readonly until: string | null }): string =>
  until ? `du ${date(from)} au ${date(until)}` : `depuis le ${date(from)}`;
