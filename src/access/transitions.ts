import { forbidden, Problem } from '../platform/index.ts';
import type { Actor, Role } from './roles.ts';

/** One table says every change of state that exists; nothing else changes a state. */
export interface Transition<State extends string, Action extends string> {
  readonly action: Action;
  readonly from: State;
  readonly to: State;
  readonly by: readonly (Role | 'system')[];
}

/**
 * The state that `action` leads to.
 * @throws Problem 403 when the role may never do it, 409 `illegal-state` when it cannot be done from this state.
 */
export function nextState<State extends string, Action extends string>(
  table: readonly Transition<State, Action>[],
  action: Action,
  from: State,
  actor: Pick<Actor, 'role'> | 'system',
): State {
  const role = actor === 'system' ? 'system' : actor.role;
  const allowed = table.filter((row) => row.action === action && row.by.includes(role));
  if (allowed.length === 0) throw forbidden();
  const row = allowed.find((candidate) => candidate.from === from);
  if (row) return row.to;
  const wanted = allowed.map((candidate) => `« ${candidate.from} »`).join(', ');
  throw new Problem(
    409,
    'illegal-state',
    `Impossible dans l’état « ${from} » : il faut être dans l’état ${wanted}.`,
    [],
    { state: from, action },
  );
}

/** Those who wait take the places that are free, the first first. @param call what their state becomes */
export function callWaiting<One extends { readonly state: string }>(
  people: readonly One[],
  free: number,
  call: (state: One['state']) => One['state'],
): readonly One[] {
  let left = free;
  return people.map((one) => {
    if (one.state !== 'waiting' || left <= 0) return one;
    left -= 1;
    return { ...one, state: call(one.state) };
  });
}
