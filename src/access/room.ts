import { queueManage } from './rights.ts';
import type { Room } from './rooms.ts';

export const accessRoom: Room = { name: 'access', rights: { queueManage }, personalData: null };
