import { Best, type Placed } from './best.ts';
import { bitsOf, type IndexArrays, IndexBuilder } from './build.ts';
import { rowOf } from './id-table.ts';
import type { RankableNeed, RankableProfile } from './rankable.ts';
import { type Basis, basisOf } from './record.ts';
import { Rows } from './rows.ts';
import { groupOf, Search, slotOf, sumOf } from './search.ts';
import { Sifter } from './sift.ts';
import { type Group, type GroupCounts, groups, type Policy, type Weighed, type World } from './types.ts';
import { Vocabulary } from './vocabulary.ts';

/** The ranking of everybody for one need. */
export interface Ranked<Item = Weighed> {
  /** How many people were ranked. */
  readonly considered: number;
  /** How many of them no limit keeps out. */
  readonly eligible: number;
  /** With the facts of anybody listed, all that their score was computed from. */
  readonly basis: Basis;
  /** Best first; people of equal score by id, so that the order never depends on the input's. */
  readonly entries: readonly Item[];
}

/** How long the list is: one of the two. */
export interface RankOptions {
  /** How many people of each group are kept, so that none hides the others, and no far ones; or how many in all. */
  readonly perGroup?: number;
  readonly inAll?: number;
}

/**
 * Everybody to be ranked, ready for any need. The arrays of the index never change; whoever changes after it was built
 * is marked there with a tombstone and scored apart, as a delta, until the next index takes them in.
 */
export class PeopleIndex {
  readonly arrays: IndexArrays;
  readonly policy: Policy;
  private readonly base: Rows;
  private readonly vocabulary: Vocabulary;
  private readonly scorer: Sifter;
  private readonly search: Search;
  private readonly removed: Int32Array;
  private goneCount = 0;
  private readonly changed = new Rows();
  /** Where somebody who changed stands in `changed`; `null`: not to be ranked. */
  private readonly changes = new Map<string, number | null>();
  /** How many of them are to be ranked. */
  private changedCount = 0;
  /** What each change made of whom: the row before, the row after. See `baseRow`. */
  private readonly log: number[] = [];
  /** The index built of this one, with all its changes: the changes after are told to that one. */
  successor: PeopleIndex | undefined;

  /** @param arrays built in this thread or another under the same policy */
  constructor(
    arrays: IndexArrays,
    policy: Policy,
    world: World,
    vocabulary = new Vocabulary(world, arrays.words),
  ) {
    this.arrays = arrays;
    this.policy = policy;
    this.vocabulary = vocabulary;
    this.base = new Rows(arrays.data, arrays.start, arrays.count);
    this.scorer = new Sifter(this.vocabulary, policy);
    this.search = new Search(arrays, this.base, this.scorer);
    this.removed = new Int32Array(bitsOf.length(arrays.count));
  }

  static build(profiles: Iterable<RankableProfile>, policy: Policy, world: World): PeopleIndex {
    const vocabulary = new Vocabulary(world);
    const builder = new IndexBuilder(vocabulary);
    for (const profile of profiles) builder.add(profile);
    return new PeopleIndex(builder.build(), policy, world, vocabulary);
  }

  /** How many people the index was built with. */
  get size(): number {
    return this.base.count;
  }

  get world(): World {
    return this.vocabulary.world;
  }

  /** How many changes came since the index was built: each costs every search a little. */
  waiting = 0;

  /** @param profile `null`: no longer to be ranked */
  update(id: string, profile: RankableProfile | null): void {
    this.waiting += 1;
    const slot = rowOf(id, this.base, this.arrays.ids);
    const bit = 1 << (slot & 31);
    const before = this.changes.get(id) ?? null;
    const after = profile && this.changed.add(profile, this.vocabulary);
    const isFirst = slot >= 0 && ((this.removed[slot >>> 5] as number) & bit) === 0;
    this.log.push(
      isFirst ? baseRow(slot) : before === null ? nobody : changedRow(before),
      after === null ? nobody : changedRow(after),
    );
    if (isFirst) {
      this.removed[slot >>> 5] = (this.removed[slot >>> 5] as number) | bit;
      this.goneCount += 1;
    }
    this.changedCount += Number(after !== null) - Number(before !== null);
    this.changes.set(id, after);
  }

  /** How many changes `follow` tells of. */
  get changeCount(): number {
    return this.log.length / 2;
  }

  /** How many people are ranked. */
  get considered(): number {
    return this.base.count - this.goneCount + this.changedCount;
  }

  /**
   * What the changes after so many changed for one need. `null`: not ranked, or kept out by a limit.
   * @returns how many changes there are by now
   */
  follow(need: RankableNeed, after: number, tell: (was: Placed | null, is: Placed | null) => void): number {
    const { log, scorer } = this;
    scorer.ask(need);
    const placed = (row: number) =>
      row === nobody ? null : scorer.place(isOfBase(row) ? this.base : this.changed, numberOf(row));
    for (let i = 2 * after; i < log.length; i += 2) {
      const was = placed(log[i] as number);
      const is = placed(log[i + 1] as number);
      if (was !== is) tell(was, is);
    }
    return this.changeCount;
  }

  /** These people for one need, with all that their scores were computed from. */
  entriesOf(need: RankableNeed, ids: readonly string[]): Weighed[] {
    const { scorer } = this;
    scorer.ask(need);
    return ids.map((id) => {
      const row = this.changes.get(id);
      const score =
        row === undefined || row === null
          ? scorer.weigh(this.base, rowOf(id, this.base, this.arrays.ids))
          : scorer.weigh(this.changed, row);
      return { id, score, group: scorer.group, facts: scorer.facts() };
    });
  }

  /** As they were last told; `undefined` when not ranked. */
  profile(id: string): RankableProfile | undefined {
    const row = this.changes.get(id);
    if (row === null) return undefined;
    if (row !== undefined) return this.changed.profile(row, this.vocabulary);
    const slot = rowOf(id, this.base, this.arrays.ids);
    return slot < 0 ? undefined : this.base.profile(slot, this.vocabulary);
  }

  /** Everybody, as they were last told. */
  *profiles(): Generator<RankableProfile> {
    for (let slot = 0; slot < this.base.count; slot++) {
      if (((this.removed[slot >>> 5] as number) & (1 << (slot & 31))) === 0)
        yield this.base.profile(slot, this.vocabulary);
    }
    for (const row of this.changes.values())
      if (row !== null) yield this.changed.profile(row, this.vocabulary);
  }

  /** Everyone for one need, the best with all that their scores were computed from. */
  weigh(need: RankableNeed, options: RankOptions): Ranked {
    const { scorer } = this;
    const { best, ...counts } = this.best(need, options, ({ id, score, group }) => ({
      id,
      score,
      group,
      facts: scorer.facts(),
    }));
    return { ...counts, basis: basisOf(need, this.policy), entries: best };
  }

  /** Everyone for one need: who the best are, with their exact scores. */
  find(need: RankableNeed, options: RankOptions) {
    const { best, ...counts } = this.best(need, options, (placed) => placed);
    return { ...counts, hits: best };
  }

  /** How many people no limit keeps out, by group: all of them, whom the list keeps or not. */
  countGroups(need: RankableNeed): GroupCounts {
    const { scorer, search, changed } = this;
    scorer.ask(need);
    const counts = search.countGroups(this.removed);
    for (const row of this.changes.values()) {
      if (row === null) continue;
      scorer.weigh(changed, row);
      if (scorer.exclusions().length === 0) counts[scorer.group] += 1;
    }
    return counts;
  }

  /** @param made of somebody whom the scorer has just weighed */
  private best<T extends Placed>(
    need: RankableNeed,
    { perGroup, inAll }: RankOptions,
    made: (placed: Placed) => T,
  ) {
    const { scorer, search, base, changed } = this;
    const size = perGroup ?? inAll ?? 0;
    const grouped = perGroup !== undefined;
    const best = new Best<T>(size, grouped);
    scorer.ask(need);
    search.run(this.removed, size, grouped);
    let { eligible } = search;
    for (const row of this.changes.values()) {
      if (row === null) continue;
      const score = scorer.weigh(changed, row);
      if (scorer.exclusions().length > 0) continue;
      eligible += 1;
      const { group } = scorer;
      if (best.hasRoomFor(score, group)) best.add(made({ id: changed.id(row), score, group }));
    }
    for (let i = search.found - 1; i >= 0; i--) {
      const candidate = search.candidates[i] as number;
      const most = sumOf(candidate);
      if (best.isSettled(most)) break;
      if (!best.hasRoomFor(most, groups[groupOf(candidate)] as Group)) continue;
      const slot = slotOf(candidate);
      const score = scorer.weigh(base, slot);
      const { group } = scorer;
      if (best.hasRoomFor(score, group)) best.add(made({ id: base.id(slot), score, group }));
    }
    return { considered: this.considered, eligible, best: best.sorted() };
  }
}

/** A row as one number: of the base even, of those that changed odd. */
const baseRow = (slot: number): number => 2 * slot;
const changedRow = (row: number): number => 2 * row + 1;
const isOfBase = (row: number): boolean => (row & 1) === 0;
const numberOf = (row: number): number => row >> 1;
const nobody = -1;
