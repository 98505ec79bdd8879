import { createHmac } from 'node:crypto';
import type { Catalogue } from '../../src/occupations/index.ts';
import {
  type Contribution,
  Counts,
  type DomainCounts,
  drawTable,
  type Scales,
} from '../../src/promotion/index.ts';

/** Where the one person is counted at each draw that the twelve publications show; `null`: nowhere. */
export type Story = readonly (Contribution | null)[];

export interface Mechanism {
  readonly scales: Scales;
  /** `each`: of its own at each draw, as the house does; `kept`: the same at all of them; `none`: true counts. */
  readonly noise: 'each' | 'kept' | 'none';
}

export interface Guessed {
  /** How many times as likely the twelve publications were, at most, in one of the two worlds. */
  readonly most: number;
  /** Share of right answers, and its standard error. */
  readonly right: number;
  readonly error: number;
  /** How many times as often the adversary says "counted" where it is so. */
  readonly ratio: number;
}

type Tables = readonly (readonly DomainCounts[])[];

interface Game {
  /** Counts of everybody else: the adversary knows them. */
  readonly others: readonly DomainCounts[];
  readonly story: Story;
  readonly mechanism: Mechanism;
  readonly catalogue: Catalogue;
  readonly trials: number;
  readonly newKey: () => string;
}

/**
 * Draws by lot whether the person is counted, publishes, and lets the adversary weigh the two worlds by the likelihood of
 * every published number: nobody answers better (Neyman and Pearson 1933).
 */
export function guess({ others, story, mechanism, catalogue, trials, newKey }: Game): Guessed {
  const [without, withThem] = [story.map(() => others), story.map((one) => plus(others, one, catalogue))];
  let [most, right] = [1, 0];
  const said = { there: [0, 0], away: [0, 0] };
  for (let trial = 0; trial < trials; trial++) {
    const isThere = trial % 2 === 0;
    const seen = publish(isThere ? withThem : without, mechanism, newKey());
    const weighed = weigh(seen, without, withThem, mechanism);
    most = Math.max(most, Math.exp(Math.abs(weighed)));
    // Where both are as likely, by lot.
    const says = weighed === 0 ? trial % 4 < 2 : weighed > 0;
    if (says === isThere) right++;
    const row = isThere ? said.there : said.away;
    row[says ? 0 : 1] = (row[says ? 0 : 1] ?? 0) + 1;
  }
  const share = right / trials;
  const rate = ([yes = 0, no = 0]: readonly number[]) => yes / (yes + no);
  return {
    most,
    right: share,
    error: Math.sqrt((share * (1 - share)) / trials),
    ratio: rate(said.there) / Math.max(rate(said.away), 1 / trials),
  };
}

/** The same counts and one person's. */
function plus(
  others: readonly DomainCounts[],
  one: Contribution | null,
  catalogue: Catalogue,
): DomainCounts[] {
  const alone = new Counts(catalogue);
  if (one) alone.add(one);
  return others.map((domain) => {
    const added = alone.domains.find(({ code }) => code === domain.code)?.counts;
    const counts = Object.entries(domain.counts).map(([territory, row]) => [
      territory,
      row.map((count, i) => count + (added?.[territory as keyof typeof added]?.[i] ?? 0)),
    ]);
    return { ...domain, counts: Object.fromEntries(counts) };
  });
}

function publish(tables: Tables, { scales, noise }: Mechanism, key: string): readonly (readonly number[])[] {
  if (noise === 'none') return tables.map(cellsOf);
  const mac = (text: string) => createHmac('sha256', key).update(text).digest('base64url');
  if (noise === 'each')
    return tables.map((table, i) => cellsOf(drawTable(table, scales, `release ${i}`, mac)));
  const [first = []] = tables;
  const drawn = cellsOf(drawTable(first, scales, 'release', mac));
  const kept = cellsOf(first).map((count, i) => (drawn[i] ?? 0) - count);
  return tables.map((table) => cellsOf(table).map((count, i) => count + (kept[i] ?? 0)));
}

const cellsOf = (table: readonly DomainCounts[]): number[] =>
  table.flatMap(({ counts }) => Object.values(counts).flat());
const areBase = (table: readonly DomainCounts[]): boolean[] =>
  table.flatMap(({ counts }) => Object.values(counts).flatMap((row) => row.map((_, i) => i === 0)));

type Rows = readonly (readonly number[])[];

/** The logarithm of how many times as likely what was seen is with the person as without. */
function weigh(seen: Rows, without: Tables, withThem: Tables, { scales, noise }: Mechanism): number {
  const [away, there] = [without.map(cellsOf), withThem.map(cellsOf)];
  if (noise === 'each') {
    const base = areBase(without[0] ?? []);
    const scaleOf = (i: number) => (base[i] ? scales.base : scales.axis);
    const farFrom = (counted: Rows) =>
      sumOf(
        seen.map((row, i) =>
          sumOf(row.map((value, j) => Math.abs(value - (counted[i]?.[j] ?? 0)) / scaleOf(j))),
        ),
      );
    return farFrom(away) - farFrom(there);
  }
  // True counts, or counts that are all as far from them: of two worlds one is out of the question.
  const noiseOf = (counted: Rows, i: number) =>
    (seen[i] ?? []).map((value, j) => value - (counted[i]?.[j] ?? 0));
  const mayBe = (counted: Rows) => {
    const first = noise === 'none' ? (seen[0] ?? []).map(() => 0) : noiseOf(counted, 0);
    return seen.every((_, i) => noiseOf(counted, i).every((value, j) => value === first[j]));
  };
  const certain = 50;
  return (mayBe(there) ? certain : 0) - (mayBe(away) ? certain : 0);
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
