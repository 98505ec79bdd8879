export {
  beginImmersion,
  beginImmersionInput,
  editImmersion,
  editImmersionInput,
} from './begin-immersion.ts';
export { partyNames, purposeNames, type Section } from './convention.ts';
export {
  addDelegation,
  addDelegationInput,
  delegators,
  listDelegations,
  readDelegation,
  withdrawDelegation,
  withdrawDelegationInput,
} from './delegations.ts';
export { assessors, metDegrees, type PartyRole, partyRoles } from './immersion.ts';
export { type ImmersionState, immersionStates } from './immersion-states.ts';
export {
  assessByLink,
  makeSigningLink,
  makeSigningLinkInput,
  readSigningLink,
  signByLink,
  signInput,
  signingLinkExists,
} from './links.ts';
export { moveImmersion, moveImmersionInput } from './move-immersion.ts';
export {
  hoursQuery,
  hoursTable,
  listHours,
  listImmersions,
  listImmersionsQuery,
  readConventionOf,
  readImmersion,
} from './read-immersions.ts';
export { report, reportInput, saidInput } from './report.ts';
export {
  delegationManage,
  immersionManage,
  immersionRead,
  immersionRulesRead,
  immersionRulesSet,
  immersionTell,
} from './rights.ts';
export {
  firstVersion,
  type Purpose,
  purposes,
  type RuleId,
  ruleIds,
  rules,
  type Settings,
  settingsInput,
  sureness,
  versionOn,
} from './rules/index.ts';
export { listRules, setRules, setRulesInput } from './rules-store.ts';
export { termsFields } from './terms.ts';
