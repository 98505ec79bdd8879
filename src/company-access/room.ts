import type { Room } from '../access/index.ts';
import { requestLetters } from './letters.ts';
import { requestDeadlines } from './owed.ts';
import * as rights from './rights.ts';

/** Companies that come forward by themselves: who asks, who answers, and what became of it. */
export const companyAccessRoom: Room = {
  name: 'company-access',
  rights,
  // Who asks does so for a company.
  personalData: null,
  deadlines: requestDeadlines,
  letters: requestLetters,
  notices: [
    {
      code: 'company-request',
      label: 'Une entreprise demande un accès',
      roles: ['officer'],
      telling: 'daily',
    },
  ],
};
