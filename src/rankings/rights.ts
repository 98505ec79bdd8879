import { right } from '../access/index.ts';

export const needRanking = right(
  'need.ranking',
  ['officer', 'counsellor', 'manager', 'admin'],
  'Classement des personnes pour un besoin',
);
export const needWhyNot = right('need.why-not', ['officer', 'counsellor', 'manager']);
/** Why a list of ten is as it is; and returning it to plain order. Structures read their own people in the ranking. */
export const needListWhy = right('need.list-why', ['officer', 'admin']);
export const needListOrder = right('need.list-order', ['officer']);
export const policyManage = right('policy.manage', ['admin']);
export const participantRanking = right(
  'participant.ranking',
  ['counsellor', 'manager'],
  'Besoins pour un participant (d’une structure)',
);
