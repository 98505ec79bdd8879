import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { PeopleIndex, type RankableNeed } from '../../src/matching/index.ts';
import { type Context, engine, listed } from './context.ts';
import { kernelFile, slotsOf } from './kernel-file.ts';
import { atMost, median, type Row, ratio, rounds, told } from './measure.ts';

const source = fileURLToPath(new URL('../../../scripts/bench/kernel.c', import.meta.url));

function compiled(folder: string): string | null {
  const program = join(folder, 'kernel');
  try {
    execFileSync('gcc', ['-O3', '-march=native', '-o', program, source, '-lm'], { stdio: 'pipe' });
    return program;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** The same search in C, on the same arrays and questions, and whether it finds the same people. */
export async function againstC(context: Context): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-kernel-'));
  try {
    const program = compiled(folder);
    if (!program) {
      const note = 'pas de compilateur C sur cette machine';
      return [{ name: 'le même noyau en C', value: null, unit: '', bar: null, holds: null, note }];
    }
    return await compare(context, program, join(folder, 'kernel.bin'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compare(context: Context, program: string, file: string): Promise<Row[]> {
  // The kernel takes one occupation a need, as advertisements have.
  const needs = context.needs.filter(({ occupations }) => occupations.length === 1);
  // Listened to on an index of its own: objects that were patched are slower for ever after.
  const { arrays, policy } = context.index;
  const heard = new PeopleIndex(arrays, policy, context.world);
  writeFileSync(file, kernelFile(heard, needs, listed));
  const child = spawn(program, [file], { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  /** All needs: milliseconds of one, by its own clock, and what it found. */
  const ask = async (order: 'run' | 'scatter') => {
    child.stdin.write(`${order}\n`);
    const [ms = 0, check = 0] = String((await answers.next()).value)
      .split(' ')
      .map(Number);
    return { ms, check };
  };
  const { find, weigh, rank } = engine(context);
  const { index } = context;
  const same = (await ask('run')).check === checkOf(index, needs);
  const kernel: number[] = [];
  const scatter: number[] = [];
  let postings = 0;
  const times = await rounds(context.rounds, needs, {
    find: { run: find },
    weigh: { run: weigh },
    rank: { run: rank },
    search: { run: (need) => searchOnly(index, need) },
    c: {
      sample: 1,
      run: async () => {
        kernel.push((await ask('run')).ms);
        const added = await ask('scatter');
        scatter.push(added.ms / (added.check / needs.length));
        postings = added.check / needs.length;
      },
    },
  });
  child.stdin.end();
  const c = kernel.slice(1);
  const note = same ? 'mêmes candidats' : 'CANDIDATS DIFFÉRENTS';
  return [
    { name: 'le même noyau en C, -O3 -march=native', ...told(median(c)), unit: 'ms', note },
    {
      name: 'C : addition d’une mention',
      ...told(median(scatter) * 1e6),
      unit: 'ns',
      note: `${Math.round(postings)} mentions par besoin`,
    },
    { name: 'noyau en TypeScript : noyau en C', ...told(ratio(times.search, c)), unit: '×' },
    {
      name: 'moteur avec de quoi chaque score est fait : noyau en C',
      ...atMost(ratio(times.weigh, c), 2.5),
      unit: '×',
    },
    { name: 'moteur avec les phrases : noyau en C', ...told(ratio(times.rank, c)), unit: '×' },
    { name: 'moteur sans explication : noyau en C', ...atMost(ratio(times.find, c), 1.8), unit: '×' },
  ];
}

/** What the kernel does, and no more: neither exact scores nor a list. */
function searchOnly(index: PeopleIndex, need: RankableNeed): void {
  index['scorer'].ask(need);
  index['search'].run(index['removed'], listed, false);
}

function checkOf(index: PeopleIndex, needs: readonly RankableNeed[]): number {
  let check = 0;
  for (const need of needs) {
    searchOnly(index, need);
    for (const slot of slotsOf(index)) check += slot % 1000;
  }
  return check;
}
