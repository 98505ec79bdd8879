import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { structureCapacity } from '../organisations/index.ts';
import { ownParticipant, ownStructure, summariesOf } from '../participants/index.ts';
import { addDays, addMonths, birthdayOf, mondayOf, pageOf, today } from '../platform/index.ts';
import { describeFramework, Framework, type FrameworkDoc } from './framework.ts';
import { youthRead } from './rights.ts';
import { workshopsOf } from './workshops.ts';
import { readFacts, YouthFile, type YouthFileDoc } from './youth-file.ts';

/** Whether the structure accompanies as a mission locale: what frameworks ask (Code du travail L5131-4). */
const isMissionLocale = async (actor: Actor): Promise<boolean> =>
  (await structureCapacity(ownStructure(actor)))?.kind === 'mission-locale';

/** All that the mission locale keeps of somebody of its own. @throws Problem 403, 404 */
export async function readYouth(actor: Actor, participantId: string) {
  check(actor, youthRead);
  const person = await ownParticipant(actor, participantId);
  const structureId = ownStructure(actor);
  const [file, frameworks, workshops] = await Promise.all([
    YouthFile.findOne({ participantId, structureId }).lean<YouthFileDoc>(),
    Framework.find({ participantId, structureId }).sort({ _id: -1 }).lean<FrameworkDoc[]>(),
    workshopsOf(actor, participantId),
  ]);
  const { number, rqth, guardian } = readFacts(file);
  const monday = mondayOf(today());
  const sunday = addDays(monday, 6);
  return {
    missionLocale: await isMissionLocale(actor),
    revision: file?.revision ?? 0,
    number: number ?? null,
    rqth: rqth ? { held: rqth.held, seenOn: rqth.seenOn, until: rqth.until ?? null } : null,
    guardian: guardian ?? null,
    ofAgeOn: person.birthDate ? birthdayOf(person.birthDate, 18) : null,
    frameworks: frameworks.map(describeFramework),
    workshops,
    /** Of workshops where they were, from Monday to Sunday of this week. */
    minutesThisWeek: workshops
      .filter(({ on, state }) => state === 'present' && monday <= on && on <= sunday)
      .reduce((sum, { minutes }) => sum + minutes, 0),
  };
}

/** `ending`: within a month, or passed; `none`: no framework runs. */
export const youthViews = ['all', 'pacea', 'cej', 'ending', 'none'] as const;
export const listYouthQuery = z.strictObject({
  view: z.enum(youthViews).default('all'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(60).optional(),
});

/** Which people of the structure have a framework that runs, as the view wants it. */
async function peopleWith(
  structureId: string,
  view: (typeof youthViews)[number],
): Promise<Set<string> | undefined> {
  if (view === 'all') return undefined;
  const docs = await Framework.find({
    structureId,
    open: true,
    ...(view === 'pacea' || view === 'cej' ? { kind: view } : {}),
    ...(view === 'ending' ? { endsOn: { $lte: addMonths(today(), 1) } } : {}),
  })
    .select({ participantId: 1 })
    .lean<Pick<FrameworkDoc, 'participantId'>[]>();
  return new Set(docs.map(({ participantId }) => participantId));
}

/** The caseload of a mission locale: whoever has a file there, with the frameworks that run. @throws Problem 403 */
export async function listYouth(actor: Actor, { view, limit, cursor }: z.output<typeof listYouthQuery>) {
  check(actor, youthRead);
  const structureId = ownStructure(actor);
  const among = await peopleWith(structureId, view);
  const docs = await YouthFile.find({
    structureId,
    ...(cursor ? { _id: { $gt: cursor } } : {}),
    ...(among ? { participantId: view === 'none' ? { $nin: [...among] } : { $in: [...among] } } : {}),
  })
    .sort({ _id: 1 })
    .limit(limit + 1)
    .lean<YouthFileDoc[]>();
  const page = pageOf(docs, limit, (doc) => doc);
  const ids = page.data.map(({ participantId }) => participantId);
  const [people, running] = await Promise.all([
    summariesOf(actor, ids),
    Framework.find({ structureId, participantId: { $in: ids }, open: true })
      .sort({ endsOn: 1 })
      .lean<FrameworkDoc[]>(),
  ]);
  return {
    next: page.next,
    data: page.data.flatMap((doc) => {
      const person = people.get(doc.participantId);
      if (!person) return [];
      const { id, reference, firstName, lastName } = person;
      return [
        {
          participant: { id, reference, firstName, lastName },
          number: readFacts(doc).number ?? null,
          frameworks: running
            .filter((one) => one.participantId === doc.participantId)
            .map(({ _id, kind, startsOn, endsOn }) => ({ id: _id, kind, startsOn, endsOn })),
        },
      ];
    }),
  };
}
