import { right, roles } from '../access/index.ts';

export const accountOwn = right('account.own', roles);
/** Whoever owes something by a day, or goes to meetings: a calendar shows it to them. */
export const calendarOwn = right('calendar.own', [
  'officer',
  'counsellor',
  'manager',
  'employer',
  'secretary',
  'president',
]);
export const accountManage = right('account.manage', ['officer', 'manager', 'admin']);
export const membershipGive = right('membership.give', ['admin']);
export const structureActivity = right('structure.activity', ['manager']);
export const tokenManage = right('token.manage', ['admin']);
