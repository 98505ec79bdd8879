import { Greatest } from './heap.ts';
import { type Group, groups } from './types.ts';

/** Somebody who may enter a list. */
export interface Placed {
  readonly id: string;
  readonly score: number;
  readonly group: Group;
}

/** The best of each group of those possible, or of all together, with all who equal the last of them. */
export class Best<T extends Placed> {
  private readonly size: number;
  private readonly heaps: Readonly<Record<Group, Greatest | null>>;
  private readonly found: T[] = [];

  constructor(size: number, grouped: boolean) {
    this.size = size;
    const all = new Greatest(size);
    const one = () => (grouped ? new Greatest(size) : all);
    this.heaps = { ready: one(), confirm: one(), gap: one(), far: grouped ? null : all };
  }

  hasRoomFor(score: number, group: Group): boolean {
    const heap = this.heaps[group];
    return heap !== null && (!heap.full || score >= heap.least);
  }

  /** Whether nobody of this score or less has a place. */
  isSettled(score: number): boolean {
    return groups.every((group) => !this.hasRoomFor(score, group));
  }

  add(placed: T): void {
    this.heaps[placed.group]?.add(placed.score);
    this.found.push(placed);
  }

  /** People of equal score by id, so that the order never depends on where they stand. */
  sorted(): T[] {
    const kept = this.found.filter(({ score, group }) => this.hasRoomFor(score, group));
    kept.sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
    const taken = new Map<Greatest | null, number>();
    return kept.filter(({ group }) => {
      const before = taken.get(this.heaps[group]) ?? 0;
      taken.set(this.heaps[group], before + 1);
      return before < this.size;
    });
  }
}
