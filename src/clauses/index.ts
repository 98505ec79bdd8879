export {
  joinOperations,
  joinOperationsInput,
  listAgreements,
  listOperations,
  readAgreement,
} from './agreements.ts';
export { rowStates } from './books.ts';
export { certificateOf } from './certificate.ts';
export {
  checkHours,
  checkHoursInput,
  closeMonth,
  closeMonthInput,
  reopenMonth,
  reopenMonthInput,
} from './check-hours.ts';
export { closeMonths, closeMonthsInput, readMonth } from './close-months.ts';
export { type PartyRole, partyRoles } from './contract.ts';
export {
  addChange,
  addChangeInput,
  basisInput,
  createContract,
  createContractInput,
  editContract,
  editContractInput,
  withdrawChange,
  withdrawChangeInput,
} from './edit-contract.ts';
export { type ContractKind, contractKinds } from './hours.ts';
export { type ChangeKind, changeKinds } from './hours-due.ts';
export { type LostCode, lostCodes, type QuestionCode, questionCodes, type Way, ways } from './judge.ts';
export {
  addPerson,
  addPersonInput,
  attestInput,
  attestPerson,
  editPerson,
  editPersonInput,
  listPeople,
  listPeopleQuery,
  readAttested,
  readPerson,
} from './people.ts';
export { type Ground, grounds } from './person.ts';
export { listContracts, listContractsQuery, readContract } from './read-contracts.ts';
export { readDecp } from './read-decp.ts';
export { readHours } from './read-hours.ts';
export {
  clauseAttest,
  clauseHours,
  clauseManage,
  clausePeople,
  clausePublish,
  clauseRead,
  clauseSimulate,
} from './rights.ts';
export { type PurchaseKind, purchaseKinds } from './rules.ts';
export { runSimulation, simulationInput } from './run-simulation.ts';
export { type ClauseWay, clauseWays, exceptions } from './simulate.ts';
export { tellHours, tellHoursInput } from './tell-hours.ts';
