import type { Transition } from '../../access/index.ts';

export const importStates = [
  'uploaded',
  'checked',
  'confirmed',
  'running',
  'done',
  'stopped',
  'refused',
  'undoing',
  'undone',
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
  undoing: 'Annulation en cours',
  undone: 'Annulé',
};

export type ImportAction =
  | 'check'
  | 'refuse'
  | 'remap'
  | 'confirm'
  | 'begin'
  | 'finish'
  | 'stop'
  | 'resume'
  | 'undo'
  | 'keep'
  | 'undone';

const people = ['officer', 'counsellor', 'manager', 'employer', 'facilitator', 'admin'] as const;

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
  // All that it wrote is taken back, or, where something followed, nothing.
  { action: 'undo', from: 'done', to: 'undoing', by: people },
  { action: 'undo', from: 'stopped', to: 'undoing', by: people },
  { action: 'keep', from: 'undoing', to: 'done', by: ['system'] },
  { action: 'undone', from: 'undoing', to: 'undone', by: ['system'] },
  { action: 'stop', from: 'undoing', to: 'stopped', by: ['system'] },
];

/** A worker has something to do. */
export const atWork: readonly ImportState[] = ['uploaded', 'confirmed', 'running', 'undoing'];
