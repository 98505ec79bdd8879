import { right } from '../access/index.ts';

export const participantFile = right('participant.file', ['counsellor', 'manager']);
export const participantObject = right('participant.object', ['counsellor', 'manager']);
export const participantMerge = right('participant.merge', ['counsellor', 'manager']);
/** To a structure that has accepted them. */
export const participantGive = right('participant.give', ['counsellor', 'manager']);
export const participantErase = right('participant.erase', ['manager']);
