import { type Figure, type FigureLine, ofStructures } from '../access/index.ts';
import { Immersion, type ImmersionDoc } from './immersion.ts';
import { immersionsWithin } from './reach.ts';
import { immersionRead } from './rights.ts';

type Begun = Pick<ImmersionDoc, '_id' | 'participantId' | 'structureId' | 'startsOn'>;

const opens: Figure['opens'] = {
  right: immersionRead,
  async lines(actor, ids): Promise<FigureLine[]> {
    const docs = await Immersion.find({ $and: [{ _id: { $in: [...ids] } }, immersionsWithin(actor)] })
      .select({ reference: 1 })
      .lean<Pick<ImmersionDoc, '_id' | 'reference'>[]>();
    return docs.map(({ _id, reference }) => ({ id: _id, label: reference, path: `/immersions/${_id}` }));
  },
};

export const immersionFigures: readonly Figure[] = [
  {
    key: 'immersions',
    name: 'Immersions commencées',
    subject: 'Parcours et accompagnement',
    definition:
      'Nombre d’immersions en entreprise (PMSMP) dont la convention a été déposée, qui ont commencé, et dont le premier jour est dans la période.',
    source: 'Immersions que les structures tiennent',
    from: '2026-11-30',
    unit: 'number',
    better: 'more',
    ofPeople: true,
    sees: ofStructures,
    published: true,
    opens,
    async facts({ from, until }, structureId) {
      const docs = await Immersion.find({
        state: { $in: ['started', 'ended', 'assessed'] },
        startsOn: { $gte: from, $lte: until },
        'ended.how': { $ne: 'no-show' },
        ...(structureId ? { structureId } : {}),
      })
        .select({ participantId: 1, structureId: 1, startsOn: 1 })
        .lean<Begun[]>();
      return docs.map(({ _id, startsOn, structureId: of, participantId }) => ({
        id: _id,
        on: startsOn,
        value: 1,
        structureId: of,
        participantId,
      }));
    },
  },
];
