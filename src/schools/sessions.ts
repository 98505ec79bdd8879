import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { structureCapacity } from '../organisations/index.ts';
import { ownStructure } from '../participants/index.ts';
import { inTransaction, invalidField, newId, now, Problem, pageOf } from '../platform/index.ts';
import { describeSession, findSession, headOf } from './find-session.ts';
import { schoolManage, schoolRead } from './rights.ts';
import { Session, type SessionDoc, type sessionInput } from './session.ts';

/** @throws Problem 403, 409 `not-a-school` in a structure that is none */
export async function addSession(actor: Actor, input: z.output<typeof sessionInput>) {
  check(actor, schoolManage);
  const structureId = ownStructure(actor);
  if ((await structureCapacity(structureId))?.kind !== 'e2c')
    throw new Problem(409, 'not-a-school', 'Seule une école de la deuxième chance ouvre des sessions.');
  const at = now();
  const doc: SessionDoc = {
    _id: newId(),
    structureId,
    ...input,
    pupils: [],
    revision: 1,
    changedAt: {},
    createdAt: at,
    updatedAt: at,
  };
  await inTransaction(async () => {
    await Session.create([doc]);
    await record({ actor, action: 'school.add', target: { kind: 'school-session', id: doc._id } });
  });
  return describeSession(actor, doc);
}

export const listSessionsQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(60).optional(),
});

/** Those of the school, the newest first. @throws Problem 403 */
export async function listSessions(actor: Actor, { limit, cursor }: z.output<typeof listSessionsQuery>) {
  check(actor, schoolRead);
  const docs = await Session.find({
    structureId: ownStructure(actor),
    ...(cursor ? { _id: { $lt: cursor } } : {}),
  })
    .sort({ _id: -1 })
    .limit(limit + 1)
    .lean<SessionDoc[]>();
  return pageOf(docs, limit, headOf);
}

/** @throws Problem 403, 404 */
export async function readSession(actor: Actor, id: string) {
  check(actor, schoolRead);
  return describeSession(actor, await findSession(actor, id));
}

export const mustBeWithin = (on: string, today: string): void => {
  if (on > today) throw invalidField('on', 'in-the-future', 'Ce jour est à venir.');
};
