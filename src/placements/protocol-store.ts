import { Schema } from 'mongoose';
import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { calendarDay, invalidField, oneLine, Problem, versionStore } from '../platform/index.ts';
import { plies } from '../territory/index.ts';
import {
  firstProtocols,
  type Protocol,
  protocolOn,
  ruleIds,
  type Settings,
  settingsInput,
} from './outcomes/index.ts';
import { protocolManage, protocolRead } from './rights.ts';

/** An answer of years ago names the protocol that it was worked out by. */
const versions = versionStore<Protocol>({
  model: 'ProtocolVersion',
  collection: 'protocols',
  fields: {
    name: { type: String, required: true },
    plie: String,
    until: String,
    settings: { type: Schema.Types.Mixed, required: true },
    source: { type: String, required: true },
    confidence: { type: String, required: true },
    confirmed: { type: Schema.Types.Mixed, required: true },
  },
  first: firstProtocols,
  overtaken: (version) =>
    new Problem(
      409,
      'stale',
      'Un autre protocole a été ajouté entre-temps. Relisez-le avant d’enregistrer.',
      [],
      { version },
    ),
});

/** All there are, those that the service came with first. */
export const readProtocols = versions.all;

const describe = ({ one, ...set }: Awaited<ReturnType<typeof versions.told>>[number]) => ({
  ...one,
  plie: one.plie ?? null,
  until: one.until ?? null,
  confirmed: { ...one.confirmed },
  ...set,
});

/** Every generation of the rules, the newest first, with why it was set. */
export async function listProtocols(actor: Actor) {
  check(actor, protocolRead);
  return { data: (await versions.told()).map(describe) };
}

/** @throws Problem 404 */
export async function readProtocol(actor: Actor, version: number) {
  const found = (await listProtocols(actor)).data.find((one) => one.version === version);
  if (!found) throw new Problem(404, 'not-found', 'Protocole introuvable.');
  return found;
}

export const addProtocolInput = z.strictObject({
  /** The newest version that the author had before their eyes. */
  after: z.number().int(),
  name: oneLine(3, 80),
  plie: z.enum(plies.map(({ id }) => id)).optional(),
  from: calendarDay(),
  until: calendarDay().optional(),
  settings: settingsInput,
  source: oneLine(3, 300),
  /** Rules that a source confirms: they are no longer shown « à confirmer ». */
  confirmed: z.partialRecord(z.enum(ruleIds), oneLine(3, 200)).default({}),
  reason: oneLine(3, 300),
});

/**
 * A new generation of the rules, from a day on.
 * @throws Problem 403, 409 `stale` where another was set meanwhile, 422 naming the field
 */
export async function addProtocol(actor: Actor, input: z.output<typeof addProtocolInput>) {
  check(actor, protocolManage);
  const { after, reason, plie, until, ...given } = input;
  const known = await versions.allUpTo(after);
  if (until && until < given.from) throw invalidField('until', 'before-start', 'La fin précède le début.');
  const before = protocolOn(known, given.from, plie);
  if (!before) throw invalidField('from', 'too-early', 'Aucune règle n’est connue avant le guide de 2010.');
  const names = (Object.keys(given.settings) as (keyof Settings)[]).filter(
    (name) => given.settings[name] !== before.settings[name],
  );
  const confirms = Object.keys(given.confirmed);
  const sameTime = before.from === given.from && before.until === until && before.plie === plie;
  if (names.length + confirms.length === 0 && sameTime && before.name === given.name)
    throw invalidField('settings', 'unchanged', 'Rien ne change : ce protocole est déjà en vigueur.');
  const protocol = {
    ...given,
    ...(plie ? { plie } : {}),
    ...(until ? { until } : {}),
    confidence: 'A',
    reason,
  } as const;
  const added = await versions.add(after, protocol, actor.id, (version) =>
    record({
      actor,
      action: 'protocol.add',
      target: { kind: 'protocol', id: String(version) },
      fields: names,
    }),
  );
  return describe(added);
}
