import type { Breakdown } from '../access/index.ts';
import { formerTerritories, zone } from '../territory/index.ts';
import { Participant, type ParticipantDoc } from './model.ts';

/** Who accompanies these people now, and where they live. For figures, which tell nothing of few of them. */
export async function whereabouts(
  ids: readonly string[],
): Promise<
  ReadonlyMap<string, { readonly counsellorId?: string | undefined; readonly zone?: string | undefined }>
> {
  const docs = await Participant.find({ _id: { $in: [...new Set(ids)] } })
    .select({ counsellorId: 1, 'profile.zone': 1 })
    .lean<Pick<ParticipantDoc, '_id' | 'counsellorId' | 'profile'>[]>();
  return new Map(
    docs.map(({ _id, counsellorId, profile }) => [_id, { counsellorId, zone: profile.zone ?? undefined }]),
  );
}

export const formerTerritory: Breakdown = {
  key: 'territory',
  name: 'Ancien territoire',
  definition:
    'Ancien conseil de territoire de la commune où la personne vit aujourd’hui ; pour un besoin, celui du lieu de travail.',
  source: 'Fiches des participants, besoins, et table des communes',
  from: '2026-11-24',
  published: true,
  groups: formerTerritories.map(({ id, name }) => [id, name] as const),
  async of(facts) {
    const people = await whereabouts(facts.flatMap(({ participantId }) => participantId ?? []));
    return facts.map(
      (fact) => zone(fact.zone ?? people.get(fact.participantId ?? '')?.zone ?? '')?.territory,
    );
  },
};
