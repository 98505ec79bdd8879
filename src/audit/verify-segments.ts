import type { ChainPoint } from './head.ts';
import { type SegmentDoc, type SegmentHead, segmentSigner } from './segments.ts';
import type { AuditProblem } from './verify-audit.ts';

/**
 * Holds the months against each other, their signatures and the heads that were exported.
 * @returns where the rows that are still there begin, and the ends of months among them
 */
export function verifySegments(
  segments: readonly SegmentDoc[],
  exported: readonly (SegmentHead | null)[],
  tell: (problem: AuditProblem) => void,
): { readonly begin: ChainPoint; readonly ends: readonly ChainPoint[] } {
  const { isGenuine } = segmentSigner();
  const place = ({ first, last, month }: SegmentHead) => ({ seq: first, to: last, id: month });
  let begin: ChainPoint = { seq: 0, mac: '' };
  let end = begin;
  const ends: ChainPoint[] = [];
  for (const segment of segments) {
    const follows = segment.first === end.seq + 1 && segment.before === end.mac;
    const inOrder = segment.expiredOn === null || ends.length === 0;
    if (!follows || !inOrder || segment._id !== segment.month || !isGenuine(segment, segment.expiredOn)) {
      tell({ kind: 'forged-segment', ...place(segment) });
      break;
    }
    end = { seq: segment.last, mac: segment.mac };
    if (segment.expiredOn === null) ends.push(end);
    else begin = end;
  }
  const known = new Map(segments.map((segment) => [segment.month, segment]));
  for (const head of exported) {
    if (!head || !isGenuine(head)) {
      tell({ kind: 'forged-export', seq: head?.first ?? null, ...(head ? { id: head.month } : {}) });
      continue;
    }
    const ours = known.get(head.month);
    if (!ours) tell({ kind: 'missing-segment', ...place(head) });
    else if (ours.first !== head.first || ours.last !== head.last || ours.mac !== head.mac)
      tell({ kind: 'other-history', ...place(head) });
  }
  return { begin, ends };
}
