import type { Transition } from '../access/index.ts';

export const needStates = ['draft', 'open', 'shortlisted', 'filled', 'closed'] as const;
export type NeedState = (typeof needStates)[number];

/** In French. */
export const needStateNames: Record<NeedState, string> = {
  draft: 'Brouillon',
  open: 'Ouvert',
  shortlisted: 'Présélection envoyée',
  filled: 'Pourvu',
  closed: 'Fermé',
};

/** In these a need is ranked and people may be proposed for it. */
export const liveNeedStates = ['open', 'shortlisted'] as const satisfies readonly NeedState[];

export const isLiveNeed = (state: NeedState): boolean =>
  (liveNeedStates as readonly NeedState[]).includes(state);
export const isOver = (state: NeedState): boolean => state === 'filled' || state === 'closed';

export type NeedAction = 'open' | 'shortlist' | 'recall' | 'fill' | 'close' | 'expire';

const officers = ['officer', 'admin'] as const;

export const needTransitions: readonly Transition<NeedState, NeedAction>[] = [
  { action: 'open', from: 'draft', to: 'open', by: officers },
  { action: 'shortlist', from: 'open', to: 'shortlisted', by: ['officer'] },
  { action: 'shortlist', from: 'shortlisted', to: 'shortlisted', by: ['officer'] },
  // Its only shortlist is taken back.
  { action: 'recall', from: 'shortlisted', to: 'open', by: ['officer'] },
  { action: 'fill', from: 'open', to: 'filled', by: [...officers, 'system'] },
  { action: 'fill', from: 'shortlisted', to: 'filled', by: [...officers, 'system'] },
  { action: 'close', from: 'draft', to: 'closed', by: officers },
  { action: 'close', from: 'open', to: 'closed', by: officers },
  { action: 'close', from: 'shortlisted', to: 'closed', by: officers },
  { action: 'expire', from: 'open', to: 'closed', by: ['system'] },
  { action: 'expire', from: 'shortlisted', to: 'closed', by: ['system'] },
];
