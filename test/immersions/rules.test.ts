import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  articleOf,
  type BoundFacts,
  daysCovered,
  firstVersion,
  lastDayFrom,
  mostDays,
  type Other,
  refusalsOf,
  rules,
  sureness,
  versionOn,
} from '../../src/immersions/rules/index.ts';
import { addDays, addMonths, daysBetween } from '../../src/platform/index.ts';

const { settings } = firstVersion;
const theirs = 'Tenir une caisse';

const facts = (more: Partial<BoundFacts> = {}): BoundFacts => ({
  today: '2027-01-01',
  startsOn: '2027-01-15',
  endsOn: '2027-02-14',
  purpose: 'discover',
  objectives: 'Voir le métier',
  others: [],
  birthDate: '1990-04-12',
  hasGuardian: false,
  prescriber: { kind: 'right' },
  employment: undefined,
  isNoPost: true,
  ...more,
});
const told = (more: Partial<BoundFacts>, of = settings) =>
  refusalsOf(of, facts(more)).map(({ code, article }) => [code, article]);
const other = (startsOn: string, endsOn: string, more: Partial<Other> = {}): Other => ({
  startsOn,
  endsOn,
  purpose: 'discover',
  objectives: `Autre chose ${startsOn}`,
  renewal: false,
  ...more,
});

const d3 = 'Code du travail D5135-3';
const d33 = 'Code du travail D5135-3 al. 3';
const isolated = (startsOn: string, endsOn: string) => told({ startsOn, endsOn });
const earlier = [other('2027-01-15', '2027-01-29', { objectives: theirs })];

/** What a case of the file is, as the service would meet it. */
const cases: Readonly<Record<string, () => unknown[]>> = {
  'un mois plein': () => isolated('2027-01-15', '2027-02-14'),
  'un jour de trop': () => isolated('2027-01-15', '2027-02-15'),
  'février court': () => isolated('2027-02-01', '2027-02-28'),
  'février piège': () => isolated('2027-02-01', '2027-03-03'),
  '31 janvier': () => isolated('2027-01-31', '2027-02-28'),
  'deuxième convention même objet mêmes objectifs, même hôte, 12 mois': () =>
    told({ startsOn: '2027-05-01', endsOn: '2027-05-15', objectives: ' tenir une CAISSE.', others: earlier }),
  'troisième convention même hôte, 12 mois': () =>
    told({
      startsOn: '2027-09-01',
      endsOn: '2027-09-10',
      others: [...earlier, other('2027-05-01', '2027-05-15')],
    }),
  'total 61 jours même hôte, 12 mois': () =>
    told({
      startsOn: '2027-06-01',
      endsOn: '2027-06-30',
      others: [other('2027-01-15', '2027-02-14')],
    }),
  "salariée d'EI, contrat 120 jours, PMSMP cumulées 31 jours": () =>
    told({
      startsOn: '2027-03-01',
      endsOn: '2027-03-16',
      employment: {
        kind: 'ei',
        from: '2027-01-01',
        until: '2027-04-30',
        named: true,
        spans: [{ startsOn: '2027-02-01', endsOn: '2027-02-15' }],
        daysElsewhere: 0,
      },
    }),
  'convention commencée avant signature de toutes les parties': () => told({ today: '2027-01-16' }),
  'délégation du prescripteur expirée la veille du début': () =>
    told({ prescriber: { kind: 'delegation', from: '2026-01-01', until: '2027-01-14' } }),
};

const file = join(import.meta.dirname, '../../../shared/data/formats/pmsmp_bornes_cas.csv');
describe.skipIf(!existsSync(file))('bounds of the file of cases (absent: this is skipped)', () => {
  const [, ...lines] = existsSync(file) ? readFileSync(file, 'utf8').trim().split(/\r?\n/) : [];
  test.each(lines.map((line) => line.split(';')))(
    '%s: %s–%s %s',
    (name = '', _, __, expected = '', rule = '') => {
      const found = cases[name]?.();
      expect(found, `no case for « ${name} »`).toBeDefined();
      if (expected.startsWith('admis')) expect(found).toEqual([]);
      else {
        expect(found).toHaveLength(1);
        const [[, article = ''] = []] = found as string[][];
        expect(article).toContain(rule.split(/[ ,]/)[0]);
      }
    },
  );
});

describe('a month from date to date (D5135-3)', () => {
  test.each([
    ['2027-01-15', '2027-02-14'],
    ['2027-01-31', '2027-02-28'],
    ['2028-01-30', '2028-02-29'],
    ['2028-02-29', '2028-03-28'],
    ['2027-02-01', '2027-02-28'],
    ['2027-12-31', '2028-01-30'],
  ])('from %s it ends on %s at the latest', (startsOn, last) => {
    expect(lastDayFrom(settings, startsOn)).toBe(last);
    expect(isolated(startsOn, last)).toEqual([]);
    expect(isolated(startsOn, addDays(last, 1))).toEqual([['over-a-month', d3]]);
  });

  test('of the other reading it ends on the same day of the next month, and that is a setting', () => {
    const wide = { ...settings, lastDay: 'same-day' as const };
    expect(lastDayFrom(wide, '2027-01-15')).toBe('2027-02-15');
    expect(told({ endsOn: '2027-02-15' }, wide)).toEqual([]);
  });

  test('never is longer than 31 days, nor shorter than 28, whatever the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (n) => {
        const start = addDays('2020-01-01', n);
        const length = daysBetween(start, lastDayFrom(settings, start));
        expect(length).toBeGreaterThanOrEqual(28);
        expect(length).toBeLessThanOrEqual(31);
        expect(lastDayFrom(settings, start) < addMonths(start, 1) || start.slice(8) > '28').toBe(true);
      }),
    );
  });

  test('says what would be allowed', () => {
    const [{ detail } = { detail: '' }] = refusalsOf(settings, facts({ endsOn: '2027-02-20' }));
    expect(detail).toContain('14 février 2027');
    expect(detail).toContain('D5135-3');
  });
});

describe('a renewal (D5135-3)', () => {
  const first = {
    ...other('2027-01-15', '2027-02-14', { objectives: 'Voir le métier' }),
    met: 'partly' as const,
    renewals: 0,
  };
  const next = { startsOn: '2027-02-15', endsOn: '2027-03-14', others: [first] };
  const renewed = (more: object, of: object = {}) => told({ ...next, renews: { ...first, ...more }, ...of });

  test('of what was not reached, once, with the same aim, is no second convention', () =>
    expect(renewed({})).toEqual([]));
  test.each([
    ['a second time', { renewals: 1 }, {}, 'renewed-already'],
    ['of a renewal', { renewal: true }, {}, 'renewed-already'],
    ['of aims that were met', { met: 'met' }, {}, 'aim-met'],
    ['before what came of the first is said', { met: null }, {}, 'not-assessed'],
    ['with other objectives', {}, { objectives: 'Tenir une caisse' }, 'other-aim'],
    ['while the first one runs', {}, { startsOn: '2027-02-14', endsOn: '2027-03-13' }, 'overlap'],
  ])('%s is refused', (_, more, of, code) => expect(renewed(more, of)).toEqual([[code, d3]]));
});

describe('two conventions and sixty days with a host (D5135-3 al. 3)', () => {
  test('a third one may begin on the first day after twelve months, and the refusal names it', () => {
    const others = [other('2027-01-15', '2027-01-20'), other('2027-05-01', '2027-05-05')];
    const [{ detail } = { detail: '' }] = refusalsOf(
      settings,
      facts({ startsOn: '2027-09-01', endsOn: '2027-09-10', others }),
    );
    expect(detail).toContain('15 janvier 2028');
    expect(told({ startsOn: '2028-01-14', endsOn: '2028-01-20', others })).toEqual([
      ['too-many-conventions', d33],
    ]);
    expect(told({ startsOn: '2028-01-15', endsOn: '2028-01-20', others })).toEqual([]);
  });

  test('a renewal counts its days, and is no convention', () => {
    const others = [
      other('2027-01-15', '2027-01-20'),
      other('2027-01-21', '2027-01-25', { renewal: true }),
      other('2027-05-01', '2027-05-05'),
    ];
    expect(told({ startsOn: '2028-01-15', endsOn: '2028-01-20', others })).toEqual([]);
    expect(told({ startsOn: '2027-06-01', endsOn: '2027-06-30', others: [...others.slice(1, 2)] })).toEqual(
      [],
    );
  });

  test('sixty days are allowed, sixty-one are not, and the last day allowed is named', () => {
    const others = [other('2027-01-15', '2027-02-14')];
    expect(told({ startsOn: '2027-06-01', endsOn: '2027-06-29', others })).toEqual([]);
    const [{ detail } = { detail: '' }] = refusalsOf(
      settings,
      facts({ startsOn: '2027-06-01', endsOn: '2027-06-30', others }),
    );
    expect(detail).toContain('29 juin 2027');
  });

  test('days are counted as one by one, whatever the spans', () => {
    const span = fc
      .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 40 }))
      .map(([from, length]) => ({
        startsOn: addDays('2026-01-01', from),
        endsOn: addDays('2026-01-01', from + length),
      }));
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 6 }), (spans) => {
        const own = spans[0] ?? { startsOn: '', endsOn: '' };
        const all = new Set<string>();
        for (const { startsOn, endsOn } of spans)
          for (let day = startsOn; day <= endsOn; day = addDays(day, 1)) all.add(day);
        const days = [...all].toSorted();
        expect(daysCovered(spans, '2025-01-01', '2030-01-01')).toBe(days.length);
        // By hand: every window of twelve months that touches the new one, one day at a time.
        let most = 0;
        for (let from = addMonths(own.startsOn, -13); from <= own.endsOn; from = addDays(from, 1)) {
          const until = addDays(addMonths(from, 12), -1);
          if (until < own.startsOn || from.slice(8) > '28') continue;
          most = Math.max(most, days.filter((day) => from <= day && day <= until).length);
        }
        expect(mostDays(spans, own, 12)).toBeGreaterThanOrEqual(most);
      }),
      { numRuns: 25 },
    );
  });

  test('two at a time with one host are refused', () =>
    expect(told({ others: [other('2027-02-10', '2027-02-12')] })).toEqual([['overlap', d33]]));
});

describe('other bounds, by their article', () => {
  const ei = (endsOn: string, more = {}) =>
    told({
      startsOn: '2027-03-01',
      endsOn,
      employment: {
        kind: 'ei',
        from: '2027-01-01',
        until: '2027-04-30',
        named: true,
        spans: [],
        daysElsewhere: 0,
        ...more,
      },
    });
  test('25 % of the contract with an EI: 30 of 120 days (D5132-10-3)', () => {
    expect(ei('2027-03-30')).toEqual([]);
    expect(ei('2027-03-30', { daysElsewhere: 1 })).toEqual([['over-ei-share', 'Code du travail D5132-10-3']]);
    expect(ei('2027-03-30', { until: undefined })).toEqual([['missing', 'Code du travail D5132-10-3']]);
  });
  test('the employer of somebody employed is a party (D5135-1)', () =>
    expect(ei('2027-03-02', { kind: 'other', named: false })).toEqual([
      ['missing', 'Code du travail D5135-1'],
    ]));
  test('nothing begins before all have signed (L5135-4): today may, yesterday may not', () => {
    expect(told({ today: '2027-01-15' })).toEqual([]);
    expect(told({ today: '2027-01-16' })).toEqual([['back-dated', 'Code du travail L5135-4']]);
  });
  test('a delegation is in force on the first day, not withdrawn, and an ETTI has none (D5135-7, D5135-8, L5135-2)', () => {
    const by = (more = {}) =>
      told({
        prescriber: { kind: 'delegation', from: '2026-01-01', until: '2027-01-15', ...more },
      }).map(([code]) => code);
    expect(by()).toEqual([]);
    expect(by({ until: '2027-01-14' })).toEqual(['ended']);
    expect(by({ from: '2027-01-16' })).toEqual(['not-begun']);
    expect(by({ withdrawnOn: '2027-01-15' })).toEqual(['withdrawn']);
    expect(by({ withdrawnOn: '2027-01-16' })).toEqual([]);
    expect(told({ prescriber: { kind: 'etti' } }).map(([code]) => code)).toEqual(['etti']);
    expect(told({ prescriber: { kind: 'none' } }).map(([code]) => code)).toEqual(['missing']);
  });
  test('a minor has somebody who answers for them; born on 29 February, until 28 February (practice)', () => {
    expect(told({ birthDate: '2009-01-16' }).map(([code]) => code)).toEqual(['missing']);
    expect(told({ birthDate: '2009-01-16', hasGuardian: true })).toEqual([]);
    expect(told({ birthDate: '2009-01-15' })).toEqual([]);
    const leap = { birthDate: '2008-02-29', endsOn: '2026-03-10', today: '2026-01-01' };
    expect(told({ ...leap, startsOn: '2026-02-28' })).toHaveLength(1);
    expect(told({ ...leap, startsOn: '2026-03-01' })).toEqual([]);
    expect(told({ birthDate: '2011-01-16', hasGuardian: true }).map(([code]) => code)).toEqual(['too-young']);
    expect(told({ birthDate: null })).toEqual([['missing', articleOf('contents')]]);
  });
  test('no post, peak, season or replacement (L5135-7)', () =>
    expect(told({ isNoPost: false })).toEqual([['not-said', 'Code du travail L5135-7']]));
});

describe('versions of the rules', () => {
  test('the one in force is the last that began; each rule tells how sure it is', () => {
    const next = { ...firstVersion, version: 1, from: '2027-06-01', confirmed: { age: 'Arrêté lu' } };
    expect(versionOn([firstVersion, next], '2027-05-31').version).toBe(0);
    expect(versionOn([firstVersion, next], '2027-06-01').version).toBe(1);
    const age = rules.find(({ id }) => id === 'age');
    if (!age) throw new Error('no rule');
    expect([sureness(firstVersion, age), sureness(next, age)]).toEqual(['à confirmer', '']);
  });
});

test('docs/rules.md has a line for each rule of immersions, as the code has it', () => {
  const lines = readFileSync(join(import.meta.dirname, '../../docs/rules.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| immersion `'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  expect(lines.map(([, id, name, article, sure]) => [id, name, article, sure])).toEqual(
    rules.map(({ id, name, article, sure }) => [`immersion \`${id}\``, name, article, sure]),
  );
});
