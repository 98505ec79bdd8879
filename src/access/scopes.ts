import type { QueryFilter } from 'mongoose';
import type { Actor, Role } from './roles.ts';

/**
 * Which records of a kind each role reaches. Every role is named: one that is added does not compile until somebody has
 * said what it may see, and one that came from elsewhere reaches nothing.
 */
export type Scope = Readonly<Record<Role, (actor: Actor) => Filter | 'nothing'>>;
type Filter = Readonly<Record<string, unknown>>;

/** A filter that goes with others in an `$and`. */
export function within<Doc>(scope: Scope, actor: Actor): QueryFilter<Doc> {
  const filter = Object.hasOwn(scope, actor.role) ? scope[actor.role](actor) : 'nothing';
  return (filter === 'nothing' ? { _id: { $in: [] } } : filter) as QueryFilter<Doc>;
}

export const everything = () => ({});
export const nothing = () => 'nothing' as const;

/** Nobody's, where somebody has no structure: an account that lost its place reaches nothing. */
export const ofOwnStructure = ({ structureId }: Actor) => (structureId ? { structureId } : 'nothing');
