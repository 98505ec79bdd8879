import { noTraces, type PersonalData, system } from '../access/index.ts';
import { saveMove } from './move-referral.ts';
import { Referral, type ReferralDoc } from './referral.ts';
import { isWaiting } from './referral-states.ts';

const of = (participantId: string) => Referral.find({ participantId }).sort({ _id: 1 }).lean<ReferralDoc[]>();
const idsOf = (docs: readonly ReferralDoc[]) => ({ own: docs.map(({ _id }) => _id), shared: [] });

/** Referrals of a person: told in their file, erased with their record, what is owed and told of them too. */
export const referralsOfPeople: PersonalData = {
  async export({ id }) {
    const docs = await of(id);
    return {
      file: {
        referrals: docs.map(
          ({ reference, placeName, purpose, state, steps, agreedOn, reason, meetsOn, handedOver }) => ({
            reference,
            placeName,
            purpose,
            state,
            steps,
            agreedOn: agreedOn ?? null,
            reason: reason ?? null,
            meetsOn: meetsOn ?? null,
            handedOver: handedOver ? { on: handedOver.on, agreedOn: handedOver.agreedOn } : null,
          }),
        ),
      },
      traces: idsOf(docs),
    };
  },
  async forget({ id }) {
    const docs = await of(id);
    await Referral.deleteMany({ participantId: id });
    return { traces: { ...noTraces, ...idsOf(docs) } };
  },
  async move({ from, to }) {
    const docs = await of(from.id);
    await Referral.updateMany({ participantId: from.id }, { $set: { participantId: to.id } });
    return idsOf(docs);
  },
  /** What still awaits an answer is taken back: whoever accompanies the person now says what follows. */
  async handOver({ participantId }) {
    for (const doc of await of(participantId))
      if (isWaiting(doc.state)) await saveMove(system, doc, 'withdraw');
    return undefined;
  },
  /** Sending one is a contact. */
  async lastContacts(ids) {
    const rows = await Referral.aggregate<{ _id: string; at: Date }>([
      { $match: { participantId: { $in: [...ids] } } },
      { $group: { _id: '$participantId', at: { $max: '$createdAt' } } },
    ]);
    return new Map(rows.map(({ _id, at }) => [_id, at]));
  },
};
