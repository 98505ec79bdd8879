import { right } from '../access/index.ts';

/** Catalogues, zones, the rules of the ranking. */
export const referenceRead = right(
  'reference.read',
  ['officer', 'counsellor', 'manager', 'employer', 'admin'],
  'Zones et métiers',
);
export const readingTry = right('reading.try', ['officer', 'counsellor', 'manager', 'admin']);
