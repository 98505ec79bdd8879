import mongoose from 'mongoose';
import type { RankableProfile } from '../matching/index.ts';
import { type RankableChange, readRankable, streamRankable, watchRankable } from '../participants/index.ts';
import { log } from '../platform/index.ts';

type Timestamp = mongoose.mongo.Timestamp;

export interface Known {
  readonly revision: number;
  readonly profile: RankableProfile | null;
  /** As it was one change earlier; `undefined` when that was not seen by this process. */
  readonly before: RankableProfile | null | undefined;
}

/**
 * The profiles to rank, in this process's memory: read once, then kept current by a change stream. When the stream is
 * lost, everything is read again.
 */
export class LiveProfiles {
  private people = new Map<string, Known>();
  private moment = new mongoose.mongo.Timestamp(0n);
  private stream: { close(): Promise<void> } | undefined;
  private loading: Promise<void> | undefined;
  private closed = false;
  private readonly waiters = new Set<{ id: string; revision: number; resolve(known: Known): void }>();

  /** Resolves when the profiles are in memory. */
  ready(): Promise<void> {
    this.loading ??= this.load().catch((error) => {
      this.loading = undefined;
      throw error;
    });
    return this.loading;
  }

  /** The moment of the database that these profiles are true to. */
  get index(): Timestamp {
    return this.moment;
  }

  *profiles(): Generator<RankableProfile> {
    for (const { profile } of this.people.values()) if (profile) yield profile;
  }

  /**
   * Waits until the stream has brought this person at this revision. It brings changes in the order of commits, so
   * everything that committed before is then known too, and `index` says so.
   * @throws Error after 15 s: the job is tried again later
   */
  async holding(id: string, revision: number): Promise<Known> {
    await this.ready();
    const arrived = this.arrival(id, revision);
    const change = this.people.has(id) ? undefined : await readRankable(id);
    if (change && !change.profile) return { revision, profile: null, before: undefined };
    return arrived;
  }

  /** Listens from now on, so that what arrives while somebody looks elsewhere is not missed. */
  private arrival(id: string, revision: number): Promise<Known> {
    const known = this.people.get(id);
    if (known && known.revision >= revision) return Promise.resolve(known);
    const arrived = new Promise<Known>((resolve, reject) => {
      const waiter = { id, revision, resolve };
      this.waiters.add(waiter);
      setTimeout(() => {
        this.waiters.delete(waiter);
        reject(new Error(`profile ${id} at revision ${revision} did not arrive`));
      }, 15_000).unref();
    });
    arrived.catch(() => {});
    return arrived;
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.stream?.close();
  }

  private async load(): Promise<void> {
    await this.stream?.close();
    const since = await operationTime();
    const people = new Map<string, Known>();
    for await (const profile of streamRankable()) {
      people.set(profile.id, { revision: profile.revision, profile, before: undefined });
    }
    this.people = people;
    this.moment = since;
    this.stream = watchRankable(
      since,
      (change, at) => {
        this.apply(change);
        if (at.greaterThan(this.moment)) this.moment = at;
      },
      (err) => {
        if (this.closed) return;
        log.warn({ err }, 'profile change stream lost: reading everything again');
        this.loading = undefined;
        this.ready().catch((error) => log.error({ err: error }, 'profiles could not be read again'));
      },
    );
  }

  private apply({ id, revision, profile }: RankableChange): void {
    const known = this.people.get(id);
    if (known && known.revision >= revision) return;
    const adjacent = known ? known.revision === revision - 1 : revision === 1;
    const next: Known = { revision, profile, before: adjacent ? (known?.profile ?? null) : undefined };
    this.people.set(id, next);
    for (const waiter of this.waiters) {
      if (waiter.id !== id || waiter.revision > revision) continue;
      this.waiters.delete(waiter);
      waiter.resolve(next);
    }
  }
}

/** The database's own logical time: what commits later is later than this. */
async function operationTime(): Promise<Timestamp> {
  const db = mongoose.connection.db;
  if (!db) throw new Error('not connected');
  const { operationTime: time } = await db.admin().command({ hello: 1 });
  return time as Timestamp;
}
