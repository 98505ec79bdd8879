import { expect, test } from 'vitest';
import {
  demoNeeds,
  demoPolicy,
  demoProfiles,
  demoWorld,
  measuringKeys,
} from '../../scripts/bench/material.ts';
import { duration, type Entry } from '../../src/explanations/index.ts';
import { PeopleIndex } from '../../src/matching/index.ts';
import { useKeys } from '../../src/platform/index.ts';
import { rank } from '../support/ranked.ts';

const seed = 'phrases';
useKeys(measuringKeys);
const world = demoWorld();
let entries: Entry[];
const because = (criterion: string) =>
  entries.flatMap(({ contributions }) =>
    contributions.filter((one) => one.criterion === criterion).map((one) => one.because),
  );

test('each reason is a whole French sentence, without code, blank or doubled word', async () => {
  const people = demoProfiles({ seed, profiles: 300 });
  const index = PeopleIndex.build(people, await demoPolicy(people), world);
  entries = demoNeeds({ seed, needs: 40 }).flatMap((need) => [
    ...rank(index, need, { perGroup: 10 }, world).entries,
  ]);
  expect(entries.length).toBeGreaterThan(500);
  for (const { contributions, questions, gaps } of entries) {
    for (const { because, gave } of contributions) {
      expect(because).toMatch(/^[\p{Lu}\d].*[^ .]\.$/u);
      expect(gave).toMatch(/^\d+(,\d)? points? sur \d+$/);
    }
    for (const text of [
      ...contributions.map((one) => one.because),
      ...[...questions, ...gaps].map((one) => one.text),
    ])
      expect(text).not.toMatch(
        /undefined|null|NaN| {2}|\b[A-Z]\d{4}\b|\b0 mois\b|: ;|: \.|\b(?!vous)(\p{L}{3,}) \1\b/u,
      );
  }
});

test('a title that is asked for is named, with what is known of it', () => {
  const skills = because('skills');
  for (const word of ['oui', 'à vérifier'])
    expect(skills.join('\n')).toMatch(new RegExp(`CACES[^;]*\\(${word}\\)`));
  expect(skills.join('\n')).toMatch(/à un niveau moindre que demandé/);
});

test.each([
  [0, 'moins d’un mois'],
  [7, '7 mois'],
  [12, '1 an'],
  [18, '1 an et demi'],
  [29, '2 ans'],
  [31, '2 ans et demi'],
])('%i months are said as a person would', (months, said) => {
  expect(duration(months)).toBe(said);
});
