import { provedKinds } from '../documents/index.ts';
import { openIdentity } from '../participants/index.ts';
import { dayOf, today } from '../platform/index.ts';
import { Aid, type AidDoc } from './aid.ts';
import { readFile } from './aid-file.ts';
import { reglementInForce } from './reglement-store.ts';
import { type EarlierAid, proofKinds, ruleSheet } from './rules/index.ts';

/** Aids that the fund gave the person before this request. */
async function earlierOf({ _id, participantId }: AidDoc): Promise<EarlierAid[]> {
  const docs = await Aid.find({
    participantId,
    _id: { $ne: _id },
    state: { $in: ['awarded', 'ordered', 'paid'] },
  }).lean<AidDoc[]>();
  return docs.map(({ kind, purpose, decision, createdAt }) => ({
    kind,
    purpose,
    cents: decision?.cents ?? 0,
    on: decision?.on ?? dayOf(createdAt),
  }));
}

/** The sheet of a request by the règlement in force on the day on which it was sent, or today. It decides nothing. */
export async function sheetOf(doc: AidDoc) {
  const on = doc.sentOn ?? today();
  const [reglement, identity, proofs, earlier] = await Promise.all([
    reglementInForce(on),
    openIdentity(doc.participantId).catch(() => ({ birthDate: undefined })),
    provedKinds('youth-aid', doc._id),
    earlierOf(doc),
  ]);
  const file = readFile(doc);
  const facts = {
    on,
    kind: doc.kind,
    purpose: doc.purpose,
    cents: doc.cents ?? null,
    quoteCents: doc.quoteCents ?? null,
    months: doc.months ?? null,
    birthDate: identity.birthDate ?? null,
    domicile: file.domicile ?? null,
    domicileSince: file.domicileSince ?? null,
    stay: file.stay ?? null,
    triedOrdinary: file.triedOrdinary ?? null,
    means: {
      own: file.own ?? [],
      othersMonthlyCents: file.othersMonthlyCents ?? null,
      parentsMonthlyCents: file.parentsMonthlyCents ?? null,
      people: file.people ?? 1,
    },
    proofs: proofKinds.filter((kind) => proofs.has(kind)),
    earlier,
  };
  return { reglement: reglement.version, lines: ruleSheet(facts, reglement), earlier };
}
