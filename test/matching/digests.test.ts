import { afterAll, expect, test } from 'vitest';
import { demoNeeds, demoPolicy, demoWorld, measuringKeys } from '../../scripts/bench/material.ts';
import { people as drawPeople } from '../../scripts/demo/people.ts';
import { stems } from '../../src/french/index.ts';
import {
  PeopleIndex,
  type Policy,
  type RankableNeed,
  type RankableProfile,
} from '../../src/matching/index.ts';
import { nameWords, rankableOfImport } from '../../src/participants/index.ts';
import { setClock, useKeys } from '../../src/platform/index.ts';
import * as oracle from './oracle/index.ts';

const seed = 'empreintes';
const records = [...drawPeople({ seed, count: 800, today: '2026-11-25', counsellors: new Map() })];
const world = demoWorld();
// The day of the demonstration, whose needs begin after it.
afterAll(setClock(() => new Date('2026-11-25T09:00:00Z')));

/** How often each stem occurs, in the order of the text: what was stored of it before there were digests. */
function inClear(text: string): Record<string, number> {
  const counts: Record<string, number> = Object.create(null);
  for (const word of stems(text)) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

/** The lists of every need: scores, groups and what each was computed from. */
function listed(needs: readonly RankableNeed[], people: readonly RankableProfile[], policy: Policy) {
  const index = PeopleIndex.build(people, policy, world);
  return needs.map((need) => ({
    engine: index.weigh(need, { perGroup: 40 }).entries,
    oracle: oracle
      .rankPeople(need, people, policy, world, 40)
      .entries.map(({ id, score }) => ({ id, score })),
  }));
}

test('scores are the same to the last digit over words, over their digests, and over digests under another key', async () => {
  const under = async (INDEX_KEY: Buffer<ArrayBuffer>) => {
    useKeys({ ...measuringKeys, INDEX_KEY });
    const people = records.map(rankableOfImport);
    return { needs: demoNeeds({ seed, needs: 60 }), people, policy: await demoPolicy(people) };
  };
  const one = await under(Buffer.alloc(32, 7));
  const nameOf = nameWords();
  const clear = {
    needs: one.needs.map((need) => ({ ...need, words: need.words.map((word) => nameOf(word) ?? '') })),
    people: one.people.map((person, i) => ({ ...person, words: inClear(records[i]?.experienceText ?? '') })),
  };
  expect(clear.needs.flatMap(({ words }) => words)).not.toContain('');
  const policy = await demoPolicy(clear.people);
  const expected = listed(clear.needs, clear.people, policy);
  const worth = expected.flatMap(({ engine }) => engine).filter(({ facts }) => facts.words.length > 4);
  expect(worth.length).toBeGreaterThan(300);

  expect(listed(one.needs, one.people, one.policy)).toEqual(expected);
  const other = await under(Buffer.alloc(32, 8));
  const words = (profiles: readonly RankableProfile[]) =>
    new Set(profiles.flatMap((one) => Object.keys(one.words)));
  const [first, second] = [words(one.people), words(other.people)];
  expect(first.size).toBe(words(clear.people).size);
  expect([...second].filter((word) => first.has(word))).toEqual([]);
  expect(listed(other.needs, other.people, other.policy)).toEqual(expected);
}, 120_000);
