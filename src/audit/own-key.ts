import { type AuditDoc, AuditRow, auditMacs } from './row.ts';

/** Whether the newest row was written under our INDEX_KEY, where there is one. */
export async function isOfOurKey(): Promise<boolean> {
  const row = await AuditRow.findOne().sort({ _id: -1 }).lean<AuditDoc>();
  return row === null || auditMacs().seal(row) === row.seal;
}
