import { readRankableNeed } from '../needs/index.ts';
import { lawFactsOfOne } from '../participants/index.ts';
import { Problem } from '../platform/index.ts';
import { barredBy, verifiedFor } from '../rankings/index.ts';
import type { MatchDoc } from './match-model.ts';

export const excludedByLaw = (licence: string): Problem =>
  new Problem(409, 'excluded-by-law', 'La loi exige un titre que cette personne n’a pas.', [], { licence });

/**
 * For the person's own structure: officers put anybody forward, so that the law is held to where a person is retained.
 * @throws Problem 409 `excluded-by-law` as the record and the need are now
 */
export async function mustBeLawful({ needId, participantId }: MatchDoc): Promise<void> {
  const need = await readRankableNeed(needId);
  const licence = need && barredBy(verifiedFor(need, await lawFactsOfOne(participantId)));
  if (licence) throw excludedByLaw(licence);
}
