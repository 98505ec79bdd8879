export { type Aid, surenessWords } from './aids.ts';
export { askToTalk, callWithinDays, talkInput } from './ask-to-talk.ts';
export { axes, axisNames } from './axes.ts';
export { drawsSeen, releases, type Scales, scalesOf, spentBy } from './budget.ts';
export {
  campaignInput,
  campaignOf,
  listCampaigns,
  listCampaignsQuery,
  startCampaign,
  visitCampaign,
} from './campaigns.ts';
export { closeSpentProposals } from './close-spent-proposals.ts';
export { type Contribution, Counts, contributionOf, type DomainCounts } from './count.ts';
export { drawTable } from './draw.ts';
export { type Figure, Figures } from './figures.ts';
export { forgetBrief } from './forget-brief.ts';
export { askedToTalkAt, keepBrief, readKeptBrief } from './kept-brief.ts';
export { listBriefs, listBriefsQuery } from './list-briefs.ts';
export { noteCall } from './note-call.ts';
export { hideOffer, isShown, listOffers, type Offer, readOffer, showOffer } from './offers.ts';
export { choosePace, mostPerMonth, paceInput, readPace } from './pace.ts';
export { likelyCompanies, proposeInput, proposeToCompany } from './propose.ts';
export { publishTalent } from './publish-talent.ts';
export { type Brief, briefQuery, readBrief } from './read-brief.ts';
export {
  currentEdition,
  type NamedFigure,
  readTalent,
  talentQuery,
} from './read-talent.ts';
export {
  talentBriefsAnswer,
  talentBriefsRead,
  talentCampaigns,
  talentOffers,
  talentPace,
  talentPropose,
} from './rights.ts';
export {
  confirmSubscription,
  endSubscription,
  isConfirmed,
  subscribe,
  subscribeInput,
} from './subscriptions.ts';
export { currentTable, type TalentTable } from './talent-table.ts';
