import type { QueryFilter } from 'mongoose';
import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { recordReading } from '../audit/index.ts';
import { isLicence } from '../occupations/index.ts';
import { flag, Problem, pageOf, readReference } from '../platform/index.ts';
import { describeParticipant, inLists, type ParticipantLine, summariseParticipant } from './describe.ts';
import { searchKeysFor } from './identity.ts';
import { Participant, type ParticipantDoc } from './model.ts';
import { participantStates } from './participant-states.ts';
import { participantRead } from './rights.ts';
import { findOwn, ownStructure } from './scope.ts';

/** Why a record is opened. */
export type Reading =
  | 'record'
  | 'documents'
  | 'journal'
  | 'diagnostic'
  | 'ranking'
  | 'next-steps'
  | 'match'
  | 'merge'
  | 'placements'
  | 'youth-aid'
  | 'immersions'
  | 'esf'
  | 'orientation'
  | 'youth'
  | 'school';

/** The whole record; that it was read is itself recorded, once an hour. @throws Problem 404 */
export async function readParticipant(actor: Actor, id: string, because: Reading = 'record') {
  const participant = await ownParticipant(actor, id);
  await recordOwnReading(actor, id, because);
  return participant;
}

/** A program acts in the role of somebody, and is not somebody. */
export const recordOwnReading = (actor: Actor, id: string, because: Reading): Promise<void> =>
  recordReading(actor.only ? { ...actor, role: 'program' } : actor, id, because);

/** As `readParticipant`, for use cases that leave a row of their own in the audit record. */
export async function ownParticipant(actor: Actor, id: string) {
  check(actor, participantRead);
  return describeParticipant(await findOwn(actor, id));
}

/** Somebody whom the structure accompanies now. @throws Problem 403, 404, 409 `person-left` */
export async function accompaniedParticipant(actor: Actor, id: string) {
  const participant = await ownParticipant(actor, id);
  if (participant.state === 'left')
    throw new Problem(409, 'person-left', 'Cette personne est sortie : reprenez d’abord son accompagnement.');
  return participant;
}

/** What lists show of people of one's own structure, by id. */
export async function summariesOf(actor: Actor, ids: readonly string[]) {
  check(actor, participantRead);
  const docs = await Participant.find({ _id: { $in: ids }, structureId: ownStructure(actor) })
    .select(inLists)
    .lean<ParticipantLine[]>();
  return new Map(docs.map((doc) => [doc._id, summariseParticipant(doc)]));
}

export const listParticipantsQuery = z.strictObject({
  state: z.enum(participantStates).optional(),
  /** Names or the first three letters of them, e-mail, telephone or reference. */
  q: z.string().trim().min(1).max(120).optional(),
  /** Wanted, or done before. */
  occupation: z.string().max(10).optional(),
  zone: z.string().max(10).optional(),
  /** Held. */
  licence: z
    .string()
    .max(60)
    .refine(isLicence, { message: 'Ce permis ou titre est inconnu du référentiel.' })
    .optional(),
  /** Only those whom I accompany myself. */
  mine: flag.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(60).optional(),
});

/** What other rooms say of people narrows a list: these alone, and none of those. */
export interface Among {
  readonly only?: readonly string[];
  readonly but?: readonly string[];
}

export async function listParticipants(
  actor: Actor,
  query: z.output<typeof listParticipantsQuery>,
  { only, but }: Among = {},
) {
  check(actor, participantRead);
  const structureId = ownStructure(actor);
  const wanted = query.q ? searched(query.q, structureId) : [];
  if (query.q && wanted.length === 0) return { data: [], next: null };
  const docs = await Participant.find({
    structureId,
    ...(query.state ? { state: query.state } : {}),
    ...(wanted.length > 0 ? { $or: wanted } : {}),
    ...asProfile(query),
    ...(query.mine ? { counsellorId: actor.id } : {}),
    $and: [
      query.cursor ? { _id: { $gt: query.cursor } } : {},
      only ? { _id: { $in: [...only] } } : {},
      but ? { _id: { $nin: [...but] } } : {},
    ],
  })
    .select(inLists)
    .sort({ _id: 1 })
    .limit(query.limit + 1)
    .lean<ParticipantLine[]>();
  return pageOf(docs, query.limit, summariseParticipant);
}

const asProfile = ({
  occupation,
  zone,
  licence,
}: Pick<z.output<typeof listParticipantsQuery>, 'occupation' | 'zone' | 'licence'>) => ({
  ...(zone ? { 'profile.zone': zone } : {}),
  ...(licence ? { [`profile.licences.${licence}`]: true } : {}),
  ...(occupation
    ? {
        $nor: [
          { 'profile.wishes': { $ne: occupation }, 'profile.experience.occupation': { $ne: occupation } },
        ],
      }
    : {}),
});

/** What was typed in the search field: whoever answers to one of these is found. */
function searched(typed: string, structureId: string): QueryFilter<ParticipantDoc>[] {
  const reference = readReference('P', typed);
  return [
    ...searchKeysFor(typed, structureId).map((keys) => ({ searchKeys: { $all: keys } })),
    ...(reference ? [{ reference }] : []),
  ];
}

/** References of the given people: all of them, or one structure's only. */
export async function referencesOf(
  ids: readonly string[],
  structureId?: string,
): Promise<Map<string, string>> {
  const docs = await Participant.find({ _id: { $in: ids }, ...(structureId ? { structureId } : {}) })
    .select({ reference: 1 })
    .lean<Pick<ParticipantDoc, '_id' | 'reference'>[]>();
  return new Map(docs.map((doc) => [doc._id, doc.reference]));
}
