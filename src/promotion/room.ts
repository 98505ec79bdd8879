import type { Room } from '../access/index.ts';
import { closeSpentProposals } from './close-spent-proposals.ts';
import { subscriptionLetters } from './letters.ts';
import { talentDeadlines } from './owed.ts';
import { publishTalent } from './publish-talent.ts';
import * as rights from './rights.ts';

/** The territory's talent as everybody may read it: counts of many people, with noise, drawn once and published. */
export const promotionRoom: Room = {
  name: 'promotion',
  rights,
  // A brief is of a company; its counts are of many people.
  personalData: null,
  notices: [
    {
      code: 'talent-talk',
      label: 'Une entreprise souhaite être rappelée',
      roles: ['officer'],
      telling: 'now',
    },
    {
      code: 'talent-less',
      label: 'Des candidatures proposées sont restées sans réponse',
      roles: ['employer'],
      telling: 'daily',
    },
  ],
  letters: subscriptionLetters,
  deadlines: talentDeadlines,
  sweeps: { publishTalent: () => publishTalent(), closeSpentProposals },
};
