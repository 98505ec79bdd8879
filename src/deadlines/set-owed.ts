import { type Deadline, nextState, type Owed } from '../access/index.ts';
import { inTransaction, newId, now } from '../platform/index.ts';
import { type DeadlineDoc, DeadlineRow, deadlineOf, deadlineTransitions } from './deadline.ts';
import { kindOf, nextDay } from './kinds.ts';

type How = 'settle' | 'cancel';

/** What may become another while it is owed. */
const movable = [
  'dueOn',
  'owedBy',
  'under',
  'participantId',
  'structureId',
  'counsellorId',
  'employerId',
  'officerId',
] as const satisfies readonly (keyof Owed)[];

/**
 * Says all that is owed about a thing from now on, in the transaction of the change that makes it so: what is new is
 * written, what is due on another day moves, what somebody else owes is handed on, what is owed no more is closed. Saying it
 * twice changes nothing.
 * @param how what becomes of one that is owed no more: it was settled, or nothing comes of it
 */
export function setOwed(
  about: Deadline['about'],
  owed: readonly Owed[],
  how: How | ((deadline: Deadline) => How),
): Promise<void> {
  return inTransaction(async () => {
    const open = await DeadlineRow.find({ 'about.id': about.id, state: 'open' }).lean<DeadlineDoc[]>();
    const isOf = (one: Owed) => (other: Owed) => other.kind === one.kind && other.part === one.part;
    for (const one of open)
      if (!owed.some(isOf(one))) await close(one, typeof how === 'function' ? how(deadlineOf(one)) : how);
    for (const one of owed) {
      const known = open.find(isOf(one));
      if (known) await move(known, one);
      else await write(about, one);
    }
  });
}

async function write(about: Deadline['about'], owed: Owed): Promise<void> {
  const remindOn = nextDay(kindOf(owed.kind), owed.dueOn, undefined);
  await DeadlineRow.create([
    { _id: newId(), about, ...owed, state: 'open', ...(remindOn ? { remindOn } : {}), createdAt: now() },
  ]);
}

async function move(known: DeadlineDoc, owed: Owed): Promise<void> {
  const moved = movable.filter((name) => (known[name] ?? null) !== (owed[name] ?? null));
  if (moved.length === 0) return;
  const set = Object.fromEntries(moved.flatMap((name) => (owed[name] == null ? [] : [[name, owed[name]]])));
  const gone = Object.fromEntries(moved.flatMap((name) => (owed[name] == null ? [[name, 1]] : [])));
  // Another day is told of anew.
  const remindOn = moved.includes('dueOn')
    ? nextDay(kindOf(owed.kind), owed.dueOn, undefined)
    : known.remindOn;
  await DeadlineRow.updateOne(
    { _id: known._id, state: 'open' },
    {
      $set: { ...set, ...(remindOn ? { remindOn } : {}) },
      $unset: {
        ...gone,
        ...(remindOn ? {} : { remindOn: 1 }),
        ...(moved.includes('dueOn') ? { toldOn: 1 } : {}),
      },
    },
  );
}

async function close({ _id, state }: DeadlineDoc, how: How): Promise<void> {
  const to = nextState(deadlineTransitions, how, state, 'system');
  await DeadlineRow.updateOne(
    { _id, state },
    { $set: { state: to, closedAt: now() }, $unset: { remindOn: 1 } },
  );
}

/** Nothing comes any more of what ends with this thing. In the current transaction, if any. */
export async function cancelUnder(id: string): Promise<void> {
  const state = nextState(deadlineTransitions, 'cancel', 'open', 'system');
  await DeadlineRow.updateMany(
    { under: id, state: 'open' },
    { $set: { state, closedAt: now() }, $unset: { remindOn: 1 } },
  );
}
