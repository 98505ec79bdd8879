import { z } from 'zod';
import { type Actor, check, may, nextState } from '../access/index.ts';
import { record } from '../audit/index.ts';
import {
  emit,
  inBackground,
  inTransaction,
  isDuplicate,
  newId,
  newReference,
  now,
  today,
} from '../platform/index.ts';
import { describeParticipant } from './describe.ts';
import { participantSaved } from './events.ts';
import { sealText, wordsOf } from './experience-text.ts';
import { identityInput, sealIdentity, searchKeysOf } from './identity.ts';
import { likelyDouble, likelyDoubles } from './likely-doubles.ts';
import { Participant, type ParticipantDoc } from './model.ts';
import { obstaclesInput, sealObstacles } from './obstacles.ts';
import { participantTransitions } from './participant-states.ts';
import { profileInput } from './profile.ts';
import { participantManage, participantRead } from './rights.ts';
import { mustBeColleague, ownStructure } from './scope.ts';

export const createParticipantInput = identityInput.extend({
  counsellorId: z.string().max(60).optional(),
  profile: profileInput.prefault({}),
  experienceText: z.string().trim().max(10_000).optional(),
  obstacles: obstaclesInput.optional(),
  wantsProposals: z.boolean().default(true),
  /** The person has confirmed what is written here: without it the profile stays a draft and is not ranked. */
  confirmed: z.boolean().default(false),
  /** Somebody has looked at the likely doubles: it is another person. */
  confirmedNotDouble: z.boolean().default(false),
});

/** @throws Problem 409 `likely-double` with the `candidates`, unless `confirmedNotDouble`; nothing is written then. */
export async function createParticipant(actor: Actor, input: z.output<typeof createParticipantInput>) {
  check(actor, participantManage);
  const structureId = ownStructure(actor);
  const {
    counsellorId,
    profile,
    experienceText,
    obstacles,
    wantsProposals,
    confirmed,
    confirmedNotDouble,
    ...identity
  } = input;
  if (counsellorId) await mustBeColleague(structureId, counsellorId);
  // Whoever may not read people is told of none: that somebody has a record is to be read as well.
  const doubles = may(actor, participantRead) ? await likelyDoubles(identity, structureId) : [];
  if (doubles.length > 0 && !confirmedNotDouble) throw likelyDouble(doubles);
  const id = newId();
  const at = now();
  const doc: ParticipantDoc = {
    _id: id,
    reference: newReference('P'),
    structureId,
    counsellorId: counsellorId ?? actor.id,
    state: confirmed ? nextState(participantTransitions, 'confirm', 'draft', actor) : 'draft',
    wantsProposals,
    enteredOn: today(),
    identity: sealIdentity(identity, id),
    ...searchKeysOf(identity, structureId),
    profile,
    ...wordsOf(experienceText ?? ''),
    ...(experienceText ? { experienceText: sealText(experienceText, id) } : {}),
    ...(obstacles ? { obstacles: sealObstacles(obstacles, id) } : {}),
    revision: 1,
    changedAt: {},
    createdAt: at,
    updatedAt: at,
  };
  return insert(actor, doc, doubles.length > 0 ? 'not-double' : undefined);
}

async function insert(
  actor: Actor,
  doc: ParticipantDoc,
  because: string | undefined,
  triesLeft = 5,
): Promise<ReturnType<typeof describeParticipant>> {
  try {
    return await inTransaction(async () => {
      await Participant.create([doc]);
      await leaveRanking(doc);
      const target = { kind: 'participant', id: doc._id };
      await record({
        actor,
        action: 'participant.create',
        target,
        participantId: doc._id,
        ...(because ? { because } : {}),
      });
      return describeParticipant(doc);
    });
  } catch (error) {
    if (!isDuplicate(error) || triesLeft === 0) throw error;
    return insert(actor, { ...doc, reference: newReference('P') }, because, triesLeft - 1);
  }
}

/** Asks that the rankings this person may appear in be brought up to date. */
export async function leaveRanking(doc: Pick<ParticipantDoc, '_id' | 'revision'>): Promise<void> {
  await inBackground(() => emit(participantSaved, { participantId: doc._id, revision: doc.revision }));
}
