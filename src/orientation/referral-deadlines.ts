import { type DeadlineKind, type NoticeKind, system } from '../access/index.ts';
import { addDays } from '../platform/index.ts';
import { saveMove } from './move-referral.ts';
import { Referral, type ReferralDoc } from './referral.ts';
import { owedKinds, tellReceiver, toldKinds } from './referral-owed.ts';
import { isWaiting } from './referral-states.ts';

/** Nobody has answered in time: it comes back to who sent it. In a transaction; twice changes nothing. */
async function expire(id: string): Promise<void> {
  const doc = await Referral.findById(id).lean<ReferralDoc>();
  if (doc && isWaiting(doc.state)) await saveMove(system, doc, 'expire');
}

const describe: DeadlineKind['describe'] = async (_, deadlines) => {
  const docs = await Referral.find({ _id: { $in: deadlines.map(({ about }) => about.id) } })
    .select({ reference: 1, placeName: 1 })
    .lean<Pick<ReferralDoc, '_id' | 'reference' | 'placeName'>[]>();
  const byId = new Map(docs.map((doc) => [doc._id, doc]));
  return new Map(
    deadlines.flatMap(({ id, about }) => {
      const doc = byId.get(about.id);
      if (!doc) return [];
      return [
        [id, { text: `${doc.reference}, ${doc.placeName}`, path: `/orientations/${about.id}` }] as const,
      ];
    }),
  );
};

export const referralDeadlines: readonly DeadlineKind[] = [
  {
    name: owedKinds.answer,
    label: 'Orientation à répondre',
    reminders: [
      {
        days: (dueOn) => [addDays(dueOn, -7), addDays(dueOn, -1)],
        tell: async ({ about, dueOn }, on) => {
          const doc = await Referral.findById(about.id).lean<ReferralDoc>();
          if (doc)
            await tellReceiver(
              doc,
              `attend une réponse avant le ${dueOn.split('-').reverse().join('/')}`,
              on,
            );
        },
      },
    ],
    late: { days: (dueOn) => [addDays(dueOn, 1)], tell: ({ about }) => expire(about.id) },
    describe,
  },
  { name: owedKinds.follow, label: 'Orientation revenue, suite à dire', reminders: [], describe },
];

const kind = (code: string, label: string): NoticeKind => ({
  code,
  label,
  roles: ['counsellor', 'manager'],
  telling: 'daily',
});
export const referralNotices: readonly NoticeKind[] = [
  kind(toldKinds.received, 'Une orientation attend votre réponse'),
  kind(toldKinds.answered, 'Une orientation a une réponse'),
];
