import { houseRules } from '../platform/index.ts';
import { User, type UserDoc } from './models.ts';

/** How many suggestions each may have open at once. */
export type SuggestionLimit = (counsellorId: string | null | undefined) => number;

/** As their manager has set it, else the house's rule: also for people whom nobody accompanies in particular. */
export async function suggestionLimits(): Promise<SuggestionLimit> {
  const users = await User.find({ suggestions: { $exists: true } })
    .select({ suggestions: 1 })
    .lean<Pick<UserDoc, '_id' | 'suggestions'>[]>();
  const own = new Map(users.map(({ _id, suggestions }) => [_id, suggestions]));
  return (id) => own.get(id ?? '') ?? houseRules().SUGGESTIONS_PER_COUNSELLOR;
}
