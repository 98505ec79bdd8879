export { chainRows, releaseChain } from './chain-rows.ts';
export type { ChainPoint } from './head.ts';
export { isOfOurKey } from './own-key.ts';
export { auditOf, auditQuery, readAudit } from './read-audit.ts';
export { type NewAuditRow, record, recordReading } from './record.ts';
export { auditRead } from './rights.ts';
export { expiredSegments, keepSegments, readExported, type SegmentHead, segmentSigner } from './segments.ts';
export { type AuditProblem, type AuditProblemKind, type AuditReport, verifyAudit } from './verify-audit.ts';
