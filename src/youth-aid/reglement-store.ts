import { Schema } from 'mongoose';
import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { calendarDay, invalidField, oneLine, Problem, versionStore } from '../platform/index.ts';
import { reglementRead, reglementSet } from './rights.ts';
import {
  firstReglement,
  type Reglement,
  reglementOn,
  ruleIds,
  type Settings,
  settingsInput,
} from './rules/index.ts';

const mixed = { type: Schema.Types.Mixed, required: true };
const versions = versionStore<Reglement>({
  model: 'YouthAidReglement',
  collection: 'youthaidreglements',
  fields: {
    name: { type: String, required: true },
    source: { type: String, required: true },
    settings: mixed,
    articles: mixed,
    toConfirm: mixed,
  },
  first: [firstReglement],
  overtaken: () =>
    new Problem(
      409,
      'stale',
      'Un autre règlement a été ajouté entre-temps : relisez-le avant d’enregistrer.',
    ),
});

export async function reglementInForce(day: string): Promise<Reglement> {
  return reglementOn(await versions.all(), day);
}
/** How many months of means are looked at of a request that is written on that day. */
export const resourceMonthsOn = async (day: string): Promise<number> =>
  (await settingsOn(day)).resourceMonths;
export const settingsOn = async (day: string): Promise<Settings> => (await reglementInForce(day)).settings;

/** Every version, the newest first. */
export async function listReglements(actor: Actor) {
  check(actor, reglementRead);
  const told = await versions.told();
  return {
    data: told.map(({ one, ...set }) => ({
      ...one,
      settings: { ...one.settings },
      articles: { ...one.articles },
      toConfirm: [...one.toConfirm],
      ...set,
    })),
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
  await versions.allUpTo(after);
  await versions.add(after, given, actor.id, (version) =>
    record({
      actor,
      action: 'youth-aid.reglement',
      target: { kind: 'youth-aid-reglement', id: String(version) },
    }),
  );
  return listReglements(actor);
}
