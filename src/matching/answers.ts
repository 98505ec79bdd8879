import type { RankableNeed } from './rankable.ts';
import { unknownDay } from './rows.ts';
import { shapes, startTimes } from './shapes.ts';

/** An answer to one condition of the job: `none` when the job does not ask. */
export type Answer = 'yes' | 'nearly' | 'no' | 'unknown' | 'none';

export const answerValue: Readonly<Record<Answer, number>> = shapes.answers;

/** What the four answers are worth together, between 0 and 1: the start counts several times. */
export const worthOf = (answers: Readonly<Record<'hours' | 'contract' | 'pay' | 'start', Answer>>): number =>
  (answerValue[answers.hours] +
    answerValue[answers.contract] +
    answerValue[answers.pay] +
    startTimes * answerValue[answers.start]) /
  (3 + startTimes);

export function hoursAnswer(asked: RankableNeed['minutesPerWeek'], min: number, max: number): Answer {
  if (asked === null) return 'none';
  if (min < 0) return 'unknown';
  const off = Math.max(min - asked, asked - max, 0);
  return off === 0 ? 'yes' : off <= 300 ? 'nearly' : 'no';
}

/** @param kind bit of the contract asked; `null` when the job does not say, 0 when nobody is known to accept it */
export function contractAnswer(kind: number | null, accepted: number): Answer {
  if (kind === null) return 'none';
  if (accepted === 0) return 'unknown';
  return (accepted & kind) !== 0 ? 'yes' : 'no';
}

/**
 * Days since 1970.
 * @param tolerance how many days after the start the need can wait
 */
export function startAnswer(starts: number | null, tolerance: number, available: number): Answer {
  if (starts === null) return 'none';
  if (available === unknownDay) return 'unknown';
  const late = available - starts;
  return late <= 0 ? 'yes' : late <= tolerance ? 'nearly' : 'no';
}

/** No lowest pay is an answer: the legal minimum suits. */
export function payAnswer(offered: number | null, asked: number): Answer {
  if (offered === null || asked < 0) return 'none';
  return asked <= offered ? 'yes' : asked <= offered * 1.05 ? 'nearly' : 'no';
}
