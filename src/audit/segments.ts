import mongoose, { Schema } from 'mongoose';
import { z } from 'zod';
import {
  addMonths,
  appendLine,
  houseRules,
  inTransaction,
  isDuplicate,
  now,
  readLines,
  signerFor,
  today,
} from '../platform/index.ts';
import { Head, type HeadDoc } from './head.ts';
import { type AuditDoc, AuditRow, auditMacs } from './row.ts';

const headSchema = z.strictObject({
  /** "YYYY-MM": its rows were written before the end of this month. */
  month: z.string().regex(/^\d{4}-\d{2}$/),
  first: z.int().min(1),
  last: z.int().min(1),
  /** `mac` of the row before the first, empty for the beginning. */
  before: z.string(),
  /** `mac` of the last row. */
  mac: z.string(),
  signature: z.string(),
});

/** One month of the chain, closed and signed: what it was can be told after its rows are gone. */
export type SegmentHead = z.output<typeof headSchema>;

export interface SegmentDoc extends SegmentHead {
  readonly _id: string;
  /** The day on which its rows went. Signed too: otherwise rows could be deleted and said to have expired. */
  readonly expiredOn: string | null;
  readonly exportedAt?: Date;
}

export const Segment = mongoose.model(
  'AuditSegment',
  new Schema<SegmentDoc>(
    {
      _id: { type: String, required: true },
      month: { type: String, required: true },
      first: { type: Number, required: true },
      last: { type: Number, required: true },
      before: { type: String },
      mac: { type: String, required: true },
      expiredOn: { type: String, default: null },
      signature: { type: String, required: true },
      exportedAt: Date,
    },
    { collection: 'audit_segments', versionKey: false },
  ),
);

type Unsigned = Omit<SegmentHead, 'signature'>;
const textOf = ({ month, first, last, before, mac }: Unsigned, expiredOn: string | null): string =>
  JSON.stringify(['audit segment', month, first, last, before, mac, expiredOn]);

export function segmentSigner() {
  const { sign, verify, publicKey } = signerFor('audit segments');
  return {
    publicKey,
    sign: (head: Unsigned, expiredOn: string | null = null) => sign(textOf(head, expiredOn)),
    isGenuine: (head: SegmentHead, expiredOn: string | null = null) =>
      verify(textOf(head, expiredOn), head.signature),
  };
}

export const readSegments = (): Promise<SegmentDoc[]> => Segment.find().sort({ _id: 1 }).lean<SegmentDoc[]>();

/** Heads as they were exported; `null` for a line that cannot be read. */
export const readExported = (path: string): AsyncGenerator<SegmentHead | null> =>
  readLines(path, (value) => headSchema.parse(value));

const startOf = (month: string): string => `${month}-01`;
const endOf = (month: string): string => addMonths(startOf(month), 1);
/** How long after its end a month is closed: rows of its last moments are chained by then. */
const graceMs = 3_600_000;

/**
 * Closes the months that are over, tells their heads to the file outside the database, and lets whole months go that the
 * house keeps no longer: their signed heads stay. Any process may do it, and twice changes nothing.
 * @returns the months that went
 * @throws Error where a row is not what was chained: signing it would bless what somebody did
 */
export async function keepSegments(path: string): Promise<string[]> {
  while (await closeNext());
  for (const segment of await Segment.find({ exportedAt: { $exists: false } })
    .sort({ _id: 1 })
    .lean<SegmentDoc[]>()) {
    const { _id, expiredOn: _, exportedAt: __, ...head } = segment;
    await appendLine(path, head);
    await Segment.updateOne({ _id }, { $set: { exportedAt: now() } });
  }
  const gone: string[] = [];
  for (const segment of await expiredSegments()) if (await expire(segment)) gone.push(segment.month);
  return gone;
}

/** Months that the house keeps no longer, oldest first. */
export async function expiredSegments(): Promise<SegmentDoc[]> {
  const limit = addMonths(today(), -houseRules().AUDIT_MONTHS);
  const kept = await Segment.find({ expiredOn: null }).sort({ _id: 1 }).lean<SegmentDoc[]>();
  const firstToKeep = kept.findIndex(({ month }) => endOf(month) > limit);
  return firstToKeep === -1 ? kept : kept.slice(0, firstToKeep);
}

/** @returns whether a month was closed */
async function closeNext(): Promise<boolean> {
  const newest = await Segment.findOne().sort({ _id: -1 }).lean<SegmentDoc>();
  const first = (newest?.last ?? 0) + 1;
  const oldest = await AuditRow.findOne({ seq: first }).lean<AuditDoc>();
  if (!oldest) return false;
  const own = oldest.at.toISOString().slice(0, 7);
  const earliest = newest ? endOf(newest.month).slice(0, 7) : own;
  const [month = own] = [own, earliest].sort().reverse();
  const end = new Date(`${endOf(month)}T00:00:00Z`);
  if (now().getTime() < end.getTime() + graceMs) return false;

  const beyond = await AuditRow.findOne({ seq: { $gt: first }, at: { $gte: end } })
    .sort({ seq: 1 })
    .lean<AuditDoc>();
  const chainEnd = await Head.findById('audit').lean<HeadDoc>();
  const last = beyond?.seq ? beyond.seq - 1 : (chainEnd?.seq ?? 0);
  const before = newest?.mac ?? '';
  const head = { month, first, last, before, mac: await walk(first, last, before) };
  try {
    await Segment.create([{ _id: month, ...head, expiredOn: null, signature: segmentSigner().sign(head) }]);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
  return true;
}

/** @returns `mac` of the last row @throws Error where the links do not hold from `before` on */
async function walk(first: number, last: number, before: string): Promise<string> {
  const { link } = auditMacs();
  let mac = before;
  let next = first;
  const rows = AuditRow.find({ seq: { $gte: first, $lte: last } }).sort({ seq: 1 });
  for await (const row of rows.lean<AuditDoc>().cursor({ batchSize: 1000 })) {
    if (row.seq !== next || row.prev !== mac || row.mac !== link(mac, row)) break;
    mac = row.mac;
    next += 1;
  }
  if (next !== last + 1)
    throw new Error(`audit row ${next} is not what was chained: its month is not signed`);
  return mac;
}

/** Head and rows in one transaction: rows are never missing from a month that is said to be there. */
async function expire({ _id, exportedAt, ...segment }: SegmentDoc): Promise<boolean> {
  const { first, last } = segment;
  const expiredOn = today();
  const signature = segmentSigner().sign(segment, expiredOn);
  return inTransaction(async () => {
    const said = await Segment.updateOne({ _id, expiredOn: null }, { $set: { expiredOn, signature } });
    if (said.modifiedCount === 0) return false;
    const filter = { seq: { $gte: first, $lte: last } };
    const gone = await AuditRow.bulkWrite([{ deleteMany: { filter } }]);
    if (gone.deletedCount !== last - first + 1) throw new Error(`audit rows of ${segment.month} are missing`);
    return true;
  });
}
