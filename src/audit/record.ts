import { isDuplicate, log, newId, now } from '../platform/index.ts';
import { type AuditContent, AuditRow, auditMacs } from './row.ts';

export type NewAuditRow = Omit<AuditContent, '_id' | 'at'>;

/**
 * Writes who does what to what, in the current transaction if there is one: the row stands or falls with the change.
 * Rows are chained later (workers/audit.ts), so that no two changes ever wait for each other here.
 * @throws ValidationError for anything but ids, codes and names of fields
 */
export async function record({ actor, ...what }: NewAuditRow): Promise<void> {
  const { id, role, structureId } = actor;
  const row = new AuditRow({
    ...what,
    _id: newId(),
    at: now(),
    actor: { id, role, ...(structureId ? { structureId } : {}) },
    waiting: true,
  });
  row.set('seal', auditMacs().seal(row.toObject()));
  await row.save();
}

/** How long a reading may wait for its row, in ms. */
const patience = 2000;

/** What this process has recorded in the current hour: most readings cost nothing. */
let written: { readonly hour: string; readonly rows: Map<string, Promise<void>> } = {
  hour: '',
  rows: new Map(),
};

/**
 * Writes that somebody read about a person: once an hour for each reader and person, whatever they opened first. Outside
 * of transactions. The reading goes on where the row cannot be written within two seconds: the log, at level "error",
 * then says who read about whom, and the next reading tries again.
 */
export async function recordReading(
  actor: NewAuditRow['actor'],
  participantId: string,
  because: string,
): Promise<void> {
  const hour = now().toISOString().slice(0, 13);
  if (written.hour !== hour) written = { hour, rows: new Map() };
  const { rows } = written;
  const once = `read:${actor.id}:${participantId}:${hour}`;
  const target = { kind: 'participant', id: participantId };
  const row =
    rows.get(once) ??
    record({ actor, action: 'participant.read', target, participantId, because, once }).catch((err) => {
      if (isDuplicate(err)) return;
      rows.delete(once);
      log.error({ err, reader: actor.id, participantId, because }, 'a reading could not be recorded');
    });
  rows.set(once, row);
  let late: NodeJS.Timeout | undefined;
  await Promise.race([
    row,
    new Promise((resolve) => {
      late = setTimeout(resolve, patience);
    }),
  ]);
  clearTimeout(late);
}
