import { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { ownParticipant, readParticipant } from '../participants/index.ts';
import {
  calendarDay,
  inTransaction,
  invalidField,
  isDuplicate,
  newId,
  notFound,
  now,
  oneLine,
  Problem,
  pageOf,
  personName,
  today,
} from '../platform/index.ts';
import type { ContractDoc } from './contract.ts';
import { untilFirstHour } from './eligible-days.ts';
import {
  type ClauseIdentity,
  ClausePerson,
  type Eligibility,
  grounds,
  keyOf,
  type PersonDoc,
  readGround,
  readIdentity,
  sealGround,
  sealIdentity,
} from './person.ts';
import { findContract } from './reach.ts';
import { clauseAttest, clauseManage, clausePeople } from './rights.ts';
import { savePerson } from './save.ts';

export const eligibilityInput = z.strictObject({
  ground: z.enum(grounds),
  /** Which paper was seen. */
  proof: oneLine(2, 160),
  seenOn: calendarDay(),
  /** The first day; the day of the proof when left out. */
  from: calendarDay().optional(),
  /** The last day; when left out, 24 months from the first hour. */
  until: calendarDay().optional(),
});

export const addPersonInput = z.strictObject({
  firstName: personName(80),
  lastName: personName(80),
  birthDate: calendarDay(),
  sex: z.enum(['f', 'm']).optional(),
  eligibility: eligibilityInput,
});

/** @throws Problem 422 `in-the-future`, `before-start` */
function eligibilityOf(
  actor: Actor,
  personId: string,
  { ground, proof, seenOn, from = seenOn, until: said }: z.output<typeof eligibilityInput>,
): Eligibility {
  if (seenOn > today())
    throw invalidField('seenOn', 'in-the-future', 'Une preuve ne se voit pas à l’avance.');
  const until = said ?? untilFirstHour(from);
  if (until < from) throw invalidField('until', 'before-start', 'La fin précède le début.');
  const id = newId();
  const sealed = sealGround(personId, id, { ground, proof });
  return { id, from, until, ...(said ? {} : { fromFirstHour: true }), seenOn, by: actor.name, sealed };
}

export function describePerson(doc: PersonDoc) {
  const { firstName, lastName, birthDate } = readIdentity(doc);
  return {
    id: doc._id,
    firstName,
    lastName,
    birthDate,
    sex: doc.sex,
    attested: doc.participantId !== undefined,
    eligibility: doc.eligibility.map((one) => ({
      id: one.id,
      from: one.from,
      until: one.until,
      seenOn: one.seenOn,
      by: one.by,
      ...(readGround(doc._id, one) ?? { ground: null, proof: '' }),
    })),
    derogations: doc.derogations.map((one) => ({ ...one })),
    places: doc.places.map((one) => ({ ...one })),
    revision: doc.revision,
  };
}

async function write(
  actor: Actor,
  identity: ClauseIdentity,
  more: Pick<PersonDoc, 'sex'> & Partial<PersonDoc>,
  eligibility: z.output<typeof eligibilityInput>,
) {
  const _id = newId();
  const at = now();
  const doc: PersonDoc = {
    _id,
    ...more,
    identity: sealIdentity(_id, identity),
    key: keyOf(identity),
    eligibility: [eligibilityOf(actor, _id, eligibility)],
    derogations: [],
    places: [],
    revision: 1,
    changedAt: {},
    createdAt: at,
    updatedAt: at,
  };
  try {
    await inTransaction(async () => {
      await ClausePerson.create([doc]);
      await record({
        actor,
        action: 'clause-person.add',
        target: { kind: 'clause-person', id: _id },
        ...(doc.participantId ? { participantId: doc.participantId } : {}),
      });
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    throw new Problem(409, 'person-known', 'Une personne de ces nom et date de naissance est déjà suivie.');
  }
  return doc;
}

/** Somebody whose eligibility the facilitator has checked. @throws Problem 403, 409 `person-known`, 422 */
export async function addPerson(actor: Actor, input: z.output<typeof addPersonInput>) {
  check(actor, clausePeople);
  const { sex = null, eligibility, ...identity } = input;
  if (identity.birthDate >= today())
    throw invalidField('birthDate', 'in-the-future', 'Cette date de naissance est à venir.');
  return describePerson(await write(actor, identity, { sex }, eligibility));
}

export const attestInput = z.strictObject({
  /** The person agreed that the facilitator of clauses learns who they are, and by what they are eligible. */
  agreed: z.literal(true),
  eligibility: eligibilityInput,
});

/** A structure says that somebody whom it accompanies is eligible: the facilitator reads it. @throws Problem 403, 404, 409, 422 */
export async function attestPerson(actor: Actor, participantId: string, input: z.output<typeof attestInput>) {
  check(actor, clauseAttest);
  const { structureId } = await ownParticipant(actor, participantId);
  const {
    firstName = '',
    lastName = '',
    birthDate,
    sex = null,
  } = await readParticipant(actor, participantId, 'record');
  if (!birthDate)
    throw invalidField(
      'birthDate',
      'missing',
      'La fiche n’a pas de date de naissance : complétez-la d’abord.',
    );
  const doc = await write(
    actor,
    { firstName, lastName, birthDate },
    { sex, participantId, structureId },
    input.eligibility,
  );
  return { id: doc._id, until: doc.eligibility[0]?.until ?? '' };
}

/** What a structure has said of its person. @throws Problem 403, 404 */
export async function readAttested(actor: Actor, participantId: string) {
  check(actor, clauseAttest);
  await ownParticipant(actor, participantId);
  const doc = await ClausePerson.findOne({ participantId }).lean<PersonDoc>();
  if (!doc) throw notFound('Éligibilité');
  return { id: doc._id, until: doc.eligibility.at(-1)?.until ?? '' };
}

async function findPerson(actor: Actor, id: string, seen?: number): Promise<PersonDoc> {
  check(actor, clausePeople);
  const doc = await ClausePerson.findById(id).lean<PersonDoc>();
  if (!doc) throw notFound('Personne');
  if (seen !== undefined && doc.revision !== seen)
    throw new Problem(409, 'stale', 'Cette fiche a été modifiée entre-temps : relisez-la.');
  return doc;
}

export const readPerson = async (actor: Actor, id: string) => describePerson(await findPerson(actor, id));

export const editPersonInput = z.strictObject({
  revision: z.number().int().min(1),
  /** A new yes, from a day on; earlier ones stay. */
  eligibility: eligibilityInput.optional(),
  /** An eligibility that was written by mistake, or has ended, ends on that day. */
  end: z.strictObject({ id: z.string().max(60), until: calendarDay() }).optional(),
  /** A prefect's, from the limit of an AI. */
  derogation: z.strictObject({ from: calendarDay(), until: calendarDay(), seenOn: calendarDay() }).optional(),
  /** Where they work from now on. */
  place: z
    .strictObject({ contractId: z.string().max(60), partyId: z.string().max(60), since: calendarDay() })
    .optional(),
});

/** @throws Problem 403, 404, 409 `stale`, 422 */
export async function editPerson(actor: Actor, id: string, input: z.output<typeof editPersonInput>) {
  const { revision, eligibility, end, derogation, place } = input;
  return inTransaction(async () => {
    const doc = await findPerson(actor, id, revision);
    if (end && !doc.eligibility.some((one) => one.id === end.id)) throw notFound('Éligibilité');
    if (derogation && derogation.until < derogation.from)
      throw invalidField('derogation.until', 'before-start', 'La fin précède le début.');
    if (place) await mustStand(actor, place);
    const kept = doc.eligibility.map((one) => {
      const { fromFirstHour: _, ...dated } = one;
      return end && one.id === end.id ? { ...dated, until: end.until } : one;
    });
    const set: Partial<PersonDoc> = {
      ...(eligibility || end
        ? { eligibility: [...kept, ...(eligibility ? [eligibilityOf(actor, id, eligibility)] : [])] }
        : {}),
      ...(derogation ? { derogations: [...doc.derogations, derogation] } : {}),
      ...(place && !isPlaced(doc, place) ? { places: [...doc.places, place] } : {}),
    };
    return describePerson(await savePerson(actor, 'edit', doc, set));
  });
}

const isPlaced = ({ places }: PersonDoc, { contractId, partyId }: { contractId: string; partyId: string }) =>
  places.some((one) => one.contractId === contractId && one.partyId === partyId);

/** @throws Problem 404, 422 `partyId` `unknown` */
async function mustStand(actor: Actor, { contractId, partyId }: { contractId: string; partyId: string }) {
  const { parties } = await findContract(actor, clauseManage, contractId);
  if (!parties.some((party) => party.id === partyId))
    throw invalidField('place.partyId', 'unknown', 'Cette entreprise n’est pas de ce marché.');
}

export const listPeopleQuery = z.strictObject({
  contract: z.string().max(60).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(60).optional(),
});

/** Everybody whose eligibility was checked, or those of one contract. */
export async function listPeople(actor: Actor, query: z.output<typeof listPeopleQuery>) {
  check(actor, clausePeople);
  const docs = await ClausePerson.find({
    ...(query.contract ? { 'places.contractId': query.contract } : {}),
    ...(query.cursor ? { _id: { $gt: query.cursor } } : {}),
  })
    .sort({ _id: 1 })
    .limit(query.limit + 1)
    .lean<PersonDoc[]>();
  return pageOf(docs, query.limit, describePerson);
}

/** Who works in these contracts, as a company that employs them reads it: a name and until when, never a ground. */
export async function placedIn(contract: Pick<ContractDoc, '_id'>, partyIds: readonly string[]) {
  const docs = await ClausePerson.find({ 'places.contractId': contract._id })
    .sort({ _id: 1 })
    .lean<PersonDoc[]>();
  return docs.flatMap((doc) =>
    doc.places
      .filter((place) => place.contractId === contract._id && partyIds.includes(place.partyId))
      .map((place) => {
        const { firstName, lastName } = readIdentity(doc);
        const eligible = doc.eligibility.map(({ from, until }) => ({ from, until }));
        return {
          personId: doc._id,
          partyId: place.partyId,
          firstName,
          lastName,
          since: place.since,
          eligible,
        };
      }),
  );
}
