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
 * Grounds whose row, by being there, says what the law wants verified of the person: that it withdrew a proposal, or that
 * somebody whom an officer puts forward had been suggested. Their structure knows, an administrator does not. The record
 * and the person's file hold these rows.
 */
const forStructureOnly = ['law', 'duplicate'];

/** Who saw or changed what, newest first, without rows `forStructureOnly`. The caller decides who may read it. */
export async function readAudit({
  participantId,
  limit,
  cursor,
}: z.output<typeof auditQuery>): Promise<Page<AuditEntry>> {
  const rows = await AuditRow.find({
    because: { $nin: forStructureOnly },
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
