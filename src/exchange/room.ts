import type { Room } from '../access/index.ts';

/** Files in and out: what they hold, and who may send or take it, is declared by the rooms whose it is. */
export const exchangeRoom: Room = { name: 'exchange', rights: {}, personalData: null };
