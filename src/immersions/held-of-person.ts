import { noTraces, type PersonalData } from '../access/index.ts';
import { Immersion, type ImmersionDoc } from './immersion.ts';
import { SigningLink } from './link-model.ts';
import { readTerms, readWords } from './terms.ts';

const of = (participantId: string) =>
  Immersion.find({ participantId }).sort({ _id: 1 }).lean<ImmersionDoc[]>();
const idsOf = (docs: readonly ImmersionDoc[]) => docs.map(({ _id }) => _id);

/** Immersions of a person: told in their file, erased with their record. */
export const immersionsOfPerson: PersonalData = {
  async export({ id }) {
    const docs = await of(id);
    return {
      file: {
        immersions: docs.map((doc) => ({
          id: doc._id,
          reference: doc.reference,
          state: doc.state,
          purpose: doc.purpose,
          employerId: doc.employerId,
          startsOn: doc.startsOn,
          endsOn: doc.endsOn,
          endedOn: doc.ended?.on ?? null,
          depositedOn: doc.deposit?.on ?? null,
          terms: readTerms(doc),
          signatures: [...doc.withdrawn, ...(doc.signing ? [doc.signing] : [])].flatMap(({ parties }) =>
            parties.flatMap(({ role, signedAt, digest }) =>
              signedAt ? [{ role, signedAt: signedAt.toISOString(), digest: digest ?? '' }] : [],
            ),
          ),
          presence: doc.presence.map(({ on, minutes }) => ({ on, minutes })),
          assessments: doc.assessments.map(({ by, met, words, agrees }) => ({
            by,
            met,
            words: readWords(doc._id, `assessment/${by}`, words),
            agrees: agrees ?? null,
          })),
          accidents: doc.accidents.map(({ id: accident, happenedAt, declaredAt, words }) => ({
            happenedAt: happenedAt.toISOString(),
            declaredAt: declaredAt?.toISOString() ?? null,
            words: readWords(doc._id, `accident/${accident}`, words),
          })),
          reason: readWords(doc._id, 'reason', doc.reason),
        })),
      },
      traces: { own: idsOf(docs), shared: [] },
    };
  },
  async forget({ id }) {
    const docs = await of(id);
    const ids = idsOf(docs);
    await SigningLink.deleteMany({ immersionId: { $in: ids } });
    await Immersion.deleteMany({ participantId: id });
    const states: Record<string, number> = {};
    for (const { state } of docs) states[state] = (states[state] ?? 0) + 1;
    return {
      traces: { ...noTraces, own: ids },
      ...(docs.length > 0 ? { stay: { immersions: states } } : {}),
    };
  },
  async move({ from, to }) {
    const docs = await of(from.id);
    await Immersion.updateMany({ participantId: from.id }, { $set: { participantId: to.id } });
    return { own: idsOf(docs), shared: [] };
  },
  /** A convention that is signed goes on as it is written: it names who prescribed it. */
  async handOver({ participantId, from, to }) {
    const docs = await of(participantId);
    await Immersion.updateMany({ participantId, structureId: from }, { $set: { structureId: to } });
    return { own: idsOf(docs), shared: [] };
  },
  /** Writing in one is a contact. */
  async lastContacts(ids) {
    const rows = await Immersion.aggregate<{ _id: string; at: Date }>([
      { $match: { participantId: { $in: [...ids] } } },
      { $group: { _id: '$participantId', at: { $max: '$updatedAt' } } },
    ]);
    return new Map(rows.map(({ _id, at }) => [_id, at]));
  },
};
