import type { Transition } from '../../access/index.ts';

export const importStates = [
  'uploaded',
  'checked',
  'confirmed',
  'running',
  'done',
  'stopped',
  'refused',
] as const;
export type ImportState = (typeof importStates)[number];

/** In French. */
export const importStateNames: Record<ImportState, string> = {
  uploaded: 'Vérification en cours',
  checked: 'À confirmer',
  confirmed: 'En attente',
  running: 'En cours',
  done: 'Terminé',
  stopped: 'Arrêté',
  refused: 'Fichier refusé',
};

export type ImportAction = 'check' | 'refuse' | 'remap' | 'confirm' | 'begin' | 'finish' | 'stop' | 'resume';

const people = ['officer', 'counsellor', 'manager', 'admin'] as const;

/** The file is read twice: to say what would become of each line, then, once somebody has confirmed, to write them. */
export const importTransitions: readonly Transition<ImportState, ImportAction>[] = [
  { action: 'check', from: 'uploaded', to: 'checked', by: ['system'] },
  { action: 'refuse', from: 'uploaded', to: 'refused', by: ['system'] },
  { action: 'remap', from: 'checked', to: 'uploaded', by: people },
  { action: 'confirm', from: 'checked', to: 'confirmed', by: people },
  { action: 'begin', from: 'confirmed', to: 'running', by: ['system'] },
  { action: 'finish', from: 'running', to: 'done', by: ['system'] },
  { action: 'stop', from: 'uploaded', to: 'stopped', by: ['system', ...people] },
  { action: 'stop', from: 'confirmed', to: 'stopped', by: ['system', ...people] },
  { action: 'stop', from: 'running', to: 'stopped', by: ['system', ...people] },
  { action: 'resume', from: 'stopped', to: 'confirmed', by: people },
];

/** A worker has something to do. */
export const atWork: readonly ImportState[] = ['uploaded', 'confirmed', 'running'];
