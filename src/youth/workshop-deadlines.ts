import type { DeadlineKind } from '../access/index.ts';
import { Workshop, type WorkshopDoc } from './workshop.ts';

export const workshopDeadlines: readonly DeadlineKind[] = [
  {
    name: 'workshop-attendance',
    label: 'Présences d’un atelier à noter',
    reminders: [],
    describe: async (_, deadlines) => {
      const docs = await Workshop.find({ _id: { $in: deadlines.map(({ about }) => about.id) } })
        .select({ title: 1 })
        .lean<Pick<WorkshopDoc, '_id' | 'title'>[]>();
      const titles = new Map(docs.map(({ _id, title }) => [_id, title]));
      return new Map(
        deadlines.flatMap(({ id, about }) => {
          const text = titles.get(about.id);
          return text ? [[id, { text, path: `/ateliers/${about.id}` }] as const] : [];
        }),
      );
    },
  },
];
