import { right } from '../access/index.ts';

export const employerRead = right(
  'employer.read',
  ['officer', 'counsellor', 'manager', 'employer', 'admin'],
  'Entreprises',
);
export const employerManage = right('employer.manage', ['officer', 'admin']);
export const needRead = right(
  'need.read',
  ['officer', 'counsellor', 'manager', 'employer', 'admin'],
  'Besoins',
);
export const needManage = right('need.manage', ['officer', 'admin']);
