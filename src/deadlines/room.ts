import type { Room } from '../access/index.ts';
import { deadlinesOfPeople } from './held-of-person.ts';
import { remind } from './remind.ts';
import * as rights from './rights.ts';

/** What is due, reminded, moved, handed on, cancelled: the other rooms say in their own `room.ts` what may be owed. */
export const deadlinesRoom: Room = {
  name: 'deadlines',
  rights,
  sweeps: { remind },
  personalData: deadlinesOfPeople,
};
