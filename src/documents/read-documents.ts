import type { QueryFilter } from 'mongoose';
import { type Actor, type Attachable, check } from '../access/index.ts';
import { record, recordReading } from '../audit/index.ts';
import { opensSealed } from '../platform/index.ts';
import { content } from './content.ts';
import { describeDocument } from './describe.ts';
import { Document, type DocumentDoc } from './document.ts';
import { findDocument, kindsFor, ofThing } from './things.ts';

/** The documents of a thing, the newest first; that they were looked at is recorded, as any reading. @throws Problem 403, 404 */
export async function listDocuments(actor: Actor, to: Attachable, thingId: string) {
  check(actor, to.rights.read);
  const { participantId } = await to.reach(actor, thingId);
  const kind = { $in: kindsFor(actor, to, 'read').map(({ code }) => code) };
  const docs = await Document.find({ ...ofThing(to, thingId), kind })
    .sort({ _id: -1 })
    .lean<DocumentDoc[]>();
  if (participantId) await recordReading(actor, participantId, 'documents');
  return docs.map(describeDocument);
}

/** What is known of one. @throws Problem 403, 404 */
export async function readDocument(actor: Actor, to: Attachable, thingId: string, id: string) {
  const doc = await findDocument(actor, to, { thingId, id, what: 'read' });
  if (doc.participantId) await recordReading(actor, doc.participantId, 'documents');
  return describeDocument(doc);
}

/**
 * Opens one: each time leaves a row in the audit record.
 * @returns its name, type and length, and its bytes piece by piece
 * @throws Problem 403, 404, 409 `unreadable`
 */
export async function openDocument(actor: Actor, to: Attachable, thingId: string, id: string) {
  const doc = await findDocument(actor, to, { thingId, id, what: 'read' });
  const { name } = describeDocument(doc);
  const pieces = content.read(doc);
  await record({
    actor,
    action: 'document.open',
    target: { kind: 'document', id },
    ...(doc.participantId ? { participantId: doc.participantId } : {}),
    because: doc.kind,
  });
  return { name, type: doc.type, bytes: doc.bytes, content: pieces };
}

/** Documents of things whose reader the room that asks has checked, without those that do not open any more. */
async function opening(filter: QueryFilter<DocumentDoc>) {
  const docs = await Document.find(filter)
    .select({ about: 1, kind: 1, key: 1 })
    .lean<Pick<DocumentDoc, '_id' | 'about' | 'kind' | 'key'>[]>();
  return docs.filter(({ key }) => opensSealed(key));
}

/** Of these things of one kind, those that have a document which opens: for rooms that ask for a proof. */
export async function provedAmong(thing: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const docs = await opening({ 'about.thing': thing, 'about.id': { $in: ids } });
  return new Set(docs.map(({ about }) => about.id));
}

/** The kinds of the documents of one thing that open: for a room that asks for one of each. */
export async function provedKinds(thing: string, id: string): Promise<ReadonlySet<string>> {
  return new Set((await opening({ 'about.thing': thing, 'about.id': id })).map(({ kind }) => kind));
}
