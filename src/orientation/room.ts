import type { Room } from '../access/index.ts';
import { referralFigures } from './figures.ts';
import { referralsOfPeople } from './held-of-person.ts';
import { servicesImport, structuresImport } from './import-directory.ts';
import { siaesImport } from './import-siaes.ts';
import { referralDeadlines, referralNotices } from './referral-deadlines.ts';
import * as rights from './rights.ts';

/** Which door fits somebody, the directory of structures and services, and referrals between them. */
export const orientationRoom: Room = {
  name: 'orientation',
  rights,
  imports: [structuresImport, servicesImport, siaesImport],
  personalData: referralsOfPeople,
  deadlines: referralDeadlines,
  notices: referralNotices,
  figures: referralFigures,
};
