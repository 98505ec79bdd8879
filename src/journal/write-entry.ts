import type { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { ownParticipant, ownStructure } from '../participants/index.ts';
import {
  forbidden,
  inTransaction,
  invalidField,
  newId,
  now,
  saveRevised,
  staleEdit,
  today,
} from '../platform/index.ts';
import { describeEntries, mayCorrect } from './describe.ts';
import { Entry, type EntryDoc, type editEntryInput, type entryInput, readText, sealText } from './entry.ts';
import { owe } from './owed.ts';
import { findEntry } from './read-journal.ts';
import { journalWrite } from './rights.ts';

/** Writes what was said or done about somebody. @throws Problem 403, 404, 422 `in-the-future`, `in-the-past` */
export async function addEntry(actor: Actor, participantId: string, input: z.output<typeof entryInput>) {
  check(actor, journalWrite);
  checkDays(input);
  if (input.private && input.recallOn) throw invalidField('recallOn', 'private', privateRecall);
  return inTransaction(async () => {
    await ownParticipant(actor, participantId);
    const _id = newId();
    const { text, private: isPrivate, minutes, recallOn, ...said } = input;
    const doc: EntryDoc = {
      _id,
      participantId,
      structureId: ownStructure(actor),
      ...said,
      ...(minutes ? { minutes } : {}),
      text: sealText(_id, text),
      ...(isPrivate ? { private: true } : {}),
      authorId: actor.id,
      ...(recallOn ? { recallOn } : {}),
      revision: 1,
      changedAt: {},
      createdAt: now(),
      updatedAt: now(),
    };
    await Entry.create([doc]);
    await written(actor, 'add', doc);
    await owe(doc);
    const [entry] = await describeEntries(actor, [doc]);
    return entry as NonNullable<typeof entry>;
  });
}

const privateRecall = 'Un rappel compte parmi les échéances de la structure : pas pour une note réservée.';

/** Corrects an entry. @throws Problem 403, 404, 409 `stale`, 422 */
export async function editEntry(
  actor: Actor,
  id: string,
  { revision, text, ...said }: z.output<typeof editEntryInput>,
) {
  check(actor, journalWrite);
  checkDays(said);
  return inTransaction(async () => {
    const doc = await toCorrect(actor, id);
    if (doc.private && said.recallOn) throw invalidField('recallOn', 'private', privateRecall);
    if (doc.revision !== revision) throw staleEdit(doc, revision);
    const set = {
      ...(said.kind ? { kind: said.kind } : {}),
      ...(said.on ? { on: said.on } : {}),
      ...(said.minutes === undefined ? {} : { minutes: said.minutes ?? undefined }),
      ...(said.recallOn === undefined ? {} : { recallOn: said.recallOn ?? undefined }),
      ...(text === undefined || text === readText(doc) ? {} : { text: sealText(id, text) }),
    };
    const after = await saveRevised<EntryDoc>(Entry, doc, set);
    if (after) {
      await written(actor, 'edit', after);
      await owe(after);
    }
    const [entry] = await describeEntries(actor, [after ?? doc]);
    return entry as NonNullable<typeof entry>;
  });
}

/** Takes away an entry, for good. @throws Problem 403, 404 */
export async function removeEntry(actor: Actor, id: string): Promise<{ participantId: string }> {
  check(actor, journalWrite);
  return inTransaction(async () => {
    const doc = await toCorrect(actor, id);
    await Entry.deleteOne({ _id: id });
    await written(actor, 'remove', doc);
    await owe({ ...doc, recallOn: undefined }, 'cancel');
    return { participantId: doc.participantId };
  });
}

/** What a colleague wrote is read, and is theirs, or the manager's, to correct. */
async function toCorrect(actor: Actor, id: string): Promise<EntryDoc> {
  const doc = await findEntry(actor, id);
  if (!mayCorrect(actor, doc)) throw forbidden();
  return doc;
}

function checkDays({
  on,
  recallOn,
}: {
  on?: string | undefined;
  recallOn?: string | null | undefined;
}): void {
  if (on && on > today())
    throw invalidField(
      'on',
      'in-the-future',
      'Cette date n’est pas encore venue : demandez plutôt un rappel.',
    );
  if (recallOn && recallOn <= today())
    throw invalidField('recallOn', 'in-the-past', 'Un rappel est pour demain ou plus tard.');
}

const written = (
  actor: Actor,
  action: 'add' | 'edit' | 'remove',
  { _id, participantId, private: isPrivate }: EntryDoc,
) =>
  record({
    actor,
    action: `journal.${action}${isPrivate ? '-private' : ''}`,
    target: { kind: 'journal-entry', id: _id },
    participantId,
  });
