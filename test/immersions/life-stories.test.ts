import { describe, expect, test } from 'vitest';
import { type BoundFacts, firstVersion, type Other, refusalsOf } from '../../src/immersions/rules/index.ts';

/**
 * Five lives, step by step, worked out by hand from the rules of the trade (docs/rules.md) and a calendar of 2027 and 2028: what
 * each convention gets, and what a refusal says would be allowed.
 */
interface Step {
  readonly when: string;
  readonly facts: Partial<BoundFacts>;
  /** Codes, none where it may be signed. */
  readonly gets: readonly string[];
  /** Words of what would be allowed. */
  readonly says?: string;
}

const told = (startsOn: string, endsOn: string, more: Partial<Other> = {}): Other => ({
  startsOn,
  endsOn,
  purpose: 'discover',
  objectives: 'Découvrir la logistique',
  renewal: false,
  ...more,
});

const stories: Readonly<Record<string, { who: Partial<BoundFacts>; steps: readonly Step[] }>> = {
  // A PLIE by delegation until 30 June 2027. January 2027 has 31 days, February 28.
  'Amel, 41 years: a month, its renewal, and sixty days': {
    who: {
      birthDate: '1985-11-03',
      prescriber: { kind: 'delegation', from: '2025-07-01', until: '2027-06-30' },
      objectives: 'Découvrir la logistique',
    },
    steps: [
      // From 4 January to 3 February: 28 days of January and 3 of February, 31 days.
      { when: '2026-12-20', facts: { startsOn: '2027-01-04', endsOn: '2027-02-03' }, gets: [] },
      {
        when: '2026-12-20',
        facts: { startsOn: '2027-01-04', endsOn: '2027-02-04' },
        gets: ['over-a-month'],
        says: '3 février 2027',
      },
      // Renewed from 8 February: 31 days are spent, 29 are left, to 8 March (21 days of February, 8 of March).
      {
        when: '2027-02-05',
        facts: {
          startsOn: '2027-02-08',
          endsOn: '2027-03-07',
          others: [told('2027-01-04', '2027-02-03')],
          renews: { ...told('2027-01-04', '2027-02-03'), met: 'partly', renewals: 0 },
        },
        gets: [],
      },
      // Another aim in May: 31 + 28 = 59 days are spent, one is left.
      {
        when: '2027-04-20',
        facts: {
          startsOn: '2027-05-10',
          endsOn: '2027-05-14',
          objectives: 'Conduire un chariot',
          others: [told('2027-01-04', '2027-02-03'), told('2027-02-08', '2027-03-07', { renewal: true })],
        },
        gets: ['too-many-days'],
        says: '10 mai 2027',
      },
      // 1 July is the day after the delegation.
      {
        when: '2027-06-15',
        facts: { startsOn: '2027-07-01', endsOn: '2027-07-02' },
        gets: ['ended'],
        says: '30 juin 2027',
      },
    ],
  },
  'Bilal, 17 years: a mission locale, and who answers for him': {
    who: { birthDate: '2010-03-20', prescriber: { kind: 'right' }, objectives: 'Voir la cuisine' },
    steps: [
      { when: '2027-02-01', facts: { startsOn: '2027-03-01', endsOn: '2027-03-12' }, gets: ['missing'] },
      {
        when: '2027-02-01',
        facts: { startsOn: '2027-03-01', endsOn: '2027-03-12', hasGuardian: true },
        gets: [],
      },
      // He is 17 on 20 March 2027; 18 on 20 March 2028.
      { when: '2028-03-01', facts: { startsOn: '2028-03-19', endsOn: '2028-03-25' }, gets: ['missing'] },
      { when: '2028-03-01', facts: { startsOn: '2028-03-20', endsOn: '2028-03-25' }, gets: [] },
      // Not yet 16 in February 2026.
      {
        when: '2026-02-01',
        facts: { startsOn: '2026-03-19', endsOn: '2026-03-20', hasGuardian: true },
        gets: ['too-young'],
        says: '20 mars 2026',
      },
    ],
  },
  // 1 February to 31 July 2027: 28 + 31 + 30 + 31 + 30 + 31 = 181 days; a quarter is 45.25, that is 45.
  'Chantal, employed by an EI: a quarter of her contract': {
    who: {
      birthDate: '1979-05-14',
      prescriber: { kind: 'right' },
      objectives: 'Tenir une caisse',
      purpose: 'confirm',
    },
    steps: [
      {
        when: '2027-03-01',
        facts: {
          startsOn: '2027-03-15',
          endsOn: '2027-04-14',
          employment: {
            kind: 'ei',
            from: '2027-02-01',
            until: '2027-07-31',
            named: true,
            spans: [],
            daysElsewhere: 0,
          },
        },
        gets: [],
      },
      // 31 days are spent (17 of March, 14 of April): 14 are left; 15 days are one too many.
      ...(
        [
          ['2027-05-14', []],
          ['2027-05-15', ['over-ei-share']],
        ] as const
      ).map(
        ([endsOn, gets]): Step => ({
          when: '2027-04-20',
          facts: {
            startsOn: '2027-05-01',
            endsOn,
            employment: {
              kind: 'ei',
              from: '2027-02-01',
              until: '2027-07-31',
              named: true,
              spans: [{ startsOn: '2027-03-15', endsOn: '2027-04-14' }],
              daysElsewhere: 0,
            },
          },
          gets,
          ...(gets.length > 0 ? { says: 'soit 45 jours. Il en reste 14' } : {}),
        }),
      ),
      {
        when: '2027-04-20',
        facts: {
          startsOn: '2027-05-03',
          endsOn: '2027-05-07',
          employment: {
            kind: 'ei',
            from: '2027-02-01',
            until: '2027-07-31',
            named: false,
            spans: [],
            daysElsewhere: 0,
          },
        },
        gets: ['missing'],
      },
    ],
  },
  'Driss, 29 years: two conventions with one host, and when the third one may be': {
    who: { birthDate: '1998-02-28', prescriber: { kind: 'right' }, objectives: 'Poser du carrelage' },
    steps: [
      {
        when: '2027-03-20',
        facts: {
          startsOn: '2027-04-01',
          endsOn: '2027-04-09',
          objectives: 'découvrir la LOGISTIQUE',
          others: [told('2027-02-01', '2027-02-12')],
        },
        gets: ['same-aim'],
      },
      {
        when: '2027-03-20',
        facts: { startsOn: '2027-04-01', endsOn: '2027-04-09', others: [told('2027-02-01', '2027-02-12')] },
        gets: [],
      },
      // Twelve months from 1 February 2027 end on 31 January 2028.
      {
        when: '2028-01-10',
        facts: {
          startsOn: '2028-01-31',
          endsOn: '2028-02-04',
          others: [told('2027-02-01', '2027-02-12'), told('2027-04-01', '2027-04-09', { objectives: 'x' })],
        },
        gets: ['too-many-conventions'],
        says: '1 février 2028',
      },
      {
        when: '2028-01-10',
        facts: {
          startsOn: '2028-02-01',
          endsOn: '2028-02-29',
          others: [told('2027-02-01', '2027-02-12'), told('2027-04-01', '2027-04-09', { objectives: 'x' })],
        },
        gets: [],
      },
    ],
  },
  'Eva, born on 29 February 2008: a date that passes while signatures are awaited': {
    who: { birthDate: '2008-02-29', objectives: 'Voir un chantier' },
    steps: [
      // 2026 has no 29 February: she is 18 on 1 March.
      { when: '2026-02-20', facts: { startsOn: '2026-02-28', endsOn: '2026-03-06' }, gets: ['missing'] },
      { when: '2026-02-20', facts: { startsOn: '2026-03-01', endsOn: '2026-03-06' }, gets: [] },
      // Signed on 2 March: the first day is passed.
      {
        when: '2026-03-02',
        facts: { startsOn: '2026-03-01', endsOn: '2026-03-06' },
        gets: ['back-dated'],
        says: '2 mars 2026',
      },
      // From 31 January 2028 to the last day of February, which has 29.
      { when: '2028-01-15', facts: { startsOn: '2028-01-31', endsOn: '2028-02-29' }, gets: [] },
      {
        when: '2028-01-15',
        facts: { startsOn: '2028-01-31', endsOn: '2028-03-01' },
        gets: ['over-a-month'],
        says: '29 février 2028',
      },
      {
        when: '2026-02-20',
        facts: { startsOn: '2026-03-02', endsOn: '2026-03-06', prescriber: { kind: 'etti' } },
        gets: ['etti'],
      },
    ],
  },
};

describe.each(Object.entries(stories))('%s', (_, { who, steps }) => {
  test.each(steps.map((step, i) => ({ i, ...step })))('step $i, on $when', ({ when, facts, gets, says }) => {
    const found = refusalsOf(firstVersion.settings, {
      today: when,
      startsOn: when,
      endsOn: when,
      purpose: 'discover',
      objectives: '',
      others: [],
      birthDate: null,
      hasGuardian: false,
      prescriber: { kind: 'right' },
      employment: undefined,
      isNoPost: true,
      ...who,
      ...facts,
    });
    expect(found.map(({ code }) => code)).toEqual(gets);
    if (says) expect(found[0]?.detail).toContain(says);
  });
});
