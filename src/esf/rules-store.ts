import { Schema } from 'mongoose';
import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { calendarDay, invalidField, oneLine, Problem, today, versionStore } from '../platform/index.ts';
import { esfRead, esfRulesSet } from './rights.ts';
import { firstVersion, type Settings, settingsInput, type Version, versionOn } from './rules/index.ts';

const versions = versionStore<Version>({
  model: 'EsfRules',
  collection: 'esfrules',
  fields: {
    source: { type: String, required: true },
    confirmed: { type: Boolean, required: true },
    settings: { type: Schema.Types.Mixed, required: true },
  },
  first: [firstVersion],
  overtaken: () =>
    new Problem(
      409,
      'stale',
      'D’autres réglages ont été fixés entre-temps : relisez-les avant d’enregistrer.',
    ),
});

export async function settingsOn(day = today()): Promise<Settings> {
  return versionOn(await versions.all(), day).settings;
}

/** Every version, the newest first. */
export async function listEsfRules(actor: Actor) {
  check(actor, esfRead);
  const told = await versions.told();
  return { data: told.map(({ one, ...set }) => ({ ...one, settings: { ...one.settings }, ...set })) };
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
  await versions.allUpTo(after);
  await versions.add(after, given, actor.id, (version) =>
    record({ actor, action: 'esf.rules', target: { kind: 'esf-rules', id: String(version) } }),
  );
  return listEsfRules(actor);
}
