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
import { immersionRulesRead, immersionRulesSet } from './rights.ts';
import {
  firstVersion,
  ruleIds,
  type Settings,
  settingsInput,
  type Version,
  versionOn,
} from './rules/index.ts';

/** A version that somebody set: never changed nor deleted. */
interface VersionDoc extends Omit<Version, 'version'> {
  /** From 1. */
  readonly _id: number;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
}

const mixed = { type: Schema.Types.Mixed, required: true };
const schema = new Schema<VersionDoc>(
  {
    _id: { type: Number, required: true },
    from: { type: String, required: true },
    source: { type: String, required: true },
    settings: mixed,
    confirmed: mixed,
    reason: { type: String, required: true },
    by: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { collection: 'immersionrules', versionKey: false, minimize: false },
);
const RulesVersion = mongoose.model('ImmersionRules', schema);

const asVersion = ({ _id: version, reason: _, by: __, at: ___, ...rest }: VersionDoc): Version => ({
  version,
  ...rest,
});
const stored = () => RulesVersion.find().sort({ _id: 1 }).lean<VersionDoc[]>().exec();

export async function rulesInForce(day = today()): Promise<Version> {
  return versionOn([firstVersion, ...(await stored()).map(asVersion)], day);
}

const describe = (one: Version, doc?: VersionDoc) => ({
  ...one,
  settings: { ...one.settings },
  confirmed: { ...one.confirmed },
  reason: doc?.reason ?? null,
  setAt: doc?.at.toISOString() ?? null,
});

/** Every version of the rules, the newest first, with why it was set. */
export async function listRules(actor: Actor) {
  check(actor, immersionRulesRead);
  const docs = await stored();
  return {
    data: [describe(firstVersion), ...docs.map((doc) => describe(asVersion(doc), doc))].toReversed(),
  };
}

export const setRulesInput = z.strictObject({
  /** The newest version that the author had before their eyes. */
  after: z.number().int(),
  from: calendarDay(),
  source: oneLine(3, 300),
  settings: settingsInput,
  /** Rules that a source confirms. */
  confirmed: z.partialRecord(z.enum(ruleIds), oneLine(3, 200)).default({}),
  reason: oneLine(3, 300),
});

/**
 * The rules from a day on.
 * @returns every version, the newest first
 * @throws Problem 403, 409 `stale` where another was set meanwhile, 422 naming the field
 */
export async function setRules(actor: Actor, { after, ...given }: z.output<typeof setRulesInput>) {
  check(actor, immersionRulesSet);
  const known = await stored();
  const newest = known.at(-1)?._id ?? 0;
  if (after !== newest) throw overtaken();
  const before = versionOn([firstVersion, ...known.map(asVersion)], given.from);
  const names = (Object.keys(given.settings) as (keyof Settings)[]).filter(
    (name) => given.settings[name] !== before.settings[name],
  );
  const confirms = Object.entries(given.confirmed).some(
    ([id, text]) => before.confirmed[id as keyof typeof before.confirmed] !== text,
  );
  if (names.length === 0 && !confirms)
    throw invalidField(
      'settings',
      'unchanged',
      'Rien ne change : ces règles sont déjà en vigueur ce jour-là.',
    );
  try {
    await inTransaction(async () => {
      await RulesVersion.create([{ _id: newest + 1, ...given, by: actor.id, at: now() }]);
      await record({
        actor,
        action: 'immersion.rules',
        target: { kind: 'immersion-rules', id: String(newest + 1) },
        fields: names,
      });
    });
  } catch (error) {
    throw isDuplicate(error) ? overtaken() : error;
  }
  return listRules(actor);
}

const overtaken = (): Problem =>
  new Problem(409, 'stale', 'D’autres règles ont été fixées entre-temps : relisez-les avant d’enregistrer.');
