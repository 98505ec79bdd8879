import { suggestionLimits } from '../accounts/index.ts';
import type { CaseFacts } from '../participants/index.ts';
import { Match } from './match-model.ts';

/** Who reviews for this person: their counsellor in the structure, or the structure as a whole. */
export const handsOf = ({
  counsellorId,
  structureId,
}: Pick<CaseFacts, 'structureId'> & { readonly counsellorId?: string | null }): string =>
  `${structureId}/${counsellorId ?? ''}`;

/** Those who have as many open suggestions as they may. */
export async function fullHands(): Promise<Set<string>> {
  const limitOf = await suggestionLimits();
  const loads = await Match.aggregate<{
    _id: { structureId: string; counsellorId?: string | null };
    open: number;
  }>([
    { $match: { state: 'suggested' } },
    { $group: { _id: { structureId: '$structureId', counsellorId: '$counsellorId' }, open: { $sum: 1 } } },
  ]);
  return new Set(
    loads
      .filter(({ _id, open }) => open >= limitOf(_id.counsellorId))
      .map(({ _id: { structureId, counsellorId } }) => `${structureId}/${counsellorId ?? ''}`),
  );
}
