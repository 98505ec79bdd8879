export { balanceLists } from './balance-lists.ts';
export { plainReasons } from './balanced-model.ts';
export {
  changePolicy,
  changePolicyInput,
  isOfOldShapes,
  isOfOldStems,
  measureStemsAnew,
  proposedPolicyInput,
  reshape,
} from './change-policy.ts';
export { type Retained, showsRetainedOnly } from './clause-needs.ts';
export { needRanked } from './events.ts';
export { forgetRankings, leaveRankingWithout } from './forget.ts';
export {
  accountsOf,
  type FrozenEntry,
  freezeEntry,
  frozenForStructure,
  listedFor,
  needsListing,
} from './freeze-entry.ts';
export { IndexKeeper } from './index-keeper.ts';
export { type IndexNews, LiveIndex } from './live-index.ts';
export { listOf, packList } from './model.ts';
export { readNextSteps } from './next-steps.ts';
export { orderList, orderListInput } from './order-list.ts';
export { currentPolicy } from './policy.ts';
export { previewPolicy } from './preview-policy.ts';
export { rankNeed } from './rank-need.ts';
export { readRankingStatus } from './ranking-status.ts';
export { readNeedList } from './read-list.ts';
export { readPolicy } from './read-policy.ts';
export { readPool } from './read-pool.ts';
export { rankingQuery, readNeedRanking, readParticipantRanking } from './read-rankings.ts';
export { readWithoutList } from './read-without-list.ts';
export {
  needListOrder,
  needListWhy,
  needRanking,
  needWhyNot,
  participantRanking,
  policyManage,
} from './rights.ts';
export { StandingLists } from './standing-lists.ts';
export { asksMore, barredBy, type LawAsked, verifiedFor } from './structure-view.ts';
export { whyNot, whyNotQuery } from './why-not.ts';
export { loadWorld, worldOf } from './world.ts';
