import type { Placed } from './best.ts';
import type { PeopleIndex } from './people-index.ts';
import type { RankableNeed } from './rankable.ts';
import { type Group, type GroupCounts, possibleGroups, type Weighed } from './types.ts';

type Possible = (typeof possibleGroups)[number];
type Key = Pick<Placed, 'id' | 'score'>;

/** The order of every list: people of equal score by id. */
const isBefore = (one: Key, other: Key): boolean =>
  one.score > other.score || (one.score === other.score && one.id < other.id);

/** What has changed of a list, the least first. `facts`: of somebody who is shown, where they were. */
export const changes = ['nothing', 'counts', 'facts', 'order'] as const;
export type ListChange = (typeof changes)[number];

/**
 * The list of a need, kept true while people change: each change is weighed alone against it. Of each group it keeps more
 * people than are shown, and how many there are; everybody is ranked again only where so many have left that it runs short.
 * It follows the log of an index, and of those that succeed it.
 */
export class StandingList {
  readonly need: RankableNeed;
  /** What has changed since this was last set to `nothing`. */
  changed: ListChange = 'order';
  /** How often everybody was ranked for it. */
  fills = 0;
  counts!: GroupCounts;
  private readonly shown: number;
  private readonly lists: Readonly<Record<Possible, Kept>>;
  private index!: PeopleIndex;
  private followed = 0;
  private considered = 0;

  /** @param shown how many of each group a ranking stores */
  constructor(need: RankableNeed, people: PeopleIndex, shown: number) {
    this.need = need;
    this.shown = shown;
    this.lists = { ready: new Kept(shown), confirm: new Kept(shown), gap: new Kept(shown) };
    this.fill(people);
  }

  /**
   * Takes in all that changed until now.
   * @param people of now, under the policy and in the world of before: an index that was read anew is ranked whole
   */
  catchUp(people: PeopleIndex): void {
    while (this.index !== people || this.followed < people.changeCount) {
      const { index, followed } = this;
      if (followed < index.changeCount)
        this.followed = index.follow(this.need, followed, (was, is) => this.move(was, is));
      else if (index.successor) {
        this.index = index.successor;
        this.followed = 0;
      } else {
        this.fill(people);
        return;
      }
    }
    if (possibleGroups.some((group) => this.lists[group].isShort)) this.fill(people);
    if (people.considered !== this.considered) this.mark('counts');
    this.considered = people.considered;
  }

  /** Those shown, as they are stored; `catchUp` first. */
  entries(): Weighed[] {
    const ids = possibleGroups.flatMap((group) => this.lists[group].ids.slice(0, this.shown));
    return this.index.entriesOf(this.need, ids).sort((one, other) => (isBefore(one, other) ? -1 : 1));
  }

  private fill(people: PeopleIndex): void {
    this.fills += 1;
    this.index = people;
    this.followed = people.changeCount;
    const size = this.shown * spare;
    const { hits, considered } = people.find(this.need, { perGroup: size });
    for (const group of possibleGroups)
      this.lists[group].set(
        hits.filter((hit) => hit.group === group),
        size,
      );
    this.counts = people.countGroups(this.need);
    this.considered = considered;
    this.mark('order');
  }

  private move(was: Placed | null, is: Placed | null): void {
    if (was?.group !== is?.group) {
      const counts: Record<Group, number> = { ...this.counts };
      if (was) counts[was.group] -= 1;
      if (is) counts[is.group] += 1;
      this.counts = counts;
      this.mark('counts');
    }
    const left = was && was.group !== 'far' ? this.lists[was.group].remove(was) : nowhere;
    const came = is && is.group !== 'far' ? this.lists[is.group].add(is) : nowhere;
    if (Math.min(left, came) < this.shown)
      this.mark(left === came && was?.group === is?.group ? 'facts' : 'order');
  }

  private mark(change: ListChange): void {
    if (changes.indexOf(change) > changes.indexOf(this.changed)) this.changed = change;
  }
}

/** How many times as many are kept as are shown, when everybody is ranked; and at most. */
const spare = 2;
const most = 3;
const nowhere = Number.POSITIVE_INFINITY;

/** The first of a group: everybody up to `last`, whoever else there is stands after. */
class Kept {
  ids: string[] = [];
  private scores: number[] = [];
  private last: Key | null = null;
  private readonly shown: number;

  constructor(shown: number) {
    this.shown = shown;
  }

  get isShort(): boolean {
    return this.last !== null && this.ids.length < this.shown;
  }

  /** @param size how many were looked for: where there are less, that is everybody */
  set(found: readonly Key[], size: number): void {
    this.ids = found.map(({ id }) => id);
    this.scores = found.map(({ score }) => score);
    this.last = found.length < size ? null : (found.at(-1) ?? null);
  }

  /** @returns where they stood */
  remove(key: Key): number {
    if (this.isBeyond(key)) return nowhere;
    const place = this.placeOf(key);
    if (this.ids[place] !== key.id) throw new Error(`${key.id} is not where the list has them`);
    this.ids.splice(place, 1);
    this.scores.splice(place, 1);
    return place;
  }

  /** @returns where they stand */
  add(key: Key): number {
    if (this.isBeyond(key)) return nowhere;
    const place = this.placeOf(key);
    this.ids.splice(place, 0, key.id);
    this.scores.splice(place, 0, key.score);
    if (this.ids.length > this.shown * most) this.cut();
    return place;
  }

  private isBeyond(key: Key): boolean {
    return this.last !== null && isBefore(this.last, key);
  }

  private cut(): void {
    const size = this.shown * spare;
    this.ids.length = size;
    this.scores.length = size;
    this.last = { id: this.ids[size - 1] as string, score: this.scores[size - 1] as number };
  }

  /** Of the first who does not stand before. */
  private placeOf(key: Key): number {
    let [from, to] = [0, this.ids.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const there = { id: this.ids[middle] as string, score: this.scores[middle] as number };
      if (isBefore(there, key)) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}
