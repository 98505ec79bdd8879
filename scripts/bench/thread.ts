import { parentPort, workerData } from 'node:worker_threads';
import { type IndexArrays, PeopleIndex, type Policy, type RankableNeed } from '../../src/matching/index.ts';
import { listed } from './context.ts';
import { demoWorld } from './material.ts';

export interface ThreadData {
  readonly arrays: IndexArrays;
  readonly policy: Policy;
  readonly needs: readonly RankableNeed[];
}

/** A part of the work: of so many equal parts, this one. */
export interface Order {
  readonly work: 'rank' | 'spin';
  readonly part: number;
  readonly of: number;
}

const { arrays, policy, needs } = workerData as ThreadData;
const index = new PeopleIndex(arrays, policy, demoWorld());

function spin(turns: number): number {
  let x = 1;
  for (let i = 0; i < turns; i++) x = Math.imul(x, 1664525) + 1013904223;
  return x;
}

parentPort?.on('message', ({ work, part, of }: Order) => {
  if (work === 'spin') spin(3e8 / of);
  else for (let i = part; i < needs.length; i += of) index.weigh(needs[i] as RankableNeed, { inAll: listed });
  parentPort?.postMessage('done');
});
