import type { DeadlineKind } from '../access/index.ts';
import { setOwed } from '../deadlines/index.ts';
import { notify } from '../messages/index.ts';
import { addDays } from '../platform/index.ts';
import { KeptBrief, type KeptBriefDoc } from './kept-brief.ts';

const talkDue = 'talent-talk';

/** What is owed about a brief, in the transaction of its change: the call that its company asked for. */
export async function followTalk({ _id, talk }: Pick<KeptBriefDoc, '_id' | 'talk'>): Promise<void> {
  const waits = talk && !talk.calledAt && talk.officerId;
  await setOwed(
    { thing: 'talent-brief', id: _id },
    waits
      ? [
          {
            kind: talkDue,
            dueOn: talk.dueOn,
            owedBy: 'officer',
            officerId: talk.officerId as string,
            // A draft that is closed or filled has been spoken of.
            under: talk.needId,
          },
        ]
      : [],
    talk?.calledAt ? 'settle' : 'cancel',
  );
}

export const talentDeadlines: readonly DeadlineKind[] = [
  {
    name: talkDue,
    label: 'Entreprise à rappeler',
    reminders: [],
    late: {
      days: (dueOn) => [addDays(dueOn, 1)],
      tell: async ({ about, officerId, under }) => {
        const brief = await KeptBrief.findById(about.id).lean<KeptBriefDoc>();
        if (!brief?.talk || !officerId || !under) return;
        await notify(
          { userId: officerId },
          {
            kind: 'talent-talk',
            text: `${brief.talk.company} attend encore votre appel.`,
            about: { kind: 'need', id: under },
            mark: 'late',
          },
        );
      },
    },
    async describe(_, deadlines) {
      const briefs = await KeptBrief.find({ _id: { $in: deadlines.map(({ about }) => about.id) } })
        .select({ talk: 1 })
        .lean<Pick<KeptBriefDoc, '_id' | 'talk'>[]>();
      const companies = new Map(briefs.map(({ _id, talk }) => [_id, talk?.company]));
      return new Map(
        deadlines.flatMap(({ id, about }) => {
          const company = companies.get(about.id);
          return company ? [[id, { text: company, path: '/talents/demandes' }] as const] : [];
        }),
      );
    },
  },
];
