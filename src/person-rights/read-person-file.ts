import { type Actor, check } from '../access/index.ts';
import { auditOf, record } from '../audit/index.ts';
import { structureName, structureNames } from '../organisations/index.ts';
import { mergedInto, ownParticipant } from '../participants/index.ts';
import { now } from '../platform/index.ts';
import { participantFile } from './rights.ts';
import { askEach, subjectOf } from './rooms.ts';

/**
 * Everything that is held about a person, for the person (RGPD articles 15 and 20; AI Act article 86): what each room
 * has, opened, under the names that it gives. Those who work here are told by their role and not by name, as the Court of
 * Justice has it (C-579/21); companies that were sent something are named (C-154/21). Opening the file is recorded, and
 * stands in it.
 * @throws Problem 404
 */
export async function readPersonFile(actor: Actor, id: string) {
  check(actor, participantFile);
  const { structureId } = await ownParticipant(actor, id);
  await record({ actor, action: 'participant.file', target: { kind: 'participant', id }, participantId: id });
  const [held, accesses, structure] = await Promise.all([
    heldOf(id),
    allAccesses(id),
    structureName(structureId),
  ]);
  return { at: now().toISOString(), structure: structure ?? null, ...held, accesses };
}

async function heldOf(id: string): Promise<Readonly<Record<string, unknown>>> {
  const person = await subjectOf(id);
  const held: Record<string, unknown> = {};
  await askEach(async (data, before) => {
    const { file, traces } = await data.export(person, before);
    Object.assign(held, file);
    return traces;
  });
  return held;
}

/** Who saw or changed what, oldest first: their role and their structure. */
async function allAccesses(id: string) {
  const former = await mergedInto(id);
  const parts = await Promise.all([id, ...former].map(auditOf));
  const rows = parts.flat().toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const ids = new Set(rows.flatMap(({ actor }) => actor.structureId ?? []));
  const names = await structureNames([...ids]);
  return rows.map(({ at, actor, action, target, because, fields }) => ({
    at,
    role: actor.role,
    structure: names.get(actor.structureId ?? '') ?? null,
    action,
    about: target.kind,
    because: because ?? null,
    fields: fields ?? [],
  }));
}
