import { type Actor, check } from '../access/index.ts';
import { exportNotices, structureName } from '../accounts/index.ts';
import { auditOf, record } from '../audit/index.ts';
import { exportCalls } from '../needs/index.ts';
import { exportParticipant, mergedInto, ownParticipant } from '../participants/index.ts';
import { now } from '../platform/index.ts';
import { exportRankings } from '../rankings/index.ts';
import { exportMatches } from '../shortlists/index.ts';

/**
 * Everything that is held about a person, for the person (RGPD articles 15 and 20; AI Act article 86): what each room
 * has, opened. Those who work here are told by their role and not by name, as the Court of Justice has it (C-579/21);
 * companies that were sent something are named (C-154/21). Opening the file is recorded, and stands in it.
 * @throws Problem 404
 */
export async function readPersonFile(actor: Actor, id: string) {
  check(actor, 'participant.file');
  const { structureId } = await ownParticipant(actor, id);
  await record({ actor, action: 'participant.file', target: { kind: 'participant', id }, participantId: id });
  const [{ data: matches, employerIds, shortlistIds }, participant, rankings, accesses, structure] =
    await Promise.all([
      exportMatches(id),
      exportParticipant(id),
      exportRankings(id),
      allAccesses(id),
      structureName(structureId),
    ]);
  const calls = await exportCalls(participant, employerIds);
  const notices = await exportNotices([id, ...matches.map((match) => match.id)], shortlistIds);
  return {
    at: now().toISOString(),
    structure: structure ?? null,
    participant,
    rankings,
    matches,
    notices,
    calls,
    accesses,
  };
}

/** Who saw or changed what, oldest first: their role and their structure. */
async function allAccesses(id: string) {
  const former = await mergedInto(id);
  const parts = await Promise.all([id, ...former].map(auditOf));
  const rows = parts.flat().toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const ids = new Set(rows.flatMap(({ actor }) => actor.structureId ?? []));
  const names = new Map(
    await Promise.all([...ids].map(async (one) => [one, await structureName(one)] as const)),
  );
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
