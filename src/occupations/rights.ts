import { right, roles } from '../access/index.ts';

/** Catalogues, zones, the rules of the ranking. */
export const referenceRead = right('reference.read', roles, 'Zones et métiers');
export const readingTry = right('reading.try', ['officer', 'counsellor', 'manager', 'admin']);
