import { z } from 'zod';
import { type Actor, callWaiting, check, nextState, type Owed } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { setOwed } from '../deadlines/index.ts';
import { openIdentity, ownParticipant, ownStructure, summariesOf } from '../participants/index.ts';
import {
  addWorkingDays,
  birthdayOf,
  inTransaction,
  invalidField,
  newId,
  notFound,
  now,
  Problem,
  pageOf,
  saveRevised,
  staleEdit,
  today,
} from '../platform/index.ts';
import { youthManage, youthRead } from './rights.ts';
import {
  attendanceTransitions,
  seatsTaken,
  Workshop,
  type WorkshopDoc,
  workshopFields,
  type workshopInput,
} from './workshop.ts';
import { readFacts, YouthFile, type YouthFileDoc } from './youth-file.ts';

/** @throws Problem 404, also for one of another structure */
async function find(actor: Actor, id: string): Promise<WorkshopDoc> {
  const doc = await Workshop.findOne({ _id: id, structureId: ownStructure(actor) }).lean<WorkshopDoc>();
  if (!doc) throw notFound('Atelier');
  return doc;
}

const head = (doc: WorkshopDoc) => ({
  id: doc._id,
  title: doc.title,
  on: doc.on,
  minutes: doc.minutes,
  place: doc.place,
  places: doc.places,
  free: Math.max(0, doc.places - seatsTaken(doc)),
  waiting: doc.people.filter(({ state }) => state === 'waiting').length,
  cancelled: doc.cancelled ?? false,
  revision: doc.revision,
});

/** With its people, as far as the structure still accompanies them. */
async function describe(actor: Actor, doc: WorkshopDoc) {
  const known = await summariesOf(
    actor,
    doc.people.map(({ participantId }) => participantId),
  );
  return {
    ...head(doc),
    people: doc.people.flatMap(({ participantId, state }) => {
      const person = known.get(participantId);
      if (!person) return [];
      const { id, reference, firstName, lastName } = person;
      return [{ id, reference, firstName, lastName, state }];
    }),
  };
}

/** Who was there is owed until the next working day. */
async function follow(doc: WorkshopDoc): Promise<void> {
  const awaits = !doc.cancelled && doc.people.some(({ state }) => state === 'registered');
  const owed: Owed = {
    kind: 'workshop-attendance',
    dueOn: addWorkingDays(doc.on, 1),
    owedBy: 'counsellor',
    structureId: doc.structureId,
    counsellorId: doc.by,
  };
  await setOwed(
    { thing: 'workshop', id: doc._id },
    awaits ? [owed] : [],
    doc.cancelled ? 'cancel' : 'settle',
  );
}

async function save(
  actor: Actor,
  action: string,
  doc: WorkshopDoc,
  set: { [K in keyof WorkshopDoc]?: WorkshopDoc[K] | undefined },
  participantId?: string,
): Promise<WorkshopDoc> {
  const after = await saveRevised<WorkshopDoc>(Workshop, doc, set);
  if (!after) return doc;
  const target = { kind: 'workshop', id: doc._id };
  await record({ actor, action: `workshop.${action}`, target, ...(participantId ? { participantId } : {}) });
  await follow(after);
  return after;
}

/** @throws Problem 403 */
export async function addWorkshop(actor: Actor, input: z.output<typeof workshopInput>) {
  check(actor, youthManage);
  const at = now();
  const doc: WorkshopDoc = {
    _id: newId(),
    structureId: ownStructure(actor),
    ...input,
    people: [],
    by: actor.id,
    revision: 1,
    changedAt: {},
    createdAt: at,
    updatedAt: at,
  };
  await inTransaction(async () => {
    await Workshop.create([doc]);
    await record({ actor, action: 'workshop.add', target: { kind: 'workshop', id: doc._id } });
  });
  return describe(actor, doc);
}

const { place, ...others } = workshopFields;
export const editWorkshopInput = z
  .strictObject({ ...others, place: place.unwrap() })
  .partial()
  .extend({ revision: z.int().min(1), cancelled: z.literal(true).optional() });

/** Those who wait take what is free, the first first. */
function called(people: WorkshopDoc['people'], places: number): WorkshopDoc['people'] {
  return callWaiting(people, places - seatsTaken({ people }), (state) =>
    nextState(attendanceTransitions, 'call', state, 'system'),
  );
}

/** @throws Problem 403, 404, 409 `stale`, `cancelled`, 422 `places` below those that are taken */
export async function editWorkshop(
  actor: Actor,
  id: string,
  { revision, ...set }: z.output<typeof editWorkshopInput>,
) {
  check(actor, youthManage);
  return inTransaction(async () => {
    const doc = await find(actor, id);
    if (doc.revision !== revision) throw staleEdit(doc, revision);
    mustBeOn(doc);
    const { places = doc.places } = set;
    const taken = seatsTaken(doc);
    if (places < taken)
      throw invalidField('places', 'taken', `Déjà ${taken} personnes inscrites : pas moins de places.`);
    const known = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
    return describe(actor, await save(actor, 'edit', doc, { ...known, people: called(doc.people, places) }));
  });
}

function mustBeOn({ cancelled }: WorkshopDoc): void {
  if (cancelled) throw new Problem(409, 'cancelled', 'Cet atelier est annulé.');
}

export const attendInput = z.strictObject({
  participantId: z.string().min(1).max(60),
  action: z.enum(['register', 'leave', 'attend', 'miss', 'excuse']),
});

/** A minor comes with the agreement of whoever answers for them, where their birth date is known. */
async function mustBeAgreed(doc: WorkshopDoc, participantId: string): Promise<void> {
  const { birthDate } = await openIdentity(participantId);
  if (!birthDate || birthdayOf(birthDate, 18) <= doc.on) return;
  const { structureId } = doc;
  const file = await YouthFile.findOne({ participantId, structureId }).lean<YouthFileDoc>();
  if (!readFacts(file).guardian)
    throw invalidField(
      'participantId',
      'guardian',
      'Personne mineure ce jour-là : notez d’abord l’accord de qui en répond.',
    );
}

/**
 * Registers somebody of the structure, where there is room, or puts them on the waiting list; lets them go, which calls who
 * waits first; notes whether they were there, from the day itself on.
 * @throws Problem 403, 404, 409 `cancelled`, `illegal-state`, 422
 */
export async function attendWorkshop(
  actor: Actor,
  id: string,
  { participantId, action }: z.output<typeof attendInput>,
) {
  check(actor, youthManage);
  return inTransaction(async () => {
    const doc = await find(actor, id);
    mustBeOn(doc);
    await ownParticipant(actor, participantId);
    const known = doc.people.find((one) => one.participantId === participantId);
    return describe(
      actor,
      await save(
        actor,
        action,
        doc,
        { people: await peopleAfter(actor, doc, known, participantId, action) },
        participantId,
      ),
    );
  });
}

async function peopleAfter(
  actor: Actor,
  doc: WorkshopDoc,
  known: WorkshopDoc['people'][number] | undefined,
  participantId: string,
  action: z.output<typeof attendInput>['action'],
): Promise<WorkshopDoc['people']> {
  if (action === 'register') {
    if (known) return doc.people;
    if (doc.on < today()) throw invalidField('participantId', 'past', 'Cet atelier est passé.');
    await mustBeAgreed(doc, participantId);
    const state = seatsTaken(doc) < doc.places ? 'registered' : 'waiting';
    return [...doc.people, { participantId, state }];
  }
  if (!known) throw notFound('Inscription');
  if (action === 'leave') {
    if (known.state !== 'registered' && known.state !== 'waiting')
      throw new Problem(409, 'illegal-state', 'La présence est déjà notée.');
    return called(
      doc.people.filter((one) => one !== known),
      doc.places,
    );
  }
  if (doc.on > today())
    throw invalidField('action', 'in-the-future', 'La présence se note à partir du jour de l’atelier.');
  const state = nextState(attendanceTransitions, action, known.state, actor);
  return doc.people.map((one) => (one === known ? { ...one, state } : one));
}

export const listWorkshopsQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(60).optional(),
});

/** Those of the structure, the newest first. @throws Problem 403 */
export async function listWorkshops(actor: Actor, { limit, cursor }: z.output<typeof listWorkshopsQuery>) {
  check(actor, youthRead);
  const docs = await Workshop.find({
    structureId: ownStructure(actor),
    ...(cursor ? { _id: { $lt: cursor } } : {}),
  })
    .sort({ _id: -1 })
    .limit(limit + 1)
    .lean<WorkshopDoc[]>();
  return pageOf(docs, limit, head);
}

/** @throws Problem 403, 404 */
export async function readWorkshop(actor: Actor, id: string) {
  check(actor, youthRead);
  return describe(actor, await find(actor, id));
}

/** Those of one person in the structure, the latest first; and the minutes that they were there. */
export async function workshopsOf(actor: Actor, participantId: string) {
  const docs = await Workshop.find({
    structureId: ownStructure(actor),
    'people.participantId': participantId,
  })
    .sort({ on: -1, _id: -1 })
    .limit(100)
    .lean<WorkshopDoc[]>();
  return docs.map((doc) => ({
    id: doc._id,
    title: doc.title,
    on: doc.on,
    minutes: doc.minutes,
    cancelled: doc.cancelled ?? false,
    state: doc.people.find((one) => one.participantId === participantId)?.state ?? ('registered' as const),
  }));
}
