import type { Room } from '../access/index.ts';
import { expireNeeds } from './expire-needs.ts';
import * as rights from './rights.ts';

export const needsRoom: Room = {
  name: 'needs',
  rights,
  sweeps: { expireNeeds },
  personalData: null,
};
