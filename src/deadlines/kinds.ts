import { type DeadlineKind, type Reminder, roomsOfHouse } from '../access/index.ts';

/** @throws Error where no room declares it */
export function kindOf(name: string): DeadlineKind {
  const kind = roomsOfHouse()
    .flatMap(({ deadlines }) => deadlines ?? [])
    .find((one) => one.name === name);
  if (!kind) throw new Error(`no room declares a deadline "${name}"`);
  return kind;
}

export const remindersOf = ({ reminders, late }: DeadlineKind): readonly Reminder[] =>
  late ? [...reminders, late] : reminders;

/** The last of a reminder's days that has come by `day` and is after `toldOn`. */
export function dayToTell(
  { days }: Reminder,
  dueOn: string,
  toldOn: string | undefined,
  day: string,
): string | undefined {
  let last: string | undefined;
  for (const one of days(dueOn)) {
    if (one > day) break;
    if (toldOn === undefined || one > toldOn) last = one;
  }
  return last;
}

/** The first day after `toldOn` on which something is told of what is due on `dueOn`. */
export function nextDay(kind: DeadlineKind, dueOn: string, toldOn: string | undefined): string | undefined {
  const firsts = remindersOf(kind).flatMap(({ days }) => firstAfter(days(dueOn), toldOn) ?? []);
  return firsts.sort()[0];
}

function firstAfter(days: Iterable<string>, toldOn: string | undefined): string | undefined {
  for (const day of days) if (toldOn === undefined || day > toldOn) return day;
  return undefined;
}
