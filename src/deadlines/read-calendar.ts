import { type Actor, type Appointment, check, may, roomsOfHouse } from '../access/index.ts';
import { calendarOwn } from '../accounts/index.ts';
import { kindOf } from './kinds.ts';
import { hasOwn, wordsOf } from './list-deadlines.ts';
import { readDeadlines } from './read-deadlines.ts';
import { deadlineRead } from './rights.ts';

/** More would be read by nobody, and asked for several times an hour. */
const mostDeadlines = 500;

/**
 * What somebody owes and whom they meet, as their calendar shows it outside of the house: what is to be done, by when, and
 * the page where the rest is read. What a deadline is about stays out of it: it names people by their reference.
 */
export async function readCalendar(actor: Actor): Promise<readonly Appointment[]> {
  check(actor, calendarOwn);
  const meetings = await Promise.all(roomsOfHouse().map(({ appointments }) => appointments?.(actor) ?? []));
  return [...(await deadlinesOf(actor)), ...meetings.flat()];
}

async function deadlinesOf(actor: Actor): Promise<Appointment[]> {
  if (!may(actor, deadlineRead)) return [];
  const { data } = await readDeadlines(actor, { mine: hasOwn(actor), limit: mostDeadlines });
  const words = await wordsOf(actor, data);
  return data.flatMap(({ id, kind, dueOn }) => {
    const said = words.get(id);
    return said ? [{ id, text: kindOf(kind).label, when: dueOn, path: said.path }] : [];
  });
}
