import { addDays, addMonths } from '../../platform/index.ts';
import { type Entry, type Exit, type Later, type Said, sensitiveNames } from './answers.ts';
import type { Settings } from './settings.ts';

export type Item = keyof Entry | keyof Exit | keyof Later;

/** What a spell lacks: of whom it is asked, and by when. */
export interface Missing {
  readonly item: Item;
  readonly when: 'entry' | 'exit' | 'later';
  readonly ask: 'person' | 'structure';
  readonly dueOn: string;
}

const ofPerson: readonly Item[] = [...sensitiveNames, 'labour', 'isced', 'employedLater', 'betterLater'];

/** The days by which each part is there; `null` where it is not owed. */
export function dueDays(settings: Settings, { enteredOn, leftOn, sampled }: Said) {
  return {
    entry: addDays(enteredOn, settings.entryDays),
    exit: leftOn ? addDays(leftOn, settings.exitDays) : null,
    later: leftOn && sampled ? addDays(addMonths(leftOn, settings.laterMonths), settings.laterDays) : null,
  };
}

/** What is asked at entry: of the unemployed their months, foreign background only where a setting says so. */
const askedAtEntry = ({ asksBackground }: Settings, { labour }: Entry): readonly (keyof Entry)[] => [
  'sex',
  'birthDate',
  'labour',
  ...(labour === 'unemployed' ? (['unemployedMonths'] as const) : []),
  'isced',
  ...sensitiveNames.filter((name) => name !== 'foreignBackground' || asksBackground),
];

/** All that a spell lacks, the first due first. « Ne souhaite pas répondre » lacks nothing. */
export function missingOf(settings: Settings, said: Said): readonly Missing[] {
  const due = dueDays(settings, said);
  const lacks = (when: Missing['when'], names: readonly Item[], answers: object, dueOn: string | null) =>
    dueOn === null
      ? []
      : names
          .filter((item) => (answers as Record<string, unknown>)[item] === undefined)
          .map(
            (item): Missing => ({
              item,
              when,
              ask: ofPerson.includes(item) ? 'person' : 'structure',
              dueOn,
            }),
          );
  return [
    ...lacks('entry', askedAtEntry(settings, said.entry), said.entry, due.entry),
    ...lacks('exit', ['searching', 'training', 'qualified', 'employed'], said.exit, due.exit),
    ...lacks('later', ['employedLater', 'betterLater'], said.later, due.later),
  ];
}
