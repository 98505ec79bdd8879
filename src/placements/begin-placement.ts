import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { notify } from '../messages/index.ts';
import { factsOf } from '../participants/index.ts';
import { inTransaction, invalidField, newId, now } from '../platform/index.ts';
import { hireOf, takeTurn } from '../shortlists/index.ts';
import { checksOf } from './checks.ts';
import { describePlacement } from './describe-placement.ts';
import { followChecks } from './owed.ts';
import { Placement, type PlacementDoc } from './placement.ts';
import { findPlacement, ourPerson } from './reach.ts';
import { placementManage } from './rights.ts';
import { checkEmployer, checkOverlap, checkTerms, termsInput } from './terms.ts';

export const createPlacementInput = z
  .strictObject(termsInput)
  .partial()
  .extend({
    participantId: z.string().min(1).max(60),
    /** The contract that it comes after, of the same person. */
    follows: z.string().max(60).optional(),
  });

/** What a new one has before its terms. */
const fresh = (at: Date) =>
  ({
    renewals: [],
    interruptions: [],
    checks: [],
    revision: 1,
    changedAt: {},
    createdAt: at,
    updatedAt: at,
  }) as const;

/** Two that are typed at once are looked at one after the other. */
export const turnOf = (structureId: string): Promise<void> => takeTurn(`placements/${structureId}`);

/**
 * A contract that began outside the service, or after another one.
 * @throws Problem 403, 404, 422 naming the field
 */
export async function createPlacement(actor: Actor, input: z.output<typeof createPlacementInput>) {
  check(actor, placementManage);
  const { participantId, follows, ...terms } = input;
  return inTransaction(async () => {
    const { structureId } = await ourPerson(actor, participantId);
    checkTerms(terms);
    await checkEmployer(terms.employerId);
    const before = follows ? await findPlacement(actor, follows) : undefined;
    if (before && before.participantId !== participantId)
      throw invalidField('follows', 'unknown', 'Ce contrat est celui de quelqu’un d’autre.');
    const told = before?.origin === 'reply' && before.employerId === terms.employerId;
    const bare: PlacementDoc = {
      _id: newId(),
      participantId,
      structureId,
      state: 'in-force',
      // What follows a hire that the company told of is told to it too, and to nobody else.
      origin: told ? 'reply' : 'outside',
      ...(told && before.needId ? { needId: before.needId } : {}),
      ...(follows ? { follows } : {}),
      ...fresh(now()),
      ...terms,
    };
    const doc = { ...bare, checks: checksOf(bare) };
    await turnOf(structureId);
    await checkOverlap(doc);
    await Placement.create([doc]);
    await followChecks(doc);
    await record({
      actor,
      action: 'placement.begin',
      target: { kind: 'placement', id: doc._id },
      participantId,
      because: doc.origin,
    });
    return describePlacement(actor, doc);
  });
}

/** A company said that it hires: whoever accompanies the person is asked for the contract. Twice changes nothing. */
export async function beginFromHire(matchId: string): Promise<void> {
  await inTransaction(async () => {
    const hire = await hireOf(matchId);
    if (!hire || (await Placement.exists({ matchId }))) return;
    const person = (await factsOf([hire.participantId])).get(hire.participantId);
    if (!person) return;
    const { participantId, employerId, needId, startsOn } = hire;
    const doc: PlacementDoc = {
      _id: newId(),
      participantId,
      structureId: person.structureId,
      state: 'to-complete',
      origin: 'reply',
      matchId,
      needId,
      employerId,
      ...(startsOn ? { start: startsOn } : {}),
      ...fresh(now()),
    };
    await Placement.create([doc]);
    await notify(
      { counsellorOf: person },
      {
        kind: 'placement-to-complete',
        text: `${person.reference} est recrutée : complétez son contrat (nature, dates, horaires).`,
        about: { kind: 'placement', id: doc._id },
      },
    );
  });
}
