import { forbidden, Problem } from '../platform/index.ts';
import type { Actor, Role } from './roles.ts';

/**
 * Something that some roles may do. Each room declares its own in `rights.ts`; together they are the table of
 * `docs/security.md`. Which records of a kind are within reach (own structure, own company) is decided by the scope of each
 * room's queries: out of reach is "not found".
 */
export interface Right {
  /** Stable: API tokens store it. */
  readonly name: string;
  readonly roles: readonly Role[];
  /** What another program reads by it, in French; without it no token may be given it. */
  readonly forPrograms?: string;
}

export const right = (name: string, roles: readonly Role[], forPrograms?: string): Right => ({
  name,
  roles,
  ...(forPrograms ? { forPrograms } : {}),
});

export const queueManage = right('queue.manage', ['admin']);

export const may = ({ role, only }: Actor, { name, roles }: Right): boolean =>
  roles.includes(role) && (only?.includes(name) ?? true);

/** @throws Problem 403 */
export function check(actor: Actor, right: Right): void {
  if (!may(actor, right)) throw forbidden();
}

/** Who acts, where somebody has to. @throws Problem 401 */
export function known(actor: Actor | undefined): Actor {
  if (actor) return actor;
  throw new Problem(401, 'unauthenticated', 'Connectez-vous : le jeton est absent, inconnu ou expiré.');
}
