import type { NoticeKind } from '../access/index.ts';

const kind = (code: string, label: string, telling: NoticeKind['telling'] = 'daily'): NoticeKind => ({
  code,
  label,
  roles: ['counsellor', 'manager'],
  telling,
});

export const placementNotices: readonly NoticeKind[] = [
  kind('placement-to-complete', 'Un contrat est à compléter'),
  kind('placement-check-due', 'Un point est à faire après une embauche'),
  { ...kind('placement-check-late', 'Un point après une embauche est en retard'), roles: ['manager'] },
  kind('placement-in-danger', 'Un contrat est en danger', 'now'),
];
