import type { Room } from '../access/index.ts';
import { measureOpenNeeds } from './measure-open-needs.ts';

/** Figures of groups large enough that they lead to nobody. */
export const reportingRoom: Room = {
  name: 'reporting',
  personalData: null,
  sweeps: { measureOpenNeeds },
};
