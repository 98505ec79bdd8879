import { type Breakdown, type Figure, type FigureLine, ofStructures } from '../access/index.ts';
import { referencesOf } from '../participants/index.ts';
import { esfRead } from './rights.ts';
import { readAnswers, Spell, type SpellDoc } from './spell.ts';
import { spellsWithin } from './write-spell.ts';

type Entered = Pick<SpellDoc, '_id' | 'participantId' | 'structureId' | 'enteredOn'>;

export const esfFigures: readonly Figure[] = [
  {
    key: 'esf-entries',
    name: 'Entrées au FSE+',
    subject: 'Parcours et accompagnement',
    definition: 'Nombre de participations à une opération du FSE+ dont le premier jour est dans la période.',
    source: 'Participations que les structures tiennent',
    from: '2026-11-30',
    unit: 'number',
    ofPeople: true,
    // The intermediate body reads each of them already, by reference.
    sees: { ...ofStructures, controller: 'all' },
    published: false,
    opens: {
      right: esfRead,
      async lines(actor, ids): Promise<FigureLine[]> {
        const docs = await Spell.find({ $and: [{ _id: { $in: [...ids] } }, spellsWithin(actor)] })
          .select({ participantId: 1 })
          .lean<Pick<SpellDoc, '_id' | 'participantId'>[]>();
        const references = await referencesOf(docs.map(({ participantId }) => participantId));
        return docs.map(({ _id, participantId }) => ({
          id: _id,
          label: references.get(participantId) ?? 'Participation',
          path: `/fse/participations/${_id}`,
        }));
      },
    },
    async facts({ from, until }, structureId) {
      const docs = await Spell.find({
        enteredOn: { $gte: from, $lte: until },
        ...(structureId ? { structureId } : {}),
      })
        .select({ participantId: 1, structureId: 1, enteredOn: 1 })
        .lean<Entered[]>();
      return docs.map(({ _id, enteredOn, structureId: of, participantId }) => ({
        id: _id,
        on: enteredOn,
        value: 1,
        structureId: of,
        participantId,
      }));
    },
  },
];

const groupOf = (doc: SpellDoc): string | undefined => {
  const { labour, unemployedMonths } = readAnswers(doc);
  if (labour === 'employed' || labour === 'inactive') return labour;
  if (labour !== 'unemployed' || unemployedMonths === undefined) return undefined;
  return unemployedMonths < 12 ? 'under-12' : unemployedMonths < 24 ? '12-23' : '24-more';
};

/** Answers of the fund serve statistics, never a ranking; what they say of one person goes no further than a group. */
export const distance: Breakdown = {
  key: 'distance',
  name: 'Éloignement de l’emploi',
  definition:
    'Situation de la personne sur le marché du travail le jour de sa dernière entrée dans une opération du FSE+, et mois sans emploi si elle est au chômage.',
  source: 'Questionnaire d’entrée du FSE+',
  from: '2026-11-30',
  // Of answers that were given for the fund: those who account for it read them, in aggregate.
  published: false,
  groups: [
    ['employed', 'En emploi'],
    ['under-12', 'Sans emploi depuis moins d’un an'],
    ['12-23', 'Sans emploi depuis un à deux ans'],
    ['24-more', 'Sans emploi depuis deux ans ou plus'],
    ['inactive', 'Hors du marché du travail'],
  ],
  async of(facts) {
    const ids = [...new Set(facts.flatMap(({ participantId }) => participantId ?? []))];
    const spells = await Spell.find({ participantId: { $in: ids } })
      .select({ participantId: 1, answers: 1 })
      .sort({ enteredOn: 1 })
      .lean<SpellDoc[]>();
    const groups = new Map(spells.map((doc) => [doc.participantId, groupOf(doc)]));
    return facts.map(({ participantId }) => groups.get(participantId ?? ''));
  },
};
