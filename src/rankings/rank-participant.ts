import { type Group, OnePerson, type Weighing } from '../matching/index.ts';
import { readOpenNeeds } from '../needs/index.ts';
import { leaveJobs } from '../platform/index.ts';
import { rankNeedJob } from './jobs.ts';
import type { LiveIndex } from './live-index.ts';
import { Ranking, type RankingDoc } from './model.ts';
import { currentPolicy } from './policy.ts';
import { keptPerGroup, writeMoment } from './rank-need.ts';
import { loadWorld } from './world.ts';

/**
 * A person's profile has changed: asks for a new ranking of each open need that this touches, and of no other. Touched
 * is a need that lists the person, that would list them now, or that counts them otherwise than before.
 * @param revision of the person, which the index must hold first
 * @throws Error after 15 s without it: the job is retried
 */
export async function rerankFor(participantId: string, revision: number, live: LiveIndex): Promise<void> {
  const known = await live.holding(participantId, revision);
  const [needs, policy, world] = await Promise.all([readOpenNeeds(), currentPolicy(), loadWorld()]);
  const floors = await floorsOf(participantId);
  const before = known.before && new OnePerson(known.before, policy, world);
  const after = known.profile && new OnePerson(known.profile, policy, world);
  const touched = needs.filter((need) => {
    if (known.before === undefined) return true;
    const entry = after && possible(after.weigh(need));
    const was = before && possible(before.weigh(need));
    if (was?.group !== entry?.group) return true;
    if (!entry || entry.group === 'far') return false;
    const stored = floors.get(need.id);
    return !stored || stored.listed || entry.score >= stored.floor[entry.group];
  });
  const moment = writeMoment(live.moment);
  await leaveJobs(
    rankNeedJob,
    touched.map((need) => ({ needId: need.id, revision: need.revision, moment })),
  );
}

/** `null` where a limit keeps the person out. */
const possible = (weighing: Weighing): Weighing | null => (weighing.limits.length > 0 ? null : weighing);

interface Floor {
  readonly listed: boolean;
  /** Lowest score that the list of a group holds; 0 while it has room. */
  readonly floor: Record<Exclude<Group, 'far'>, number>;
}

async function floorsOf(participantId: string): Promise<Map<string, Floor>> {
  const rankings = await Ranking.find({ status: 'done' })
    .select({ 'entries.id': 1, 'entries.group': 1, 'entries.score': 1 })
    .lean<Pick<RankingDoc, '_id' | 'entries'>[]>();
  return new Map(
    rankings.map(({ _id, entries }) => {
      const floorOf = (group: Group) => {
        const scores = entries.filter((entry) => entry.group === group).map(({ score }) => score);
        return scores.length < keptPerGroup ? 0 : Math.min(...scores);
      };
      const floor = { ready: floorOf('ready'), confirm: floorOf('confirm'), gap: floorOf('gap') };
      return [_id, { listed: entries.some(({ id }) => id === participantId), floor }];
    }),
  );
}
