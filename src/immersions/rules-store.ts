import { Schema } from 'mongoose';
import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { calendarDay, invalidField, oneLine, Problem, today, versionStore } from '../platform/index.ts';
import { immersionRulesRead, immersionRulesSet } from './rights.ts';
import {
  firstVersion,
  ruleIds,
  type Settings,
  settingsInput,
  type Version,
  versionOn,
} from './rules/index.ts';

const mixed = { type: Schema.Types.Mixed, required: true };
const versions = versionStore<Version>({
  model: 'ImmersionRules',
  collection: 'immersionrules',
  fields: { source: { type: String, required: true }, settings: mixed, confirmed: mixed },
  first: [firstVersion],
  overtaken: () =>
    new Problem(
      409,
      'stale',
      'D’autres règles ont été fixées entre-temps : relisez-les avant d’enregistrer.',
    ),
});

export async function rulesInForce(day = today()): Promise<Version> {
  return versionOn(await versions.all(), day);
}

/** Every version of the rules, the newest first, with why it was set. */
export async function listRules(actor: Actor) {
  check(actor, immersionRulesRead);
  const told = await versions.told();
  return {
    data: told.map(({ one, ...set }) => ({
      ...one,
      settings: { ...one.settings },
      confirmed: { ...one.confirmed },
      ...set,
    })),
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
  const before = versionOn(await versions.allUpTo(after), given.from);
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
  await versions.add(after, given, actor.id, (version) =>
    record({
      actor,
      action: 'immersion.rules',
      target: { kind: 'immersion-rules', id: String(version) },
      fields: names,
    }),
  );
  return listRules(actor);
}
