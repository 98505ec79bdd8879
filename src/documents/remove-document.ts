import type { Actor, Attachable } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { inTransaction } from '../platform/index.ts';
import { content } from './content.ts';
import { Document } from './document.ts';
import { findDocument } from './things.ts';

/** Takes a document away for good. @throws Problem 403, 404 */
export async function removeDocument(
  actor: Actor,
  to: Attachable,
  thingId: string,
  id: string,
): Promise<void> {
  await inTransaction(async () => {
    const { participantId, kind } = await findDocument(actor, to, { thingId, id, what: 'remove' });
    await forgetDocuments([id]);
    await record({
      actor,
      action: 'document.remove',
      target: { kind: 'document', id },
      ...(participantId ? { participantId } : {}),
      because: kind,
    });
  });
}

/** In the current transaction. */
export async function forgetDocuments(ids: readonly string[]): Promise<void> {
  await Document.deleteMany({ _id: { $in: ids } });
  await content.forget(ids);
}
