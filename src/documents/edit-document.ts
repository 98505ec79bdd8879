import { z } from 'zod';
import type { Actor, Attachable } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { calendarDay, inTransaction, saveRevised, staleEdit } from '../platform/index.ts';
import { describeDocument } from './describe.ts';
import { Document, origins } from './document.ts';
import { findDocument, kindFor } from './things.ts';
import { checkDays, keptUntil } from './validity.ts';

export const editDocumentInput = z.strictObject({
  revision: z.number().int().min(1),
  kind: z.string().max(40).optional(),
  origin: z.enum(origins).optional(),
  issuedOn: calendarDay().nullable().optional(),
  endsOn: calendarDay().nullable().optional(),
});

/** Corrects what is said of a document; until when it is kept follows. @throws Problem 403, 404, 409 `stale`, 422 */
export async function editDocument(
  actor: Actor,
  to: Attachable,
  { thingId, id }: { readonly thingId: string; readonly id: string },
  { revision, ...said }: z.output<typeof editDocumentInput>,
) {
  return inTransaction(async () => {
    const doc = await findDocument(actor, to, { thingId, id, what: 'add' });
    if (doc.revision !== revision) throw staleEdit(doc, revision);
    const chosen = {
      kind: said.kind ?? doc.kind,
      origin: said.origin ?? doc.origin,
      issuedOn: said.issuedOn === undefined ? doc.issuedOn : (said.issuedOn ?? undefined),
      endsOn: said.endsOn === undefined ? doc.endsOn : (said.endsOn ?? undefined),
    };
    const kind = kindFor(actor, to, chosen.kind, 'add');
    checkDays(kind, chosen);
    const set = { ...chosen, keptUntil: keptUntil(kind, doc.uploadDate, chosen.endsOn) };
    const after = await saveRevised(Document, doc, set);
    if (!after) return describeDocument(doc);
    await record({
      actor,
      action: 'document.edit',
      target: { kind: 'document', id },
      ...(doc.participantId ? { participantId: doc.participantId } : {}),
      fields: Object.keys(said),
    });
    return describeDocument(after);
  });
}
