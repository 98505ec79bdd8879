import mongoose, { Schema } from 'mongoose';
import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { record } from '../audit/index.ts';
import {
  calendarDay,
  inTransaction,
  invalidField,
  isDuplicate,
  now,
  oneLine,
  Problem,
} from '../platform/index.ts';
import { reglementRead, reglementSet } from './rights.ts';
import {
  firstReglement,
  type Reglement,
  reglementOn,
  ruleIds,
  type Settings,
  settingsInput,
} from './rules/index.ts';

/** A version that somebody set: never changed nor deleted. */
interface ReglementDoc extends Omit<Reglement, 'version'> {
  /** From 1. */
  readonly _id: number;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
}

const schema = new Schema<ReglementDoc>(
  {
    _id: { type: Number, required: true },
    name: { type: String, required: true },
    from: { type: String, required: true },
    source: { type: String, required: true },
    settings: { type: Schema.Types.Mixed, required: true },
    articles: { type: Schema.Types.Mixed, required: true },
    toConfirm: { type: Schema.Types.Mixed, required: true },
    reason: { type: String, required: true },
    by: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { collection: 'youthaidreglements', versionKey: false, minimize: false },
);
const ReglementVersion = mongoose.model('YouthAidReglement', schema);

const asReglement = ({ _id: version, reason: _, by: __, at: ___, ...rest }: ReglementDoc): Reglement => ({
  version,
  ...rest,
});

const stored = () => ReglementVersion.find().sort({ _id: 1 }).lean<ReglementDoc[]>().exec();

export async function reglementInForce(day: string): Promise<Reglement> {
  return reglementOn([firstReglement, ...(await stored()).map(asReglement)], day);
}
/** How many months of means are looked at of a request that is written on that day. */
export const resourceMonthsOn = async (day: string): Promise<number> =>
  (await settingsOn(day)).resourceMonths;
export const settingsOn = async (day: string): Promise<Settings> => (await reglementInForce(day)).settings;

const describe = (one: Reglement, doc?: ReglementDoc) => ({
  ...one,
  settings: { ...one.settings },
  articles: { ...one.articles },
  toConfirm: [...one.toConfirm],
  reason: doc?.reason ?? null,
  setAt: doc?.at.toISOString() ?? null,
});

/** Every version, the newest first. */
export async function listReglements(actor: Actor) {
  check(actor, reglementRead);
  const docs = await stored();
  return {
    data: [describe(firstReglement), ...docs.map((doc) => describe(asReglement(doc), doc))].toReversed(),
  };
}

export const setReglementInput = z.strictObject({
  /** The newest version that the author had before their eyes. */
  after: z.number().int(),
  name: oneLine(3, 120),
  from: calendarDay(),
  source: oneLine(3, 300),
  settings: settingsInput,
  articles: z.partialRecord(z.enum(ruleIds), oneLine(1, 120)),
  /** Rules whose value is not confirmed by the text. */
  toConfirm: z.array(z.enum(ruleIds)).max(ruleIds.length),
  reason: oneLine(3, 300),
});
export type NewReglement = z.output<typeof setReglementInput>;

/** What would differ from the one in force on its first day: shown before it is set. */
export async function previewReglement(
  actor: Actor,
  { from, settings }: Pick<NewReglement, 'from' | 'settings'>,
) {
  check(actor, reglementSet);
  const before = await reglementInForce(from);
  const names = (Object.keys(settings) as (keyof Settings)[]).filter(
    (name) => JSON.stringify(settings[name]) !== JSON.stringify(before.settings[name]),
  );
  return {
    before: before.version,
    changes: names.map((name) => ({
      name,
      was: JSON.stringify(before.settings[name]),
      is: JSON.stringify(settings[name]),
    })),
  };
}

/**
 * A règlement from a day on.
 * @returns every version, the newest first
 * @throws Problem 403, 409 `stale` where another was set meanwhile, 422 naming the field
 */
export async function setReglement(actor: Actor, { after, ...given }: NewReglement) {
  check(actor, reglementSet);
  const { settings } = given;
  if (settings.ageBefore <= settings.ageFrom)
    throw invalidField(
      'settings.ageBefore',
      'before-from',
      'La dernière borne d’âge vient après la première.',
    );
  const newest = (await stored()).at(-1)?._id ?? 0;
  if (after !== newest) throw overtaken();
  const doc: ReglementDoc = { _id: newest + 1, ...given, by: actor.id, at: now() };
  try {
    await inTransaction(async () => {
      await ReglementVersion.create([doc]);
      await record({
        actor,
        action: 'youth-aid.reglement',
        target: { kind: 'youth-aid-reglement', id: String(doc._id) },
      });
    });
  } catch (error) {
    throw isDuplicate(error) ? overtaken() : error;
  }
  return listReglements(actor);
}

const overtaken = (): Problem =>
  new Problem(409, 'stale', 'Un autre règlement a été ajouté entre-temps : relisez-le avant d’enregistrer.');
