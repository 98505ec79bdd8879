import { right } from '../access/index.ts';

export const participantRead = right(
  'participant.read',
  ['counsellor', 'manager'],
  'Participants (d’une structure)',
);
export const participantManage = right('participant.manage', ['counsellor', 'manager']);
export const participantHandOver = right('participant.hand-over', ['manager']);
export const participantDocuments = right('participant.documents', ['counsellor', 'manager']);
