import { type Actor, check } from '../access/index.ts';
import { record } from '../audit/index.ts';
import { openIdentity } from '../participants/index.ts';
import { addMonths, Problem } from '../platform/index.ts';
import { readFile, readWords } from './aid-file.ts';
import { findAid } from './reach.ts';
import { settingsOn } from './reglement-store.ts';
import { aidLetter } from './rights.ts';

/**
 * What the notification of a decision says: to whom, what, why, and how one may appeal (two months, CJA R421-1).
 * @throws Problem 403, 404, 409 `not-notified`
 */
export async function readLetter(actor: Actor, id: string) {
  check(actor, aidLetter);
  const doc = await findAid(actor, id);
  if (!doc.notifiedOn || !doc.decision)
    throw new Problem(409, 'not-notified', 'La décision n’est pas notifiée : il n’y a pas encore de lettre.');
  const { firstName = '', lastName = '' } = await openIdentity(doc.participantId);
  await record({
    actor,
    action: 'identity.open',
    target: { kind: 'youth-aid', id },
    participantId: doc.participantId,
  });
  const { appealTo } = await settingsOn(doc.decision.on);
  const file = readFile(doc);
  return {
    reference: doc.reference,
    name: `${firstName} ${lastName}`.trim(),
    what: doc.decision.what,
    on: doc.decision.on,
    notifiedOn: doc.notifiedOn,
    askedCents: doc.cents ?? 0,
    cents: doc.decision.cents,
    reason: readWords(id, 'reason', doc.decision.reason),
    follow: readWords(id, 'follow', doc.follow?.words),
    followOn: doc.follow?.dueOn ?? null,
    payeeName: file.payee === 'third' ? (file.payeeName ?? null) : null,
    appealTo,
    appealBefore: addMonths(doc.notifiedOn, 2),
  };
}
