import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry, Names } from '../../src/explanations/index.ts';
import {
  type Exclusion,
  PeopleIndex,
  type Policy,
  type RankableNeed,
  type RankableProfile,
  type World,
} from '../../src/matching/index.ts';
import { rank, rankOne } from '../support/ranked.ts';

/** A small world of four occupations, four skills and three zones on a line, ten minutes apart. */
const occupations = ['N1101', 'N1103', 'N1105', 'K2204'];
const skills = ['s1', 's2', 's3', 's4'];
const zones = ['13201', '13215', '13117'];
const world: World & Names = {
  minutes: (mode, from, to) => {
    const steps = Math.abs(zones.indexOf(from) - zones.indexOf(to));
    return 5 + steps * { walk: 60, bike: 25, transit: 20, car: 10 }[mode];
  },
  neighbours: (code) => (code === 'N1103' ? ['N1101', 'N1105'] : []),
  macroSkill: (code) => (code === 's1' || code === 's2' ? 'm1' : null),
  occupationName: (code) => code,
  skillName: (code) => code,
  licenceName: (code) => code,
};
const policy: Policy = {
  version: 1,
  weights: { occupation: 35, skills: 30, experience: 5, commute: 15, conditions: 15 },
  corpus: {
    profiles: 100,
    meanWords: 4,
    skillProfiles: { s1: 50, s2: 3 },
    wordProfiles: { quai: 20, palett: 5 },
  },
};

const need = (overrides: Partial<RankableNeed> = {}): RankableNeed => ({
  id: 'need',
  revision: 1,
  occupations: ['N1101'],
  skills: [
    { code: 's1', required: true, level: 2 },
    { code: 's3', required: false, level: 2 },
  ],
  demands: [{ code: 'right-to-work', kind: 'law' }],
  proofs: [],
  zone: '13215',
  conditions: [],
  offTransitHours: false,
  contract: 'cdi',
  minutesPerWeek: 2100,
  startsOn: '2026-12-01',
  startToleranceDays: 14,
  hourlyCents: 1300,
  words: ['quai', 'palett'],
  ...overrides,
});

const person = (overrides: Partial<RankableProfile> = {}): RankableProfile => ({
  id: 'person',
  revision: 1,
  zone: '13215',
  wishes: ['N1101'],
  experience: [{ occupation: 'N1101', months: 24 }],
  skills: [
    { code: 's1', level: 3 },
    { code: 's3', level: 2 },
  ],
  licences: { 'right-to-work': true },
  excludedOccupations: [],
  excludedConditions: [],
  travel: { modes: ['car'], maxMinutes: 30 },
  availableFrom: '2026-01-01',
  minutesPerWeek: { min: 1800, max: 2400 },
  contracts: ['cdi'],
  minHourlyCents: null,
  words: { quai: 1, palett: 2 },
  ...overrides,
});

const entryOf = (result: Entry | Exclusion): Entry => {
  if ('limit' in result) throw new Error(`excluded by ${result.limit}`);
  return result;
};
const scored = (n: RankableNeed, p: RankableProfile) => entryOf(rankOne(n, p, policy, world));
const limitOf = (n: RankableNeed, p: RankableProfile) => {
  const result = rankOne(n, p, policy, world);
  return 'limit' in result ? result.limit : null;
};

describe('the five hard limits, and no other', () => {
  test('someone who suits in everything is ready', () => {
    const entry = scored(need(), person());
    expect(entry.group).toBe('ready');
    expect(entry.score).toBeGreaterThan(85);
  });

  test('an excluded occupation or working condition keeps out', () => {
    expect(limitOf(need(), person({ excludedOccupations: ['N1101'] }))).toBe('occupation');
    expect(
      limitOf(need({ occupations: ['N1101', 'N1105'] }), person({ excludedOccupations: ['N1101'] })),
    ).toBe(null);
    expect(limitOf(need({ conditions: ['night'] }), person({ excludedConditions: ['night'] }))).toBe(
      'condition',
    );
  });

  test('what the law demands keeps out when known to be absent, and is a question when nobody asked', () => {
    const demands = [{ code: 'permis-c', kind: 'law' }] as const;
    expect(limitOf(need({ demands }), person({ licences: { 'permis-c': false } }))).toBe('law');
    const unknown = scored(need({ demands }), person({ licences: {} }));
    expect(unknown.group).toBe('confirm');
    expect(unknown.questions).toContainEqual(expect.objectContaining({ about: 'licence', code: 'permis-c' }));
    expect(scored(need({ demands }), person({ licences: { 'permis-c': true } })).group).toBe('ready');
  });

  test('a CACES known to be absent is a gap that is named, never an exclusion', () => {
    const demands = [{ code: 'caces-r489-3', kind: 'evidence' }] as const;
    const entry = scored(need({ demands }), person({ licences: { 'caces-r489-3': false } }));
    expect(entry.group).toBe('gap');
    expect(entry.gaps).toEqual([expect.objectContaining({ kind: 'licence', code: 'caces-r489-3' })]);
  });

  test('a trip beyond the person’s own limit keeps out, a little beyond is a question', () => {
    const near = person({ zone: '13201', travel: { modes: ['car'], maxMinutes: 12 } });
    expect(scored(need(), near).group).toBe('confirm');
    const far = person({ zone: '13201', travel: { modes: ['walk'], maxMinutes: 30 } });
    expect(limitOf(need(), far)).toBe('travel');
  });

  test('public transport is a question when the shift starts before it runs', () => {
    const rider = person({ travel: { modes: ['transit'], maxMinutes: 60 } });
    expect(scored(need(), rider).group).toBe('ready');
    const entry = scored(need({ offTransitHours: true }), rider);
    expect(entry.group).toBe('confirm');
    expect(entry.questions[0]?.about).toBe('travel');
  });

  test('a required skill that a filled-in profile lacks is a gap; a blank profile is a question', () => {
    expect(scored(need(), person({ skills: [{ code: 's3', level: 2 }] })).gaps[0]).toMatchObject({
      code: 's1',
    });
    expect(scored(need(), person({ skills: null }))).toMatchObject({ group: 'confirm', gaps: [] });
  });
});

describe('the four groups', () => {
  const nothing: Partial<RankableProfile> = { wishes: [], experience: [] };
  const three = ['s1', 's2', 's3'].map((code) => ({ code, required: false, level: 2 }));

  test('nobody is ready without the trade or a near one, however well the rest suits', () => {
    const entry = scored(need(), person(nothing));
    expect(entry.group).toBe('confirm');
    expect(entry.questions).toContainEqual(expect.objectContaining({ about: 'occupation' }));
    // N1103 is linked to N1101; N1105 is of its domain only.
    expect(scored(need(), person({ ...nothing, wishes: ['N1103'] })).group).toBe('ready');
    expect(scored(need(), person({ ...nothing, wishes: ['N1105'] })).group).toBe('confirm');
    expect(
      scored(need(), person({ ...nothing, experience: [{ occupation: 'N1101', months: 0 }] })).group,
    ).toBe('ready');
  });

  test('far is no near trade and less than half of what is asked, or nothing asked; a near trade is never far', () => {
    const skilled = (...codes: string[]) => ({ skills: codes.map((code) => ({ code, level: 3 })) });
    const asked = need({ skills: three });
    expect(scored(asked, person({ ...nothing, ...skilled('s3') })).group).toBe('far');
    expect(scored(asked, person({ ...nothing, ...skilled('s1', 's3') })).group).toBe('confirm');
    expect(scored(asked, person({ ...nothing, skills: null })).group).toBe('far');
    expect(scored(need({ skills: [] }), person(nothing)).group).toBe('far');
    expect(scored(asked, person({ ...skilled(), wishes: ['N1101'] })).group).not.toBe('far');
    const titled = need({ skills: [], demands: [{ code: 'caces-r489-3', kind: 'evidence' }] });
    expect(scored(titled, person({ ...nothing, licences: {} })).group).toBe('far');
    expect(scored(titled, person({ ...nothing, licences: { 'caces-r489-3': true } })).group).toBe('confirm');
  });

  test('what is wished for and missing shows, and unreadies nobody; what is required must be met in full', () => {
    const wishing = scored(need(), person({ skills: [{ code: 's1', level: 3 }] }));
    expect(wishing).toMatchObject({ group: 'ready', gaps: [], missing: [{ kind: 'skill', code: 's3' }] });
    // s2 is a neighbour of s1, which is required.
    const partly = scored(need(), person({ skills: [{ code: 's2', level: 3 }] }));
    expect(partly.group).toBe('confirm');
    expect(partly.questions).toContainEqual(expect.objectContaining({ about: 'skills', code: 's1' }));
  });
});

describe('the start', () => {
  const from = (availableFrom: string) => scored(need({ startsOn: '2026-12-01' }), person({ availableFrom }));

  test('within what the need can wait is nearly right; later is not, costs half of the conditions and is to confirm', () => {
    const [onTime, late, tooLate] = [from('2026-12-01'), from('2026-12-15'), from('2026-12-16')];
    expect(onTime.group).toBe('ready');
    expect([late.group, tooLate.group]).toEqual(['confirm', 'confirm']);
    expect(onTime.score - late.score).toBeCloseTo(15 / 4);
    expect(onTime.score - tooLate.score).toBeCloseTo(15 / 2);
    expect(from('2027-02-09').score).toBe(tooLate.score);
  });

  test('a need says itself how long it can wait', () => {
    const strict = need({ startToleranceDays: 0 });
    expect(scored(strict, person({ availableFrom: '2026-12-02' })).score).toBe(from('2026-12-16').score);
    const patient = need({ startToleranceDays: 90 });
    expect(scored(patient, person({ availableFrom: '2027-02-09' })).score).toBe(from('2026-12-15').score);
  });
});

const someProfile: fc.Arbitrary<RankableProfile> = fc
  .record({
    zone: fc.option(fc.constantFrom(...zones)),
    wishes: fc.uniqueArray(fc.constantFrom(...occupations), { maxLength: 3 }),
    experience: fc.array(fc.record({ occupation: fc.constantFrom(...occupations), months: fc.nat(120) }), {
      maxLength: 3,
    }),
    skills: fc.option(
      fc.uniqueArray(fc.record({ code: fc.constantFrom(...skills), level: fc.integer({ min: 1, max: 4 }) }), {
        selector: ({ code }) => code,
      }),
    ),
    licences: fc.dictionary(fc.constantFrom('right-to-work', 'caces-r489-3'), fc.boolean()),
    travel: fc.option(
      fc.record({
        modes: fc.uniqueArray(fc.constantFrom('walk', 'bike', 'transit', 'car'), { minLength: 1 }),
        maxMinutes: fc.integer({ min: 5, max: 90 }),
      }),
    ),
    availableFrom: fc.option(fc.constantFrom('2026-01-01', '2026-12-15', '2027-06-01')),
    minutesPerWeek: fc.option(fc.constantFrom({ min: 600, max: 1200 }, { min: 1200, max: 2400 })),
    contracts: fc.option(fc.uniqueArray(fc.constantFrom('cdi', 'cdd', 'interim'), { minLength: 1 })),
    minHourlyCents: fc.option(fc.integer({ min: 1100, max: 2000 })),
    words: fc.dictionary(fc.constantFrom('quai', 'palett', 'cuisin'), fc.integer({ min: 1, max: 9 })),
  })
  .map((parts) => person(parts as Partial<RankableProfile>));

const someNeed: fc.Arbitrary<RankableNeed> = fc
  .record({
    occupations: fc.uniqueArray(fc.constantFrom(...occupations), { minLength: 1, maxLength: 2 }),
    skills: fc.uniqueArray(
      fc.record({
        code: fc.constantFrom(...skills),
        required: fc.boolean(),
        level: fc.integer({ min: 1, max: 4 }),
      }),
      { selector: ({ code }) => code },
    ),
    demands: fc.constantFrom(
      [{ code: 'right-to-work', kind: 'law' as const }],
      [
        { code: 'right-to-work', kind: 'law' as const },
        { code: 'caces-r489-3', kind: 'evidence' as const },
      ],
    ),
    offTransitHours: fc.boolean(),
    contract: fc.constantFrom('cdi' as const, null),
    minutesPerWeek: fc.constantFrom(2100, 900, null),
    startsOn: fc.constantFrom('2026-12-01', null),
    hourlyCents: fc.constantFrom(1300, null),
  })
  .map((parts) => need(parts));

const holds = (property: fc.IProperty<any>) => fc.assert(property, { numRuns: 1000 });

describe('a need that asks for no skill', () => {
  const usual = need({ skills: [{ code: 's1', required: false, level: 2 }], skillsFrom: 'occupation' });

  test('compares with those usual in its occupation, by the same sum, and owes nothing of them', () => {
    const asked = need({ skills: usual.skills });
    for (const skills of [[], [{ code: 's1', level: 2 }], [{ code: 's2', level: 4 }]])
      expect(scored(usual, person({ skills })).score).toBe(scored(asked, person({ skills })).score);
    const blank = person({ skills: null });
    expect(scored(asked, blank)).toMatchObject({ group: 'confirm' });
    expect(scored(usual, blank)).toMatchObject({ group: 'ready', questions: [], gaps: [] });
    expect(scored(usual, blank).score).toBe(scored(usual, person({ skills: [] })).score);
  });

  test('says so in the reason', () => {
    const because = (skills: RankableProfile['skills']) =>
      scored(usual, person({ skills })).contributions.find(({ criterion }) => criterion === 'skills')
        ?.because;
    const begin = 'L’annonce ne demande pas de compétence ; comparé aux compétences habituelles du métier,';
    expect(because([{ code: 's1', level: 2 }])).toBe(`${begin} 1 sur 1 : s1.`);
    expect(because([{ code: 's1', level: 1 }])).toBe(
      `${begin} 1 sur 1 : s1 ; 1 à un niveau moindre que d’ordinaire.`,
    );
    expect(because([])).toBe(`${begin} 0 sur 1.`);
    expect(because(null)).toBe(`${begin} pas encore renseignées.`);
  });
});

describe('whatever the need and the person', () => {
  test('contributions are within their bounds, have a French reason, and add up to the score', () => {
    holds(
      fc.property(someNeed, someProfile, (n, p) => {
        const result = rankOne(n, p, policy, world);
        if ('limit' in result) return;
        let sum = 0;
        for (const { points, max, because } of result.contributions) {
          expect(points).toBeGreaterThanOrEqual(0);
          expect(points).toBeLessThanOrEqual(max);
          expect(because).toMatch(/^[A-ZÀ0-9].*\.$/);
          sum += points;
        }
        expect(result.score).toBe(sum);
        const { group, gaps, questions } = result;
        if (group === 'ready') expect([gaps, questions]).toEqual([[], []]);
        if (group === 'confirm') expect([gaps.length, questions.length > 0]).toEqual([0, true]);
        if (group === 'gap') expect(gaps.length).toBeGreaterThan(0);
      }),
    );
  });

  test('a blank is never in the group "ready", and never outranks the same profile completed with a yes', () => {
    const blanks: [Partial<RankableProfile>, (n: RankableNeed) => Partial<RankableProfile>][] = [
      [{ skills: null }, (n) => ({ skills: n.skills.map(({ code }) => ({ code, level: 4 })) })],
      [{ contracts: null }, () => ({ contracts: ['cdi', 'cdd', 'interim'] })],
      [{ minutesPerWeek: null }, () => ({ minutesPerWeek: { min: 0, max: 2880 } })],
      [{ availableFrom: null }, () => ({ availableFrom: '2020-01-01' })],
      [{ travel: null }, (n) => ({ travel: { modes: ['car'], maxMinutes: 200 }, zone: n.zone })],
      [{ licences: {} }, () => ({ licences: { 'right-to-work': true, 'caces-r489-3': true } })],
    ];
    holds(
      fc.property(someNeed, someProfile, fc.constantFrom(...blanks), (n, p, [blank, completed]) => {
        const before = rankOne(n, { ...p, ...blank }, policy, world);
        const after = rankOne(n, { ...p, ...completed(n) }, policy, world);
        if ('limit' in before) return;
        expect(entryOf(after).score).toBeGreaterThanOrEqual(before.score);
      }),
    );
    for (const [blank] of blanks) {
      expect(
        scored(need({ demands: [{ code: 'right-to-work', kind: 'law' }] }), person(blank)).group,
      ).not.toBe('ready');
    }
  });

  test('adding a skill that is asked for never lowers the score of a profile whose skills were filled in', () => {
    holds(
      fc.property(someNeed, someProfile, fc.integer({ min: 1, max: 4 }), (n, p, level) => {
        const [asked] = n.skills;
        if (!asked || p.skills === null || p.skills.some(({ code }) => code === asked.code)) return;
        const before = rankOne(n, p, policy, world);
        const after = rankOne(n, { ...p, skills: [...p.skills, { code: asked.code, level }] }, policy, world);
        if ('limit' in before) return;
        expect(entryOf(after).score).toBeGreaterThanOrEqual(before.score);
      }),
    );
  });

  test('the order in which a person’s skills, wishes and jobs are listed changes nothing', () => {
    holds(
      fc.property(someNeed, someProfile, (n, p) => {
        const skills = p.skills?.toReversed() ?? null;
        const experience = p.experience.toReversed();
        const listed = { ...p, skills, experience, wishes: p.wishes.toReversed() };
        const [before, after] = [p, listed].map((one) => rankOne(n, one, policy, world));
        if (!before || !after || 'limit' in before) return;
        expect(entryOf(after).score).toBe(before.score);
      }),
    );
  });

  test('a shorter trip never lowers the score', () => {
    holds(
      fc.property(someNeed, someProfile, fc.nat(40), (n, p, saved) => {
        const quicker: World & Names = {
          ...world,
          minutes: (mode, from, to) => Math.max(1, (world.minutes(mode, from, to) ?? 0) - saved),
        };
        const before = rankOne(n, p, policy, world);
        if ('limit' in before) return;
        expect(entryOf(rankOne(n, p, policy, quicker)).score).toBeGreaterThanOrEqual(before.score);
      }),
    );
  });

  test('the order in which people are given changes nothing', () => {
    holds(
      fc.property(someNeed, fc.array(someProfile, { maxLength: 12 }), (n, list) => {
        const people = list.map((one, i) => ({ ...one, id: `p${i}` }));
        const ranked = (list: RankableProfile[]) =>
          rank(PeopleIndex.build(list, policy, world), n, { perGroup: 5 }, world);
        const there = ranked(people);
        expect(ranked(people.toReversed())).toEqual(there);
        expect(there.considered).toBe(people.length);
      }),
    );
  });
});
