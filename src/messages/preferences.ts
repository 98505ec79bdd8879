import mongoose, { Schema } from 'mongoose';
import { z } from 'zod';
import { type Actor, check, type NoticeKind, type Telling, tellings } from '../access/index.ts';
import { inTransaction, invalidField } from '../platform/index.ts';
import { noticeKindsFor } from './declared.ts';
import { noticeOwn } from './rights.ts';

/** How an account likes to be told. Where it says nothing, as each kind declares. */
interface PreferenceDoc {
  /** The user's. */
  readonly _id: string;
  /** Of every kind that is not in `kinds`. */
  readonly rest?: Telling;
  /** By their codes. */
  readonly kinds?: Readonly<Record<string, Telling>>;
}

const schema = new Schema<PreferenceDoc>(
  {
    _id: { type: String, required: true },
    rest: { type: String, enum: tellings },
    kinds: Schema.Types.Mixed,
  },
  { collection: 'messagepreferences', versionKey: false },
);
const Preference = mongoose.model('MessagePreference', schema);

const chosen = (kind: NoticeKind, preference: PreferenceDoc | undefined): Telling =>
  kind.fixed ? kind.telling : (preference?.kinds?.[kind.code] ?? preference?.rest ?? kind.telling);

/** How each of these accounts is told of this kind. */
export async function tellingsOf(
  userIds: readonly string[],
  kind: NoticeKind,
): Promise<(userId: string) => Telling> {
  const found = kind.fixed ? [] : await Preference.find({ _id: { $in: userIds } }).lean<PreferenceDoc[]>();
  const byUser = new Map(found.map((one) => [one._id, one]));
  return (userId) => chosen(kind, byUser.get(userId));
}

/** How an account is told of each of these kinds. */
export async function tellingsFor(userId: string): Promise<(kind: NoticeKind) => Telling> {
  const preference = await Preference.findById(userId).lean<PreferenceDoc>();
  return (kind) => chosen(kind, preference ?? undefined);
}

/** `null` takes a choice back. */
const choice = z.enum(tellings).nullable();
export const choosePreferencesInput = z.strictObject({
  rest: choice.optional(),
  kinds: z.record(z.string().max(60), choice).optional(),
});

/** What the account may be told of as who they act, and how. */
export async function readPreferences(actor: Actor) {
  check(actor, noticeOwn);
  const preference = await Preference.findById(actor.id).lean<PreferenceDoc>();
  return {
    rest: preference?.rest ?? null,
    kinds: noticeKindsFor(actor.role).map((kind) => ({
      kind: kind.code,
      label: kind.label,
      fixed: kind.fixed ?? false,
      chosen: preference?.kinds?.[kind.code] ?? null,
      usual: kind.telling,
      telling: chosen(kind, preference ?? undefined),
    })),
  };
}

/** Changes what is given. @throws Problem 422 for a kind that the role is not told, or that nobody chooses */
export async function choosePreferences(
  actor: Actor,
  { rest, kinds = {} }: z.output<typeof choosePreferencesInput>,
) {
  check(actor, noticeOwn);
  const known = noticeKindsFor(actor.role);
  for (const code of Object.keys(kinds))
    if (!known.some((kind) => kind.code === code && !kind.fixed))
      throw invalidField(`kinds.${code}`, 'unknown', 'Ce genre de message n’est pas de ceux qui se règlent.');
  const given = Object.entries({ rest, ...inside(kinds) }).filter(([, value]) => value !== undefined);
  const set = Object.fromEntries(given.filter(([, value]) => value !== null));
  const unset = Object.fromEntries(given.filter(([, value]) => value === null).map(([key]) => [key, 1]));
  await inTransaction(() =>
    Preference.updateOne({ _id: actor.id }, { $set: set, $unset: unset }, { upsert: true }),
  );
  return readPreferences(actor);
}

const inside = (kinds: Readonly<Record<string, Telling | null>>) =>
  Object.fromEntries(Object.entries(kinds).map(([code, value]) => [`kinds.${code}`, value]));
