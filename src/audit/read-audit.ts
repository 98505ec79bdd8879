import { type Page, pageOf } from '../platform/index.ts';
import { type AuditContent, type AuditDoc, AuditRow } from './row.ts';

export type AuditEntry = Omit<AuditContent, '_id' | 'at'> & { readonly id: string; readonly at: string };

/**
 * Who saw or changed what of a person, newest first. The caller decides who may read it.
 * @param participantId the person's id
 */
export async function auditOf(
  participantId: string,
  { limit = 50, cursor }: { readonly limit?: number; readonly cursor?: string | undefined } = {},
): Promise<Page<AuditEntry>> {
  const rows = await AuditRow.find({ participantId, ...(cursor ? { _id: { $lt: cursor } } : {}) })
    .sort({ _id: -1 })
    .limit(limit + 1)
    .lean<AuditDoc[]>();
  return pageOf(rows, limit, ({ _id, at, seal: _1, waiting: _2, seq: _3, prev: _4, mac: _5, ...entry }) => ({
    ...entry,
    id: _id,
    at: at.toISOString(),
  }));
}
