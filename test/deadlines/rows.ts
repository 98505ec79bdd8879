import type { RoomRows } from '../support/rows-of-rooms.ts';

export const rows: RoomRows = {
  pages: { 'get /echeances': ['officer', 'counsellor', 'manager', 'employer', 'secretary'] },
  routes: { 'get /deadlines': ['officer', 'counsellor', 'manager', 'employer', 'secretary'] },
};
