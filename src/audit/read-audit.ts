import { z } from 'zod';
import { type Page, pageOf } from '../platform/index.ts';
import { type AuditContent, type AuditDoc, AuditRow } from './row.ts';

export type AuditEntry = Omit<AuditContent, '_id' | 'at' | 'once'> & {
  readonly id: string;
  readonly at: string;
};

export const auditQuery = z.strictObject({
  /** What concerns this person only. */
  participantId: z.string().min(1).max(80).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(60).optional(),
});

/**
 * Acts that say of a person what only their structure reads: that they or their counsellor said no, or that the house took a
 * proposal back (the law, an objection, a departure, a proposal that gave way). No administrator reads these rows, whose being
 * there tells as much as their reason; nor that a review was undone, which tells that there was one. The record and the
 * person's file hold them.
 */
const forStructureOnly = ['match.decline', 'match.undo', 'match.withdraw', 'agreement.refused'];

/** Who saw or changed what, newest first, without rows `forStructureOnly`. The caller decides who may read it. */
export async function readAudit({
  participantId,
  limit,
  cursor,
}: z.output<typeof auditQuery>): Promise<Page<AuditEntry>> {
  const rows = await AuditRow.find({
    action: { $nin: forStructureOnly },
    ...(participantId ? { participantId } : {}),
    ...(cursor ? { _id: { $lt: cursor } } : {}),
  })
    .sort({ _id: -1 })
    .limit(limit + 1)
    .lean<AuditDoc[]>();
  return pageOf(rows, limit, describe);
}

/** All that concerns a person, oldest first. The caller decides who may read it. */
export async function auditOf(participantId: string): Promise<AuditEntry[]> {
  const rows = await AuditRow.find({ participantId }).sort({ _id: 1 }).lean<AuditDoc[]>();
  return rows.map(describe);
}

function describe({
  _id,
  at,
  seal: _1,
  waiting: _2,
  once: _3,
  seq: _4,
  prev: _5,
  mac: _6,
  ...entry
}: AuditDoc): AuditEntry {
  return { ...entry, id: _id, at: at.toISOString() };
}
