import { at } from './name-index.ts';

/**
 * What tells an occupation. `form`, `stem`, `gram`: the title against each name (words, stems, letters). `names`: the title
 * against all names together. `text`: the body against the fiche. `opening`: the first words of the body against each name.
 */
export const signalNames = ['form', 'stem', 'gram', 'names', 'text', 'opening'] as const;
export type SignalName = (typeof signalNames)[number];
export type Signals = Readonly<Record<SignalName, Float64Array>>;

/**
 * Chosen on 1,448 real advertisements by five-fold cross-validation (no title in two folds); the least and the greatest of
 * the five fits differ by less than a third. Nothing else was fitted to advertisements.
 */
export const weights: Readonly<Record<SignalName, number>> = {
  form: 1.95,
  stem: 3.06,
  gram: 3.01,
  names: 1.14,
  text: 4.3,
  opening: 1.73,
};

/** From here on a link is said to be sure: about 95 in 100 of them are right. */
export const HIGH_CONFIDENCE = 0.85;

/** The sum at which « none of these » is as likely as an occupation. */
const NONE = 6;

/**
 * Probabilities that each occupation's family is meant, from sums of weighted signals: a softmax over families and
 * « none of these ». @param families number of the family of each occupation
 */
export function calibrated(sums: Float64Array, families: Uint32Array): Float64Array {
  const best = new Map<number, number>();
  for (let i = 0; i < sums.length; i++) {
    const family = at(families, i);
    best.set(family, Math.max(best.get(family) ?? Number.NEGATIVE_INFINITY, at(sums, i)));
  }
  const highest = Math.max(NONE, ...best.values());
  let total = Math.exp(NONE - highest);
  for (const sum of best.values()) total += Math.exp(sum - highest);
  return sums.map((sum) => Math.exp(sum - highest) / total);
}
