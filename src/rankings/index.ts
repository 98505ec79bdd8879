export { type FrozenEntry, freezeEntry, listedFor } from './freeze-entry.ts';
export { IndexKeeper } from './index-keeper.ts';
export { type IndexNews, LiveIndex } from './live-index.ts';
export { currentPolicy, freezePolicy } from './policy.ts';
export { markRankingFailed, type RankNeedJob, rankNeed } from './rank-need.ts';
export { rerankFor } from './rank-participant.ts';
export { readRankingStatus } from './ranking-status.ts';
export { rankingQuery, readNeedRanking, readParticipantRanking } from './read-rankings.ts';
export { worldOf } from './world.ts';
