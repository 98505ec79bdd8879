import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { IndexKeeper } from '../src/rankings/index.ts';
import type { FromThread, ToThread } from './ranking-thread.ts';

export interface RankingThreadsOptions {
  readonly count: number;
  /** That of this thread: the others share what it holds. */
  readonly keeper: IndexKeeper;
  /** See `TakersOptions`. */
  readonly onRoom: () => void;
  /** Called when a thread ends that was not asked to. */
  readonly onLost: (error: unknown) => void;
}

/** Starts threads that rank beside this one, and waits until they can. */
export async function startRankingThreads(options: RankingThreadsOptions) {
  const threads = Array.from({ length: options.count }, () => startThread(options));
  await Promise.all(threads.map(({ ready }) => ready));
  return {
    /** Each finishes its job and takes no more. The keeper must go on until then: a job may wait for its news. */
    async stop(): Promise<void> {
      await Promise.all(threads.map((thread) => thread.stop()));
    },
  };
}

function startThread({ keeper, onRoom, onLost }: RankingThreadsOptions) {
  const worker = new Worker(new URL('./ranking-thread.js', import.meta.url));
  const tell = (message: ToThread) => worker.postMessage(message);
  let stopping = false;
  let error: unknown;
  worker.on('error', (err) => {
    error = err;
  });
  const ended = once(worker, 'exit').then(([code]) => {
    if (!stopping) onLost(error ?? new Error(`a ranking thread ended with ${code}`));
  });
  const ready = new Promise<void>((resolve) => {
    worker.on('message', (message: FromThread) => {
      if (message.kind === 'renew') keeper.renew(message);
      else if (message.kind === 'room') onRoom();
      else {
        keeper.share(tell);
        resolve();
      }
    });
  });
  return {
    ready,
    async stop(): Promise<void> {
      stopping = true;
      tell({ kind: 'stop' });
      await ended;
    },
  };
}
