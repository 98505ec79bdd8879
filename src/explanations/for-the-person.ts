import type { Criterion } from '../matching/index.ts';
import type { Contribution } from './entry.ts';

/** What is told of a criterion that is worth a half of its points or more. */
const sentences: readonly (readonly [Criterion, string])[] = [
  ['occupation', 'Ce métier ressemble à ce que vous cherchez ou à ce que vous savez faire.'],
  ['skills', 'Vous avez des compétences demandées.'],
  ['commute', 'Le trajet est possible pour vous.'],
  ['conditions', 'Les horaires et le contrat peuvent vous convenir.'],
];

/** Why a job is proposed to a person, in short sentences to them, without a figure. */
export function reasonsForThePerson(
  contributions: readonly Pick<Contribution, 'criterion' | 'points' | 'max'>[],
): string[] {
  const share = new Map(contributions.map(({ criterion, points, max }) => [criterion, points / max]));
  return sentences.filter(([criterion]) => (share.get(criterion) ?? 0) >= 0.5).map(([, text]) => text);
}
