import { noTraces, type PersonalData } from '../access/index.ts';
import { describePathway } from './describe.ts';
import { followPerson } from './follow-person.ts';
import { Pathway, type PathwayDoc } from './pathway.ts';

const idsOf = async (participantId: string): Promise<string[]> => {
  const docs = await Pathway.find({ participantId }).select({ _id: 1 }).lean<Pick<PathwayDoc, '_id'>[]>();
  return docs.map(({ _id }) => _id);
};

/** Stays of a person: told in their file, erased with their record; merging two records keeps every stay, one of them open. */
export const heldOfPerson: PersonalData = {
  async export({ id }) {
    const docs = await Pathway.find({ participantId: id }).sort({ _id: 1 }).lean<PathwayDoc[]>();
    return { file: { pathways: docs.map(describePathway) } };
  },
  async forget({ id }) {
    const ids = await idsOf(id);
    await Pathway.deleteMany({ participantId: id });
    return { traces: { ...noTraces, own: ids } };
  },
  async move({ from, to }) {
    // Of two that are open the kept record's goes on; the other one stays as it was told, and is open no more.
    if (await Pathway.exists({ participantId: to.id, structureId: from.structureId, open: true }))
      await Pathway.updateMany(
        { participantId: from.id, open: true },
        { $set: { state: 'ended' }, $unset: { open: 1, stepDueOn: 1 } },
      );
    await Pathway.updateMany({ participantId: from.id }, { $set: { participantId: to.id } });
    return undefined;
  },
  /** A stay is in one structure: it ends there, and its words stay there. */
  async handOver({ participantId, on }) {
    await followPerson(participantId, { kind: 'reorientation', on });
    return undefined;
  },
  /** Writing in one is a contact. */
  async lastContacts(ids) {
    const rows = await Pathway.aggregate<{ _id: string; at: Date }>([
      { $match: { participantId: { $in: [...ids] } } },
      { $group: { _id: '$participantId', at: { $max: '$updatedAt' } } },
    ]);
    return new Map(rows.map(({ _id, at }) => [_id, at]));
  },
};
