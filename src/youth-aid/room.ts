import type { Room } from '../access/index.ts';
import { documentsOfAid } from './documents.ts';
import { aidNotices } from './notices.ts';
import { aidDeadlines } from './owed.ts';
import { aidsOfPeople } from './personal-data.ts';
import * as rights from './rights.ts';
import { sittingsAhead } from './sittings.ts';

/** The fund for young people (FAJ): requests, commissions, funds, payments. */
export const youthAidRoom: Room = {
  name: 'youth-aid',
  rights,
  personalData: aidsOfPeople,
  documents: documentsOfAid,
  notices: aidNotices,
  deadlines: aidDeadlines,
  appointments: sittingsAhead,
};
