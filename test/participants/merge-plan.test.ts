import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergedBy, type Opened, planMerge } from '../../src/participants/merge-plan.ts';
import { emptyProfile } from '../../src/participants/profile.ts';

const code = fc.constantFrom(...'abcdefghijkl');
const uniqueBy = <T>(one: fc.Arbitrary<T>, keyOf: (value: T) => string, maxLength: number) =>
  fc.uniqueArray(one, { selector: keyOf, maxLength });
const blankOr = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });

/** A record of few codes, so that two of them meet often. */
const record: fc.Arbitrary<Opened> = fc
  .record({
    firstName: blankOr(code),
    zone: fc.option(code),
    wishes: uniqueBy(code, String, 5),
    experience: uniqueBy(fc.record({ occupation: code, months: fc.nat(60) }), (one) => one.occupation, 8),
    skills: fc.option(
      uniqueBy(fc.record({ code, level: fc.integer({ min: 1, max: 4 }) }), (one) => one.code, 8),
    ),
    licences: fc.dictionary(code, fc.boolean(), { maxKeys: 5 }),
    obstacles: uniqueBy(
      fc.record({
        kind: fc.constantFrom('health' as const, 'money' as const),
        note: fc.constantFrom('', 'x', 'y'),
      }),
      (one) => one.kind,
      2,
    ),
    cv: fc.option(code),
    state: fc.constantFrom('draft' as const, 'active' as const, 'left' as const),
  })
  .map(({ firstName, obstacles, cv, state, ...profile }) => ({
    doc: { state, profile: { ...emptyProfile, ...profile } } as unknown as Opened['doc'],
    identity: firstName === undefined ? {} : { firstName },
    experienceText: '',
    cv,
    obstacles,
  }));

const codesOf = (values: readonly any[]): string[] =>
  values.map((one) => one.occupation ?? one.code ?? String(one)).sort();

test('what either record holds is kept once, or said to be left out', () => {
  fc.assert(
    fc.property(record, record, (keep, drop) => {
      const { lists } = planMerge(keep, drop, {});
      for (const name of ['wishes', 'experience', 'skills'] as const) {
        const list = lists.find(({ field }) => field === `profile.${name}`);
        const told = codesOf([...(list?.values ?? []), ...(list?.leftOut ?? [])]);
        const held = [keep, drop].flatMap(({ doc }) => codesOf(doc.profile[name] ?? []));
        expect(told).toEqual([...new Set(held)].sort());
      }
      const merged = mergedBy(planMerge(keep, drop, {}), keep, drop);
      for (const { doc } of [keep, drop])
        for (const { occupation, months } of doc.profile.experience)
          expect(
            merged.profile.experience.find((one) => one.occupation === occupation)?.months,
          ).toBeGreaterThanOrEqual(months);
    }),
  );
});

test('a value of one record alone stays, and of two the kept record’s unless a person chooses', () => {
  fc.assert(
    fc.property(record, record, (keep, drop) => {
      const { lines } = planMerge(keep, drop, {});
      for (const line of lines) {
        const taken = line[line.from];
        if (line.keep !== null && line.keep !== '') expect(taken).toBe(line.keep);
        else expect(taken).toBe(line.drop ?? line.keep);
      }
      const chosen = Object.fromEntries(
        lines.filter(({ conflict }) => conflict).map(({ field }) => [field, 'drop' as const]),
      );
      for (const line of planMerge(keep, drop, chosen).lines)
        if (line.conflict) expect(line[line.from]).toBe(line.drop);
    }),
  );
});

test('a record that is merged with one that says the same is as it was', () => {
  fc.assert(
    fc.property(record, (one) => {
      const plan = planMerge(one, one, {});
      expect(plan.lines.filter(({ conflict }) => conflict)).toEqual([]);
      const merged = mergedBy(plan, one, one);
      expect(merged).toMatchObject({
        profile: one.doc.profile,
        identity: one.identity,
        state: one.doc.state,
      });
      expect(merged.obstacles).toEqual(one.obstacles);
    }),
  );
});

test('of two notes that have no room side by side, a person chooses', () => {
  const noted = (note: string): Opened => ({
    doc: { state: 'active', profile: emptyProfile } as unknown as Opened['doc'],
    identity: {},
    experienceText: '',
    cv: null,
    obstacles: [{ kind: 'health', note }],
  });
  const [keep, drop] = [noted('a'.repeat(1500)), noted('b'.repeat(1500))];
  const chosen = { 'obstacles.health': 'drop' } as const;
  expect(mergedBy(planMerge(keep, drop, chosen), keep, drop).obstacles).toEqual(drop.obstacles);
  expect(() => planMerge(noted('a'), noted('b'), chosen)).toThrow();
});
