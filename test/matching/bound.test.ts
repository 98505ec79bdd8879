import { describe, expect, test } from 'vitest';
import {
  demoNeeds,
  demoPolicy,
  demoProfiles,
  demoWorld,
  measuringKeys,
} from '../../scripts/bench/material.ts';
import { PeopleIndex, type RankableNeed, type Weighed } from '../../src/matching/index.ts';
import { Rows } from '../../src/matching/rows.ts';
import { Scorer } from '../../src/matching/score.ts';
import { Search, slotOf, sumOf } from '../../src/matching/search.ts';
import { part, slack } from '../../src/matching/sums.ts';
import { Vocabulary } from '../../src/matching/vocabulary.ts';
import { useKeys } from '../../src/platform/index.ts';
import { full, prove } from '../support/faults-report.ts';
import * as oracle from './oracle/index.ts';

useKeys(measuringKeys);
const world = demoWorld();
const keptInAll = 50;
const keptPerGroup = 100;

const seen = ({ id, score }: Pick<Weighed, 'id' | 'score'>) => ({ id, score });

/** How many lists of these needs differ from the oracle's: the first fifty of all, and the first hundred of each group. */
async function differing(seed: string, profiles: number, needsOf: (needs: RankableNeed[]) => RankableNeed[]) {
  const people = demoProfiles({ seed, profiles });
  const policy = await demoPolicy(people);
  const index = PeopleIndex.build(people, policy, world);
  const differ: string[] = [];
  for (const need of needsOf(demoNeeds({ seed, needs: 1000 }))) {
    const { entries: there, first } = oracle.rankPeople(need, people, policy, world, keptPerGroup);
    const grouped = index.find(need, { perGroup: keptPerGroup }).hits;
    for (const group of new Set(there.map((entry) => entry.group))) {
      const ofGroup = (entries: readonly { id: string; score: number; group: string }[]) =>
        JSON.stringify(entries.filter((entry) => entry.group === group).map(seen));
      if (ofGroup(grouped) !== ofGroup(there)) differ.push(`${need.id} ${group}`);
    }
    const inAll = index.find(need, { inAll: keptInAll }).hits.map(seen);
    if (JSON.stringify(inAll) !== JSON.stringify(first.slice(0, keptInAll).map(seen)))
      differ.push(`${need.id} all`);
  }
  return differ;
}

describe('what is added up by rounding never hides somebody from the first', () => {
  test('the list where roundings once hid the fiftieth is the oracle’s', async () => {
    expect(await differing('b', 23_000, (needs) => needs.slice(735, 736))).toEqual([]);
  }, 300_000);

  test('what is added up for anybody is at least their exact score, and more by less than the slack', async () => {
    const people = demoProfiles({ seed: 'borne', profiles: 3000 });
    const policy = await demoPolicy(people);
    const { arrays } = PeopleIndex.build(people, policy, world);
    const rows = new Rows(arrays.data, arrays.start, arrays.count);
    const scorer = new Scorer(new Vocabulary(world, arrays.words), policy);
    const search = new Search(arrays, rows, scorer);
    let looked = 0;
    let [least, most] = [Number.POSITIVE_INFINITY, 0];
    for (const need of demoNeeds({ seed: 'borne', needs: 200 })) {
      scorer.ask(need);
      search.run(new Int32Array(arrays.count / 32 + 1), people.length, false);
      for (let i = 0; i < search.found; i++) {
        const candidate = search.candidates[i] as number;
        const excess = sumOf(candidate) * part - slack - scorer.weigh(rows, slotOf(candidate)) * part;
        least = Math.min(least, excess);
        most = Math.max(most, excess);
        looked += 1;
      }
    }
    expect(looked).toBeGreaterThan(10_000);
    expect(least).toBeGreaterThan(-0.001); // double precision
    expect(most).toBeLessThan(slack);
    expect(most, 'the bound is not a guess far above').toBeGreaterThan(slack / 8);
  }, 120_000);

  test.runIf(full)(
    'lists of 1,000 needs over three seeds are the oracle’s, ties included',
    async () => {
      for (const seed of ['a', 'b', 'c']) {
        const differ = await differing(seed, 23_000, (needs) => needs);
        prove({
          name: `10 lists that differ from the oracle, seed ${seed}`,
          value: differ.length,
          unit: 'lists',
          bar: 0,
        });
      }
    },
    3 * 3_600_000,
  );
});
