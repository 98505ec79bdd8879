import type { Transition } from '../access/index.ts';

export const pathwayStates = ['proposed', 'running', 'suspended', 'ended', 'refused'] as const;
export type PathwayState = (typeof pathwayStates)[number];

export const pathwayActions = ['admit', 'refuse', 'suspend', 'resume', 'end'] as const;
export type PathwayAction = (typeof pathwayActions)[number];

const structure = ['counsellor', 'manager'] as const;

/**
 * The life of one stay. Somebody who comes back has a second stay, so that two are never told as one. The house itself ends
 * what is still open when the person has left.
 */
export const pathwayTransitions: readonly Transition<PathwayState, PathwayAction>[] = [
  { action: 'admit', from: 'proposed', to: 'running', by: structure },
  { action: 'refuse', from: 'proposed', to: 'refused', by: structure },
  { action: 'suspend', from: 'running', to: 'suspended', by: structure },
  { action: 'resume', from: 'suspended', to: 'running', by: structure },
  { action: 'end', from: 'proposed', to: 'ended', by: ['system'] },
  { action: 'end', from: 'running', to: 'ended', by: [...structure, 'system'] },
  { action: 'end', from: 'suspended', to: 'ended', by: [...structure, 'system'] },
];

/** One at a time for a person in a structure. */
export const openStates = ['proposed', 'running', 'suspended'] as const satisfies readonly PathwayState[];

export const isOpenState = (state: PathwayState): boolean =>
  (openStates as readonly PathwayState[]).includes(state);
