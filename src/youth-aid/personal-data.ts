import { noTraces, type PersonalData } from '../access/index.ts';
import { Aid, type AidDoc } from './aid.ts';
import { readFile, readWords } from './aid-file.ts';
import { moveFunds } from './budgets.ts';
import { Order } from './order.ts';

const of = (participantId: string) => Aid.find({ participantId }).sort({ _id: 1 }).lean<AidDoc[]>();

/** Requests of a person: told in their file, erased with their record; the funds keep what was given, and no name. */
export const aidsOfPeople: PersonalData = {
  async export({ id }) {
    const docs = await of(id);
    return {
      file: {
        youthAids: docs.map((doc) => ({
          id: doc._id,
          reference: doc.reference,
          state: doc.state,
          kind: doc.kind,
          purpose: doc.purpose,
          cents: doc.cents ?? null,
          quoteCents: doc.quoteCents ?? null,
          months: doc.months ?? null,
          sentOn: doc.sentOn ?? null,
          notifiedOn: doc.notifiedOn ?? null,
          situation: readFile(doc),
          decisions: [...doc.before, ...(doc.decision ? [doc.decision] : [])].map((one) => ({
            what: one.what,
            on: one.on,
            cents: one.cents,
            reason: readWords(doc._id, 'reason', one.reason),
          })),
          payments: doc.payments.map(({ on, what, proof }) => ({ on, what, proof })),
          follow: readWords(doc._id, 'follow', doc.follow?.words),
          appeal: doc.appeal ? { on: doc.appeal.on, to: doc.appeal.to } : null,
        })),
      },
      traces: { own: docs.map(({ _id }) => _id), shared: [] },
    };
  },
  async forget({ id }) {
    const docs = await of(id);
    // What is not paid goes back to the funds; what is paid was spent.
    for (const { state, charge } of docs) {
      if (!charge || state === 'paid') continue;
      await moveFunds(charge.budgetId, state === 'decided' ? 'release' : 'cancel', charge.cents);
    }
    const ids = docs.map(({ _id }) => _id);
    await Aid.deleteMany({ participantId: id });
    await Order.updateMany(
      { 'lines.aidId': { $in: ids } },
      { $unset: { 'lines.$[line].account': 1 } },
      { arrayFilters: [{ 'line.aidId': { $in: ids } }] },
    );
    const states: Record<string, number> = {};
    for (const { state } of docs) states[state] = (states[state] ?? 0) + 1;
    return {
      traces: { ...noTraces, own: ids },
      ...(docs.length > 0 ? { stay: { youthAids: states } } : {}),
    };
  },
  async move({ from, to }) {
    const docs = await of(from.id);
    // One open request a person: the kept record's goes on, the other one is withdrawn where nothing was decided of it.
    if (await Aid.exists({ participantId: to.id, open: true })) {
      await Aid.updateMany(
        { participantId: from.id, state: { $in: ['draft', 'submitted', 'in-agenda', 'adjourned'] } },
        { $set: { state: 'withdrawn' }, $unset: { open: 1 } },
      );
      await Aid.updateMany({ participantId: from.id, open: true }, { $unset: { open: 1 } });
    }
    await Aid.updateMany({ participantId: from.id }, { $set: { participantId: to.id } });
    return { own: docs.map(({ _id }) => _id), shared: [] };
  },
  async handOver({ participantId, from, to }) {
    const docs = await of(participantId);
    await Aid.updateMany({ participantId, structureId: from }, { $set: { structureId: to } });
    return { own: docs.map(({ _id }) => _id), shared: [] };
  },
  /** Writing in one is a contact. */
  async lastContacts(ids) {
    const rows = await Aid.aggregate<{ _id: string; at: Date }>([
      { $match: { participantId: { $in: [...ids] } } },
      { $group: { _id: '$participantId', at: { $max: '$updatedAt' } } },
    ]);
    return new Map(rows.map(({ _id, at }) => [_id, at]));
  },
};
