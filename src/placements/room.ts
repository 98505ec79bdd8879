import type { Room } from '../access/index.ts';

export const placementsRoom: Room = { name: 'placements', rights: {}, personalData: null };
