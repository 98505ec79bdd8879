import type { RoomRows } from '../support/rows-of-rooms.ts';

export const rows: RoomRows = {
  pages: {
    'get /organismes': ['admin'],
    'get /organismes/:id': ['admin'],
    'post /organismes/:id/qualites': ['admin'],
    'post /organismes/:id/qualites/:capacityId': ['admin'],
  },
  routes: { 'get /organisations': ['admin'] },
};
