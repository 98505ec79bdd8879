import type { Transition } from '../access/index.ts';

export const referralStates = [
  'sent',
  'seen',
  'studying',
  'accepted',
  'returned',
  'expired',
  'withdrawn',
] as const;
export type ReferralState = (typeof referralStates)[number];

export const referralActions = ['see', 'study', 'accept', 'return', 'withdraw', 'expire'] as const;
export type ReferralAction = (typeof referralActions)[number];

/** Somebody awaits an answer. */
export const waitingStates = ['sent', 'seen', 'studying'] as const satisfies readonly ReferralState[];
export const isWaiting = (state: ReferralState): boolean =>
  (waitingStates as readonly ReferralState[]).includes(state);

const structure = ['counsellor', 'manager'] as const;
const waiting = (
  action: ReferralAction,
  to: ReferralState,
  by: Transition<ReferralState, ReferralAction>['by'],
): Transition<ReferralState, ReferralAction>[] => waitingStates.map((from) => ({ action, from, to, by }));

/** Who receives it sees, studies, accepts or returns it; who sent it takes it back; unanswered, it comes back by itself. */
export const referralTransitions: readonly Transition<ReferralState, ReferralAction>[] = [
  { action: 'see', from: 'sent', to: 'seen', by: structure },
  { action: 'study', from: 'sent', to: 'studying', by: structure },
  { action: 'study', from: 'seen', to: 'studying', by: structure },
  ...waiting('accept', 'accepted', structure),
  ...waiting('return', 'returned', structure),
  ...waiting('withdraw', 'withdrawn', [...structure, 'system']),
  ...waiting('expire', 'expired', ['system']),
];

/** Why one comes back. Never what is wrong with the person. */
export const returnReasons = [
  'no-place',
  'other-area',
  'not-eligible',
  'not-reached',
  'person-declined',
  'other',
] as const;
export type ReturnReason = (typeof returnReasons)[number];
