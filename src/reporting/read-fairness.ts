import { type Actor, check } from '../access/index.ts';
import { leastNeeds } from './measure-open-needs.ts';
import { latestReport } from './model.ts';
import { fairnessRead } from './rights.ts';

/**
 * How the rankings of the open needs treat groups of people, as last measured: a manager's view is on their own
 * structure's people, an administrator's on everybody. `pending` until ten needs are open.
 */
export async function readFairness(actor: Actor) {
  check(actor, fairnessRead);
  const report = await latestReport();
  const structureId = actor.structureId ?? null;
  return {
    status: report ? ('done' as const) : ('pending' as const),
    measuredAt: report?.measuredAt.toISOString() ?? null,
    policy: report?.policy ?? null,
    needs: report?.needs ?? 0,
    leastNeeds,
    structureId,
    data: report?.scopes.find((scope) => scope.structureId === structureId)?.data ?? [],
  };
}
