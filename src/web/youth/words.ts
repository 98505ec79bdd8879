import type { Attendance, EndReason, FrameworkKind, PhaseResult, youthViews } from '../../youth/index.ts';
import type { Said } from '../pages/words.ts';

export const kindWords: Record<FrameworkKind, string> = {
  pacea: 'PACEA',
  cej: 'CEJ',
};
export const kindNames: Record<FrameworkKind, string> = {
  pacea: 'PACEA, parcours contractualisé',
  cej: 'CEJ, contrat d’engagement jeune',
};

export const endWords: Record<EndReason, string> = {
  job: 'Emploi',
  training: 'Formation',
  term: 'Arrivé à son terme',
  person: 'À sa demande',
  'hand-over': 'Confiée à une autre structure',
  other: 'Autre',
};

export const phaseWords: Record<PhaseResult, string> = {
  reached: 'Objectif atteint',
  partly: 'Atteint en partie',
  'not-reached': 'Pas atteint',
};

export const attendanceWords: Record<Attendance, Said> = {
  registered: ['Inscrite', 'plain'],
  waiting: ['En attente', 'ask'],
  present: ['Présente', 'ok'],
  absent: ['Absente', 'stop'],
  excused: ['Excusée', 'plain'],
};

export const viewWords: Record<(typeof youthViews)[number], string> = {
  all: 'Tous',
  pacea: 'En PACEA',
  cej: 'En CEJ',
  ending: 'Fin dans le mois',
  none: 'Sans cadre en cours',
};
