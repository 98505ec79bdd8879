import type { Transition } from '../access/index.ts';

export const participantStates = ['draft', 'active', 'left'] as const;
export type ParticipantState = (typeof participantStates)[number];

/** In French. */
export const participantStateNames: Record<ParticipantState, string> = {
  draft: 'À confirmer',
  active: 'Suivie',
  left: 'Sortie',
};

export type ParticipantAction = 'confirm' | 'leave' | 'return';

/** A draft waits for the person to confirm what was written of them: until then only a preview is made of it. */
export const participantTransitions: readonly Transition<ParticipantState, ParticipantAction>[] = [
  { action: 'confirm', from: 'draft', to: 'active', by: ['counsellor', 'manager'] },
  { action: 'leave', from: 'draft', to: 'left', by: ['counsellor', 'manager'] },
  { action: 'leave', from: 'active', to: 'left', by: ['counsellor', 'manager'] },
  { action: 'return', from: 'left', to: 'active', by: ['counsellor', 'manager'] },
];
