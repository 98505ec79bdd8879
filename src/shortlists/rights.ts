import { right } from '../access/index.ts';

export const matchRead = right('match.read', ['officer', 'counsellor', 'manager'], 'Propositions et avis');
export const matchPutForward = right('match.put-forward', ['officer', 'counsellor', 'manager']);
export const matchReview = right('match.review', ['counsellor', 'manager']);
export const matchAgreement = right('match.agreement', ['counsellor', 'manager']);
export const shortlistManage = right('shortlist.manage', ['officer']);
export const shortlistRead = right(
  'shortlist.read',
  ['officer', 'employer'],
  'Présélections (sans structure)',
);
export const shortlistReply = right('shortlist.reply', ['officer', 'employer']);
