import { right } from '../access/index.ts';

/** Whoever may write what a file holds; each kind of file asks for the right of its own room too. */
export const importRun = right('import.run', [
  'officer',
  'counsellor',
  'manager',
  'employer',
  'admin',
  'facilitator',
]);
