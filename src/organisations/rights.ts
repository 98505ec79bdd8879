import { right } from '../access/index.ts';

export const employerRead = right(
  'employer.read',
  ['officer', 'counsellor', 'manager', 'employer', 'admin'],
  'Entreprises',
);
export const employerManage = right('employer.manage', ['officer', 'admin']);
export const structureRead = right(
  'structure.read',
  ['officer', 'counsellor', 'manager', 'admin'],
  'Structures',
);
export const structureManage = right('structure.manage', ['admin']);
export const organisationManage = right('organisation.manage', ['admin']);
