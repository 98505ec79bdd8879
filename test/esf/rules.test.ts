import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  drawSample,
  entryFields,
  firstVersion,
  indicatorCodes,
  indicatorsOf,
  missingOf,
  populationPrint,
  type Said,
  tallies,
} from '../../src/esf/rules/index.ts';

const { settings } = firstVersion;
const whole: Said['entry'] = {
  sex: 'f',
  birthDate: '1991-04-17',
  labour: 'unemployed',
  unemployedMonths: 14,
  isced: 3,
  disability: 'declined',
  thirdCountry: 'no',
  homeless: 'no',
  rural: 'no',
};
const said = (more: Partial<Said> = {}): Said => ({
  enteredOn: '2026-03-02',
  sampled: false,
  entry: whole,
  exit: {},
  later: {},
  ...more,
});
const lacking = (more: Partial<Said>) =>
  missingOf(settings, said(more)).map(({ item, ask, dueOn }) => [item, ask, dueOn]);

describe('completeness', () => {
  test('tells what is missing, whom to ask and by when', () => {
    const { isced: _, homeless: __, ...part } = whole;
    expect(lacking({ entry: part })).toEqual([
      ['isced', 'person', '2026-04-01'],
      ['homeless', 'person', '2026-04-01'],
    ]);
    expect(lacking({})).toEqual([]);
  });
  test('an exit is owed within four weeks, six months after only of who is sampled', () => {
    const left = { leftOn: '2026-10-30', exit: { searching: false, training: false, qualified: true } };
    expect(lacking(left)).toEqual([['employed', 'structure', '2026-11-27']]);
    expect(lacking({ ...left, sampled: true }).slice(1)).toEqual([
      ['employedLater', 'person', '2027-05-28'],
      ['betterLater', 'person', '2027-05-28'],
    ]);
  });
  test('« ne souhaite pas répondre » is an answer; foreign background (EECO14) is asked behind its setting alone', () => {
    expect(lacking({}).map(([item]) => item)).not.toContain('foreignBackground');
    const asked = missingOf({ ...settings, asksBackground: true }, said());
    expect(asked.map(({ item }) => item)).toEqual(['foreignBackground']);
  });
  test('belonging to a minority (EECO15) is neither asked nor counted', () => {
    expect(Object.keys(entryFields).join()).not.toMatch(/minorit|roma|ethni/i);
    expect(indicatorCodes as readonly string[]).not.toContain('EECO15');
  });
});

describe('indicators', () => {
  const of = (entry: Said['entry'], more: Partial<Said> = {}) =>
    indicatorsOf(settings, said({ entry, ...more }));
  test.each([
    ['the eve of 18', '2008-03-03', 'EECO06'],
    ['18', '2008-03-02', 'EECO07'],
    ['the eve of 30', '1996-03-03', 'EECO07'],
    ['30', '1996-03-02', undefined],
    ['the eve of 55', '1971-03-03', undefined],
    ['55', '1971-03-02', 'EECO08'],
    ['18 on 1 March, born on 29 February', '2008-02-29', 'EECO07'],
  ])('age at entry: %s', (_, birthDate, code) => {
    const bands = of({ birthDate }).filter((one) => ['EECO06', 'EECO07', 'EECO08'].includes(one));
    expect(bands).toEqual(code ? [code] : []);
  });
  test('work and level, by their bounds', () => {
    expect(of({ labour: 'unemployed', unemployedMonths: 12 })).toEqual(['EECO01', 'EECO02', 'EECO03']);
    expect(of({ labour: 'unemployed', unemployedMonths: 11 })).toEqual(['EECO01', 'EECO02']);
    expect(of({ isced: 2 })).toContain('EECO09');
    expect(of({ isced: 4 })).toContain('EECO10');
    expect(of({ isced: 5 })).toContain('EECO11');
  });
  test('one day is no participation; what was declined counts nowhere', () => {
    expect(indicatorsOf(settings, said({ leftOn: '2026-03-02' }))).toEqual([]);
    expect(of({ disability: 'declined' })).toEqual(['EECO01']);
  });
  test('results: only who was not in work before comes into work', () => {
    const left = { leftOn: '2026-10-30', exit: { employed: true, searching: true } };
    expect(of({ labour: 'employed' }, left)).not.toContain('EECR04');
    expect(of({ labour: 'inactive' }, left)).toEqual(['EECO01', 'EECO04', 'EECR01', 'EECR04']);
  });
  test('sums are those of each spell, by sex', () => {
    const sums = tallies(settings, [said(), said({ entry: { ...whole, sex: 'm' } }), said({ entry: {} })]);
    expect(sums[0]).toEqual({ code: 'EECO01', all: 3, women: 1, men: 1 });
  });
});

describe('a sample', () => {
  const ids = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 60 });
  test('is drawn again from its seed, whatever the order; it is as large as asked, and of the list', () => {
    fc.assert(
      fc.property(fc.string(), ids, fc.nat(80), (seed, list, size) => {
        const drawn = drawSample(seed, list, size);
        expect(drawSample(seed, list.toReversed(), size)).toEqual(drawn);
        expect(drawn).toHaveLength(Math.min(size, list.length));
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn.every((id) => list.includes(id))).toBe(true);
        expect(populationPrint(list.toReversed())).toBe(populationPrint(list));
      }),
    );
  });
  test('another seed draws others; everybody may be drawn', () => {
    const list = Array.from({ length: 50 }, (_, i) => `p${i}`);
    const seen = new Set(Array.from({ length: 60 }, (_, i) => drawSample(`s${i}`, list, 5)).flat());
    expect(seen.size).toBe(50);
  });
});
