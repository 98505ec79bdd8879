import { readRankableNeed } from '../needs/index.ts';
import { lawFactsOfOne } from '../participants/index.ts';
import { Problem } from '../platform/index.ts';
import { asksMore, barredBy, type LawAsked, verifiedFor } from '../rankings/index.ts';
import type { MatchDoc } from './match-model.ts';

export const excludedByLaw = (licence: string): Problem =>
  new Problem(409, 'excluded-by-law', 'La loi exige un titre que cette personne n’a pas.', [], { licence });

/** What the law wants of the need and the person is known not to have, as both are now. For their own structure alone. */
export async function lackedByLaw({ needId, participantId }: MatchDoc): Promise<string | undefined> {
  const need = await readRankableNeed(needId);
  return need && barredBy(verifiedFor(need, await lawFactsOfOne(participantId)));
}

/**
 * For the person's own structure: officers put anybody forward, so that the law is held to where a person is retained.
 * @returns what the law wants verified, as it is asked now
 * @throws Problem 409 `excluded-by-law` as the record and the need are now
 */
export async function mustBeLawful(match: MatchDoc): Promise<LawAsked | undefined> {
  const licence = await lackedByLaw(match);
  if (licence) throw excludedByLaw(licence);
  const need = await readRankableNeed(match.needId);
  return need && { proofs: need.proofs, startsOn: need.startsOn };
}

/**
 * Whether the need has come to ask for more that the law wants verified since somebody was retained for it. It is so for
 * everybody who was, whatever they have: what follows from it tells an officer, who makes such a change, nothing of anybody.
 */
export async function asksMoreNow({ needId, review, frozen }: MatchDoc): Promise<boolean> {
  const need = await readRankableNeed(needId);
  const { startsOn } = frozen.basis.need;
  const asked = review?.asked ?? { proofs: frozen.verified.map(({ code }) => code), startsOn };
  return need !== undefined && need !== null && asksMore(need, asked);
}
