import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import {
  endOfMonths,
  inTransaction,
  invalidField,
  notFound,
  Problem,
  staleEdit,
  today,
} from '../platform/index.ts';
import { criteriaInput, readCriteria, sealCriteria } from './criteria.ts';
import { describePathway } from './describe.ts';
import { engagementInput, engagementOf } from './engagement.ts';
import { findPathway } from './find.ts';
import type { PathwayDoc } from './pathway.ts';
import { pathwayManage } from './rights.ts';
import { savePathway } from './save.ts';
import { changedStep, dueOf, type editStepInput, newStep, type stepInput } from './step.ts';
import { termsOn } from './terms.ts';

export const editPathwayInput = z.strictObject({
  revision: z.number().int().min(1),
  criteria: criteriaInput.optional(),
  /** `null` takes it away: it was written by mistake. */
  engagement: engagementInput.nullable().optional(),
  /** Adds so many months to the limit, no more than the structure's own length. */
  renew: z.strictObject({ months: z.number().int().min(1).max(120) }).optional(),
});

/** The stay, to be changed by somebody who saw it at that revision. @throws Problem 403, 404, 409 `stale`, `pathway-ended` */
async function openedFor(actor: Actor, id: string, revision?: number): Promise<PathwayDoc> {
  check(actor, pathwayManage);
  const doc = await findPathway(actor, id);
  if (revision !== undefined && doc.revision !== revision) throw staleEdit(doc, revision);
  if (!doc.open) throw new Problem(409, 'pathway-ended', 'Ce parcours est terminé : il ne change plus.');
  return doc;
}

/** @throws Problem 403, 404, 409 `stale`, `pathway-ended`, 422 */
export async function editPathway(
  actor: Actor,
  id: string,
  { revision, criteria, engagement, renew }: z.output<typeof editPathwayInput>,
) {
  return inTransaction(async () => {
    const doc = await openedFor(actor, id, revision);
    const set = {
      ...(criteria && !isDeepStrictEqual(criteria, withoutLabels(doc))
        ? { criteria: sealCriteria(id, criteria, await termsOn(doc.structureId, doc.proposedOn)) }
        : {}),
      ...(engagement === undefined ? {} : { engagement: engagement ? engagementOf(engagement) : undefined }),
      ...(renew ? await renewed(doc, renew.months) : {}),
    };
    return describePathway(await savePathway(actor, renew ? 'renew' : 'edit', doc, set));
  });
}

/** Counted from the day of entry, so that ends of months do not creep: 31 January, 28 February, 31 March. */
async function renewed({ structureId, enteredOn, months = 0, renewals }: PathwayDoc, more: number) {
  if (!enteredOn) throw invalidField('renew', 'not-entered', 'Un parcours se renouvelle une fois commencé.');
  const { limitMonths } = await termsOn(structureId, today());
  if (more > limitMonths)
    throw invalidField('renew.months', 'too-long', `Un renouvellement est de ${limitMonths} mois au plus.`);
  const limitOn = endOfMonths(enteredOn, months + more);
  return { months: months + more, limitOn, renewals: [...renewals, { on: today(), months: more, limitOn }] };
}

const withoutLabels = (doc: PathwayDoc) => readCriteria(doc).map(({ label: _, ...one }) => one);

/** @throws Problem 403, 404, 409 `pathway-ended`, `too-many-steps`, 422 */
export async function addStep(actor: Actor, id: string, input: z.output<typeof stepInput>) {
  return inTransaction(async () => {
    const doc = await openedFor(actor, id);
    if (doc.steps.length >= mostSteps)
      throw new Problem(409, 'too-many-steps', `Un parcours a ${mostSteps} étapes au plus.`);
    const steps = [...doc.steps, newStep(id, input)];
    return describePathway(await savePathway(actor, 'step', doc, { steps, stepDueOn: dueOf(steps) }));
  });
}

/** In one stay: three years of two a month. */
const mostSteps = 80;

/** @throws Problem 403, 404, 409 `stale`, `pathway-ended`, 422 */
export async function editStep(
  actor: Actor,
  { id, stepId }: { readonly id: string; readonly stepId: string },
  input: z.output<typeof editStepInput>,
) {
  return inTransaction(async () => {
    const doc = await openedFor(actor, id, input.revision);
    if (!doc.steps.some((step) => step.id === stepId)) throw notFound('Étape');
    const steps = doc.steps.map((step) => (step.id === stepId ? changedStep(id, step, input) : step));
    return describePathway(await savePathway(actor, 'step', doc, { steps, stepDueOn: dueOf(steps) }));
  });
}
