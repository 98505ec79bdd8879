import { axes, axisNames } from './axes.ts';

/** The year over which ε is promised, in monthly releases. */
export const releases = 12;

/**
 * How many different draws twelve monthly releases in a row may show, where each stands for so many months: those of six
 * months show three when the first release is in the middle of one.
 */
export const drawsSeen = (monthsEach: number): number =>
  Math.floor((monthsEach - 1 + releases - 1) / monthsEach) + 1;

/** A domain and territory's own count is read most: it has twice the share of one value of an axis. */
const baseShare = 2;
const shares = baseShare + axisNames.reduce((sum, name) => sum + axes[name].most, 0);

export interface Scales {
  /** Of a count of a domain and a territory. */
  readonly base: number;
  /** Of a count of one value of an axis. */
  readonly axis: number;
}

/**
 * The scale of the noise of each count, so that all the counts that a person is in spend `epsilon` together: one base
 * count, and `most` values of each axis.
 */
export const scalesOf = (epsilon: number): Scales => ({
  base: shares / baseShare / epsilon,
  axis: shares / epsilon,
});

/** What a draw that spends `scales` tells of somebody at most, counted as often as they may be: the ε of the draw. */
export const spentBy = ({ base, axis }: Scales): number => 1 / base + (shares - baseShare) / axis;
