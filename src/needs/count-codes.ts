import { Need } from './model.ts';

/** How many needs that are not over name each of these occupations or skills. */
export async function needsThatName(codes: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const counts = await Need.aggregate<{ _id: string; n: number }>([
    { $match: { state: { $nin: ['filled', 'closed'] } } },
    {
      $project: {
        codes: {
          $setUnion: [{ $ifNull: ['$terms.occupations', []] }, { $ifNull: ['$terms.skills.code', []] }],
        },
      },
    },
    { $unwind: '$codes' },
    { $match: { codes: { $in: [...codes] } } },
    { $group: { _id: '$codes', n: { $sum: 1 } } },
  ]);
  return new Map(counts.map(({ _id, n }) => [_id, n]));
}
