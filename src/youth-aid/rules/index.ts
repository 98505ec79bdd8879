export { ageOn, isOfAge } from './ages.ts';
export { type FundMove, type Funds, fundMoves, granted, noFunds } from './funds.ts';
export {
  type AidKind,
  aidKinds,
  firstReglement,
  type ProofKind,
  type Purpose,
  proofKinds,
  purposes,
  type Reglement,
  type RuleId,
  reglementOn,
  ruleIds,
  type Settings,
  settingsInput,
} from './reglement.ts';
export {
  type AidFacts,
  type EarlierAid,
  ruleSheet,
  type SheetLine,
  type SheetState,
  sheetStates,
} from './sheet.ts';
