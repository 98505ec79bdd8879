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
  today,
} from '../platform/index.ts';
import { esfRead, esfRulesSet } from './rights.ts';
import { firstVersion, type Settings, settingsInput, type Version, versionOn } from './rules/index.ts';

/** A version that somebody set: never changed nor deleted. */
interface VersionDoc extends Omit<Version, 'version'> {
  /** From 1. */
  readonly _id: number;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
}

const schema = new Schema<VersionDoc>(
  {
    _id: { type: Number, required: true },
    from: { type: String, required: true },
    source: { type: String, required: true },
    confirmed: { type: Boolean, required: true },
    settings: { type: Schema.Types.Mixed, required: true },
    reason: { type: String, required: true },
    by: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { collection: 'esfrules', versionKey: false, minimize: false },
);
const RulesVersion = mongoose.model('EsfRules', schema);

const asVersion = ({ _id: version, reason: _, by: __, at: ___, ...rest }: VersionDoc): Version => ({
  version,
  ...rest,
});
const stored = () => RulesVersion.find().sort({ _id: 1 }).lean<VersionDoc[]>().exec();

export async function settingsOn(day = today()): Promise<Settings> {
  return versionOn([firstVersion, ...(await stored()).map(asVersion)], day).settings;
}

const describe = (one: Version, doc?: VersionDoc) => ({
  ...one,
  settings: { ...one.settings },
  reason: doc?.reason ?? null,
  setAt: doc?.at.toISOString() ?? null,
});

/** Every version, the newest first. */
export async function listEsfRules(actor: Actor) {
  check(actor, esfRead);
  const docs = await stored();
  return {
    data: [describe(firstVersion), ...docs.map((doc) => describe(asVersion(doc), doc))].toReversed(),
  };
}

export const setEsfRulesInput = z.strictObject({
  /** The newest version that the author had before their eyes. */
  after: z.number().int(),
  from: calendarDay(),
  source: oneLine(3, 300),
  /** The source says so itself. */
  confirmed: z.boolean(),
  settings: settingsInput,
  reason: oneLine(3, 300),
});

/** @throws Problem 403, 409 `stale`, 422 naming the field */
export async function setEsfRules(actor: Actor, { after, ...given }: z.output<typeof setEsfRulesInput>) {
  check(actor, esfRulesSet);
  // A person is asked about their origin only where a text says so.
  if (given.settings.asksBackground && !given.confirmed)
    throw invalidField(
      'settings.asksBackground',
      'not-confirmed',
      'L’origine étrangère (EECO14) ne se demande que si une source confirmée le dit : l’autorité de gestion l’estime.',
    );
  const newest = (await stored()).at(-1)?._id ?? 0;
  if (after !== newest) throw overtaken();
  try {
    await inTransaction(async () => {
      await RulesVersion.create([{ _id: newest + 1, ...given, by: actor.id, at: now() }]);
      await record({ actor, action: 'esf.rules', target: { kind: 'esf-rules', id: String(newest + 1) } });
    });
  } catch (error) {
    throw isDuplicate(error) ? overtaken() : error;
  }
  return listEsfRules(actor);
}

const overtaken = (): Problem =>
  new Problem(409, 'stale', 'D’autres réglages ont été fixés entre-temps : relisez-les avant d’enregistrer.');
