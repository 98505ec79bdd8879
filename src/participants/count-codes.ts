import { Participant } from './model.ts';

const places = ['wishes', 'excludedOccupations', 'experience.occupation', 'skills.code'];

/** How many profiles name each of these occupations or skills. */
export async function profilesThatName(codes: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const counts = await Participant.aggregate<{ _id: string; n: number }>([
    {
      $project: { codes: { $setUnion: places.map((place) => ({ $ifNull: [`$profile.${place}`, []] })) } },
    },
    { $unwind: '$codes' },
    { $match: { codes: { $in: [...codes] } } },
    { $group: { _id: '$codes', n: { $sum: 1 } } },
  ]);
  return new Map(counts.map(({ _id, n }) => [_id, n]));
}
