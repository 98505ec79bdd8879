import { right, roles } from '../access/index.ts';

export const accountOwn = right('account.own', roles);
export const accountManage = right('account.manage', ['officer', 'manager', 'admin']);
export const membershipGive = right('membership.give', ['admin']);
export const structureActivity = right('structure.activity', ['manager']);
export const tokenManage = right('token.manage', ['admin']);
