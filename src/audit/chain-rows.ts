import { inTransaction, isDuplicate } from '../platform/index.ts';
import { Head, type HeadDoc } from './head.ts';
import { type AuditDoc, AuditRow, auditMacs, type Link } from './row.ts';
import { Segment } from './segments.ts';

/** How long a sequencer that died keeps the others waiting. */
const leaseMs = 5000;
const batch = 1000;

/** A row that somebody else made, with another kind of id, must not be able to stop the chain. */
const waiting = { _id: { $type: 'string' }, waiting: true, seq: { $exists: false } } as const;

/** Machines disagree on the time; the database is one. */
const leaseFor = (holder: string) => ({
  holder,
  until: { $dateAdd: { startDate: '$$NOW', unit: 'millisecond', amount: leaseMs } },
});

/**
 * Chains up to a thousand waiting rows, where `holder` has the lease or can take it.
 * @returns whether more rows may be waiting
 * @throws Error when the head is not one that we wrote, or another sequencer took over
 */
export async function chainRows(holder: string): Promise<boolean> {
  const head = await takeLease(holder);
  return head ? extend(head) : openChain();
}

/** Lets another sequencer take over at once. */
export async function releaseChain(holder: string): Promise<void> {
  await Head.updateOne({ holder }, { $set: { until: new Date(0) } });
}

/** @returns the head, or null where there is none or another holds it */
export function takeLease(holder: string): Promise<HeadDoc | null> {
  const free = { $expr: { $lt: ['$until', '$$NOW'] } };
  return Head.findOneAndUpdate({ _id: 'audit', $or: [{ holder }, free] }, [{ $set: leaseFor(holder) }], {
    returnDocument: 'after',
    updatePipeline: true,
  }).lean<HeadDoc>();
}

/** @returns whether a head was missing and could be made */
async function openChain(): Promise<boolean> {
  if (await Head.exists({ _id: 'audit' })) return false;
  if ((await AuditRow.exists({ seq: { $exists: true } })) || (await Segment.exists({})))
    throw new Error('the audit chain has lost its head');
  const start = { seq: 0, mac: '' };
  const seal = auditMacs().head(start);
  try {
    await Head.create([{ _id: 'audit', ...start, seal, holder: 'nobody', until: new Date(0) }]);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
  return true;
}

/** To go on from a head that we did not write would bless what somebody did to the chain. */
export async function extend(head: HeadDoc): Promise<boolean> {
  const macs = auditMacs();
  if (head.seal !== macs.head(head))
    throw new Error('the head of the audit chain is forged: nothing is chained');
  const rows = await AuditRow.find(waiting).sort({ _id: 1 }).limit(batch).lean<AuditDoc[]>();
  if (rows.length === 0) return false;
  const links: RowLink[] = [];
  let { seq, mac } = head;
  for (const row of rows) {
    const prev = mac;
    mac = macs.link(prev, row);
    links.push({ _id: row._id, seq: ++seq, prev, mac });
  }
  await inTransaction(() => write(head, { seq, mac, seal: macs.head({ seq, mac }) }, links));
  return rows.length === batch;
}

type RowLink = Link & { readonly _id: string };

/**
 * Links and head in one transaction that also renews the lease: a crash leaves nothing half done, and a holder that has
 * lost its lease meanwhile changes nothing.
 */
async function write(
  { holder, seq }: HeadDoc,
  next: Pick<HeadDoc, 'seq' | 'mac' | 'seal'>,
  links: readonly RowLink[],
): Promise<void> {
  const moved = await Head.updateOne(
    { _id: 'audit', holder, seq },
    [{ $set: { ...next, ...leaseFor(holder) } }],
    { updatePipeline: true },
  );
  if (moved.modifiedCount === 0) throw new Error('another sequencer has taken over the audit chain');
  const written = await AuditRow.bulkWrite(
    links.map(({ _id, ...link }) => ({
      updateOne: { filter: { _id, waiting: true }, update: { $set: link, $unset: { waiting: 1 } } },
    })),
  );
  if (written.modifiedCount !== links.length) throw new Error('audit rows went away while they were chained');
}
