import { right } from '../access/index.ts';

/** Which doors fit somebody, and the directory of structures and services. */
export const directoryRead = right(
  'directory.read',
  ['officer', 'counsellor', 'manager', 'admin', 'facilitator', 'secretary'],
  'Annuaire des structures et des services',
);
/** A manager changes what is told of their own structure. */
export const directoryEdit = right('directory.edit', ['manager', 'admin']);
export const directoryImport = right('directory.import', ['admin']);
/** Of one's own structure: those that it sent, and those that it answers. */
export const referralRead = right(
  'referral.read',
  ['counsellor', 'manager'],
  'Orientations (d’une structure)',
);
export const referralSend = right('referral.send', ['counsellor', 'manager']);
/** Which of the steps each side takes stands in `move-referral.ts`. */
export const referralMove = right('referral.move', ['counsellor', 'manager']);
