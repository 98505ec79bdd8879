export type { BoundFacts, Other, Prescriber, Refusal } from './bound-facts.ts';
export { refusalsOf } from './bounds.ts';
export {
  articleOf,
  firstVersion,
  type Purpose,
  purposes,
  type RuleId,
  ruleIds,
  rules,
  type Settings,
  settingsInput,
  sureness,
  type Version,
  versionOn,
} from './settings.ts';
export { daysCovered, lastDayFrom, mostDays, type Span } from './spans.ts';
