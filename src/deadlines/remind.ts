import { inTransaction, log, today } from '../platform/index.ts';
import { type DeadlineDoc, DeadlineRow, deadlineOf } from './deadline.ts';
import { dayToTell, kindOf, nextDay, remindersOf } from './kinds.ts';

/** Tells what is to be told today of all that is owed, and does what follows where it is late. Twice tells once. */
export async function remind(): Promise<void> {
  const day = today();
  const due = DeadlineRow.find({ state: 'open', remindOn: { $lte: day } })
    .select({ _id: 1 })
    .sort({ remindOn: 1 })
    .lean<Pick<DeadlineDoc, '_id'>[]>()
    .cursor();
  for await (const { _id } of due as AsyncIterable<Pick<DeadlineDoc, '_id'>>)
    await remindOf(_id, day).catch((err) => log.warn({ err, deadline: _id }, 'not reminded'));
}

/** What is told and the mark that it was stand or fall together: a process that dies between the two has told nothing. */
const remindOf = (_id: string, day: string): Promise<void> =>
  inTransaction(async () => {
    const row = await DeadlineRow.findOne({
      _id,
      state: 'open',
      remindOn: { $lte: day },
    }).lean<DeadlineDoc>();
    if (!row) return;
    const { dueOn, toldOn } = row;
    const kind = kindOf(row.kind);
    for (const reminder of remindersOf(kind)) {
      const on = dayToTell(reminder, dueOn, toldOn, day);
      if (on) await reminder.tell(deadlineOf(row), on);
    }
    const next = nextDay(kind, dueOn, day);
    await DeadlineRow.updateOne(
      // Where what was done has closed or moved it, that stands.
      { _id, state: 'open', dueOn },
      {
        $set: { toldOn: day, ...(next ? { remindOn: next } : {}) },
        ...(next ? {} : { $unset: { remindOn: 1 } }),
      },
    );
  });
