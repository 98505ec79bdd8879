import { right } from '../access/index.ts';

export const deadlineRead = right('deadline.read', [
  'officer',
  'counsellor',
  'manager',
  'employer',
  'secretary',
]);
