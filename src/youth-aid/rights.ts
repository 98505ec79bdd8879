import { right } from '../access/index.ts';

/** A structure reads its own people's requests; the fund those that were sent to it. */
export const aidRead = right('youth-aid.read', ['counsellor', 'manager', 'secretary', 'president', 'payer']);
export const aidWrite = right('youth-aid.write', ['counsellor', 'manager']);
/** Which of the steps each role takes stands in `aid-states.ts`. */
export const aidMove = right('youth-aid.move', ['counsellor', 'manager', 'secretary', 'president']);
export const aidDocuments = right('youth-aid.documents', ['counsellor', 'manager']);
export const aidDocumentsRead = right('youth-aid.documents-read', ['counsellor', 'manager', 'secretary']);
export const aidCommissions = right('youth-aid.commissions', ['secretary', 'president']);
export const aidCommissionsManage = right('youth-aid.commissions-manage', ['secretary']);
export const aidBudget = right('youth-aid.budget', ['secretary', 'president', 'payer']);
export const aidBudgetSet = right('youth-aid.budget-set', ['secretary']);
export const aidPay = right('youth-aid.pay', ['payer']);
export const aidLetter = right('youth-aid.letter', ['counsellor', 'manager', 'secretary']);
export const reglementRead = right('youth-aid.reglement', [
  'counsellor',
  'manager',
  'secretary',
  'president',
  'payer',
]);
export const reglementSet = right('youth-aid.reglement-set', ['secretary']);
