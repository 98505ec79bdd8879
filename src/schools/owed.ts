import type { DeadlineKind } from '../access/index.ts';
import { factsOf } from '../participants/index.ts';

export const schoolDeadlines: readonly DeadlineKind[] = [
  {
    name: 'school-follow',
    label: 'Après une E2C : demander où en est la personne',
    reminders: [],
    describe: async (_, deadlines) => {
      const people = await factsOf(deadlines.flatMap(({ participantId }) => participantId ?? []));
      return new Map(
        deadlines.flatMap(({ id, about, participantId = '' }) => {
          const text = people.get(participantId)?.reference;
          return text ? [[id, { text, path: `/ecole/sessions/${about.id}` }] as const] : [];
        }),
      );
    },
  },
];
