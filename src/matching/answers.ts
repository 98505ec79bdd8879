import type { RankableNeed } from './rankable.ts';
import { unknownDay } from './rows.ts';
import { shapes, startTimes } from './shapes.ts';

/** An answer to one condition of the job: `none` when the job does not ask. */
export type Answer = 'yes' | 'nearly' | 'no' | 'unknown' | 'none';

/** What each answer is worth, from 0 to 1: published in the policy (docs/ranking.md). */
export const answerValue: Readonly<Record<Answer, number>> = shapes.answers;

/** What the four answers are worth together, between 0 and 1: the start counts several times. */
export const worthOf = (answers: Readonly<Record<'hours' | 'contract' | 'pay' | 'start', Answer>>): number =>
  (answerValue[answers.hours] +
    answerValue[answers.contract] +
    answerValue[answers.pay] +
    startTimes * answerValue[answers.start]) /
  (3 + startTimes);

/**
 * The hours offered against the range that the person accepts: up to five hours beyond it are nearly right.
 * @param asked minutes a week of the job; `null` when it does not say
 * @param min least and most that the person accepts, in minutes a week; -1 when unknown
 */
export function hoursAnswer(asked: RankableNeed['minutesPerWeek'], min: number, max: number): Answer {
  if (asked === null) return 'none';
  if (min < 0) return 'unknown';
  const off = Math.max(min - asked, asked - max, 0);
  return off === 0 ? 'yes' : off <= 300 ? 'nearly' : 'no';
}

/**
 * Whether the person accepts the contract offered.
 * @param kind bit of the contract offered; `null` when the job does not say, 0 when nobody is known to accept it
 * @param accepted one bit a kind of contract; 0 when unknown
 */
export function contractAnswer(kind: number | null, accepted: number): Answer {
  if (kind === null) return 'none';
  if (accepted === 0) return 'unknown';
  return (accepted & kind) !== 0 ? 'yes' : 'no';
}

/**
 * The day from which the person is available against the start of the job.
 * @param starts whole days since 1970; `null` when the job does not say
 * @param available whole days since 1970; `unknownDay` when unknown
 * @param tolerance how many days after the start the need can wait
 */
export function startAnswer(starts: number | null, tolerance: number, available: number): Answer {
  if (starts === null) return 'none';
  if (available === unknownDay) return 'unknown';
  const late = available - starts;
  return late <= 0 ? 'yes' : late <= tolerance ? 'nearly' : 'no';
}

/**
 * The pay offered against the lowest pay asked: up to a twentieth less is nearly right. No lowest pay is an answer, to which
 * the legal minimum suits.
 * @param offered gross euro cents an hour; `null` when the job does not say
 * @param asked gross euro cents an hour; -1 when none
 */
export function payAnswer(offered: number | null, asked: number): Answer {
  if (offered === null || asked < 0) return 'none';
  return asked <= offered ? 'yes' : asked <= offered * 1.05 ? 'nearly' : 'no';
}
