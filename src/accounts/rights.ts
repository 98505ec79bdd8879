import { right } from '../access/index.ts';

export const accountOwn = right('account.own', ['officer', 'counsellor', 'manager', 'employer', 'admin']);
export const accountManage = right('account.manage', ['officer', 'manager', 'admin']);
export const membershipGive = right('membership.give', ['admin']);
export const structureActivity = right('structure.activity', ['manager']);
export const tokenManage = right('token.manage', ['admin']);
