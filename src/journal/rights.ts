import { right } from '../access/index.ts';

export const journalRead = right('journal.read', ['counsellor', 'manager']);
export const journalWrite = right('journal.write', ['counsellor', 'manager']);
