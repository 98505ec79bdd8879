import type { Actor } from '../access/index.ts';
import { structureName } from '../organisations/index.ts';
import { referencesOf } from '../participants/index.ts';
import type { AidDoc, Decision } from './aid.ts';
import { type AidFile, readFile, readWords } from './aid-file.ts';
import { sheetOf } from './facts.ts';

const describeDecision = (id: string, one: Decision, why = true) => ({
  what: one.what,
  on: one.on,
  cents: one.cents,
  reason: why ? readWords(id, 'reason', one.reason) : null,
  present: one.present.length,
  recused: one.recused.length,
  sittingId: one.sittingId ?? null,
});

const listOf = (doc: AidDoc) => ({
  id: doc._id,
  reference: doc.reference,
  state: doc.state,
  kind: doc.kind,
  purpose: doc.purpose,
  cents: doc.cents ?? null,
  sentOn: doc.sentOn ?? null,
  structureId: doc.structureId,
  sittingId: doc.sittingId ?? null,
  decidedCents: doc.decision && doc.decision.what !== 'refuse' ? doc.decision.cents : null,
  urgent: doc.urgent ? { ...doc.urgent, ratified: doc.urgent.ratified ?? null } : null,
});

/** One of a list: no name, nothing of the situation. */
export const describeLine = listOf;

/** The same file, as somebody reads it. Decisions that are not notified yet are the fund's alone. */
export async function describeAid(actor: Actor, doc: AidDoc) {
  const file = readFile(doc);
  const ofStructure = actor.structureId === doc.structureId;
  const pays = actor.role === 'payer';
  // Who pays needs neither the situation nor what the règlement says of it, nor why, nor what is asked of somebody.
  const shown: AidFile = pays
    ? { payee: file.payee, payeeName: file.payeeName }
    : { ...file, iban: file.iban ? hidden(file.iban) : undefined };
  const untold = doc.state === 'decided' && ofStructure;
  const { reglement, lines } = await sheetOf(doc);
  const own = ofStructure
    ? {
        id: doc.participantId,
        reference: (await referencesOf([doc.participantId])).get(doc.participantId) ?? '',
      }
    : null;
  return {
    ...listOf(doc),
    ...(untold ? { state: 'in-agenda' as const, decidedCents: null } : {}),
    structure: (await structureName(doc.structureId)) ?? null,
    participant: own,
    quoteCents: doc.quoteCents ?? null,
    months: doc.months ?? null,
    file: shown,
    sheet: {
      reglement,
      lines: (pays ? [] : lines).map((one) => ({ ...one, proofs: one.proofs ? [...one.proofs] : undefined })),
    },
    decision: doc.decision && !untold ? describeDecision(doc._id, doc.decision, !pays) : null,
    before: doc.before.map((one) => describeDecision(doc._id, one, !pays)),
    notifiedOn: doc.notifiedOn ?? null,
    payments: doc.payments.map(({ on, what, proof }) => ({ on, what, proof })),
    follow:
      doc.follow && !untold && !pays
        ? {
            words: readWords(doc._id, 'follow', doc.follow.words) ?? '',
            dueOn: doc.follow.dueOn,
            doneOn: doc.follow.doneOn ?? null,
          }
        : null,
    appeal: doc.appeal ? { on: doc.appeal.on, to: doc.appeal.to } : null,
    revision: doc.revision,
  };
}

/** « FR76 … 0189 »: enough to know it again. */
const hidden = (iban: string): string => `${iban.slice(0, 4)} … ${iban.slice(-4)}`;
