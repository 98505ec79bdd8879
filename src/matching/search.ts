import { type Answer, answerValue, contractAnswer, hoursAnswer, payAnswer, startAnswer } from './answers.ts';
import { type IndexArrays, termPlaces } from './build.ts';
import { commuteOf, commuteValue } from './commute.ts';
import { Greatest } from './heap.ts';
import { Limits } from './limits.ts';
import { type Reach, reachOf, reachSize } from './reach.ts';
import { at, type Rows } from './rows.ts';
import type { Scorer } from './score.ts';
import { startTimes, titleWeight, unknownTitle, wordsValue } from './shapes.ts';
import { countBits, countMask, part, Sums, slack, up } from './sums.ts';
import { type Group, groups, possibleGroups } from './types.ts';

/** The last bits of a sum of answers count those that ask a question. */
const askBits = 3;
const askMask = 2 ** askBits - 1;
const answerClasses = termPlaces.length;
/** Of how many different offers the answers are kept, a term. */
const keptOffers = 500;
/** How many more than are wanted are looked at first. */
const sown = 2;

/**
 * Term-at-a-time search with upper bounds: the posting lists of a need are scatter-added into one array, by slot, and
 * whoever may still be among the best is kept as a candidate, to be scored exactly; nobody else can be. Words of
 * experience are many and worth little, so they are read of those only whom they could bring there.
 */
export class Search {
  /** One double each, least first: the sum, then slot and group in its last 24 bits. See `sumOf`. */
  readonly candidates: Float64Array;
  /** How many candidates there are. */
  found = 0;
  private readonly index: IndexArrays;
  private readonly rows: Rows;
  private readonly scorer: Scorer;
  private readonly sums: Sums;
  private readonly limits: Limits;
  /** What each class of answers is worth, by term. */
  private worth: readonly Int32Array[] = [];
  private readonly worths = termPlaces.map(() => new Map<number | null, Int32Array>());
  private readonly reaches = new Map<string, Reach>();
  private titles: readonly number[] = [];
  private titleHeld = 0;
  private titleUnknown = 0;
  /** What everybody has. */
  private given = 0;
  private mostWords = 0;
  /** The most that may be added to somebody's sum and trip. */
  private most = 0;
  private grouped = false;
  private heaps: readonly Greatest[] = [];
  /** By group: what a total must reach to be among the best so far. */
  private readonly floors = new Int32Array(groups.length);
  /** The lowest of them. */
  private floor = 0;

  constructor(index: IndexArrays, rows: Rows, scorer: Scorer) {
    this.index = index;
    this.rows = rows;
    this.scorer = scorer;
    this.candidates = new Float64Array(index.count);
    this.sums = new Sums(index, scorer);
    this.limits = new Limits(index, scorer);
  }

  /**
   * For the need that the scorer was asked.
   * @param removed tombstones, one bit a slot
   * @param size how many people are wanted, of each group or in all
   */
  run(removed: Int32Array, size: number, grouped: boolean): void {
    const reach = this.reach();
    this.limits.mark(removed, reach.far);
    this.sums.add();
    this.weighAnswers();
    this.prepare(size, grouped);
    this.sow(size);
    this.scan(reach);
    this.sums.clear();
    this.found = kept(this.candidates, this.found, this.floors);
    this.candidates.subarray(0, this.found).sort();
  }

  /** How many people no limit keeps out. */
  get eligible(): number {
    return this.limits.eligible;
  }

  /**
   * How many people of each group there are, for the need that the scorer was asked: of everybody, not of the best alone.
   * Who adds nothing to the sums of trade and skills is far without a look at their row.
   */
  countGroups(removed: Int32Array): Record<Group, number> {
    const counts = { ready: 0, confirm: 0, gap: 0, far: 0 };
    const { limits, rows, scorer, index } = this;
    const { runs, far } = this.reach();
    limits.mark(removed, far);
    this.sums.add();
    this.weighAnswers();
    const { weights } = scorer.policy;
    const sumsTell = weights.occupation > 0 && weights.skills > 0 && this.limits.titles().rows.length === 0;
    for (let r = 0; r < runs.length; r += reachSize) {
      const unsure = runs[r + 3] as number;
      for (let slot = runs[r] as number; slot < (runs[r + 1] as number); slot++) {
        if (((limits.out[slot >>> 5] as number) & (1 << (slot & 31))) !== 0) continue;
        if (sumsTell && (this.sums.of[slot] as number) >> countBits === 0) {
          counts.far += 1;
          continue;
        }
        let asks = unsure;
        for (let i = 0; i < answerClasses; i++)
          asks +=
            ((this.worth[i] as Int32Array)[index.classes[slot * answerClasses + i] as number] as number) &
            askMask;
        counts[scorer.groupAlone(rows, slot, asks === 0)] += 1;
      }
    }
    this.sums.clear();
    return counts;
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

  private weighAnswers(): void {
    const { contract, starts, need } = this.scorer.question;
    const { startToleranceDays: tolerance } = need;
    // One number stands for both: tolerances are less than a thousand days.
    const start = starts === null ? null : starts * 1000 + tolerance;
    this.worth = [
      this.worthOf(0, need.minutesPerWeek, (min, max) => hoursAnswer(need.minutesPerWeek, min, max)),
      this.worthOf(1, contract, (accepted) => contractAnswer(contract, accepted)),
      this.worthOf(2, start, (available) => startAnswer(starts, tolerance, available)),
      this.worthOf(3, need.hourlyCents, (wanted) => payAnswer(need.hourlyCents, wanted)),
    ];
  }

  /** Many needs offer the same: what each class answers to it is kept. */
  private worthOf(
    term: number,
    offer: number | null,
    answer: (first: number, second: number) => Answer,
  ): Int32Array {
    const known = this.worths[term] as Map<number | null, Int32Array>;
    let worth = known.get(offer);
    if (worth) return worth;
    if (known.size >= keptOffers) known.clear();
    const values = this.index.terms[term] as Int32Array;
    const times = termPlaces[term] === at.available ? startTimes : 1;
    const most = (this.scorer.policy.weights.conditions * times) / (3 + startTimes);
    worth = new Int32Array(values.length / 2).map((_, i) => {
      const value = answerValue[answer(values[2 * i] as number, values[2 * i + 1] as number)];
      return (up(value * most) << askBits) | (value < 1 ? 1 : 0);
    });
    known.set(offer, worth);
    return worth;
  }

  /** What is the same for everybody. */
  private prepare(size: number, grouped: boolean): void {
    const { question, policy } = this.scorer;
    const { weights } = policy;
    const title = question.whole === 0 ? 0 : (weights.skills * titleWeight) / question.whole;
    const { rows, unknown } = this.limits.titles();
    this.titles = rows;
    this.titleHeld = up(title);
    this.titleUnknown = up(title * unknownTitle);
    this.given = unknown * this.titleUnknown + (question.whole === 0 ? up(weights.skills) : 0);
    this.mostWords = up(wordsValue(question.mostWords) * weights.experience) + slack;
    this.most = up(weights.conditions) + 4 + this.given + this.titleHeld * (rows.length / 2) + this.mostWords;
    const all = new Greatest(size);
    this.grouped = grouped;
    this.heaps = possibleGroups.map(() => (grouped ? new Greatest(size) : all));
    this.floors.fill(0);
    this.floor = 0;
    this.found = 0;
  }

  /** Those nearest to the occupation first, so that the floors rise at once. */
  private sow(size: number): void {
    const { index, scorer, limits, rows } = this;
    const { question, policy } = scorer;
    const { out } = limits;
    for (const { from, to } of this.sums.near) {
      for (let i = from; i < Math.min(to, from + 2 * sown * size); i += 2) {
        const slot = index.near.items[i] as number;
        const bit = 1 << (slot & 31);
        if (((out[slot >>> 5] as number) & bit) !== 0) continue;
        const begin = rows.start[slot] as number;
        const trip = commuteOf(
          rows.data[begin + at.zone] as number,
          rows.data[begin + at.modes] as number,
          rows.data[begin + at.limit] as number,
          question.minutes,
          question.need.offTransitHours,
        );
        const worth = up(commuteValue(trip) * policy.weights.commute);
        this.consider(slot, worth, trip.reach === 'within' ? 0 : 1);
        out[slot >>> 5] = (out[slot >>> 5] as number) | bit;
      }
    }
  }

  /** Best trips first: the last runs need not be looked at once the floors are high. */
  private scan({ runs }: Reach): void {
    const most = this.most | 0;
    const { of: sums } = this.sums;
    const { weights } = this.scorer.policy;
    const mostInAll = (up(weights.occupation) + up(weights.skills) + slack + most) | 0;
    let floor = this.floor | 0;
    for (let r = 0; r < runs.length; r += reachSize) {
      const end = runs[r + 1] as number;
      const trip = runs[r + 2] as number;
      if (mostInAll + trip < floor) break;
      let enough = (floor - trip - most) << countBits;
      for (let slot = runs[r] as number; slot < end; slot++) {
        if ((sums[slot] as number) < enough) continue;
        this.consider(slot, trip, runs[r + 3] as number);
        floor = this.floor | 0;
        enough = (floor - trip - most) << countBits;
      }
    }
  }

  /** Makes a candidate of somebody who may still be among the best. */
  private consider(slot: number, trip: number, unsure: number): void {
    const { index, floors, titles } = this;
    const { bits, classes } = index;
    const { out, asked, lacking, blank } = this.limits;
    const word = slot >>> 5;
    const bit = 1 << (slot & 31);
    if (((out[word] as number) & bit) !== 0) return;
    const sum = this.sums.of[slot] as number;
    const lacks =
      ((lacking[word] as number) & bit) !== 0 ||
      ((sum & countMask) < this.sums.required && ((bits[blank + word] as number) & bit) === 0);
    const mayAsk = unsure === 1 || ((asked[word] as number) & bit) !== 0;
    let total = (sum >> countBits) + trip;
    const lowest = lacks
      ? floors[2]
      : mayAsk
        ? floors[1]
        : Math.min(floors[0] as number, floors[1] as number);
    if (total + this.most < (lowest as number)) return;
    total += this.given;
    let asks = 0;
    for (let i = 0; i < answerClasses; i++) {
      const answer = (this.worth[i] as Int32Array)[classes[slot * answerClasses + i] as number] as number;
      total += answer >> askBits;
      asks += answer & askMask;
    }
    for (let t = 0; t < titles.length; t += 2) {
      if (((bits[(titles[t] as number) + word] as number) & bit) !== 0) total += this.titleHeld;
      else if (((bits[(titles[t + 1] as number) + word] as number) & bit) === 0) total += this.titleUnknown;
    }
    const suits = !mayAsk && asks === 0;
    // Who seems ready may be to confirm, for a trade or a level; and anybody far.
    let group = lacks ? 2 : suits ? 0 : 1;
    const least =
      group === 0 ? Math.min(floors[0] as number, floors[1] as number) : (floors[group] as number);
    if (total + this.mostWords < least) return;
    total += up(this.scorer.wordsAlone(this.rows, slot) * this.scorer.policy.weights.experience);
    if (total + slack < least) return;
    if (this.grouped) {
      group = groups.indexOf(this.scorer.groupAlone(this.rows, slot, unsure === 0 && asks === 0));
      if (group === farGroup || total + slack < (floors[group] as number)) return;
    }
    this.candidates[this.found++] = total * slotRoom + slot * groupRoom + group;
    const heap = this.heaps[group] as Greatest;
    heap.add(total);
    if (heap.full) this.raise(group, heap.least);
  }

  private raise(group: number, floor: number): void {
    const { heaps, floors } = this;
    if (heaps[0] === heaps[1]) floors.fill(floor);
    else floors[group] = floor;
    this.floor = Math.min(floors[0] as number, floors[1] as number, floors[2] as number);
  }
}

/** Drops the candidates that came before the floors had risen. */
function kept(candidates: Float64Array, found: number, floors: Int32Array): number {
  let count = 0;
  for (let i = 0; i < found; i++) {
    const candidate = candidates[i] as number;
    if (Math.floor(candidate / slotRoom) + slack >= (floors[groupOf(candidate)] as number))
      candidates[count++] = candidate;
  }
  return count;
}

const farGroup = groups.indexOf('far');
const groupRoom = 4;
const slotRoom = 2 ** 24;

/** The most that a candidate may be worth, in points. */
export const sumOf = (candidate: number): number => (Math.floor(candidate / slotRoom) + slack) / part;
/** Where a candidate stands in the index. */
export const slotOf = (candidate: number): number => Math.floor((candidate % slotRoom) / groupRoom);
/** The number of a candidate in `groups`. */
export const groupOf = (candidate: number): number => candidate % groupRoom;
