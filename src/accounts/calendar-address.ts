import mongoose, { Schema } from 'mongoose';
import { type Actor, check } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { forbidden, hashSecret, inTransaction, newSecret, now } from '../platform/index.ts';
import { calendarOwn } from './rights.ts';
import { standing } from './sessions.ts';

/** A secret address at which a calendar reads what somebody owes and whom they meet, by one of their memberships. */
interface CalendarAddressDoc {
  /** Hash of the secret part of the address: the secret itself is never stored. */
  readonly _id: string;
  readonly userId: string;
  readonly membership: string;
  readonly createdAt: Date;
  readonly usedAt?: Date;
}

const schema = new Schema<CalendarAddressDoc>(
  {
    _id: { type: String, required: true },
    userId: { type: String, required: true },
    membership: { type: String, required: true },
    createdAt: { type: Date, required: true },
    usedAt: Date,
  },
  { collection: 'calendaraddresses', versionKey: false },
);
schema.index({ userId: 1, membership: 1 }, { unique: true });
const CalendarAddress = mongoose.model('CalendarAddress', schema);

const describe = ({ createdAt, usedAt }: CalendarAddressDoc) => ({
  createdAt: createdAt.toISOString(),
  usedAt: usedAt?.toISOString() ?? null,
});

/** One address for each way to act: a program acts by none. */
function ownKey(actor: Actor) {
  check(actor, calendarOwn);
  if (!actor.membership) throw forbidden();
  return { userId: actor.id, membership: actor.membership };
}

export async function readCalendarAddress(actor: Actor) {
  const address = await CalendarAddress.findOne(ownKey(actor)).lean<CalendarAddressDoc>();
  return address ? describe(address) : null;
}

/** Makes the address, or another one in its place: the one before shows nothing any more. The secret is in this answer only. */
export async function openCalendarAddress(actor: Actor) {
  const key = ownKey(actor);
  const secret = newSecret();
  const address: CalendarAddressDoc = { _id: hashSecret(secret), ...key, createdAt: now() };
  await inTransaction(async () => {
    await CalendarAddress.deleteMany(key);
    await CalendarAddress.create([address]);
    await record({ actor, action: 'calendar.open', target: { kind: 'user', id: actor.id } });
  });
  return { ...describe(address), secret };
}

/** Where there is none, nothing is done. */
export async function endCalendarAddress(actor: Actor): Promise<void> {
  const key = ownKey(actor);
  await inTransaction(async () => {
    const { deletedCount } = await CalendarAddress.deleteMany(key);
    if (deletedCount > 0)
      await record({ actor, action: 'calendar.end', target: { kind: 'user', id: actor.id } });
  });
}

/** Whoever has lost a right makes another one. In the current transaction, if any. */
export async function endCalendarAddressesOf(userId: string): Promise<void> {
  await CalendarAddress.deleteMany({ userId });
}

/** How precisely the last reading is known. */
const usedEveryMs = 3_600_000;

/** Whose calendar is at this address, as they may act now; nothing where it is unknown, or they may not any more. */
export async function readerOfCalendar(secret: string): Promise<Actor | undefined> {
  const address = await CalendarAddress.findById(hashSecret(secret)).lean<CalendarAddressDoc>();
  if (!address) return undefined;
  const { userId: id, membership } = address;
  const actor = await standing({ id, membership, name: '', role: 'officer' });
  const at = now();
  if (actor && at.getTime() - (address.usedAt?.getTime() ?? 0) > usedEveryMs)
    await CalendarAddress.updateOne({ _id: address._id }, { $max: { usedAt: at } });
  return actor;
}
