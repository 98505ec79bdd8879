import type { Room } from '../access/index.ts';
import * as rights from './rights.ts';

export const occupationsRoom: Room = { name: 'occupations', rights, personalData: null };
