import { right } from '../access/index.ts';

export const talentBriefsRead = right('talent.briefs', ['officer', 'admin']);
export const talentBriefsAnswer = right('talent.briefs.answer', ['officer', 'admin']);
/** Proposing somebody to a company that did not ask; and how many a month a company accepts. */
export const talentPropose = right('talent.propose', ['counsellor', 'manager']);
/** Showing a need to everybody: of its company, or for it. */
export const talentOffers = right('talent.offers', ['officer', 'employer', 'admin']);
export const talentPace = right('talent.pace', ['employer']);
export const talentCampaigns = right('talent.campaigns', ['officer', 'admin']);
