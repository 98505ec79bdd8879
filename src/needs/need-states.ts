import type { Transition } from '../accounts/index.ts';

export const needStates = ['draft', 'open', 'filled', 'closed'] as const;
export type NeedState = (typeof needStates)[number];

export type NeedAction = 'open' | 'fill' | 'close';

export const needTransitions: readonly Transition<NeedState, NeedAction>[] = [
  { action: 'open', from: 'draft', to: 'open', by: ['officer', 'admin'] },
  { action: 'fill', from: 'open', to: 'filled', by: ['officer', 'admin'] },
  { action: 'close', from: 'draft', to: 'closed', by: ['officer', 'admin'] },
  { action: 'close', from: 'open', to: 'closed', by: ['officer', 'admin'] },
];
