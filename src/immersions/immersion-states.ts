import type { Transition } from '../access/index.ts';

/**
 * A draft is its structure's alone. `signing`: the text stands still while each party signs; `signed` by all; `deposited`: it
 * may start on its day; `assessed`: host and person have both said what came of it.
 */
export const immersionStates = [
  'draft',
  'signing',
  'signed',
  'deposited',
  'started',
  'ended',
  'assessed',
  'cancelled',
] as const;
export type ImmersionState = (typeof immersionStates)[number];

/** Those that count with their host: days, conventions. */
export const countedStates: readonly ImmersionState[] = [
  'signing',
  'signed',
  'deposited',
  'started',
  'ended',
  'assessed',
];

export type ImmersionAction =
  | 'open'
  | 'reopen'
  | 'sign'
  | 'complete'
  | 'refuse'
  | 'deposit'
  | 'start'
  | 'end'
  | 'cancel'
  | 'close';

const structure = ['counsellor', 'manager'] as const;
const row = (
  action: ImmersionAction,
  from: ImmersionState,
  to: ImmersionState,
  by: Transition<ImmersionState, ImmersionAction>['by'] = structure,
): Transition<ImmersionState, ImmersionAction> => ({ action, from, to, by });

/** Who comes by a link has no role. */
const links = ['system'] as const;

export const immersionTransitions: readonly Transition<ImmersionState, ImmersionAction>[] = [
  row('open', 'draft', 'signing'),
  row('reopen', 'signing', 'draft'),
  row('reopen', 'signed', 'draft'),
  row('sign', 'signing', 'signing', links),
  row('complete', 'signing', 'signed', links),
  row('refuse', 'signing', 'draft', links),
  row('deposit', 'signed', 'deposited'),
  row('start', 'deposited', 'started'),
  row('end', 'started', 'ended'),
  row('close', 'ended', 'assessed', [...structure, 'employer', 'system']),
  ...(['draft', 'signing', 'signed', 'deposited'] as const).map((from) => row('cancel', from, 'cancelled')),
];
