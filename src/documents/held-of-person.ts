import { noTraces, type PersonalData } from '../access/index.ts';
import { today } from '../platform/index.ts';
import { describeDocument } from './describe.ts';
import { Document, type DocumentDoc } from './document.ts';
import { forgetDocuments } from './remove-document.ts';

/** Documents about a person: told in their file, moved and erased with their record. */
export const heldOfPerson: PersonalData = {
  /** What is known of each; the files themselves are handed over in an archive. */
  async export({ id }) {
    const docs = await Document.find({ participantId: id }).sort({ _id: 1 }).lean<DocumentDoc[]>();
    return { file: { documents: docs.map((doc) => ({ ...describeDocument(doc), about: doc.about })) } };
  },
  async forget({ id }) {
    const docs = await Document.find({ participantId: id })
      .select({ _id: 1 })
      .lean<Pick<DocumentDoc, '_id'>[]>();
    const ids = docs.map(({ _id }) => _id);
    await forgetDocuments(ids);
    return { traces: { own: ids, shared: [] } };
  },
  async move({ from, to }) {
    await Document.updateMany(
      { participantId: from.id, 'about.id': from.id },
      { $set: { 'about.id': to.id } },
    );
    await Document.updateMany({ participantId: from.id }, { $set: { participantId: to.id } });
    return undefined;
  },
  /** Adding one is a contact. */
  async lastContacts(ids) {
    const rows = await Document.aggregate<{ _id: string; at: Date }>([
      { $match: { participantId: { $in: [...ids] } } },
      { $group: { _id: '$participantId', at: { $max: '$uploadDate' } } },
    ]);
    return new Map(rows.map(({ _id, at }) => [_id, at]));
  },
  finished: {
    kind: 'document',
    action: 'document.erase',
    label: 'Documents au bout de leur conservation',
    async due() {
      const docs = await Document.find({ keptUntil: { $lt: today() } })
        .select({ participantId: 1 })
        .lean<Pick<DocumentDoc, '_id' | 'participantId'>[]>();
      return docs.map(({ _id: id, participantId }) => ({ id, ...(participantId ? { participantId } : {}) }));
    },
    async forget(ids) {
      await forgetDocuments(ids);
      return { ...noTraces, own: ids };
    },
  },
};
