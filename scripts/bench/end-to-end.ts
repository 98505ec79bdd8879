import mongoose from 'mongoose';
import { inTransaction } from '../../src/platform/index.ts';
import type { Context } from './context.ts';
import { type Stages, startHouse } from './house.ts';
import { atMost, median, quantile, type Row, told } from './measure.ts';

const posted = 60;
const bar = 5;

/** From the posting of a need to its stored ranking, through the API, the outbox, the queue and a worker. */
export async function endToEnd({ profiles, say }: Context): Promise<Row[]> {
  say('de bout en bout : chargement des personnes');
  const house = await startHouse(profiles.length);
  await Written.createCollection();
  try {
    const transactions: number[] = [];
    const measured: Stages[] = [];
    for (const advertisement of house.advertisements(posted * 2)) {
      const one = await house.post(advertisement);
      if (!one) continue;
      transactions.push(await transaction());
      measured.push(one);
      // Suggestions and notices that follow are work of their own.
      await house.idle('rankings', 'matches');
      if (measured.length === posted) break;
    }
    return rowsOf(measured.slice(10), transactions.slice(10));
  } finally {
    await house.stop();
  }
}

function rowsOf(measured: readonly Stages[], transactions: readonly number[]): Row[] {
  const stage = (name: string, of: (one: Stages) => number): Row => {
    const times = measured.map(of);
    const note = `p95 ${quantile(times, 0.95).toFixed(1)} ms`;
    return { name, ...told(median(times)), unit: 'ms', note };
  };
  const waits = median(measured.map(({ written, taken }) => taken - written));
  return [
    stage('besoin posté : lu et écrit par l’API', ({ asked, written }) => written - asked),
    stage('besoin posté : outbox, relais et file', ({ written, taken }) => taken - written),
    stage('besoin posté : classé et enregistré par le worker', ({ taken, stored }) => stored - taken),
    stage('besoin posté → classement enregistré', ({ asked, stored }) => stored - asked),
    {
      name: 'une transaction MongoDB de deux écritures',
      ...told(median(transactions)),
      unit: 'ms',
      note: `p95 ${quantile(transactions, 0.95).toFixed(1)} ms`,
    },
    {
      name: 'outbox, relais et file : une transaction',
      ...atMost(waits / median(transactions), bar),
      unit: '×',
    },
  ];
}

const Written = mongoose.model(
  'BenchWritten',
  new mongoose.Schema({ what: String }, { collection: 'bench_written', versionKey: false }),
);

async function transaction(): Promise<number> {
  const begin = performance.now();
  await inTransaction(async () => {
    await Written.create([{ what: 'need' }]);
    await Written.create([{ what: 'outbox' }]);
  });
  return performance.now() - begin;
}
