import type { Owed } from '../access/index.ts';
import { setOwed } from '../deadlines/index.ts';
import { notify } from '../messages/index.ts';
import { factsOf } from '../participants/index.ts';
import { addWorkingDays } from '../platform/index.ts';
import { answeringOf, type ReferralDoc } from './referral.ts';
import { isWaiting } from './referral-states.ts';

/** Working days for an answer, and again once it is being studied; then it comes back. A setting of this service. */
export const answerDays = 10;
/** Working days in which whoever sent one that came back says what follows. */
const followDays = 5;

/** Kinds of deadlines and of notices, as they are stored. */
export const owedKinds = { answer: 'referral-answer', follow: 'referral-follow' } as const;
export const toldKinds = { received: 'referral-received', answered: 'referral-answered' } as const;

async function owedOf(doc: ReferralDoc): Promise<Owed[]> {
  const { state, dueOn, participantId, fromStructureId, followed, steps } = doc;
  const structureId = answeringOf(doc);
  if (isWaiting(state))
    return structureId ? [{ kind: owedKinds.answer, dueOn, owedBy: 'counsellor', structureId }] : [];
  const cameBack = state === 'returned' || state === 'expired';
  if (!cameBack || followed || !participantId || !fromStructureId) return [];
  const { counsellorId } = (await factsOf([participantId])).get(participantId) ?? {};
  return [
    {
      kind: owedKinds.follow,
      dueOn: addWorkingDays(steps.at(-1)?.on ?? dueOn, followDays),
      owedBy: 'counsellor',
      participantId,
      structureId: fromStructureId,
      ...(counsellorId ? { counsellorId } : {}),
    },
  ];
}

/** In the transaction of the change. */
export async function followReferral(doc: ReferralDoc): Promise<void> {
  await setOwed(
    { thing: 'referral', id: doc._id },
    await owedOf(doc),
    doc.state === 'withdrawn' ? 'cancel' : 'settle',
  );
}

/** Those who answer, in the current transaction. */
export async function tellReceiver(doc: ReferralDoc, what: string, mark: string): Promise<void> {
  if (!doc.toStructureId) return;
  const text = `L’orientation ${doc.reference} vers ${doc.placeName} ${what}.`;
  const about = { kind: 'referral' as const, id: doc._id };
  await notify(
    { counsellorOf: { structureId: doc.toStructureId } },
    { kind: toldKinds.received, text, about, mark },
  );
}

/** Whoever accompanies the person, in the current transaction. */
export async function tellSender(doc: ReferralDoc, what: string): Promise<void> {
  const { participantId, fromStructureId } = doc;
  const person = participantId ? (await factsOf([participantId])).get(participantId) : undefined;
  if (!person || person.structureId !== fromStructureId) return;
  const text = `L’orientation ${doc.reference} de ${person.reference} vers ${doc.placeName} ${what}.`;
  const about = { kind: 'referral' as const, id: doc._id };
  await notify({ counsellorOf: person }, { kind: toldKinds.answered, text, about, mark: doc.state });
}
