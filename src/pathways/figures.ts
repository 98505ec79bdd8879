import { type Figure, type FigureLine, ofStructures } from '../access/index.ts';
import { referencesOf } from '../participants/index.ts';
import { Pathway, type PathwayDoc } from './pathway.ts';
import { pathwayRead } from './rights.ts';

type Stay = Pick<PathwayDoc, '_id' | 'participantId' | 'structureId' | 'enteredOn' | 'exit'>;
const fields = { participantId: 1, structureId: 1, enteredOn: 1, exit: 1 } as const;

const stays = (
  field: 'enteredOn' | 'exit.on',
  { from, until }: { from: string; until: string },
  structureId?: string,
) =>
  Pathway.find({ [field]: { $gte: from, $lte: until }, ...(structureId ? { structureId } : {}) })
    .select(fields)
    .lean<Stay[]>();

const factOf = (on: string | undefined, { _id, structureId, participantId }: Stay, value = 1) =>
  on ? [{ id: _id, on, value, structureId, participantId }] : [];

const opens: Figure['opens'] = {
  right: pathwayRead,
  async lines(actor, ids): Promise<FigureLine[]> {
    const { structureId } = actor;
    if (!structureId) return [];
    const docs = await Pathway.find({ _id: { $in: [...ids] }, structureId })
      .select({ participantId: 1 })
      .lean<Pick<PathwayDoc, '_id' | 'participantId'>[]>();
    const references = await referencesOf(
      docs.map(({ participantId }) => participantId),
      structureId,
    );
    return docs.flatMap(({ _id, participantId }) => {
      const label = references.get(participantId);
      return label ? [{ id: _id, label, path: `/participants/${participantId}/parcours` }] : [];
    });
  },
};

const common = {
  subject: 'Parcours et accompagnement',
  source: 'Parcours que les structures tiennent',
  from: '2026-11-30',
  ofPeople: true,
  sees: ofStructures,
  published: true,
  opens,
} as const;

export const pathwayFigures: readonly Figure[] = [
  {
    ...common,
    key: 'entries',
    name: 'Entrées en parcours',
    definition: 'Nombre de parcours dont le premier jour est dans la période.',
    unit: 'number',
    facts: async (days, structureId) =>
      (await stays('enteredOn', days, structureId)).flatMap((stay) => factOf(stay.enteredOn, stay)),
  },
  {
    ...common,
    key: 'lasting-exits',
    name: 'Sorties en emploi durable',
    definition:
      'Part des sorties de parcours de la période que la structure a notées comme un emploi durable ou une création d’entreprise.',
    unit: 'share',
    better: 'more',
    facts: async (days, structureId) =>
      (await stays('exit.on', days, structureId)).flatMap((stay) => {
        const positive = stay.exit?.kind === 'lasting-work' || stay.exit?.kind === 'business';
        return factOf(stay.exit?.on, stay, positive ? 1 : 0);
      }),
  },
];
