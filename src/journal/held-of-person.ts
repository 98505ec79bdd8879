import { noTraces, type PersonalData } from '../access/index.ts';
import { Entry, type EntryDoc, readText } from './entry.ts';

const of = (participantId: string) =>
  Entry.find({ participantId }).sort({ on: 1, _id: 1 }).lean<EntryDoc[]>();

/**
 * The journal of a person: told in their file, private notes too (RGPD article 15 knows none); erased with their record,
 * and kept as long as it is; merging two records makes one journal.
 */
export const journalOfPeople: PersonalData = {
  async export({ id }) {
    const docs = await of(id);
    return {
      file: {
        journal: docs.map((doc) => ({
          kind: doc.kind,
          on: doc.on,
          minutes: doc.minutes ?? null,
          text: readText(doc),
          private: doc.private ?? false,
        })),
      },
      traces: { ...noTraces, own: docs.map(({ _id }) => _id) },
    };
  },
  async forget({ id }) {
    const docs = await of(id);
    await Entry.deleteMany({ participantId: id });
    return { traces: { ...noTraces, own: docs.map(({ _id }) => _id) } };
  },
  async move({ from, to }) {
    await Entry.updateMany({ participantId: from.id }, { $set: { participantId: to.id } });
    return undefined;
  },
  /** Private notes stay their author's: nobody else reads them, in either structure. */
  async handOver({ participantId, from, to }) {
    const docs = await of(participantId);
    const shared = docs.filter((doc) => !doc.private && doc.structureId === from).map(({ _id }) => _id);
    await Entry.updateMany({ _id: { $in: shared } }, { $set: { structureId: to } });
    return { ...noTraces, own: shared };
  },
  /** Writing in it is a contact. */
  async lastContacts(ids) {
    const rows = await Entry.aggregate<{ _id: string; at: Date }>([
      { $match: { participantId: { $in: [...ids] } } },
      { $group: { _id: '$participantId', at: { $max: '$createdAt' } } },
    ]);
    return new Map(rows.map(({ _id, at }) => [_id, at]));
  },
};
