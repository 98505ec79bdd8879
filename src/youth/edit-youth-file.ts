import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { ownParticipant, ownStructure } from '../participants/index.ts';
import {
  fingerprint,
  inTransaction,
  invalidField,
  isDuplicate,
  newId,
  now,
  saveRevised,
  staleEdit,
  today,
} from '../platform/index.ts';
import { youthManage } from './rights.ts';
import { type Facts, factFields, readFacts, sealFacts, YouthFile, type YouthFileDoc } from './youth-file.ts';

export const editYouthFileInput = z.strictObject({
  /** The revision that the author had before their eyes; 0 where there was none yet. */
  revision: z.int().min(0),
  /** `null` takes it away. */
  number: factFields.number.nullable().optional(),
  rqth: factFields.rqth.nullable().optional(),
  guardian: factFields.guardian.nullable().optional(),
});

function mustHold({ rqth, guardian }: Facts): void {
  if (rqth && rqth.seenOn > today())
    throw invalidField('rqth.seenOn', 'in-the-future', 'Une preuve ne se voit pas à l’avance.');
  if (rqth?.until && rqth.until < rqth.seenOn)
    throw invalidField('rqth.until', 'before-seen', 'La fin précède le jour où la preuve a été vue.');
  if (guardian && guardian.agreedOn > today())
    throw invalidField('guardian.agreedOn', 'in-the-future', 'Un accord ne se note pas à l’avance.');
}

const numberKey = (structureId: string, number: string) => fingerprint(`i-milo/${structureId}`, number);

/** The file of somebody of the structure; made where there is none. In a transaction. */
export async function fileOf(actor: Actor, participantId: string): Promise<YouthFileDoc> {
  const structureId = ownStructure(actor);
  const known = await YouthFile.findOne({ participantId, structureId }).lean<YouthFileDoc>();
  if (known) return known;
  const at = now();
  const _id = newId();
  const doc: YouthFileDoc = {
    _id,
    participantId,
    structureId,
    facts: sealFacts(_id, {}),
    revision: 1,
    changedAt: {},
    createdAt: at,
    updatedAt: at,
  };
  await YouthFile.create([doc]);
  return doc;
}

/**
 * Writes the number of the mission locale's own system, a recognition as disabled worker as a dated yes or no, and the
 * agreement of whoever answers for a minor.
 * @throws Problem 403, 404, 409 `stale`, 422 `number` `taken` and as the fields say
 */
export async function editYouthFile(
  actor: Actor,
  participantId: string,
  { revision, ...given }: z.output<typeof editYouthFileInput>,
): Promise<void> {
  check(actor, youthManage);
  try {
    await inTransaction(async () => {
      await ownParticipant(actor, participantId);
      const structureId = ownStructure(actor);
      const before = await YouthFile.findOne({ participantId, structureId }).lean<YouthFileDoc>();
      const doc = before ?? (await fileOf(actor, participantId));
      if ((before?.revision ?? 0) !== revision) throw staleEdit(doc, revision);
      const known = readFacts(doc);
      const after: Facts = Object.fromEntries(
        Object.entries({ ...known, ...given }).filter(([, value]) => value !== null && value !== undefined),
      );
      if (isDeepStrictEqual(after, known)) return;
      mustHold(after);
      await saveRevised<YouthFileDoc>(
        YouthFile,
        doc,
        {
          facts: sealFacts(doc._id, after),
          numberKey: after.number ? numberKey(structureId, after.number) : undefined,
        },
        // Which of them changed is not told in clear: that there is a recognition is told by its name.
        () => ['facts'],
      );
      const target = { kind: 'youth-file', id: doc._id };
      await record({ actor, action: 'youth.file', target, participantId });
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    throw invalidField('number', 'taken', 'Une autre fiche de votre structure porte déjà ce numéro.');
  }
}
