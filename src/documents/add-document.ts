import type { z } from 'zod';
import { type Actor, type Attachable, check } from '../access/index.ts';
import { record } from '../audit/index.ts';
import {
  chunkSize,
  houseRules,
  inTransaction,
  newDataKey,
  newId,
  now,
  Problem,
  seal,
  sealedLength,
} from '../platform/index.ts';
import type { CheckedFile } from './check/check-file.ts';
import { refusal } from './check/refusal.ts';
import { content } from './content.ts';
import { describeDocument } from './describe.ts';
import { Document, type DocumentDoc } from './document.ts';
import { kindFor, ofThing } from './things.ts';
import { checkDays, type documentInput, keptUntil } from './validity.ts';

/**
 * Attaches a file that was checked to a thing: its pieces, what is known of it and the audit row stand or fall together.
 * @throws Problem 403, 404, 409 `too-many-documents`, 422
 */
export async function addDocument(
  actor: Actor,
  to: Attachable,
  thingId: string,
  said: z.output<typeof documentInput>,
  file: CheckedFile | undefined,
) {
  check(actor, to.rights.add);
  return inTransaction(async () => {
    const { participantId } = await to.reach(actor, thingId);
    const kind = kindFor(actor, to, said.kind, 'add');
    checkDays(kind, said);
    if (!file) throw refusal('missing', 'Choisissez un fichier.');
    if ((await Document.countDocuments(ofThing(to, thingId))) >= houseRules().DOCUMENTS_EACH) throw tooMany();
    const [id, dataKey, at] = [newId(), newDataKey(), now()];
    const about = { ...(participantId ? { participantId } : {}) };
    const doc: DocumentDoc = {
      _id: id,
      length: sealedLength(file.bytes.length),
      chunkSize,
      uploadDate: at,
      about: { thing: to.thing, id: thingId },
      ...about,
      ...said,
      name: seal(file.name, `${id}/name`),
      type: file.type,
      bytes: file.bytes.length,
      key: seal(dataKey, `${id}/key`),
      by: actor.id,
      keptUntil: keptUntil(kind, at, said.endsOn),
      revision: 1,
      changedAt: {},
    };
    await Document.create([doc]);
    await content.write(id, file.bytes, dataKey);
    await record({
      actor,
      action: 'document.add',
      target: { kind: 'document', id },
      ...about,
      because: said.kind,
    });
    return describeDocument(doc);
  });
}

const tooMany = () =>
  new Problem(
    409,
    'too-many-documents',
    'Trop de documents sont déjà attachés ici : enlevez ceux qui ne servent plus.',
  );
