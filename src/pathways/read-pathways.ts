import type { QueryFilter } from 'mongoose';
import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { ownParticipant, ownStructure, summariesOf } from '../participants/index.ts';
import { addMonths, pageOf, today } from '../platform/index.ts';
import { describePathway } from './describe.ts';
import { findPathway } from './find.ts';
import { Pathway, type PathwayDoc } from './pathway.ts';
import { openStates, pathwayStates } from './pathway-states.ts';
import { pathwayRead } from './rights.ts';
import type { StepKind } from './step.ts';
import { termsOn } from './terms.ts';

/** All stays of somebody in the structure, the latest first. @throws Problem 404 */
export async function pathwaysOf(actor: Actor, participantId: string) {
  check(actor, pathwayRead);
  await ownParticipant(actor, participantId);
  const docs = await Pathway.find({ participantId, structureId: ownStructure(actor) })
    .sort({ _id: -1 })
    .lean<PathwayDoc[]>();
  return docs.map(describePathway);
}

export const readPathway = async (actor: Actor, id: string) => describePathway(await findPathway(actor, id));

/**
 * Which stays a caseload shows: `late` have a step that should have ended and has no result, `ending` reach their limit
 * within the structure's notice or have passed it.
 */
export const pathwayViews = ['open', 'late', 'ending'] as const;

export const listPathwaysQuery = z.strictObject({
  view: z.enum(pathwayViews).default('open'),
  state: z.enum(pathwayStates).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(60).optional(),
});

async function inView(
  view: (typeof pathwayViews)[number],
  structureId: string,
): Promise<QueryFilter<PathwayDoc>> {
  if (view === 'late') return { open: true, stepDueOn: { $lt: today() } };
  if (view === 'open') return {};
  const { noticeMonths } = await termsOn(structureId, today());
  return { open: true, limitOn: { $lte: addMonths(today(), noticeMonths) } };
}

/** The structure's stays, with whom they are of. */
export async function listPathways(actor: Actor, query: z.output<typeof listPathwaysQuery>) {
  check(actor, pathwayRead);
  const structureId = ownStructure(actor);
  const docs = await Pathway.find({
    structureId,
    ...(await inView(query.view, structureId)),
    state: query.state ?? { $in: [...openStates] },
    ...(query.cursor ? { _id: { $gt: query.cursor } } : {}),
  })
    .select({ criteria: 0, steps: 0 })
    .sort({ _id: 1 })
    .limit(query.limit + 1)
    .lean<PathwayDoc[]>();
  const page = pageOf(docs, query.limit, (doc) => doc);
  const people = await summariesOf(
    actor,
    page.data.map(({ participantId }) => participantId),
  );
  return {
    next: page.next,
    data: page.data.flatMap((doc) => {
      const person = people.get(doc.participantId);
      if (!person) return [];
      const { id, reference, firstName, lastName } = person;
      return [
        {
          id: doc._id,
          state: doc.state,
          enteredOn: doc.enteredOn ?? null,
          limitOn: doc.limitOn ?? null,
          stepDueOn: doc.stepDueOn ?? null,
          participant: { id, reference, firstName, lastName },
        },
      ];
    }),
  };
}

/** How many stays each view shows. */
export async function countPathways(actor: Actor): Promise<Record<(typeof pathwayViews)[number], number>> {
  check(actor, pathwayRead);
  const structureId = ownStructure(actor);
  const counts = await Promise.all(
    pathwayViews.map(async (view) =>
      Pathway.countDocuments({
        structureId,
        state: { $in: [...openStates] },
        ...(await inView(view, structureId)),
      }),
    ),
  );
  return Object.fromEntries(pathwayViews.map((view, i) => [view, counts[i] ?? 0])) as Record<
    (typeof pathwayViews)[number],
    number
  >;
}

/** A step that has begun and has no result: where somebody is. */
const underWay = (doc: Pick<PathwayDoc, 'steps'>): StepKind | undefined =>
  doc.steps.findLast(({ from, result }) => !result && from <= today())?.kind;

/** Who of the structure is at such a step. */
export async function peopleAtStep(actor: Actor, kind: StepKind): Promise<string[]> {
  check(actor, pathwayRead);
  const docs = await Pathway.find({ structureId: ownStructure(actor), open: true, 'steps.kind': kind })
    .select({ participantId: 1, steps: 1 })
    .lean<Pick<PathwayDoc, 'participantId' | 'steps'>[]>();
  return docs.filter((doc) => underWay(doc) === kind).map(({ participantId }) => participantId);
}

/** The step that each of these people of the structure is at. */
export async function stepsUnderWay(actor: Actor, participantIds: readonly string[]) {
  check(actor, pathwayRead);
  const docs = await Pathway.find({
    structureId: ownStructure(actor),
    participantId: { $in: [...participantIds] },
    open: true,
  })
    .select({ participantId: 1, steps: 1 })
    .lean<Pick<PathwayDoc, 'participantId' | 'steps'>[]>();
  return new Map(
    docs.flatMap((doc) => {
      const kind = underWay(doc);
      return kind ? [[doc.participantId, kind] as const] : [];
    }),
  );
}
