import { type Answer, answerValue, contractAnswer, hoursAnswer, payAnswer, startAnswer } from './answers.ts';
import { bitsOf, type IndexArrays, levels, skillKey, termPlaces } from './build.ts';
import { Greatest } from './heap.ts';
import { Limits } from './limits.ts';
import { type Reach, reachOf, reachSize } from './reach.ts';
import type { Scorer } from './score.ts';
import {
  creditOfLevel,
  fullPracticeMonths,
  practiceWorth,
  sameMacroSkill,
  titleWeight,
  unknownTitle,
  wishShare,
  wordsValue,
} from './shapes.ts';

/** Points are added up as whole numbers of this part, each rounded up: no sum is less than what it stands for. */
const part = 2 ** 18;
const up = (points: number): number => Math.ceil(points * part);
/** More than all the roundings of one person: a thousandth of a point. */
const slack = part / 1024;
/** The last bits of a sum count the required skills of which somebody has a part. */
const countBits = 6;
const countMask = 2 ** countBits - 1;
/** And those of a sum of answers, how many of them ask a question. */
const askBits = 3;
const askMask = 2 ** askBits - 1;
const answerClasses = termPlaces.length;

/**
 * Adds up what everybody in an index brings to a need, all but the words of their experience, which are many and worth
 * little; and keeps whoever may be among the best once these are counted. Nobody else can be.
 */
export class Search {
  /** One double each, least first: the sum, then slot and group in its last 24 bits. See `sumOf`. */
  readonly candidates: Float64Array;
  /** How many candidates there are. */
  found = 0;
  private readonly index: IndexArrays;
  private readonly scorer: Scorer;
  /** By slot; all zero between two searches. `wishes` and `practice` are what they brought to `sums`. */
  private readonly sums: Int32Array;
  private readonly wishes: Int32Array;
  private readonly practice: Int32Array;
  private readonly limits: Limits;
  /** What each class of answers is worth. */
  private readonly worth: Int32Array[];
  private readonly reaches = new Map<string, Reach>();
  private required = 0;

  constructor(index: IndexArrays, scorer: Scorer) {
    this.index = index;
    this.scorer = scorer;
    this.candidates = new Float64Array(index.count);
    this.sums = new Int32Array(index.count);
    this.wishes = new Int32Array(index.count);
    this.practice = new Int32Array(index.count);
    this.limits = new Limits(index, scorer);
    this.worth = index.terms.map((values) => new Int32Array(values.length / 2));
  }

  /**
   * For the need that the scorer was asked.
   * @param gone one bit a slot: no more there
   * @param size how many people are wanted, of each group or in all
   */
  run(gone: Int32Array, size: number, grouped: boolean): void {
    const reach = this.reach();
    this.limits.mark(gone, reach.far);
    this.addOccupations();
    this.addSkills();
    this.weighAnswers();
    this.scan(reach, size, grouped);
    this.sums.fill(0);
    this.wishes.fill(0);
    this.practice.fill(0);
    this.candidates.subarray(0, this.found).sort();
  }

  /** How many people no limit keeps out. */
  get eligible(): number {
    return this.limits.eligible;
  }

  private reach(): Reach {
    const { question, policy } = this.scorer;
    const { zone, offTransitHours } = question.need;
    const key = `${zone} ${offTransitHours}`;
    let reach = this.reaches.get(key);
    if (!reach) {
      const worthOf = (value: number) => up(value * policy.weights.commute);
      reach = reachOf(this.index, question.minutes, offTransitHours, worthOf);
      this.reaches.set(key, reach);
    }
    return reach;
  }

  /** The nearest come last, so that of several wishes the best remains. */
  private addOccupations(): void {
    const { index, scorer } = this;
    const { near, nearest } = scorer.question;
    const weight = scorer.policy.weights.occupation;
    const worth = new Int32Array(32);
    for (let i = 0; i < nearest.length; i++) {
      const number = nearest[i] as number;
      if (number + 1 >= index.wishes.start.length) continue;
      const closeness = near[number] as number;
      const { wishes, practice } = index;
      const wish = up(wishShare * closeness * weight) << countBits;
      this.raise(
        this.wishes,
        wishes.items,
        wishes.start[number] as number,
        wishes.start[number + 1] as number,
        wish,
      );
      for (let months = 0; months <= fullPracticeMonths; months++)
        worth[months] = up((1 - wishShare) * practiceWorth(closeness, months) * weight) << countBits;
      this.raiseByMonths(
        practice.items,
        practice.start[number] as number,
        practice.start[number + 1] as number,
        worth,
      );
    }
  }

  private raise(best: Int32Array, items: Int32Array, from: number, to: number, worth: number): void {
    const { sums } = this;
    for (let i = from; i < to; i++) {
      const slot = items[i] as number;
      sums[slot] = (sums[slot] as number) + worth - (best[slot] as number);
      best[slot] = worth;
    }
  }

  private raiseByMonths(items: Int32Array, from: number, to: number, worths: Int32Array): void {
    const { sums, practice } = this;
    for (let i = from; i < to; i++) {
      const item = items[i] as number;
      const slot = item >>> 5;
      const worth = worths[item & 31] as number;
      const more = worth - (practice[slot] as number);
      if (more <= 0) continue;
      sums[slot] = (sums[slot] as number) + more;
      practice[slot] = worth;
    }
  }

  /** Everyone near a skill, then more to those who have it. */
  private addSkills(): void {
    const { index, scorer } = this;
    const { skills, whole } = scorer.question;
    const points = whole === 0 ? 0 : scorer.policy.weights.skills / whole;
    const ofMacro = new Map<number, number>();
    this.required = 0;
    for (const { number, macro, level: asked, required, weight } of skills) {
      const count = required ? 1 : 0;
      this.required += count;
      const near = macro >= 0 ? (up(weight * sameMacroSkill * points) << countBits) + count : 0;
      if (macro >= 0) ofMacro.set(macro, (ofMacro.get(macro) ?? 0) + near);
      if (number < 0 || skillKey(number, levels) + 1 >= index.skills.start.length) continue;
      for (let level = 1; level <= levels; level++) {
        const key = skillKey(number, level);
        const have = (up(weight * creditOfLevel(level, asked) * points) << countBits) + count;
        this.add(
          index.skills.items,
          index.skills.start[key] as number,
          index.skills.start[key + 1] as number,
          have - near,
        );
      }
    }
    const { start, items } = index.macros;
    for (const [macro, near] of ofMacro)
      if (macro + 1 < start.length) this.add(items, start[macro] as number, start[macro + 1] as number, near);
  }

  private add(items: Int32Array, from: number, to: number, worth: number): void {
    const { sums } = this;
    for (let i = from; i < to; i++) {
      const slot = items[i] as number;
      sums[slot] = (sums[slot] as number) + worth;
    }
  }

  private weighAnswers(): void {
    const { terms } = this.index;
    const { question, policy } = this.scorer;
    const { need } = question;
    const quarter = policy.weights.conditions / 4;
    const answer = [
      (min: number, max: number) => hoursAnswer(need.minutesPerWeek, min, max),
      (accepted: number) => contractAnswer(question.contract, accepted),
      (available: number) => startAnswer(question.starts, available),
      (asked: number) => payAnswer(need.hourlyCents, asked),
    ];
    this.worth.forEach((worth, i) => {
      const values = terms[i] as Int32Array;
      const of = answer[i] as (first: number, second: number) => Answer;
      for (let j = 0; j < worth.length; j++) {
        const said = of(values[2 * j] as number, values[2 * j + 1] as number);
        worth[j] = (up(answerValue[said] * quarter) << askBits) | (answerValue[said] < 1 ? 1 : 0);
      }
    });
  }

  private scan(reach: Reach, size: number, grouped: boolean): void {
    const { sums, candidates, index, limits, required } = this;
    const { out, asked, lacking } = limits;
    const { classes, bits } = index;
    const [hours, contracts, starts, pays] = this.worth as [Int32Array, Int32Array, Int32Array, Int32Array];
    const { question, policy } = this.scorer;
    const { weights } = policy;
    const blank = bitsOf.blank(index.words) * out.length;
    const title = question.whole === 0 ? 0 : (weights.skills * titleWeight) / question.whole;
    const [titleHeld, titleUnknown] = [up(title), up(title * unknownTitle)];
    const { rows: titles, unknown } = limits.titles();
    const given = unknown * titleUnknown + (question.whole === 0 ? up(weights.skills) : 0);
    const later = up(wordsValue(question.mostWords) * weights.experience) + slack;
    const most = 4 * up(weights.conditions / 4) + given + titleHeld * (titles.length / 2) + later;
    const all = new Greatest(size);
    const heaps = grouped ? [new Greatest(size), new Greatest(size), new Greatest(size)] : [all, all, all];
    let [ready, confirm, gap] = [0, 0, 0];
    let least = 0;
    let found = 0;

    for (let r = 0; r < reach.runs.length; r += reachSize) {
      const end = reach.runs[r + 1] as number;
      const trip = reach.runs[r + 2] as number;
      const unsure = reach.runs[r + 3] as number;
      for (let slot = reach.runs[r] as number; slot < end; slot++) {
        const sum = sums[slot] as number;
        let total = (sum >> countBits) + trip;
        if (total + most < least) continue;
        const word = slot >>> 5;
        const bit = 1 << (slot & 31);
        if (((out[word] as number) & bit) !== 0) continue;
        const lacks =
          ((lacking[word] as number) & bit) !== 0 ||
          ((sum & countMask) < required && ((bits[blank + word] as number) & bit) === 0);
        if (total + most < (lacks ? gap : unsure === 1 || ready > confirm ? confirm : ready)) continue;
        const of = slot * answerClasses;
        const answers =
          (hours[classes[of] as number] as number) +
          (contracts[classes[of + 1] as number] as number) +
          (starts[classes[of + 2] as number] as number) +
          (pays[classes[of + 3] as number] as number);
        total += (answers >> askBits) + given;
        for (let t = 0; t < titles.length; t += 2) {
          if (((bits[(titles[t] as number) + word] as number) & bit) !== 0) total += titleHeld;
          else if (((bits[(titles[t + 1] as number) + word] as number) & bit) === 0) total += titleUnknown;
        }
        const asks = unsure === 1 || (answers & askMask) !== 0 || ((asked[word] as number) & bit) !== 0;
        const group = lacks ? 2 : asks ? 1 : 0;
        if (total + later < (lacks ? gap : asks ? confirm : ready)) continue;
        candidates[found++] = total * slotRoom + slot * groupRoom + group;
        const heap = heaps[group] as Greatest;
        heap.add(total);
        if (!heap.full) continue;
        if (!grouped) ready = confirm = gap = heap.least;
        else if (group === 2) gap = heap.least;
        else if (group === 1) confirm = heap.least;
        else ready = heap.least;
        least = Math.min(ready, confirm, gap);
      }
    }
    this.found = found;
  }
}

const groupRoom = 4;
const slotRoom = 2 ** 24;

/** The most that a candidate may be worth without words, in points. */
export const sumOf = (candidate: number): number => (Math.floor(candidate / slotRoom) + slack) / part;
export const slotOf = (candidate: number): number => Math.floor((candidate % slotRoom) / groupRoom);
export const groupOf = (candidate: number): number => candidate % groupRoom;
