import type { DeadlineKind } from '../access/index.ts';
import { setOwed } from '../deadlines/index.ts';
import { factsOf, referencesOf } from '../participants/index.ts';
import { inTransaction } from '../platform/index.ts';
import { Entry, type EntryDoc } from './entry.ts';

type Recall = Pick<EntryDoc, '_id' | 'participantId' | 'structureId' | 'authorId'> & {
  readonly recallOn?: string | undefined;
};

/** Says what is to be remembered, in the transaction of the change. Never of a private note: what is owed is counted for the structure. */
export async function owe(entry: Recall, how: 'settle' | 'cancel' = 'settle'): Promise<void> {
  const { _id, participantId, structureId, authorId, recallOn } = entry;
  const { counsellorId = authorId } = (await factsOf([participantId])).get(participantId) ?? {};
  const owed = { kind: 'journal-recall', owedBy: 'counsellor', participantId, structureId } as const;
  await setOwed(
    { thing: 'journal-entry', id: _id },
    recallOn ? [{ ...owed, dueOn: recallOn, counsellorId }] : [],
    how,
  );
}

/** Whoever accompanies the person from now on is reminded in their place. Twice changes nothing. */
export async function handOnRecalls(participantId: string): Promise<void> {
  await inTransaction(async () => {
    const entries = await Entry.find({ participantId, recallOn: { $exists: true } }).lean<EntryDoc[]>();
    for (const entry of entries) await owe(entry);
  });
}

export const journalDeadlines: readonly DeadlineKind[] = [
  {
    name: 'journal-recall',
    label: 'Rappel du journal',
    reminders: [],
    describe: async (_, deadlines) => {
      const references = await referencesOf(deadlines.flatMap(({ participantId }) => participantId ?? []));
      return new Map(
        deadlines.flatMap(({ id, about, participantId = '' }) => {
          const text = references.get(participantId);
          return text
            ? [[id, { text, path: `/participants/${participantId}/journal#${about.id}` }] as const]
            : [];
        }),
      );
    },
  },
];
