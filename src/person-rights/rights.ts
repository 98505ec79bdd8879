import { right } from '../access/index.ts';

export const participantFile = right('participant.file', ['counsellor', 'manager']);
export const participantObject = right('participant.object', ['counsellor', 'manager']);
export const participantMerge = right('participant.merge', ['counsellor', 'manager']);
export const participantErase = right('participant.erase', ['manager']);
