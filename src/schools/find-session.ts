import type { Actor, Owed } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { setOwed } from '../deadlines/index.ts';
import { factsOf, ownStructure, summariesOf } from '../participants/index.ts';
import { addMonths, notFound, saveRevised } from '../platform/index.ts';
import { followMonths, Session, type SessionDoc, seatsTaken } from './session.ts';

/** @throws Problem 404, also for one of another structure */
export async function findSession(actor: Actor, id: string): Promise<SessionDoc> {
  const doc = await Session.findOne({ _id: id, structureId: ownStructure(actor) }).lean<SessionDoc>();
  if (!doc) throw notFound('Session');
  return doc;
}

export const headOf = (doc: SessionDoc) => ({
  id: doc._id,
  name: doc.name,
  startsOn: doc.startsOn,
  places: doc.places,
  free: Math.max(0, doc.places - seatsTaken(doc)),
  waiting: doc.pupils.filter(({ state }) => state === 'waiting').length,
  revision: doc.revision,
});

/** With its people, as far as the structure still accompanies them. */
export async function describeSession(actor: Actor, doc: SessionDoc) {
  const known = await summariesOf(
    actor,
    doc.pupils.map(({ participantId }) => participantId),
  );
  return {
    ...headOf(doc),
    pupils: doc.pupils.flatMap(({ participantId, state, enteredOn, exit, follow, skills }) => {
      const person = known.get(participantId);
      if (!person) return [];
      const { id, reference, firstName, lastName } = person;
      return [
        {
          person: { id, reference, firstName, lastName },
          state,
          enteredOn: enteredOn ?? null,
          exit: exit ? { on: exit.on, kind: exit.kind } : null,
          follow: follow.map(({ months, on, kind }) => ({ months, on, kind })),
          skills: skills.map(({ code, level, on }) => ({ code, level, on })),
        },
      ];
    }),
  };
}

/** Where somebody is three and six months after their exit is asked of whoever accompanies them. */
export async function followSession(doc: SessionDoc): Promise<void> {
  const people = await factsOf(doc.pupils.map(({ participantId }) => participantId));
  const owed = doc.pupils.flatMap(({ participantId, exit, follow }): Owed[] => {
    const person = people.get(participantId);
    if (!exit || person?.structureId !== doc.structureId) return [];
    return followMonths
      .filter((months) => !follow.some((one) => one.months === months))
      .map((months) => ({
        kind: 'school-follow',
        part: `${participantId}/${months}`,
        dueOn: addMonths(exit.on, months),
        owedBy: 'counsellor',
        participantId,
        structureId: doc.structureId,
        ...(person.counsellorId ? { counsellorId: person.counsellorId } : {}),
      }));
  });
  await setOwed({ thing: 'school-session', id: doc._id }, owed, 'settle');
}

/** Writes a change, who made it and what is owed, in the current transaction. @throws Problem 409 `stale` */
export async function saveSession(
  actor: Actor,
  action: string,
  doc: SessionDoc,
  set: { [K in keyof SessionDoc]?: SessionDoc[K] | undefined },
  participantId?: string,
): Promise<SessionDoc> {
  const after = await saveRevised<SessionDoc>(Session, doc, set);
  if (!after) return doc;
  const target = { kind: 'school-session', id: doc._id };
  await record({ actor, action: `school.${action}`, target, ...(participantId ? { participantId } : {}) });
  await followSession(after);
  return after;
}
