import type { DeadlineKind, Owed } from '../access/index.ts';
import { setOwed } from '../deadlines/index.ts';
import { factsOf } from '../participants/index.ts';
import { addDays } from '../platform/index.ts';
import { Aid, type AidDoc } from './aid.ts';
import { settingsOn } from './reglement-store.ts';

/** What is owed about a request: its notification, its payment and ratification in urgency, what the award asks. */
async function owedOf(doc: AidDoc): Promise<Owed[]> {
  const { state, decision, urgent, follow, structureId, participantId } = doc;
  // Not the structure’s to read: that something is decided is told by its notification.
  const fund = { owedBy: 'secretary', participantId } as const;
  const owed: Owed[] = [];
  if (state === 'decided' && decision) {
    const { notifyDays } = await settingsOn(decision.on);
    owed.push({ kind: 'youth-aid-notify', dueOn: addDays(decision.on, notifyDays), ...fund });
  }
  if (urgent && state === 'awarded') owed.push({ kind: 'youth-aid-pay', dueOn: urgent.payBy, ...fund });
  if (urgent && urgent.ratified === undefined)
    owed.push({ kind: 'youth-aid-ratify', dueOn: urgent.ratifyBy, ...fund });
  if (follow && !follow.doneOn && (state === 'awarded' || state === 'ordered' || state === 'paid')) {
    const { counsellorId } = (await factsOf([participantId])).get(participantId) ?? {};
    owed.push({
      kind: 'youth-aid-follow',
      dueOn: follow.dueOn,
      owedBy: 'counsellor',
      participantId,
      structureId,
      ...(counsellorId ? { counsellorId } : {}),
    });
  }
  return owed;
}

/** In the transaction of the change. */
export async function followAid(doc: AidDoc): Promise<void> {
  await setOwed({ thing: 'youth-aid', id: doc._id }, await owedOf(doc), 'settle');
}

const kind = (name: string, label: string): DeadlineKind => ({
  name,
  label,
  reminders: [],
  describe: async (_, deadlines) => {
    const docs = await Aid.find({ _id: { $in: deadlines.map(({ about }) => about.id) } })
      .select({ reference: 1 })
      .lean<Pick<AidDoc, '_id' | 'reference'>[]>();
    const byId = new Map(docs.map((doc) => [doc._id, doc.reference]));
    return new Map(
      deadlines.flatMap(({ id, about }) => {
        const reference = byId.get(about.id);
        return reference ? [[id, { text: reference, path: `/aides-jeunes/${about.id}` }] as const] : [];
      }),
    );
  },
});

export const aidDeadlines: readonly DeadlineKind[] = [
  kind('youth-aid-notify', 'Décision d’aide à notifier'),
  kind('youth-aid-pay', 'Aide d’urgence à payer'),
  kind('youth-aid-ratify', 'Aide d’urgence à ratifier'),
  kind('youth-aid-follow', 'Suite d’une aide à vérifier'),
];
