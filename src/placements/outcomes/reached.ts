import { addDays, endOfMonths } from '../../platform/index.ts';
import type { Situation, Story } from './facts.ts';
import { birthday, earlier, later, lengthOf, startOfMonths } from './months.ts';
import type { RuleId } from './rules.ts';
import { isReal, lastDayOf, type Question, type Run, runsOf, stretchesOf } from './runs.ts';
import type { Settings } from './settings.ts';

/** A rule that is met on a day, by these contracts, if the questions are answered with a yes. */
export interface Reached {
  readonly rule: RuleId;
  readonly on: string;
  readonly situations: readonly Situation[];
  readonly questions: readonly Question[];
  /** Of what was held without a break: its first day. */
  readonly from: string;
}

const steadyKinds = ['cdi', 'cdd', 'apprenticeship', 'professionalisation', 'temporary'] as const;
type SteadyKind = (typeof steadyKinds)[number];
const steadyKindOf = ({ kind }: Situation): SteadyKind | undefined =>
  steadyKinds.find((steady) => steady === kind);

const uniq = <T>(all: readonly T[]): T[] => [...new Set(all)];

/** What of a run was there by a day. */
function upTo({ from, stretches }: Run, on: string) {
  const used = stretches.filter((stretch) => stretch.from <= on);
  const seen = new Map(
    used.flatMap(({ questions }) => questions).map((one) => [`${one.about}/${one.situationId}`, one]),
  );
  return {
    from,
    situations: uniq(used.flatMap(({ situations }) => situations)),
    questions: [...seen.values()],
  };
}

/** Stretches that count as they are, and those that would after a yes: two ways to read the same days. */
const waysToRead = (situations: readonly Situation[], minimum: number, settings: Settings) => {
  const all = stretchesOf(situations, minimum, settings);
  const sure = all.filter(({ questions }) => questions.length === 0);
  return sure.length === all.length ? [sure] : [sure, all];
};

/**
 * Contracts that may be read together: of temporary work those of one company, or of several where that is the person's
 * choice. The last list holds what would have to be asked.
 */
function together(situations: readonly Situation[]): (readonly Situation[])[] {
  const steady = situations.filter((one) => steadyKindOf(one) !== undefined);
  const temporary = steady.filter(({ kind }) => kind === 'temporary');
  const companies = uniq(temporary.map(({ employerId }) => employerId));
  if (companies.length < 2) return [steady];
  const with_ = (take: (one: Situation) => boolean) =>
    steady.filter((one) => one.kind !== 'temporary' || take(one));
  return [
    with_(({ severalByChoice }) => severalByChoice === true),
    ...companies.map((company) => with_(({ employerId }) => employerId === company)),
    with_(({ severalByChoice }) => severalByChoice !== false),
  ];
}

/** Temporary work in several companies of which nobody asked whether it was chosen. */
function severalToAsk(situations: readonly Situation[]): readonly Question[] {
  const temporary = situations.filter(({ kind }) => kind === 'temporary');
  if (uniq(temporary.map(({ employerId }) => employerId)).length < 2) return [];
  return temporary
    .filter(({ severalByChoice }) => severalByChoice !== true)
    .map(({ id }) => ({ about: 'several-companies', situationId: id }));
}

/** A job held without a break for so many months. */
export function heldWork({ situations }: Story, settings: Settings): Reached[] {
  return together(situations).flatMap((some) =>
    waysToRead(some, settings.halfTimeMinutes, settings).flatMap((stretches) =>
      runsOf(stretches, settings.breakWorkingDays).flatMap((run) => {
        const on = endOfMonths(run.from, settings.heldMonths);
        if (on > run.to) return [];
        const used = upTo(run, on);
        return [
          {
            rule: ruleOfRun(run, on),
            on,
            ...used,
            questions: [...used.questions, ...severalToAsk(used.situations)],
          },
        ];
      }),
    ),
  );
}

/** The kind of contract that is held on the day: of several, the longest week. */
function ruleOfRun({ stretches }: Run, on: string): RuleId {
  const [main] = stretches
    .filter(({ from }) => from <= on)
    .slice(-1)
    .flatMap((stretch) => stretch.situations)
    .sort((a, b) => (b.weeklyMinutes ?? 0) - (a.weeklyMinutes ?? 0));
  return (main && steadyKindOf(main)) ?? 'cdd';
}

/** Work in an association intermédiaire at an age, after so many months. */
export function workInAi({ situations, birthDate }: Story, settings: Settings): Reached[] {
  const ai = situations.filter(({ kind }) => kind === 'ai');
  return waysToRead(ai, settings.aiMinutes, settings).flatMap((stretches) =>
    runsOf(stretches, settings.breakWorkingDays).flatMap((run) => {
      const held = endOfMonths(run.from, settings.aiMonths);
      const older = birthDate ? addDays(birthday(birthDate, settings.aiAge), 1) : held;
      const on = later(held, older);
      if (on > run.to) return [];
      const used = upTo(run, on);
      const age: Question[] = birthDate ? [] : [{ about: 'birth-date' }];
      return [{ rule: 'ai', on, ...used, questions: [...used.questions, ...age] }];
    }),
  );
}

/** Days of a month where those of several seasons are added: as in civil law's months of thirty days. */
const monthOfDays = 30;

/** Seasonal work that adds up to so many months within those that end on a day. */
export function seasonalWork({ situations }: Story, settings: Settings, until: string): Reached[] {
  const seasonal = situations.filter(({ kind }) => kind === 'seasonal');
  return waysToRead(seasonal, settings.halfTimeMinutes, settings).flatMap((stretches) => {
    // What touches is one season: its months run from its first day.
    const seasons = runsOf(stretches, settings.breakWorkingDays);
    const on = seasons.flatMap((season) => firstDayIn(season, seasons, settings, until)).at(-1);
    if (on === undefined) return [];
    const first = startOfMonths(on, settings.seasonalOutOfMonths);
    const counted = seasons.filter(({ from, to }) => from <= on && to >= first).map((run) => upTo(run, on));
    return [
      {
        rule: 'seasonal',
        on,
        from: first,
        situations: uniq(counted.flatMap((one) => one.situations)).filter((one) => lastDayOf(one) >= first),
        questions: counted.flatMap(({ questions }) => questions),
      },
    ];
  });
}

/** The first day of a season on which the months that end with it hold enough. */
function firstDayIn(season: Run, seasons: readonly Run[], settings: Settings, until: string): string[] {
  const last = earlier(season.to, until);
  for (let day = season.from; day <= last; day = addDays(day, 1))
    if (isEnough(day, seasons, settings)) return [day];
  return [];
}

function isEnough(day: string, seasons: readonly Run[], settings: Settings): boolean {
  const first = startOfMonths(day, settings.seasonalOutOfMonths);
  const lengths = seasons.flatMap(({ from, to }) => {
    const begin = later(from, first);
    const end = earlier(to, day);
    return begin <= end ? [lengthOf(begin, end)] : [];
  });
  // What is left of one season alone is less than a month, however many days that month has.
  const left = lengths.filter((length) => length.days > 0);
  const days = left.length > 1 ? left.reduce((sum, length) => sum + length.days, 0) : 0;
  const months = lengths.reduce((sum, length) => sum + length.months, 0);
  return months + Math.floor(days / monthOfDays) >= settings.seasonalMonths;
}

const alone = (rule: RuleId, one: Situation, on: string): Reached => ({
  rule,
  on,
  from: one.start,
  situations: [one],
  questions: [],
});

export const businesses = ({ situations }: Story): Reached[] =>
  situations
    .filter((one) => one.kind === 'business' && isReal(one))
    .map((one) => alone('business', one, one.start));

/** Trainings that were validated, and long ones of which enough was followed. */
export function trainings({ situations }: Story, settings: Settings): Reached[] {
  return situations
    .filter((one) => one.kind === 'training' && isReal(one))
    .flatMap((one) => {
      const { start, end, validatedOn, qualifying } = one;
      const held = endOfMonths(start, settings.longTrainingHeldMonths);
      const isLong = end !== undefined && end > endOfMonths(start, settings.longTrainingMonths);
      return [
        ...(qualifying && validatedOn ? [alone('qualifying-training', one, validatedOn)] : []),
        ...(isLong && held <= lastDayOf(one) ? [alone('long-training', one, held)] : []),
      ];
    });
}

/** Whether what was agreed is long enough to be lasting work. */
export function isLasting(one: Situation, { lastingMonths, lastingIsLonger }: Settings): boolean {
  if (one.kind === 'cdi' || one.kind === 'business') return true;
  const bound = endOfMonths(one.start, lastingMonths);
  return lastingIsLonger ? lastDayOf(one) > bound : lastDayOf(one) >= bound;
}
