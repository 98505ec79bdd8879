import type { NoticeKind } from '../access/index.ts';

export const accountOpened: NoticeKind = {
  code: 'account-opened',
  label: 'Un compte vient d’être ouvert là où vous avez le vôtre',
  roles: ['employer', 'manager', 'admin'],
  telling: 'now',
  fixed: true,
};

export const accountNotices: readonly NoticeKind[] = [accountOpened];
