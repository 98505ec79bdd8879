import type { RoomRows } from '../support/rows-of-rooms.ts';

const withCalendar = ['officer', 'counsellor', 'manager', 'employer', 'secretary', 'president'] as const;

export const rows: RoomRows = {
  pages: {
    'get /echeances': ['officer', 'counsellor', 'manager', 'employer', 'secretary'],
    'post /compte/agenda': withCalendar,
    'post /compte/agenda/fin': withCalendar,
  },
  routes: {
    'get /deadlines': ['officer', 'counsellor', 'manager', 'employer', 'secretary'],
    'get /calendar': withCalendar,
    'post /calendar': withCalendar,
    'delete /calendar': withCalendar,
  },
};
