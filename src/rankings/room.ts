import { type Room, task } from '../access/index.ts';
import { needSaved } from '../needs/index.ts';
import { participantSaved } from '../participants/index.ts';
import { hears, leaveJob } from '../platform/index.ts';
import { balanceLists } from './balance-lists.ts';
import { rankAll } from './change-policy.ts';
import { exportRankings } from './export-rankings.ts';
import { forgetRankings, leaveRankingWithout } from './forget.ts';
import { exportChance } from './forget-balance.ts';
import { keepListsJob, rankAllJob, rankNeedJob, rankParticipantJob } from './jobs.ts';
import type { LiveIndex } from './live-index.ts';
import { markRankingFailed, rankNeed } from './rank-need.ts';
import * as rights from './rights.ts';
import type { StandingLists } from './standing-lists.ts';

export interface RankingTools {
  readonly live: LiveIndex;
  readonly lists: StandingLists;
}

/** Keeps the ranking of every need current. Ranking takes about a millisecond, reading and storing several. */
export const rankingsRoom: Room<RankingTools> = {
  name: 'rankings',
  rights,
  queue: { name: 'rankings', label: 'Classements', concurrency: 1, ready: ({ live }) => live.ready() },
  sideQueue: {
    name: 'lists',
    label: 'Listes tenues à jour',
    concurrency: 1,
    ready: ({ live }) => live.ready(),
  },
  tasks: [
    task(rankNeedJob, (job, { live }: RankingTools) => rankNeed(job, live), markRankingFailed),
    task(rankAllJob, ({ policy }) => rankAll(policy)),
    task(keepListsJob, (job, { lists }: RankingTools) => lists.keep(job)),
    task(rankParticipantJob, (job) => leaveJob(keepListsJob, job)),
  ],
  hears: [hears(needSaved, rankNeedJob), hears(participantSaved, keepListsJob)],
  sweeps: { balanceLists },
  personalData: {
    async export({ id }) {
      return { file: { rankings: { ...(await exportRankings(id)), lists: await exportChance(id) } } };
    },
    async forget({ id }) {
      await forgetRankings(id);
      return {};
    },
    async move({ from: { id } }) {
      await forgetRankings(id);
      await leaveRankingWithout(id);
      return undefined;
    },
  },
};
