import type { Transition } from '../access/index.ts';

/**
 * A draft is its structure's alone. `decided` is not told yet, and may be decided again; `awarded` and `refused` were notified.
 * `ordered` is in a payment file.
 */
export const aidStates = [
  'draft',
  'submitted',
  'in-agenda',
  'adjourned',
  'decided',
  'awarded',
  'ordered',
  'paid',
  'refused',
  'withdrawn',
] as const;
export type AidState = (typeof aidStates)[number];

/** One request of a person at a time is in one of these. */
export const openStates: readonly AidState[] = [
  'draft',
  'submitted',
  'in-agenda',
  'adjourned',
  'decided',
  'awarded',
  'ordered',
];

/** What the fund reads: a draft and what was withdrawn are the structure's own. */
export const sentStates: readonly AidState[] = aidStates.filter(
  (state) => state !== 'draft' && state !== 'withdrawn',
);

export type AidAction =
  | 'submit'
  | 'send-back'
  | 'withdraw'
  | 'schedule'
  | 'take-off'
  | 'award'
  | 'refuse'
  | 'adjourn'
  | 'urgent'
  | 'ratify'
  | 'notify'
  | 'notify-refusal'
  | 'order'
  | 'pay'
  | 'return'
  | 'appeal'
  | 'reexamine';

const structure = ['counsellor', 'manager'] as const;
const commission = ['secretary', 'president'] as const;
const row = (
  action: AidAction,
  from: AidState,
  to: AidState,
  by: Transition<AidState, AidAction>['by'],
): Transition<AidState, AidAction> => ({ action, from, to, by });

const everywhere = (
  action: AidAction,
  states: readonly AidState[],
  by: Transition<AidState, AidAction>['by'],
) => states.map((state) => row(action, state, state, by));

export const aidTransitions: readonly Transition<AidState, AidAction>[] = [
  row('submit', 'draft', 'submitted', structure),
  // Something is lacking that the structure adds.
  row('send-back', 'submitted', 'draft', ['secretary']),
  ...(['draft', 'submitted', 'in-agenda', 'adjourned'] as const).map((from) =>
    row('withdraw', from, 'withdrawn', structure),
  ),
  row('schedule', 'submitted', 'in-agenda', ['secretary']),
  row('schedule', 'adjourned', 'in-agenda', ['secretary']),
  row('take-off', 'in-agenda', 'submitted', ['secretary']),
  // Until it is notified a decision may be taken again.
  ...(['in-agenda', 'decided'] as const).flatMap((from) => [
    row('award', from, 'decided', commission),
    row('refuse', from, 'decided', commission),
    row('adjourn', from, 'adjourned', commission),
  ]),
  // The president alone, at any hour: told and owed at once, ratified later.
  row('urgent', 'submitted', 'awarded', ['president']),
  row('urgent', 'in-agenda', 'awarded', ['president']),
  ...everywhere('ratify', ['awarded', 'ordered', 'paid'], commission),
  row('notify', 'decided', 'awarded', ['secretary']),
  row('notify-refusal', 'decided', 'refused', ['secretary']),
  row('order', 'awarded', 'ordered', ['payer']),
  row('pay', 'ordered', 'paid', ['payer']),
  // The bank sent it back: it waits for another order.
  row('return', 'ordered', 'awarded', ['payer']),
  row('return', 'paid', 'awarded', ['payer']),
  ...everywhere('appeal', ['awarded', 'ordered', 'paid', 'refused'], ['counsellor', 'manager', 'secretary']),
  row('reexamine', 'refused', 'submitted', ['secretary']),
];
