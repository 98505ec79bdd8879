export {
  type Answer,
  type Answers,
  classify,
  classifyAll,
  disagree,
  type Outcome,
  outcomes,
  type Standing,
  standings,
} from './classify.ts';
export { type Situation, type SituationKind, type Story, situationKinds } from './facts.ts';
export { daysFrom, endOfMonths, noEnd } from './months.ts';
export { firstProtocols, type Protocol, protocolOn, protocolsFor } from './protocols.ts';
export { type Confidence, hoursInWords, type Rule, type RuleId, ruleIds, rules } from './rules.ts';
export { lastDayOf, type Question } from './runs.ts';
export {
  confidenceWords,
  dayInWords,
  lengthInWords,
  questionsInWords,
  ruleInWords,
  sentenceOf,
  situationInWords,
} from './sentence.ts';
export { firstSettings, type Settings, settingsInput } from './settings.ts';
