import type { QueryFilter } from 'mongoose';
import type { Actor, FirstRole, Role } from './roles.ts';

type Reach = (actor: Actor) => Filter | 'nothing';

/**
 * Which records of a kind each role reaches. The first roles are all named; a role of a room reaches nothing where nobody
 * names it, nor does one that came from elsewhere.
 */
export type Scope = Readonly<Record<FirstRole, Reach> & Partial<Record<Exclude<Role, FirstRole>, Reach>>>;
type Filter = Readonly<Record<string, unknown>>;

/** A filter that goes with others in an `$and`. */
export function within<Doc>(scope: Scope, actor: Actor): QueryFilter<Doc> {
  const reach = Object.hasOwn(scope, actor.role) ? scope[actor.role] : undefined;
  const filter = reach?.(actor) ?? 'nothing';
  return (filter === 'nothing' ? { _id: { $in: [] } } : filter) as QueryFilter<Doc>;
}

export const everything = () => ({});
export const nothing = () => 'nothing' as const;

/** Nobody's, where somebody has no structure: an account that lost its place reaches nothing. */
export const ofOwnStructure = ({ structureId }: Actor) => (structureId ? { structureId } : 'nothing');
