import type { RoomRows } from '../support/rows-of-rooms.ts';

export const rows: RoomRows = {
  pages: { 'get /equite': ['manager', 'admin'] },
  routes: {
    'get /fairness': ['manager', 'admin'],
    'get /caseload': ['counsellor', 'manager'],
    'get /caseload/export': ['counsellor', 'manager'],
  },
};
