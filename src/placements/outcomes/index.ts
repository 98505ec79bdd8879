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
export { noEnd } from './months.ts';
export { firstProtocols, type Protocol, protocolOn } from './protocols.ts';
export { hoursInWords, type RuleId, ruleIds, rules } from './rules.ts';
export { confidenceWords, questionsInWords, sentenceOf } from './sentence.ts';
export { firstSettings, type Settings, settingsInput } from './settings.ts';
