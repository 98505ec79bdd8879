import { asksSkills } from './asked-skills.ts';
import { bitsOf, type IndexArrays } from './build.ts';
import type { Scorer } from './score.ts';

/** Whom the limits keep out of a need and whom they raise a question for: bitmaps, one bit a slot. */
export class Limits {
  readonly out: Int32Array;
  /** To be asked about a licence or about their skills. */
  readonly asked: Int32Array;
  /** Known to lack a title. */
  readonly lacking: Int32Array;
  /** Where the bits begin of those whose skills were not asked yet. */
  readonly blank: number;
  /** How many people no limit keeps out. */
  eligible = 0;
  private readonly index: IndexArrays;
  private readonly scorer: Scorer;

  constructor(index: IndexArrays, scorer: Scorer) {
    this.index = index;
    this.scorer = scorer;
    const length = bitsOf.length(index.count);
    this.blank = bitsOf.blank(index.words) * length;
    this.out = new Int32Array(length);
    this.asked = new Int32Array(length);
    this.lacking = new Int32Array(length);
  }

  /**
   * For the need that the scorer was asked.
   * @param removed tombstones, one bit a slot
   * @param far one bit a slot: the trip is too long
   */
  mark(removed: Int32Array, far: Int32Array): void {
    const { index, out, asked, lacking } = this;
    const { need } = this.scorer.question;
    const { conditions } = this.scorer.vocabulary;
    const { words } = index;
    for (let i = 0; i < out.length; i++) out[i] = (far[i] as number) | (removed[i] as number);
    asked.fill(0);
    lacking.fill(0);
    for (const code of need.conditions) {
      const number = conditions.find(code);
      if (number >= 0 && number < words.conditions.length) this.or(out, bitsOf.condition(words, number));
    }
    this.excludeOccupations();
    for (const { code, kind } of need.demands) this.demand(code, kind === 'law' ? out : lacking);
    if (asksSkills(need)) this.or(asked, bitsOf.blank(words));
    let eligible = index.count;
    for (let i = 0; i < out.length; i++) eligible -= ones(out[i] as number);
    this.eligible = eligible;
  }

  private or(target: Int32Array, row: number): void {
    const { bits } = this.index;
    const first = row * target.length;
    for (let i = 0; i < target.length; i++) target[i] = (target[i] as number) | (bits[first + i] as number);
  }

  /** Whoever is known to lack it is in `target`; whoever was not asked is to be. */
  private demand(code: string, target: Int32Array): void {
    const { asked } = this;
    const { bits, words } = this.index;
    const licence = this.scorer.vocabulary.licences.find(code);
    if (licence < 0 || licence >= words.licences.length) {
      asked.fill(-1);
      return;
    }
    const held = bitsOf.held(licence) * asked.length;
    const absent = bitsOf.absent(licence) * asked.length;
    for (let i = 0; i < asked.length; i++) {
      const no = bits[absent + i] as number;
      target[i] = (target[i] as number) | no;
      asked[i] = (asked[i] as number) | ~(no | (bits[held + i] as number));
    }
  }

  /** Whoever excludes every occupation that would do. */
  private excludeOccupations(): void {
    const { start, items } = this.index.excluded;
    const { occupations } = this.scorer.question.need;
    const times = new Map<number, number>();
    occupations.forEach((code, before) => {
      const number = this.scorer.vocabulary.occupations.find(code);
      if (number < 0 || number + 1 >= start.length) return;
      for (let i = start[number] as number; i < (start[number + 1] as number); i++) {
        const slot = items[i] as number;
        if ((times.get(slot) ?? 0) === before) times.set(slot, before + 1);
      }
    });
    for (const [slot, count] of times) {
      if (count === occupations.length)
        this.out[slot >>> 5] = (this.out[slot >>> 5] as number) | (1 << (slot & 31));
    }
  }

  /** Where the bits of each title asked for begin, held then absent; and how many nobody was asked about. */
  titles(): { rows: number[]; unknown: number } {
    const { index, scorer, out } = this;
    const titles = scorer.question.need.demands.filter(({ kind }) => kind === 'evidence');
    const known = titles
      .map(({ code }) => scorer.vocabulary.licences.find(code))
      .filter((licence) => licence >= 0 && licence < index.words.licences.length);
    const rows = known.flatMap((licence) => [
      bitsOf.held(licence) * out.length,
      bitsOf.absent(licence) * out.length,
    ]);
    return { rows, unknown: titles.length - known.length };
  }
}

function ones(word: number): number {
  let w = word - ((word >>> 1) & 0x55555555);
  w = (w & 0x33333333) + ((w >>> 2) & 0x33333333);
  return Math.imul((w + (w >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
