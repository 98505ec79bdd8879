import { at } from './name-index.ts';

/**
 * What tells an occupation. `stem`: the title against its likeliest name; `several`: against the three likeliest; `gram`: by
 * letters; `names`: against all its names together. `text`: all that was written against the fiche and its family.
 * `opening`: the first words of the body against each name.
 */
export const signalNames = ['stem', 'several', 'gram', 'names', 'text', 'opening'] as const;
export type SignalName = (typeof signalNames)[number];
export type Signals = Readonly<Record<SignalName, Float64Array>>;

/**
 * Chosen on 1,448 real advertisements by five-fold cross-validation (no title in two folds): likelihood of the right family,
 * none below zero. The five fits differ little, but for `several` (1.4 ± 0.5). Nothing else was fitted to advertisements.
 */
export const weights: Readonly<Record<SignalName, number>> = {
  stem: 2.62,
  several: 1.58,
  gram: 5.28,
  names: 0.93,
  text: 1.87,
  opening: 4.6,
};

/** From here on a link is said to be sure: about 95 in 100 of them are right. */
export const HIGH_CONFIDENCE = 0.84;

/** The sum at which « none of these » is as likely as an occupation. */
const NONE = 6.6;

/**
 * Probabilities that each occupation's family is meant, from sums of weighted signals: a softmax over families and
 * « none of these », times how nearly the title is a name at all.
 * @param families number of the family of each occupation
 * @param nearness likeness in [0, 1] of the title to its likeliest name
 */
export function calibrated(sums: Float64Array, families: Uint32Array, nearness: number): Float64Array {
  const best = new Map<number, number>();
  for (let i = 0; i < sums.length; i++) {
    const family = at(families, i);
    best.set(family, Math.max(best.get(family) ?? Number.NEGATIVE_INFINITY, at(sums, i)));
  }
  const highest = Math.max(NONE, ...best.values());
  let total = Math.exp(NONE - highest);
  for (const sum of best.values()) total += Math.exp(sum - highest);
  return sums.map((sum) => (nearness * Math.exp(sum - highest)) / total);
}
