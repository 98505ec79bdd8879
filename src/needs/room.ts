import type { Room } from '../access/index.ts';
import { needDeadlines } from './deadlines.ts';
import * as rights from './rights.ts';

export const needsRoom: Room = {
  name: 'needs',
  rights,
  deadlines: needDeadlines,
  personalData: null,
};
