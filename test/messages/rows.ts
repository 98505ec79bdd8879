import { type Role, roles } from '../../src/access/index.ts';
import type { RoomRows } from '../support/rows-of-rooms.ts';

const all = roles as readonly Role[];

export const rows: RoomRows = {
  pages: {
    'get /messages': all,
    'post /messages/:id/lu': all,
    'post /messages/lus': all,
    'get /messages/reglages': all,
    'post /messages/reglages': all,
    'get /envois': ['admin'],
    'post /envois/reessayer': ['admin'],
    'post /envois/:id/reessayer': ['admin'],
    'get /messages/demonstration': ['admin'],
  },
  routes: {
    'get /message-preferences': all,
    'patch /message-preferences': all,
    'get /outgoing-messages': ['admin'],
  },
  bodies: { 'patch /message-preferences': () => ({ rest: null }) },
};
