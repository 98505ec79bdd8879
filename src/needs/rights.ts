import { right } from '../access/index.ts';

export const needRead = right(
  'need.read',
  ['officer', 'counsellor', 'manager', 'employer', 'admin'],
  'Besoins',
);
export const needManage = right('need.manage', ['officer', 'admin']);
