import type { Transition } from '../access/index.ts';

/** `to-complete`: a company said that it hires, and nobody has typed the contract yet. */
export const placementStates = ['to-complete', 'in-force', 'ended', 'cancelled'] as const;
export type PlacementState = (typeof placementStates)[number];

export type PlacementAction = 'complete' | 'end' | 'expire' | 'cancel' | 'extend';

const structure = ['counsellor', 'manager'] as const;

export const placementTransitions: readonly Transition<PlacementState, PlacementAction>[] = [
  { action: 'complete', from: 'to-complete', to: 'in-force', by: structure },
  { action: 'end', from: 'in-force', to: 'ended', by: structure },
  // Its last day has passed.
  { action: 'expire', from: 'in-force', to: 'ended', by: ['system'] },
  // It never began, or was typed by mistake.
  { action: 'cancel', from: 'to-complete', to: 'cancelled', by: structure },
  { action: 'cancel', from: 'in-force', to: 'cancelled', by: structure },
  // A renewal that is signed on the last day is often typed after it.
  { action: 'extend', from: 'in-force', to: 'in-force', by: structure },
  { action: 'extend', from: 'ended', to: 'in-force', by: structure },
];
