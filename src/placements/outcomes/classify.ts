import type { Situation, Story } from './facts.ts';
import { type Protocol, protocolOn, protocolsFor } from './protocols.ts';
import {
  businesses,
  heldWork,
  isLasting,
  type Reached,
  seasonalWork,
  trainings,
  workInAi,
} from './reached.ts';
import { isInForce, type RuleId, ruleOf } from './rules.ts';
import { isReal, lastDayOf, type Question } from './runs.ts';

export const outcomes = ['positive', 'lasting', 'transition', 'other'] as const;
export type Outcome = (typeof outcomes)[number];

/** `to-ask`: it would be a positive exit if the person says so. */
export const standings = ['proved', 'provisional', 'to-ask'] as const;
export type Standing = (typeof standings)[number];

/** What the rules say of somebody on a day. */
export interface Answer {
  readonly outcome: Outcome;
  readonly rule: RuleId;
  readonly standing: Standing;
  /** Lasting or transition work on that day, whatever the exit is. */
  readonly employment: 'lasting' | 'transition' | null;
  /** The day on which the rule was met; of what will be one, `expectedOn`. */
  readonly reachedOn: string | null;
  readonly expectedOn: string | null;
  readonly situations: readonly Situation[];
  /** Ids of what has no proof yet. */
  readonly unproved: readonly string[];
  readonly questions: readonly Question[];
  readonly protocol: Protocol;
}

const unprovedOf = (situations: readonly Situation[]): string[] =>
  situations.filter(({ proved }) => !proved).map(({ id }) => id);

/** Better first: nothing to ask, all proved, then the one met last. */
const better = (a: Reached, b: Reached): number =>
  Number(a.questions.length > 0) - Number(b.questions.length > 0) ||
  unprovedOf(a.situations).length - unprovedOf(b.situations).length ||
  (a.on < b.on ? 1 : a.on > b.on ? -1 : a.situations.length - b.situations.length);

/** All that is met, or will be if what was agreed is held. */
function reachedOf(story: Story, { settings }: Protocol, day: string): Reached[] {
  return [
    ...heldWork(story, settings),
    ...workInAi(story, settings),
    ...seasonalWork(story, settings, day),
    ...businesses(story),
    ...trainings(story, settings),
  ].filter(({ rule, on }) => isInForce(ruleOf(rule), on) && (story.since === undefined || on >= story.since));
}

/** What one protocol says of somebody on a day. */
export function classify(story: Story, protocol: Protocol, day: string): Answer {
  const all = reachedOf(story, protocol, day).sort(better);
  const met = all.filter(({ on }) => on <= day);
  const [sure] = met.filter(({ questions }) => questions.length === 0);
  const [unsure] = met;
  const working = story.situations.filter(
    (one) => one.kind !== 'training' && isReal(one) && one.start <= day && lastDayOf(one) >= day,
  );
  const lasting = working.some((one) => isLasting(one, protocol.settings));
  const employment = working.length === 0 ? null : lasting ? 'lasting' : 'transition';
  const common = { employment, protocol } as const;
  if (sure) {
    const unproved = unprovedOf(sure.situations);
    return {
      ...common,
      outcome: 'positive',
      rule: sure.rule,
      standing: unproved.length > 0 ? 'provisional' : 'proved',
      reachedOn: sure.on,
      expectedOn: null,
      situations: sure.situations,
      unproved,
      questions: [],
    };
  }
  const expected = all
    .filter(({ on, from }) => on > day && from <= day)
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  const outcome = employment ?? 'other';
  const situations = unsure?.situations ?? working;
  const unproved = unprovedOf(situations);
  return {
    ...common,
    outcome,
    rule: outcome,
    standing: unsure ? 'to-ask' : unproved.length > 0 ? 'provisional' : 'proved',
    reachedOn: null,
    expectedOn: unsure ? null : (expected[0]?.on ?? null),
    situations,
    unproved,
    questions: unsure?.questions ?? expected[0]?.questions ?? [],
  };
}

export interface Answers {
  /** By the protocol in force on the day; nothing before the first one. */
  readonly applies: Answer | null;
  /** By the others that concern the person's PLIE, the newest first. */
  readonly others: readonly Answer[];
}

/** What the protocol in force says, and what the others would. */
export function classifyAll(
  story: Story,
  protocols: readonly Protocol[],
  day: string,
  plie?: string,
): Answers {
  const inForce = protocolOn(protocols, day, plie);
  const others = protocolsFor(protocols, plie)
    .filter((one) => one !== inForce)
    .sort((a, b) => b.version - a.version);
  return {
    applies: inForce ? classify(story, inForce, day) : null,
    others: others.map((one) => classify(story, one, day)),
  };
}

/** Whether two answers say another thing. */
export const disagree = (one: Answer, other: Answer): boolean =>
  one.outcome !== other.outcome || one.standing !== other.standing;
