import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, birthdayOf, endOfMonths } from '../../src/platform/index.ts';
import { type FrameworkFacts, lastDayOf, refusalsOf, youthRules } from '../../src/youth/rules/index.ts';

const cej = (facts: Partial<FrameworkFacts>): FrameworkFacts => framework({ kind: 'cej', ...facts });

/** Allowed as it stands: at 20, on its longest plain length. */
function framework({
  kind = 'pacea',
  startsOn = '2026-12-01',
  ...facts
}: Partial<FrameworkFacts>): FrameworkFacts {
  const birthDate = facts.birthDate === undefined ? '2006-05-10' : facts.birthDate;
  const one = { birthDate, isReasoned: facts.isReasoned ?? false, schoolEndsOn: facts.schoolEndsOn };
  return {
    kind,
    startsOn,
    endsOn: lastDayOf(kind, startsOn, one),
    isMissionLocale: true,
    engagementOn: startsOn,
    isFree: true,
    others: [],
    ...facts,
    ...one,
  };
}
const codes = (facts: FrameworkFacts) => refusalsOf(facts).map(({ field, code }) => `${field} ${code}`);

/** Any birth date, 29 February as often as not. */
const births = fc.oneof(
  fc.integer({ min: 0, max: 9000 }).map((n) => addDays('1990-01-01', n)),
  fc.constantFrom('1996-02-29', '2000-02-29', '2004-02-29', '2008-02-29'),
);
const both = fc.constantFrom('pacea' as const, 'cej' as const);
const eve = (day: string) => addDays(day, -1);

describe('ages, to the day', () => {
  test('sixteen: the birthday opens, its eve does not', () => {
    fc.assert(
      fc.property(births, both, (birthDate, kind) => {
        const first = birthdayOf(birthDate, 16);
        const guardianOn = '2000-01-01';
        expect(codes(framework({ kind, birthDate, guardianOn, startsOn: first }))).toEqual([]);
        const young = framework({ kind, birthDate, guardianOn, startsOn: eve(first) });
        expect(codes(young)).toEqual(['startsOn too-young']);
      }),
    );
  });

  test('eighteen: on its eve somebody answers for them, on the birthday nobody has to', () => {
    fc.assert(
      fc.property(births, both, (birthDate, kind) => {
        const adult = birthdayOf(birthDate, 18);
        expect(codes(framework({ kind, birthDate, startsOn: adult }))).toEqual([]);
        const minor = framework({ kind, birthDate, startsOn: eve(adult) });
        expect(codes(minor)).toEqual(['guardian missing']);
        expect(codes({ ...minor, guardianOn: eve(adult) })).toEqual([]);
        expect(codes({ ...minor, guardianOn: adult })).toEqual(['guardian missing']);
      }),
    );
  });

  test('twenty-six: the eve opens a PACEA of one day, and a CEJ; the birthday neither, but a CEJ with a RQTH', () => {
    const rqth = { held: true, seenOn: '2000-01-01' };
    fc.assert(
      fc.property(births, (birthDate) => {
        const birthday = birthdayOf(birthDate, 26);
        const last = framework({ birthDate, startsOn: eve(birthday) });
        expect(last.endsOn).toBe(eve(birthday));
        expect(codes(last)).toEqual([]);
        expect(codes(framework({ birthDate, startsOn: birthday, rqth }))).toContain('startsOn too-old');
        expect(codes(cej({ birthDate, startsOn: eve(birthday) }))).toEqual([]);
        expect(codes(cej({ birthDate, startsOn: birthday }))).toEqual(['startsOn too-old']);
        expect(codes(cej({ birthDate, startsOn: birthday, rqth }))).toEqual([]);
        const no = { ...rqth, held: false };
        expect(codes(cej({ birthDate, startsOn: birthday, rqth: no }))).toEqual(['startsOn too-old']);
        const over = { ...rqth, until: eve(birthday) };
        expect(codes(cej({ birthDate, startsOn: birthday, rqth: over }))).toEqual(['startsOn too-old']);
      }),
    );
  });

  test('thirty: with a RQTH the eve opens a CEJ, the birthday does not', () => {
    const rqth = { held: true, seenOn: '2000-01-01' };
    fc.assert(
      fc.property(births, (birthDate) => {
        const birthday = birthdayOf(birthDate, 30);
        expect(codes(cej({ birthDate, startsOn: eve(birthday), rqth }))).toEqual([]);
        expect(codes(cej({ birthDate, startsOn: birthday, rqth }))).toEqual(['startsOn too-old']);
      }),
    );
  });

  test('who was born on 29 February has their birthday on 1 March of a common year', () => {
    const birthDate = '2000-02-29';
    expect(framework({ birthDate, startsOn: '2025-06-01' }).endsOn).toBe('2026-02-28');
    expect(codes(framework({ birthDate, startsOn: '2026-02-28' }))).toEqual([]);
    expect(codes(framework({ birthDate, startsOn: '2026-03-01' }))).toContain('startsOn too-old');
  });
});

describe('lengths, from date to date', () => {
  const starts = fc.integer({ min: 0, max: 4000 }).map((n) => addDays('2024-01-01', n));
  const born = (startsOn: string) => `${Number(startsOn.slice(0, 4)) - 20}-01-01`;

  test('a PACEA of 24 months, a CEJ of 12, 18 with reasons; one day more is refused and says the last', () => {
    fc.assert(
      fc.property(starts, (startsOn) => {
        const birthDate = born(startsOn);
        const cases = [
          [framework({ birthDate, startsOn }), 24],
          [cej({ birthDate, startsOn }), 12],
          [cej({ birthDate, startsOn, isReasoned: true }), 18],
        ] as const;
        for (const [facts, months] of cases) {
          expect(facts.endsOn).toBe(endOfMonths(startsOn, months));
          expect(codes(facts)).toEqual([]);
          const [refused] = refusalsOf({ ...facts, endsOn: addDays(facts.endsOn, 1) });
          expect(refused).toMatchObject({ field: 'endsOn', code: 'too-long' });
          expect(refused?.detail).toContain(facts.endsOn.split('-').reverse().join('/'));
          expect(refused?.detail).toContain('Code du travail');
        }
      }),
    );
  });

  test('with a school, to the last day of the second month after it', () => {
    const facts = { startsOn: '2026-01-10', birthDate: '2006-01-01', isReasoned: true };
    expect(cej({ ...facts, schoolEndsOn: '2027-06-30' }).endsOn).toBe('2027-08-31');
    expect(cej({ ...facts, schoolEndsOn: '2027-12-15' }).endsOn).toBe('2028-02-29');
    expect(cej({ ...facts, schoolEndsOn: '2026-03-01' }).endsOn).toBe('2027-07-09');
  });

  test('a new CEJ six months after the one before, not a day sooner; a PACEA the day after', () => {
    fc.assert(
      fc.property(starts, (endsOn) => {
        const birthDate = born(endsOn);
        const others = [{ startsOn: addMonths(endsOn, -3), endsOn }];
        const again = addMonths(addDays(endsOn, 1), 6);
        expect(codes(cej({ birthDate, startsOn: again, others }))).toEqual([]);
        expect(codes(cej({ birthDate, startsOn: eve(again), others }))).toEqual(['startsOn too-soon']);
        expect(codes(framework({ birthDate, startsOn: addDays(endsOn, 1), others }))).toEqual([]);
        expect(codes(framework({ birthDate, startsOn: endsOn, others }))).toEqual(['startsOn too-soon']);
      }),
    );
  });
});

test('what else is asked: a mission locale, a birth date, an engagement signed first, no school for a CEJ', () => {
  expect(codes(framework({ isMissionLocale: false }))).toEqual(['kind not-mission-locale']);
  expect(codes(framework({ birthDate: null }))).toEqual(['birthDate missing']);
  expect(codes(framework({ engagementOn: '2026-12-02' }))).toEqual(['engagement.signedOn after-start']);
  expect(codes(framework({ isFree: false }))).toEqual([]);
  expect(codes(cej({ isFree: false }))).toEqual(['free not-free']);
  expect(codes(framework({ endsOn: '2026-11-30' }))).toEqual(['endsOn before-start']);
});

test('docs/rules.md has a line for each rule, as the code has it', () => {
  const lines = readFileSync(join(import.meta.dirname, '../../docs/rules.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| youth `'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  expect(lines).toEqual(
    Object.entries(youthRules).map(([id, { name, source, from, sure }]) => [
      `youth \`${id}\``,
      name,
      source,
      from,
      sure,
    ]),
  );
});
