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

/** What an administrator has set: never changed nor deleted, an answer of years ago names its own. */
interface ProtocolDoc extends Omit<Protocol, 'version'> {
  /** From 1. */
  readonly _id: number;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
}

const schema = new Schema<ProtocolDoc>(
  {
    _id: { type: Number, required: true },
    name: { type: String, required: true },
    plie: String,
    from: { type: String, required: true },
    until: String,
    settings: { type: Schema.Types.Mixed, required: true },
    source: { type: String, required: true },
    confidence: { type: String, required: true },
    confirmed: { type: Schema.Types.Mixed, required: true },
    reason: { type: String, required: true },
    by: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { collection: 'protocols', versionKey: false, minimize: false },
);
const ProtocolVersion = mongoose.model('ProtocolVersion', schema);

const asProtocol = ({ _id: version, reason: _, by: __, at: ___, ...rest }: ProtocolDoc): Protocol => ({
  version,
  ...rest,
});

const stored = () => ProtocolVersion.find().sort({ _id: 1 }).lean<ProtocolDoc[]>().exec();

/** All there are, those that the service came with first. */
export const readProtocols = async (): Promise<readonly Protocol[]> => [
  ...firstProtocols,
  ...(await stored()).map(asProtocol),
];

const describe = (protocol: Protocol, doc?: ProtocolDoc) => ({
  ...protocol,
  plie: protocol.plie ?? null,
  until: protocol.until ?? null,
  confirmed: { ...protocol.confirmed },
  reason: doc?.reason ?? null,
  setAt: doc?.at.toISOString() ?? null,
});

/** Every generation of the rules, the newest first, with why it was set. */
export async function listProtocols(actor: Actor) {
  check(actor, protocolRead);
  const docs = await stored();
  const all = [
    ...firstProtocols.map((protocol) => describe(protocol)),
    ...docs.map((doc) => describe(asProtocol(doc), doc)),
  ];
  return { data: all.toReversed() };
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
  const known = await readProtocols();
  const newest = Math.max(...known.map(({ version }) => version));
  if (after !== newest) throw overtaken(newest);
  if (until && until < given.from) throw invalidField('until', 'before-start', 'La fin précède le début.');
  const before = protocolOn(known, given.from, plie);
  if (!before) throw invalidField('from', 'too-early', 'Aucune règle n’est connue avant le guide de 2010.');
  const version = newest + 1;
  const doc: ProtocolDoc = {
    _id: version,
    ...given,
    ...(plie ? { plie } : {}),
    ...(until ? { until } : {}),
    confidence: 'A',
    reason,
    by: actor.id,
    at: now(),
  };
  const names = (Object.keys(given.settings) as (keyof Settings)[]).filter(
    (name) => given.settings[name] !== before.settings[name],
  );
  const confirms = Object.keys(given.confirmed);
  const sameTime = before.from === given.from && before.until === until && before.plie === plie;
  if (names.length + confirms.length === 0 && sameTime && before.name === given.name)
    throw invalidField('settings', 'unchanged', 'Rien ne change : ce protocole est déjà en vigueur.');
  try {
    await inTransaction(async () => {
      await ProtocolVersion.create([doc]);
      await record({
        actor,
        action: 'protocol.add',
        target: { kind: 'protocol', id: String(version) },
        fields: names,
      });
    });
  } catch (error) {
    throw isDuplicate(error) ? overtaken(version) : error;
  }
  return describe(asProtocol(doc), doc);
}

const overtaken = (version: number): Problem =>
  new Problem(
    409,
    'stale',
    'Un autre protocole a été ajouté entre-temps. Relisez-le avant d’enregistrer.',
    [],
    { version },
  );
