import { right } from '../access/index.ts';

/** What a mission locale knows of the people that it accompanies: number, frameworks, workshops. Of its own people alone. */
export const youthRead = right(
  'youth.read',
  ['counsellor', 'manager'],
  'Jeunes d’une mission locale (cadres, ateliers)',
);
export const youthManage = right('youth.manage', ['counsellor', 'manager']);
