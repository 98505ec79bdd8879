import { type ChainPoint, Head, type HeadDoc } from './head.ts';
import { type AuditDoc, AuditRow, auditMacs } from './row.ts';
import { readSegments, type SegmentHead } from './segments.ts';

import { verifySegments } from './verify-segments.ts';

/**
 * - `changed`: a chained row is not what was chained.
 * - `forged`: a row was not written by us, or was changed before it was chained.
 * - `misplaced`: a genuine link does not follow the one before it.
 * - `inserted`: a row has a place that the chain does not have.
 * - `missing`: no row has this place; `cut`: neither has any after it, up to the head.
 * - `forged-head`: the head is not one that we wrote, or is gone.
 * - `other-history`: the row at the head, or at a head noted elsewhere, is not the one that was there.
 * - `forged-segment`: the head of a month is not one that we signed, or does not follow the month before.
 * - `missing-segment`: a month that was exported is not known any more; `forged-export`: a line of that file is not ours.
 */
export type AuditProblemKind =
  | 'changed'
  | 'forged'
  | 'misplaced'
  | 'inserted'
  | 'missing'
  | 'cut'
  | 'forged-head'
  | 'forged-segment'
  | 'missing-segment'
  | 'forged-export'
  | 'other-history';

export interface AuditProblem {
  readonly kind: AuditProblemKind;
  /** Place in the chain, or the first of several up to `to`; null where there is none. */
  readonly seq: number | null;
  readonly to?: number;
  /** Of the row. */
  readonly id?: string;
}

export interface AuditReport {
  /** Chained rows. */
  readonly rows: number;
  readonly unchained: number;
  /** Months that were closed and signed, and how many of them have expired. */
  readonly months: { readonly closed: number; readonly expired: number };
  /** The authentic end of the chain; null where there is none yet, or it is forged. */
  readonly head: ChainPoint | null;
  /** The first thousand. */
  readonly problems: readonly AuditProblem[];
  readonly moreProblems: number;
}

const kept = 1000;
const byThousand = { batchSize: 1000 };

/**
 * Reads the whole record, row by row, and says all that was done to it behind our back. Writes nothing, and may run
 * while rows are written and chained.
 * @param noted a head printed by an earlier run and kept out of reach of the database: shows a record that was taken
 * back, head and all, to an earlier state
 * @param exported heads of months, from the file outside the database
 */
export async function verifyAudit(
  noted?: ChainPoint,
  exported: readonly (SegmentHead | null)[] = [],
): Promise<AuditReport> {
  const segments = await readSegments();
  const macs = auditMacs();
  const problems: AuditProblem[] = [];
  let moreProblems = 0;
  const tell = (problem: AuditProblem) => {
    if (problems.length < kept) problems.push(problem);
    else moreProblems++;
  };

  // Before the chain: a row that is chained meanwhile is then seen twice rather than never.
  let unchained = 0;
  for await (const row of AuditRow.find({ seq: { $exists: false } })
    .lean<AuditDoc>()
    .cursor(byThousand)) {
    unchained++;
    const ours = typeof row._id === 'string' && row.waiting === true && row.seal === macs.seal(row);
    if (!ours) tell({ kind: 'forged', seq: null, id: row._id });
  }

  const genuine = (head: HeadDoc | null): head is HeadDoc => head !== null && head.seal === macs.head(head);
  const headBefore = await readHead();
  const { begin, ends } = verifySegments(segments, exported, tell);
  const known: ChainPoint[] = [...ends];
  if (genuine(headBefore)) known.push(headBefore);
  // A head noted within a month that has expired is held against that month's own head.
  if (noted && noted.seq >= begin.seq) known.push(noted);

  function kindOf(row: AuditDoc & ChainPoint, before: ChainPoint | null): AuditProblemKind | undefined {
    if (row.mac !== macs.link(row.prev ?? '', row)) return 'changed';
    if ('waiting' in row) return 'changed';
    if (row.seal !== macs.seal(row)) return 'forged';
    if (before && row.prev !== before.mac) return 'misplaced';
    if (known.some(({ seq, mac }) => seq === row.seq && mac !== row.mac)) return 'other-history';
    return undefined;
  }

  let rows = 0;
  let last = begin.seq;
  /** The row just before, while it can be believed. */
  let before: ChainPoint | null = begin;
  const chain = AuditRow.find({ seq: { $exists: true } }).sort({ seq: 1 });
  for await (const row of chain.lean<AuditDoc>().cursor(byThousand)) {
    rows++;
    if (!hasPlaceAfter(last, row)) {
      tell({ kind: 'inserted', seq: null, id: row._id });
      continue;
    }
    if (row.seq > last + 1) {
      tell({ kind: 'missing', seq: last + 1, to: row.seq - 1 });
      before = null;
    }
    const kind = kindOf(row, before);
    if (kind) tell({ kind, seq: row.seq, id: row._id });
    before = kind ? null : row;
    last = row.seq;
  }

  // A month went while this was read: the rows that seem to be missing are not.
  const goneNow = (await readSegments()).filter(({ expiredOn }) => expiredOn !== null).length;
  const expired = segments.filter(({ expiredOn }) => expiredOn !== null).length;
  if (goneNow > expired) return verifyAudit(noted, exported);
  const months = { closed: segments.length, expired };

  const end = Math.max(begin.seq, ...known.map(({ seq }) => seq));
  if (last < end) tell({ kind: 'cut', seq: last + 1, to: end });
  const headAfter = await readHead();
  if (!genuine(headAfter)) {
    // Before the first row was chained there is none, and that is right.
    if (headAfter || last > 0) tell({ kind: 'forged-head', seq: null });
    return { rows, unchained, months, head: null, problems, moreProblems };
  }
  if (last > headAfter.seq) tell({ kind: 'inserted', seq: headAfter.seq + 1, to: last });
  const { seq, mac } = headAfter;
  return { rows, unchained, months, head: { seq, mac }, problems, moreProblems };
}

const readHead = () => Head.findById('audit').lean<HeadDoc>();

const hasPlaceAfter = (last: number, row: AuditDoc): row is AuditDoc & ChainPoint =>
  Number.isSafeInteger(row.seq) && Number(row.seq) > last;
