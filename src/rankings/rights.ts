import { right } from '../access/index.ts';

export const needRanking = right(
  'need.ranking',
  ['officer', 'counsellor', 'manager', 'admin'],
  'Classement des personnes pour un besoin',
);
export const needWhyNot = right('need.why-not', ['officer', 'counsellor', 'manager']);
export const policyManage = right('policy.manage', ['admin']);
export const participantRanking = right(
  'participant.ranking',
  ['counsellor', 'manager'],
  'Besoins pour un participant (d’une structure)',
);
