import { noTraces, type PersonalData } from '../access/index.ts';
import { findingsOf, forgetFindings } from './control.ts';
import { readAnswers, Spell, type SpellDoc } from './spell.ts';

const of = (participantId: string) => Spell.find({ participantId }).sort({ _id: 1 }).lean<SpellDoc[]>();

/**
 * Participations of a person, with what controls found of them: told in their file, erased with their record; a control keeps
 * that an id was drawn, and with what result.
 */
export const spellsOfPerson: PersonalData = {
  async export({ id }) {
    const docs = await of(id);
    const findings = await findingsOf(docs.map(({ _id }) => _id));
    return {
      file: {
        esfSpells: docs.map((doc) => ({
          id: doc._id,
          operationId: doc.operationId,
          enteredOn: doc.enteredOn,
          leftOn: doc.leftOn ?? null,
          sampled: doc.sampled,
          answers: readAnswers(doc),
          findings: findings.flatMap(({ spellId, ...one }) => (spellId === doc._id ? [one] : [])),
        })),
      },
      traces: { own: docs.map(({ _id }) => _id), shared: [] },
    };
  },
  async forget({ id }) {
    const docs = await of(id);
    const ids = docs.map(({ _id }) => _id);
    await Spell.deleteMany({ participantId: id });
    await forgetFindings(ids);
    return {
      traces: { ...noTraces, own: ids },
      ...(docs.length > 0 ? { stay: { esfSpells: docs.length } } : {}),
    };
  },
  async move({ from, to }) {
    const docs = await of(from.id);
    await Spell.updateMany({ participantId: from.id }, { $set: { participantId: to.id } });
    return { own: docs.map(({ _id }) => _id), shared: [] };
  },
};
