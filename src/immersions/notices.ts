import type { NoticeKind } from '../access/index.ts';

const kind = (code: string, label: string, roles: NoticeKind['roles']): NoticeKind => ({
  code,
  label,
  roles,
  telling: 'daily',
});
const structure = ['counsellor', 'manager'] as const;

export const immersionNotices: readonly NoticeKind[] = [
  kind('immersion-waits', 'Une immersion attend des signatures ou son dépôt', structure),
  kind('immersion-signed', 'Une convention d’immersion est signée par tous', structure),
  kind('immersion-refused', 'Une partie ne signe pas une convention d’immersion', structure),
  {
    ...kind('immersion-accident', 'Un accident pendant une immersion est signalé', structure),
    telling: 'now',
  },
  kind('immersion-delegation-ends', 'Une délégation d’immersion finit', ['manager']),
];
