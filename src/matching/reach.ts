import { bitsOf, type IndexArrays, runSize } from './build.ts';
import { commuteOf, commuteValue } from './commute.ts';

/** Who can come to one workplace. */
export interface Reach {
  /** Runs of slots within reach, best trip first: first slot, end, worth of the trip, 1 where it asks a question. */
  readonly runs: Int32Array;
  /** One bit a slot: out of reach. */
  readonly far: Int32Array;
}
/** Numbers that a run of `Reach` takes. */
export const reachSize = 4;

/**
 * Whose trip to a worksite is within reach, run by run of people who live in one zone and travel alike.
 * @param minutes by zone then mode, see `Vocabulary.minutesTo`
 * @param worthOf turns a value in [0, 1] into the whole number that is added up
 */
export function reachOf(
  index: IndexArrays,
  minutes: Float64Array,
  offTransitHours: boolean,
  worthOf: (value: number) => number,
): Reach {
  const { runs } = index;
  const found: [first: number, end: number, worth: number, unsure: number][] = [];
  const far = new Int32Array(bitsOf.length(index.count));
  for (let i = 0; i + runSize < runs.length; i += runSize) {
    const [first = 0, zone = -1, means = 0, limit = 0, end = 0] = runs.subarray(i, i + runSize + 1);
    const commute = commuteOf(zone, means, limit, minutes, offTransitHours);
    if (commute.reach === 'far') {
      for (let slot = first; slot < end; slot++)
        far[slot >>> 5] = (far[slot >>> 5] as number) | (1 << (slot & 31));
    } else {
      found.push([first, end, worthOf(commuteValue(commute)), commute.reach === 'within' ? 0 : 1]);
    }
  }
  found.sort(([, , one], [, , other]) => other - one);
  return { runs: Int32Array.from(found.flat()), far };
}
