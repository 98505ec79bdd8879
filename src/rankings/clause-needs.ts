import type { Actor } from '../access/index.ts';
import type { NeedDoc } from '../needs/index.ts';
import { houseRules } from '../platform/index.ts';

/**
 * Whether the people for this need are shown once a counsellor has retained them only. Who may work under a social clause
 * tells something of a person: officers and administrators do not read a list of whom it might be.
 */
export const showsRetainedOnly = (actor: Actor, { socialClause }: Pick<NeedDoc, 'socialClause'>): boolean =>
  socialClause && !actor.structureId;

/** Those whom a counsellor has retained for a need. The room that knows says so: see `retainedFor` in `shortlists/`. */
export type Retained = (needId: string) => Promise<ReadonlySet<string>>;

/** To the nearest ten; `null` for less than the small count. */
export const rounded = (people: number): number | null =>
  people < houseRules().SMALL_COUNT ? null : Math.round(people / 10) * 10;
