import type { Room } from '../access/index.ts';

export const youthAidRoom: Room = { name: 'youth-aid', rights: {}, personalData: null };
