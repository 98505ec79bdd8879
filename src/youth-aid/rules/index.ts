export { ageOn, birthdayOf } from './ages.ts';
export { granted, noFunds } from './funds.ts';
export { firstReglement, type Reglement, reglementOn, ruleIds } from './reglement.ts';
export { type AidFacts, ruleSheet } from './sheet.ts';
