import { right } from '../access/index.ts';

/** Where a second-chance school could open: figures of places, of nobody in particular. */
export const schoolStudy = right(
  'school.study',
  ['officer', 'counsellor', 'manager', 'admin'],
  'Étude d’ouverture d’une école de la deuxième chance',
);
/** Sessions of a school, and its people in them. */
export const schoolRead = right('school.read', ['counsellor', 'manager'], 'Sessions d’une E2C');
export const schoolManage = right('school.manage', ['counsellor', 'manager']);
export const schoolImport = right('school.import', ['admin']);
