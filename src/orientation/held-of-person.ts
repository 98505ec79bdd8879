import { noTraces, type PersonalData } from '../access/index.ts';
import { Referral, type ReferralDoc } from './referral.ts';

const of = (participantId: string) => Referral.find({ participantId }).sort({ _id: 1 }).lean<ReferralDoc[]>();
const idsOf = (docs: readonly ReferralDoc[]) => ({ own: docs.map(({ _id }) => _id), shared: [] });

/** Referrals of a person: told in their file, erased with their record, what is owed and told of them too. */
export const referralsOfPeople: PersonalData = {
  async export({ id }) {
    const docs = await of(id);
    return {
      file: {
        referrals: docs.map(({ reference, placeName, purpose, state, steps, agreedOn, reason, meetsOn }) => ({
          reference,
          placeName,
          purpose,
          state,
          steps,
          agreedOn: agreedOn ?? null,
          reason: reason ?? null,
          meetsOn: meetsOn ?? null,
        })),
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
  /** Sending one is a contact. */
  async lastContacts(ids) {
    const rows = await Referral.aggregate<{ _id: string; at: Date }>([
      { $match: { participantId: { $in: [...ids] } } },
      { $group: { _id: '$participantId', at: { $max: '$createdAt' } } },
    ]);
    return new Map(rows.map(({ _id, at }) => [_id, at]));
  },
};
