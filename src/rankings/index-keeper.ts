import { setTimeout as sleep } from 'node:timers/promises';
import mongoose from 'mongoose';
import { IndexBuilder, Vocabulary, type World } from '../matching/index.ts';
import { type RankableStream, streamRankable, watchRankable } from '../participants/index.ts';
import { log } from '../platform/index.ts';
import { type IndexNews, LiveIndex } from './live-index.ts';
import { currentPolicy } from './policy.ts';
import { loadWorld } from './world.ts';

const pauseMs = 1000;
/** MongoDB's InvalidResumeToken, ChangeStreamFatalError and ChangeStreamHistoryLost: the stream cannot be resumed. */
const historyLost = new Set([260, 280, 286]);

/**
 * Reads the people to rank once, then follows MongoDB's change stream, and publishes both to whoever ranks: in this thread
 * by `live`, in others by `share`. Where the stream breaks it resumes after the last event; where the oplog no longer holds
 * what came next, everything is read again.
 */
export class IndexKeeper {
  readonly live = new LiveIndex((how) => this.renew(how));
  private readonly others: ((news: IndexNews) => void)[] = [];
  private latest: IndexNews[] = [];
  private stream: RankableStream | undefined;
  private work = Promise.resolve();
  private wanted = false;
  private working = false;
  private started = false;
  private closed = false;
  private quiet: NodeJS.Timeout | undefined;

  /** Subscribes another thread: it is given the latest index, the changes since, and all that follows. */
  share(tell: (news: IndexNews) => void): void {
    for (const news of this.latest) tell(news);
    this.others.push(tell);
  }

  /** Sees to it that there is an index under the policy and in the world of now; `reread` from the database. */
  renew({ reread = false } = {}): void {
    if (reread) this.started = false;
    this.wanted = true;
    if (!this.working) this.work = this.untilRenewed();
  }

  /** Ends the stream, once what is being built is done. */
  async close(): Promise<void> {
    this.closed = true;
    await this.stream?.close();
    await this.work;
  }

  private async untilRenewed(): Promise<void> {
    this.working = true;
    while (this.wanted && !this.closed) {
      this.wanted = false;
      await this.build().catch(async (err) => {
        log.error({ err }, 'the index could not be built: trying again');
        this.wanted = true;
        await sleep(pauseMs, undefined, { ref: false });
      });
    }
    this.working = false;
  }

  /** From what is known or, where nothing is, from the database. */
  private async build(): Promise<void> {
    const [policy, world] = await Promise.all([currentPolicy(), loadWorld()]);
    const { live } = this;
    if (live.isUnder(policy, world) && live.waiting <= fewWaiting(live.size) && this.started) return;
    // Another catalogue may read the same profiles otherwise: which licence includes which.
    if (!live.isIn(world)) this.started = false;
    const { started } = this;
    const builder = new IndexBuilder(new Vocabulary(world));
    let moment = live.index;
    if (started) for (const profile of live.profiles()) builder.add(profile);
    else {
      await this.stream?.close();
      moment = await operationTime();
      for await (const profile of streamRankable()) builder.add(profile);
    }
    const arrays = builder.build();
    const told = { arrays, policy, world: world.edition, moment: moment.toBigInt(), reread: !started };
    this.tell({ kind: 'index', ...told }, world);
    if (started || this.closed) return;
    this.started = true;
    this.watch({ startAtOperationTime: moment });
  }

  /** An index takes a while to build: not in the midst of many changes, unless very many wait. */
  private renewInTime(): void {
    const { waiting, size } = this.live;
    if (waiting <= fewWaiting(size)) return;
    if (waiting > mostWaiting) this.renew();
    else
      this.quiet ??= setTimeout(() => {
        this.quiet = undefined;
        if (this.closed) return;
        if (this.live.waiting - waiting < aLull) this.renew();
        else this.renewInTime();
      }, pauseMs).unref();
  }

  private watch(start: Parameters<typeof watchRankable>[0]): void {
    this.stream = watchRankable(
      start,
      (change, at) => {
        this.tell({ kind: 'change', change, moment: at.toBigInt() });
        this.renewInTime();
      },
      (err, ended) => this.resume(err, ended),
    );
  }

  private async resume(err: unknown, ended: boolean): Promise<void> {
    if (this.closed) return;
    const next = this.stream?.next;
    const isLost =
      ended || (err instanceof mongoose.mongo.MongoServerError && historyLost.has(Number(err.code)));
    log.warn({ err, isLost }, 'profile change stream lost');
    await sleep(pauseMs, undefined, { ref: false });
    if (this.closed) return;
    if (next && !isLost) return this.watch(next);
    this.started = false;
    this.renew();
  }

  private tell(news: IndexNews, world?: World): void {
    this.latest = news.kind === 'index' ? [news] : [...this.latest, news];
    for (const tell of this.others) tell(news);
    this.live.receive(news, world);
  }
}

/** Each change that waits is scored apart by every search, so few may wait for long. */
const fewWaiting = (people: number): number => Math.max(256, Math.sqrt(people));
/** With so many a search takes some ten milliseconds more. */
const mostWaiting = 2 ** 14;
/** Fewer changes than this in `pauseMs`. */
const aLull = 20;

/** The database's own logical time: what commits later is later than this. */
async function operationTime(): Promise<mongoose.mongo.Timestamp> {
  const db = mongoose.connection.db;
  if (!db) throw new Error('not connected');
  const { operationTime: time } = await db.admin().command({ hello: 1 });
  return time;
}
