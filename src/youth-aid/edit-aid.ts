import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { ownParticipant } from '../participants/index.ts';
import { inTransaction, isDuplicate, newId, newReference, now, Problem } from '../platform/index.ts';
import { Aid, type AidDoc } from './aid.ts';
import { type AidFile, fileFields, fileNames, readFile, sealFile } from './aid-file.ts';
import { describeAid } from './describe.ts';
import { aidWrite } from './rights.ts';
import { aidKinds, purposes } from './rules/index.ts';
import { type Changes, changeAid } from './save.ts';

const cents = z.number().int().min(1).max(100_000_000);
const asked = {
  kind: z.enum(aidKinds),
  purpose: z.enum(purposes),
  cents,
  quoteCents: cents,
  months: z.number().int().min(1).max(36),
};

export const beginAidInput = z.strictObject({ kind: asked.kind, purpose: asked.purpose });

/**
 * Begins a request for somebody of the structure; it is a draft until it is sent.
 * @throws Problem 403, 404, 409 `aid-open` where the person has one that is not over, also elsewhere
 */
export async function beginAid(
  actor: Actor,
  participantId: string,
  { kind, purpose }: z.output<typeof beginAidInput>,
) {
  check(actor, aidWrite);
  const id = newId();
  const at = now();
  try {
    return await inTransaction(async () => {
      await ownParticipant(actor, participantId);
      const doc: AidDoc = {
        _id: id,
        reference: newReference('FAJ'),
        participantId,
        structureId: actor.structureId ?? '',
        state: 'draft',
        open: true,
        kind,
        purpose,
        file: sealFile(id, {}),
        before: [],
        payments: [],
        revision: 1,
        changedAt: {},
        createdAt: at,
        updatedAt: at,
      };
      await Aid.create([doc]);
      await record({ actor, action: 'youth-aid.begin', target: { kind: 'youth-aid', id }, participantId });
      return describeAid(actor, doc);
    });
  } catch (error) {
    throw isDuplicate(error) ? alreadyOpen() : error;
  }
}

export const alreadyOpen = (): Problem =>
  new Problem(
    409,
    'aid-open',
    'Une demande est déjà ouverte pour cette personne : complétez-la, ou retirez-la avant d’en commencer une autre.',
    [{ field: 'participantId', code: 'aid-open', detail: 'Une demande est déjà ouverte.' }],
  );

const nullable = <T extends Record<string, z.ZodType>>(shape: T) =>
  Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, schema.nullable().optional()])) as {
    [K in keyof T]: z.ZodOptional<z.ZodNullable<T[K]>>;
  };

/** Page by page, as it is typed; `null` takes a field away. */
export const editAidInput = z.strictObject({
  revision: z.number().int().min(1),
  kind: asked.kind.optional(),
  purpose: asked.purpose.optional(),
  ...nullable({ cents, quoteCents: cents, months: asked.months }),
  ...nullable(fileFields),
});
export type EditAid = z.output<typeof editAidInput>;

/** @throws Problem 403, 404, 409 `stale`, `aid-sent` once it was sent, 422 */
export async function editAid(actor: Actor, id: string, { revision, ...given }: EditAid) {
  check(actor, aidWrite);
  const doc = await changeAid(actor, id, revision, { action: 'edit' }, (before) => {
    if (before.state !== 'draft' && before.state !== 'adjourned')
      throw new Problem(
        409,
        'aid-sent',
        'Cette demande est envoyée : demandez au secrétariat de vous la rendre.',
      );
    const set: Changes = {};
    if (given.kind) set.kind = given.kind;
    if (given.purpose) set.purpose = given.purpose;
    if (given.cents !== undefined) set.cents = given.cents ?? undefined;
    if (given.quoteCents !== undefined) set.quoteCents = given.quoteCents ?? undefined;
    if (given.months !== undefined) set.months = given.months ?? undefined;
    const said = fileNames.filter((name) => given[name] !== undefined);
    if (said.length > 0) {
      const known = readFile(before);
      const after = Object.fromEntries(
        fileNames.flatMap((name) => {
          const value = given[name] === undefined ? known[name] : given[name];
          return value === undefined || value === null ? [] : [[name, value]];
        }),
      ) as AidFile;
      if (JSON.stringify(after) !== JSON.stringify(known)) set.file = sealFile(id, after);
    }
    return set;
  });
  return describeAid(actor, doc);
}
