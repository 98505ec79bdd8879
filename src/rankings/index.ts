export { type FrozenEntry, freezeEntry, listedFor } from './freeze-entry.ts';
export { LiveProfiles } from './live-profiles.ts';
export { currentPolicy, freezePolicy } from './policy.ts';
export { markRankingFailed, type RankNeedJob, rankNeed } from './rank-need.ts';
export { rerankFor } from './rank-participant.ts';
export { rankingQuery, readNeedRanking, readParticipantRanking } from './read-rankings.ts';
