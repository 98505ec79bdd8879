import type { NoticeKind } from '../access/index.ts';

const kind = (code: string, label: string): NoticeKind => ({
  code,
  label,
  roles: ['counsellor', 'manager'],
  telling: 'daily',
});

export const aidNotices: readonly NoticeKind[] = [
  kind('youth-aid-sent-back', 'Une demande d’aide est à compléter'),
  kind('youth-aid-adjourned', 'Une demande d’aide est ajournée'),
  kind('youth-aid-decided', 'Une demande d’aide est décidée'),
];
