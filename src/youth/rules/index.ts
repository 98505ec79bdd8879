export {
  type FrameworkFacts,
  type FrameworkKind,
  frameworkKinds,
  inWords,
  lastDayOf,
  type Refusal,
  type Rqth,
  refusalsOf,
} from './bounds.ts';
export { type RuleId, type YouthRule, youthRules } from './table.ts';
