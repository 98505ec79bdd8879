import type { PersonalData } from '../access/index.ts';
import { structureCapacity } from '../organisations/index.ts';
import { endFrameworks } from './end-frameworks.ts';
import { describeFramework, Framework, type FrameworkDoc } from './framework.ts';
import { Workshop, type WorkshopDoc } from './workshop.ts';
import { readFacts, sealFacts, YouthFile, type YouthFileDoc } from './youth-file.ts';

const filesOf = (participantId: string) => YouthFile.find({ participantId }).lean<YouthFileDoc[]>();
const frameworksOf = (participantId: string) =>
  Framework.find({ participantId }).sort({ _id: 1 }).lean<FrameworkDoc[]>();

/** Of two files of one structure one stays: what it says stands, the other fills its blanks. */
async function joinFiles(fromId: string, toId: string): Promise<void> {
  const kept = new Map((await filesOf(toId)).map((doc) => [doc.structureId, doc]));
  for (const gone of await filesOf(fromId)) {
    const stays = kept.get(gone.structureId);
    if (!stays) {
      await YouthFile.updateOne({ _id: gone._id }, { $set: { participantId: toId } });
      continue;
    }
    await YouthFile.deleteOne({ _id: gone._id });
    const facts = { ...readFacts(gone), ...readFacts(stays) };
    const numberKey = stays.numberKey ?? gone.numberKey;
    await YouthFile.updateOne(
      { _id: stays._id },
      {
        $set: { facts: sealFacts(stays._id, facts), ...(numberKey ? { numberKey } : {}) },
        $inc: { revision: 1 },
      },
    );
  }
}

/** Of two places in one workshop the kept record's stays. */
async function joinWorkshops(fromId: string, toId: string): Promise<void> {
  const docs = await Workshop.find({ 'people.participantId': fromId }).lean<WorkshopDoc[]>();
  for (const { _id, people } of docs) {
    const twice = people.some(({ participantId }) => participantId === toId);
    const after = people.flatMap((one) => {
      if (one.participantId !== fromId) return [one];
      return twice ? [] : [{ ...one, participantId: toId }];
    });
    await Workshop.updateOne({ _id }, { $set: { people: after }, $inc: { revision: 1 } });
  }
}

/** What missions locales keep of a person: told in their file, erased with their record, one file after a merger. */
export const youthOfPeople: PersonalData = {
  async export({ id }) {
    const [files, frameworks, workshops] = await Promise.all([
      filesOf(id),
      frameworksOf(id),
      Workshop.find({ 'people.participantId': id }).sort({ on: 1 }).lean<WorkshopDoc[]>(),
    ]);
    return {
      file: {
        youthFiles: files.map((doc) => {
          const { number, rqth, guardian } = readFacts(doc);
          return {
            number: number ?? null,
            rqth: rqth ? { held: rqth.held, seenOn: rqth.seenOn, until: rqth.until ?? null } : null,
            guardian: guardian ?? null,
          };
        }),
        youthFrameworks: frameworks.map(describeFramework),
        workshops: workshops.map(({ title, on, minutes, people }) => ({
          title,
          on,
          minutes,
          state: people.find(({ participantId }) => participantId === id)?.state ?? 'registered',
        })),
      },
      traces: { own: [...files, ...frameworks].map(({ _id }) => _id), shared: [] },
    };
  },
  async forget({ id }) {
    const ids = [...(await filesOf(id)), ...(await frameworksOf(id))].map(({ _id }) => _id);
    await YouthFile.deleteMany({ participantId: id });
    await Framework.deleteMany({ participantId: id });
    await Workshop.updateMany({ 'people.participantId': id }, { $pull: { people: { participantId: id } } });
    return { traces: { own: ids, shared: [] } };
  },
  async move({ from, to }) {
    await joinFiles(from.id, to.id);
    await joinWorkshops(from.id, to.id);
    // Of two of a kind that run the kept record's goes on; the other one stays as it was told, and runs no more.
    const running = await Framework.find({ participantId: to.id, open: true })
      .select({ kind: 1 })
      .lean<Pick<FrameworkDoc, 'kind'>[]>();
    await Framework.updateMany(
      { participantId: from.id, open: true, kind: { $in: running.map(({ kind }) => kind) } },
      { $set: { state: 'ended' }, $unset: { open: 1 } },
    );
    await Framework.updateMany({ participantId: from.id }, { $set: { participantId: to.id } });
    return undefined;
  },
  /** Frameworks go to another mission locale, and end anywhere else; the file is the mission locale's own, and stays. */
  async handOver({ participantId, from, to, on }) {
    if ((await structureCapacity(to))?.kind !== 'mission-locale') {
      await endFrameworks(participantId, { on, why: 'hand-over' });
      return undefined;
    }
    const docs = await frameworksOf(participantId);
    await Framework.updateMany({ participantId, structureId: from }, { $set: { structureId: to } });
    if (!(await YouthFile.exists({ participantId, structureId: to })))
      await YouthFile.updateOne(
        { participantId, structureId: from },
        // A number is of one structure's own system.
        { $set: { structureId: to }, $unset: { numberKey: 1 } },
      );
    return { own: docs.map(({ _id }) => _id), shared: [] };
  },
  /** Writing in one is a contact. */
  async lastContacts(ids) {
    const rows = await Framework.aggregate<{ _id: string; at: Date }>([
      { $match: { participantId: { $in: [...ids] } } },
      { $group: { _id: '$participantId', at: { $max: '$updatedAt' } } },
    ]);
    return new Map(rows.map(({ _id, at }) => [_id, at]));
  },
};
