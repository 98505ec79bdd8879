export { type AidState, aidStates } from './aid-states.ts';
export { grantBudget, grantInput, listBudgets, listBudgetsQuery } from './budgets.ts';
export { documentsOfAid } from './documents.ts';
export { beginAid, beginAidInput, editAid, editAidInput } from './edit-aid.ts';
export { figuresQuery, readFigures } from './figures.ts';
export { readLetter } from './letter.ts';
export { type MoveAid, moveAid, moveAidInput } from './move-aid.ts';
export {
  listPayments,
  makeOrder,
  notePaid,
  noteReturn,
  orderInput,
  paidInput,
  readOrder,
  returnInput,
} from './pay.ts';
export { listAids, listAidsQuery, readAid, readAidLine } from './read-aids.ts';
export {
  listReglements,
  type NewReglement,
  previewReglement,
  resourceMonthsOn,
  setReglement,
  setReglementInput,
} from './reglement-store.ts';
export {
  aidBudget,
  aidBudgetSet,
  aidCommissions,
  aidCommissionsManage,
  aidDocuments,
  aidDocumentsRead,
  aidLetter,
  aidMove,
  aidPay,
  aidRead,
  aidWrite,
  reglementRead,
  reglementSet,
} from './rights.ts';
export * from './rules/index.ts';
export {
  commissionInput,
  createCommission,
  createSitting,
  listCommissions,
  listSittings,
  notePresence,
  presenceInput,
  readCommission,
  readSitting,
  sittingInput,
} from './sittings.ts';
export { makeStatusLink, readStatus } from './status-link.ts';
export { transfersXml } from './transfers.ts';
