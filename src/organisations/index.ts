export { buyerOfSiret, buys, makeBuyer, partiesOfSiret } from './buyers.ts';
export { callKinds, listCalls, listCallsQuery, readCall, recordCall, recordCallInput } from './calls.ts';
export {
  type CapacityKind,
  capacityKinds,
  type SiaeKind,
  type StructureKind,
  siaeKinds,
  structureKinds,
} from './capacities.ts';
export {
  createEmployer,
  createEmployerInput,
  editEmployerInput,
  employerNames,
  employerRecruits,
  employerTrade,
  employerTrades,
  listEmployers,
  listEmployersQuery,
  noSiret,
  readEmployer,
  siretOfEmployer,
} from './companies.ts';
export { companiesTable } from './companies-table.ts';
export { employerOfSiret, employerWithoutSiret, searchNamesOf } from './company-names.ts';
export { companiesNamed } from './company-search.ts';
export { editEmployer } from './edit-company.ts';

export { noSiretReasons } from './model.ts';
export {
  addCapacity,
  addCapacityInput,
  capacitiesNotInForce,
  editCapacity,
  editCapacityInput,
  listOrganisations,
  listOrganisationsQuery,
  readOrganisation,
} from './organisations.ts';
export {
  employerManage,
  employerRead,
  organisationManage,
  structureManage,
  structureRead,
} from './rights.ts';
export {
  createStructure,
  createStructureInput,
  editStructure,
  editStructureInput,
  listStructures,
  readStructure,
  siretOfStructure,
  structureAccompanies,
  structureCapacity,
  structureName,
  structureNames,
} from './structures.ts';
