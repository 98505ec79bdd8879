import type { Actor } from '../access/index.ts';
import { namesOf } from '../accounts/index.ts';
import { type EntryDoc, readText } from './entry.ts';

/** One's own; a manager also puts right what somebody of the structure wrote, who may be there no more. */
export const mayCorrect = ({ id, role }: Actor, { authorId, private: isPrivate }: EntryDoc): boolean =>
  authorId === id || (role === 'manager' && !isPrivate);

/** For whoever may read them. */
export async function describeEntries(actor: Actor, docs: readonly EntryDoc[]) {
  const names = await namesOf([...new Set(docs.map(({ authorId }) => authorId))]);
  return docs.map((doc) => ({
    id: doc._id,
    participantId: doc.participantId,
    kind: doc.kind,
    on: doc.on,
    minutes: doc.minutes ?? null,
    text: readText(doc),
    private: doc.private ?? false,
    author: names.get(doc.authorId) ?? null,
    editable: mayCorrect(actor, doc),
    recallOn: doc.recallOn ?? null,
    revision: doc.revision,
    createdAt: doc.createdAt.toISOString(),
  }));
}
