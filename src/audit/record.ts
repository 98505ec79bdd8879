import { newId, now } from '../platform/index.ts';
import { type AuditContent, AuditRow, auditMacs } from './row.ts';

export type NewAuditRow = Omit<AuditContent, '_id' | 'at'>;

/**
 * Writes who does what to what, in the current transaction if there is one: the row stands or falls with the change.
 * Rows are chained later (workers/audit.ts), so that no two changes ever wait for each other here.
 * @throws ValidationError for anything but ids, codes and names of fields
 */
export async function record({ actor, ...what }: NewAuditRow): Promise<void> {
  const row = new AuditRow({
    ...what,
    _id: newId(),
    at: now(),
    actor: { id: actor.id, role: actor.role },
    waiting: true,
  });
  row.set('seal', auditMacs().seal(row.toObject()));
  await row.save();
}
