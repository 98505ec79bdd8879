import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { accompaniedParticipant, ownStructure } from '../participants/index.ts';
import {
  calendarDay,
  inTransaction,
  invalidField,
  isDuplicate,
  newId,
  now,
  Problem,
  today,
} from '../platform/index.ts';
import { criteriaInput, sealCriteria } from './criteria.ts';
import { describePathway } from './describe.ts';
import { Pathway, type PathwayDoc } from './pathway.ts';
import { pathwayManage } from './rights.ts';
import { termsOn } from './terms.ts';

export const proposePathwayInput = z.strictObject({
  proposedOn: calendarDay().optional(),
  criteria: criteriaInput,
});

/**
 * Proposes that the structure accompany somebody, by the criteria of the day, with their proofs.
 * @throws Problem 409 `pathway-open` where a stay is open, `person-left`; 422
 */
export async function proposePathway(
  actor: Actor,
  participantId: string,
  { criteria, proposedOn = today() }: z.output<typeof proposePathwayInput>,
) {
  check(actor, pathwayManage);
  if (proposedOn > today())
    throw invalidField('proposedOn', 'in-the-future', 'Une proposition ne se date pas à l’avance.');
  const structureId = ownStructure(actor);
  const terms = await termsOn(structureId, proposedOn);
  const id = newId();
  const at = now();
  const doc: PathwayDoc = {
    _id: id,
    participantId,
    structureId,
    state: 'proposed',
    open: true,
    proposedOn,
    criteria: sealCriteria(id, criteria, terms),
    renewals: [],
    suspensions: [],
    steps: [],
    revision: 1,
    changedAt: {},
    createdAt: at,
    updatedAt: at,
  };
  try {
    return await inTransaction(async () => {
      await accompaniedParticipant(actor, participantId);
      await Pathway.create([doc]);
      await record({ actor, action: 'pathway.propose', target: { kind: 'pathway', id }, participantId });
      return describePathway(doc);
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    throw new Problem(409, 'pathway-open', 'Un parcours est déjà ouvert pour cette personne.');
  }
}
