import { type IndexArrays, levels, skillKey } from './build.ts';
import { bestOfBoth, fullWorth, nearKey, nearStart, practicedWorth, wishWorth } from './near.ts';
import type { Scorer } from './score.ts';
import { creditOfLevel, sameMacroSkill, wishShare } from './shapes.ts';
import { Codes } from './vocabulary.ts';

/** Points are added up as whole numbers of this part, each rounded up: no sum is less than what it stands for. */
export const part = 2 ** 18;
/** Points as whole numbers of `part`, rounded up. */
export const up = (points: number): number => Math.ceil(points * part) | 0;
/**
 * More than the roundings up of one person can add, in the same units: 2048, less than a hundredth of a point.
 * - Occupation, at most `weight` ≤ 100 points: the factors of wish and of practice are each up to one 2^-`countBits` too
 *   great and multiply a worth of at most `fullWorth`: 2 × 32,767 / 64 < 1,024. The worths themselves are each up to one
 *   too great, and one is worth `weight` × `part` / `fullWorth`, shared between the two: < 8.01 × 100 + 1. Room for the
 *   count: < 1.
 * - One for each skill (≤ 40), each title (≤ 30), each of four answers, the trip, the words, what everybody has: < 80.
 * Together under 1,907. `test/matching/bound.test.ts` holds what is added up against the exact scores.
 */
export const slack = part / 128;
/** The last bits of a sum count the required skills of which somebody has a part. */
export const countBits = 6;
/** Takes the count out of a sum. */
export const countMask = 2 ** countBits - 1;

/** What everybody brings to a need by their occupations and skills: lists are run through and added where they lead. */
export class Sums {
  /** By slot: whole numbers of `part`, then the count. All zero before `add`. */
  readonly of: Int32Array;
  /** How many skills the need requires. */
  required = 0;
  /** Where the lists of the occupations needed are, each best first. */
  near: readonly { readonly from: number; readonly to: number }[] = [];
  private readonly index: IndexArrays;
  private readonly scorer: Scorer;
  private readonly needed: Codes;

  constructor(index: IndexArrays, scorer: Scorer) {
    this.index = index;
    this.scorer = scorer;
    this.of = new Int32Array(index.count);
    this.needed = new Codes(index.needed);
  }

  /** For the need that the scorer was asked. */
  add(): void {
    this.addOccupations();
    this.addSkills();
  }

  clear(): void {
    this.of.fill(0);
  }

  private addOccupations(): void {
    const { index, scorer, of: sums } = this;
    const { start, items } = index.near;
    const points = (scorer.policy.weights.occupation * part * 2 ** countBits) / fullWorth;
    const ofWish = Math.ceil(wishShare * points) | 0;
    const ofPractice = Math.ceil((1 - wishShare) * points) | 0;
    this.near = scorer.question.need.occupations
      .map((code) => nearKey(this.needed, code))
      .filter((key) => key >= 0)
      .map((key) => ({ from: start[nearStart(key)] as number, to: start[nearStart(key + 1)] as number }));
    const [only] = this.near;
    if (this.near.length === 1 && only) {
      this.addNear(items, only.from, only.to, ofWish, ofPractice);
      return;
    }
    // Of several occupations that would do, the best wish and the best practice may be of different ones.
    const best = new Map<number, number>();
    for (const { from, to } of this.near) {
      for (let i = from; i < to; i += 2)
        best.set(items[i] as number, bestOfBoth(best.get(items[i] as number) ?? 0, items[i + 1] as number));
    }
    for (const [slot, worths] of best) sums[slot] = pointsOf(worths, ofWish, ofPractice);
  }

  /** Nothing of another module is called in the loop: each call would read its binding anew for each posting. */
  private addNear(items: Int32Array, from: number, to: number, ofWish: number, ofPractice: number): void {
    const { of: sums } = this;
    const [room, low] = [countMask, fullWorth];
    for (let i = from; i < to; i += 2) {
      const worths = items[i + 1] as number;
      const points = Math.imul(worths >>> 15, ofWish) + Math.imul(worths & low, ofPractice);
      sums[items[i] as number] = (points + room) & ~room;
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
        this.addTo(
          index.skills.items,
          index.skills.start[key] as number,
          index.skills.start[key + 1] as number,
          have - near,
        );
      }
    }
    const { start, items } = index.macros;
    for (const [macro, near] of ofMacro)
      if (macro + 1 < start.length)
        this.addTo(items, start[macro] as number, start[macro + 1] as number, near);
  }

  /** Four at a time: this is where most of the postings are, and the engine of JavaScript unrolls no loop. */
  private addTo(items: Int32Array, from: number, to: number, worth: number): void {
    const { of: sums } = this;
    let i = from;
    for (; i + 4 <= to; i += 4) {
      const a = items[i] as number;
      const b = items[i + 1] as number;
      const c = items[i + 2] as number;
      const d = items[i + 3] as number;
      sums[a] = ((sums[a] as number) + worth) | 0;
      sums[b] = ((sums[b] as number) + worth) | 0;
      sums[c] = ((sums[c] as number) + worth) | 0;
      sums[d] = ((sums[d] as number) + worth) | 0;
    }
    for (; i < to; i++) {
      const slot = items[i] as number;
      sums[slot] = ((sums[slot] as number) + worth) | 0;
    }
  }
}

/** What wish and practice bring, with room for the count. */
const pointsOf = (worths: number, ofWish: number, ofPractice: number): number =>
  (Math.imul(wishWorth(worths), ofWish) + Math.imul(practicedWorth(worths), ofPractice) + countMask) &
  ~countMask;
