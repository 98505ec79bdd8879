import type { TravelMode } from '../territory/index.ts';
import { asksSkills } from './asked-skills.ts';
import { OnePerson, type Weighing } from './rank.ts';
import type { RankableNeed, RankableProfile } from './rankable.ts';
import type { Group, Policy, World } from './types.ts';
import { modes } from './vocabulary.ts';

type Contract = NonNullable<RankableNeed['contract']>;

/** One thing that might change in somebody's situation. `asked`: nobody knows yet, so that it may be so already. */
export type Step =
  | { readonly kind: 'licence'; readonly code: string; readonly asked: boolean }
  | { readonly kind: 'skill'; readonly code: string; readonly level: number }
  | { readonly kind: 'mode'; readonly mode: TravelMode }
  | { readonly kind: 'minutes'; readonly minutes: number }
  | { readonly kind: 'hours'; readonly min: number; readonly max: number }
  | { readonly kind: 'contract'; readonly contract: Contract }
  | { readonly kind: 'start'; readonly from: string }
  | { readonly kind: 'pay'; readonly hourlyCents: number };

/** What, one thing at a time, would make this need suit the person better. */
export function stepsToward(
  need: RankableNeed,
  person: RankableProfile,
  { facts }: Weighing,
  world: World,
): Step[] {
  const steps: Step[] = [];
  need.demands.forEach(({ code }, i) => {
    if (facts.held[i] !== true) steps.push({ kind: 'licence', code, asked: facts.held[i] === null });
  });
  need.skills.forEach(({ code, level }, i) => {
    if (asksSkills(need) && (facts.credits?.[i] ?? 0) < 1) steps.push({ kind: 'skill', code, level });
  });
  steps.push(...tripSteps(need, person, facts.commute.reach, world));
  const { hours, contract, start, pay } = facts.answers;
  const isOpen = (answer: string) => answer !== 'yes' && answer !== 'none';
  if (isOpen(hours) && need.minutesPerWeek !== null)
    steps.push({ kind: 'hours', ...widened(person.minutesPerWeek, need.minutesPerWeek) });
  if (isOpen(contract) && need.contract) steps.push({ kind: 'contract', contract: need.contract });
  if (isOpen(start) && need.startsOn) steps.push({ kind: 'start', from: need.startsOn });
  if (isOpen(pay) && need.hourlyCents !== null) steps.push({ kind: 'pay', hourlyCents: need.hourlyCents });
  return steps;
}

/** Longer by quarters of an hour, so that the steps toward several needs are the same; or another means of travel. */
function tripSteps(
  need: RankableNeed,
  { zone, travel }: RankableProfile,
  reach: string,
  world: World,
): Step[] {
  if (reach === 'within' || !travel || !zone) return [];
  const runs = (mode: TravelMode) => mode !== 'transit' || !need.offTransitHours;
  const minutesBy = (mode: TravelMode) => (runs(mode) ? world.minutes(mode, zone, need.zone) : null);
  const own = travel.modes.map(minutesBy).filter((minutes) => minutes !== null);
  const needed = Math.ceil((Math.min(...own) - travel.maxMinutes) / 15) * 15;
  const others = modes.filter((mode) => {
    const minutes = travel.modes.includes(mode) ? null : minutesBy(mode);
    return minutes !== null && minutes <= travel.maxMinutes;
  });
  return [
    ...(needed > 0 && needed <= 60
      ? [{ kind: 'minutes' as const, minutes: travel.maxMinutes + needed }]
      : []),
    ...others.map((mode) => ({ kind: 'mode' as const, mode })),
  ];
}

const widened = (wanted: RankableProfile['minutesPerWeek'], offered: number) => ({
  min: Math.min(wanted?.min ?? offered, offered),
  max: Math.max(wanted?.max ?? offered, offered),
});

/** The person as they would be. */
export function take(person: RankableProfile, step: Step): RankableProfile {
  switch (step.kind) {
    case 'licence':
      return { ...person, licences: { ...person.licences, [step.code]: true } };
    case 'skill': {
      const others = (person.skills ?? []).filter(({ code }) => code !== step.code);
      return { ...person, skills: [...others, { code: step.code, level: step.level }] };
    }
    case 'mode':
      return person.travel
        ? { ...person, travel: { ...person.travel, modes: [...person.travel.modes, step.mode] } }
        : person;
    case 'minutes':
      return person.travel ? { ...person, travel: { ...person.travel, maxMinutes: step.minutes } } : person;
    case 'hours':
      return { ...person, minutesPerWeek: { min: step.min, max: step.max } };
    case 'contract':
      return { ...person, contracts: [...(person.contracts ?? []), step.contract] };
    case 'start':
      return { ...person, availableFrom: step.from };
    case 'pay':
      return { ...person, minHourlyCents: step.hourlyCents };
  }
}

/** Neither kept out, nor far, nor known to lack anything. */
export const suits = ({
  limits,
  group,
}: {
  readonly limits: readonly unknown[];
  readonly group: Group;
}): boolean => limits.length === 0 && (group === 'ready' || group === 'confirm');

/** Whether the need has anything to do with what the person wants or has done. */
export const isRelated = ({ facts }: Pick<Weighing, 'facts'>): boolean =>
  facts.wish !== null || facts.practice !== null;

/** What one step would change for a person. */
export interface Opening {
  readonly step: WorkedStep;
  /** Needs that would suit, and do not yet. */
  readonly opens: readonly string[];
  /** Needs for which the person would be ready, and is not yet. */
  readonly readies: readonly string[];
}

/** The kinds of step that take work or means; the others are choices, which are the person's own. */
export const workedKinds = ['licence', 'skill', 'mode', 'minutes', 'hours'] as const;
type WorkedStep = Extract<Step, { readonly kind: (typeof workedKinds)[number] }>;
const isWorked = (step: Step): step is WorkedStep =>
  (workedKinds as readonly Step['kind'][]).includes(step.kind);

/**
 * What one step, alone, would open to a person among these needs: only those near what they want or have done.
 * The steps that open most come first; those that open nothing are left out.
 */
export function openings(
  person: RankableProfile,
  needs: readonly RankableNeed[],
  policy: Policy,
  world: World,
): Opening[] {
  const now = new OnePerson(person, policy, world);
  const toward = new Map<string, { readonly step: WorkedStep; readonly needs: RankableNeed[] }>();
  const before = new Map<string, Weighing>();
  for (const need of needs) {
    const weighing = now.weigh(need);
    if (!isRelated(weighing)) continue;
    before.set(need.id, weighing);
    for (const step of stepsToward(need, person, weighing, world)) {
      if (!isWorked(step)) continue;
      const key = JSON.stringify(step);
      const known = toward.get(key) ?? { step, needs: [] };
      known.needs.push(need);
      toward.set(key, known);
    }
  }
  const found = [...toward.values()].map(({ step, needs: concerned }): Opening => {
    const after = new OnePerson(take(person, step), policy, world);
    const opens: string[] = [];
    const readies: string[] = [];
    for (const need of alike(step, concerned, toward.values())) {
      const [then, was] = [after.weigh(need), before.get(need.id) as Weighing];
      if (suits(then) && !suits(was)) opens.push(need.id);
      if (isReady(then) && !isReady(was)) readies.push(need.id);
    }
    return { step, opens, readies };
  });
  return found
    .filter(({ opens, readies }) => opens.length + readies.length > 0)
    .sort((one, other) => other.opens.length - one.opens.length || other.readies.length - one.readies.length);
}

const isReady = (weighing: Weighing): boolean => weighing.limits.length === 0 && weighing.group === 'ready';

/** A longer trip or wider hours also do for the needs that would have been content with less. */
function alike(
  step: Step,
  concerned: readonly RankableNeed[],
  all: Iterable<{ readonly step: Step; readonly needs: readonly RankableNeed[] }>,
): readonly RankableNeed[] {
  if (step.kind !== 'minutes' && step.kind !== 'hours') return concerned;
  return [...new Set([...all].filter((one) => one.step.kind === step.kind).flatMap(({ needs }) => needs))];
}
