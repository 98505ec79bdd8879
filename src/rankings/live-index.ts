import { setTimeout as sleep } from 'node:timers/promises';
import mongoose from 'mongoose';
import {
  type IndexArrays,
  PeopleIndex,
  type Policy,
  type RankableProfile,
  type World,
} from '../matching/index.ts';
import { type RankableChange, readRankable } from '../participants/index.ts';
import { log, unavailable } from '../platform/index.ts';
import { currentPolicy, isAnybodyRanked } from './policy.ts';
import { loadWorld } from './world.ts';

/**
 * What the keeper of the index publishes, in the order of commits: a whole index, or one change (a delta). It travels between
 * threads by structured clone: plain data and shared arrays only.
 */
export type IndexNews =
  | {
      readonly kind: 'index';
      readonly arrays: IndexArrays;
      readonly policy: Policy;
      /** The edition of the world that the arrays were made in. */
      readonly world: string;
      readonly moment: bigint;
      /** Read from the database again: whatever was known before may have changed unseen. */
      readonly reread: boolean;
    }
  | { readonly kind: 'change'; readonly change: RankableChange; readonly moment: bigint };

/** What the index holds of a person. */
interface Known {
  readonly revision: number;
  readonly profile: RankableProfile | null;
}

/** Of how many changes it is remembered who is not ranked any more. */
const remembered = 10_000;
const patienceMs = 15_000;
/** How long a thread that is not in the world of the keeper's index waits before it looks again. */
const pauseMs = 200;

/** The index of this thread: what the keeper published last, with the changes since. */
export class LiveIndex {
  /** Everybody as of `index`, under the policy and in the world that the keeper knew last; see `current`. */
  people: PeopleIndex | undefined;
  private upTo = 0n;
  private readonly recent = new Map<string, Known>();
  private readonly waiters = new Set<{ holds(): boolean; resolve(): void }>();
  private heard = Promise.resolve();
  private latest: IndexNews | undefined;
  /** Asks the keeper for an index under the policy and in the world of now; `reread` from the database. */
  private readonly renew: (how?: { readonly reread: boolean }) => void;

  constructor(renew: (how?: { readonly reread: boolean }) => void) {
    this.renew = renew;
  }

  /** @param world that of now, for an index */
  receive(news: IndexNews, world?: World): void {
    if (news.kind === 'change') this.apply(news.change);
    else {
      if (!world) throw new Error('an index needs its world');
      const next = new PeopleIndex(news.arrays, news.policy, world);
      if (news.reread) this.recent.clear();
      else if (this.people && this.isUnder(news.policy, world)) this.people.successor = next;
      this.people = next;
    }
    if (news.moment > this.upTo) this.upTo = news.moment;
    for (const waiter of this.waiters) {
      if (!waiter.holds()) continue;
      this.waiters.delete(waiter);
      waiter.resolve();
    }
  }

  /**
   * What the keeper says in another thread, told in order: an index once this thread is in its world, unless the next
   * one comes first.
   */
  hear(news: IndexNews): void {
    if (news.kind === 'index') this.latest = news;
    this.heard = this.heard.then(() => (news.kind === 'index' ? this.enter(news) : this.receive(news)));
  }

  private async enter(news: IndexNews & { readonly kind: 'index' }): Promise<void> {
    while (this.latest === news) {
      try {
        const world = await loadWorld();
        if (world.edition === news.world) return this.receive(news, world);
        this.renew();
      } catch (err) {
        log.warn({ err }, 'the world of the index could not be read: trying again');
      }
      await sleep(pauseMs);
    }
    if (news.reread) this.recent.clear();
  }

  /** The moment of the database that this index is true to. */
  get index(): mongoose.mongo.Timestamp {
    return new mongoose.mongo.Timestamp(this.upTo);
  }

  /** How many changes came since the index was built. */
  get waiting(): number {
    return this.people?.waiting ?? 0;
  }

  /** How many people the index was built with; 0 without one. */
  get size(): number {
    return this.people?.size ?? 0;
  }

  /** Everybody, with the changes since the index was built. */
  profiles(): Iterable<RankableProfile> {
    return this.people?.profiles() ?? [];
  }

  /** Whether there is an index under this version of the policy, in this world. */
  isUnder(policy: Policy, world: World): boolean {
    return this.people?.policy.version === policy.version && this.isIn(world);
  }

  /** Whether the index was built with these very look-ups. */
  isIn(world: World): boolean {
    return this.people?.world === world;
  }

  /**
   * Until there is a first index, however long it takes to read everybody. Nobody is soon read, and no policy is frozen
   * over nobody before somebody asks for one.
   */
  async ready(): Promise<void> {
    if (this.people || !(await isAnybodyRanked().catch(() => true))) return;
    this.renew();
    await new Promise<void>((resolve) => {
      this.waiters.add({ holds: () => this.people !== undefined, resolve });
    });
  }

  /** The people, under the policy and in the world of now. @throws Problem 503 after 15 s without them */
  async current(): Promise<PeopleIndex> {
    const [policy, world] = await Promise.all([currentPolicy(), loadWorld()]);
    const isCurrent = () => this.isUnder(policy, world);
    if (!isCurrent()) this.renew();
    await this.until(isCurrent, unavailable);
    return this.people as PeopleIndex;
  }

  /**
   * Waits until the stream has brought this person at this revision. It brings changes in the order of commits, so
   * everything that committed before is then known too, and `index` says so.
   * @throws Error after 15 s: the job is tried again later
   */
  async holding(id: string, revision: number): Promise<Known> {
    await this.current();
    if (!this.known(id)) {
      const change = await readRankable(id);
      if (!change?.profile) return { revision, profile: null };
    }
    await this.until(
      () => this.holds(id, revision),
      () => new Error(`profile ${id} at revision ${revision} did not arrive`),
    );
    return this.known(id) as Known;
  }

  /** Whether the stream has brought this person at this revision. */
  holds(id: string, revision: number): boolean {
    return (this.known(id)?.revision ?? 0) >= revision;
  }

  private known(id: string): Known | undefined {
    const recent = this.recent.get(id);
    if (recent) return recent;
    const profile = this.people?.profile(id);
    return profile && { revision: profile.revision, profile };
  }

  private until(holds: () => boolean, late: () => Error): Promise<void> {
    if (holds()) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const waiter = {
        holds,
        resolve: () => {
          clearTimeout(timer);
          resolve();
        },
      };
      const timer = setTimeout(() => {
        this.waiters.delete(waiter);
        reject(late());
      }, patienceMs).unref();
      this.waiters.add(waiter);
    });
  }

  private apply({ id, revision, profile }: RankableChange): void {
    const known = this.known(id);
    if (known && known.revision >= revision) return;
    this.people?.update(id, profile);
    this.recent.delete(id);
    this.recent.set(id, { revision, profile });
    const [oldest] = this.recent.keys();
    if (this.recent.size > remembered && oldest !== undefined) this.recent.delete(oldest);
  }
}
