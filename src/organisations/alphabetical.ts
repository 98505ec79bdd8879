import type { QueryFilter } from 'mongoose';
import { alphabetical, Organisation, type OrganisationDoc } from './model.ts';

/**
 * Organisations by their names, from the one after `last`: one more than a page holds, which tells whether another follows.
 */
export const inAlphabeticalOrder = (
  wanted: readonly QueryFilter<OrganisationDoc>[],
  last: OrganisationDoc | null,
  limit: number,
): Promise<OrganisationDoc[]> =>
  Organisation.find({
    $and: [
      ...wanted,
      last ? { $or: [{ name: { $gt: last.name } }, { name: last.name, _id: { $gt: last._id } }] } : {},
    ],
  })
    .collation(alphabetical)
    .sort({ name: 1, _id: 1 })
    .limit(limit + 1)
    .lean<OrganisationDoc[]>()
    .exec();
