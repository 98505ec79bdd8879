import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Context } from './context.ts';
import { atLeast, median, type Row, told } from './measure.ts';
import type { Order, ThreadData } from './thread.ts';

/** Two threads on the same index against one, and what two loops that share nothing gain on this machine meanwhile. */
export async function threads({ index, policy, needs, rounds }: Context): Promise<Row[]> {
  const data: ThreadData = { arrays: index.arrays, policy, needs };
  const file = new URL('./thread.js', import.meta.url);
  const pool = [0, 1].map(() => new Worker(file, { workerData: data }));
  const ask = async (worker: Worker, order: Order) => {
    const answered = once(worker, 'message');
    worker.postMessage(order);
    await answered;
  };
  /** The whole of the work on one thread, then half of it on each of two. */
  const gain = async (work: Order['work']): Promise<number> => {
    const timed = async (orders: Order[]) => {
      const begin = performance.now();
      await Promise.all(orders.map((order, i) => ask(pool[i] as Worker, order)));
      return performance.now() - begin;
    };
    const alone = await timed([{ work, part: 0, of: 1 }]);
    const both = await timed([
      { work, part: 0, of: 2 },
      { work, part: 1, of: 2 },
    ]);
    return alone / both;
  };
  await gain('rank');
  await gain('spin');
  const gains: { rank: number; spin: number }[] = [];
  for (let round = 0; round < rounds; round++)
    gains.push({ rank: await gain('rank'), spin: await gain('spin') });
  await Promise.all(pool.map((worker) => worker.terminate()));
  return [
    { name: 'deux fils contre un, même index', ...told(median(gains.map(({ rank }) => rank))), unit: '×' },
    { name: 'deux boucles sans rien de commun', ...told(median(gains.map(({ spin }) => spin))), unit: '×' },
    {
      name: 'gain de deux fils : gain de deux boucles',
      ...atLeast(median(gains.map(({ rank, spin }) => rank / spin)), 0.85),
      unit: '×',
    },
  ];
}
