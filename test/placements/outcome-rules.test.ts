import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type Answer,
  classify,
  classifyAll,
  confidenceWords,
  disagree,
  firstProtocols,
  firstSettings,
  type Protocol,
  protocolOn,
  ruleIds,
  rules,
  type Settings,
  type Situation,
  sentenceOf,
  settingsInput,
} from '../../src/placements/outcomes/index.ts';

// Each rule of docs/rules.md has a test named after it. Calendars are those of 2026 and 2027.

const pact = firstProtocols.find(({ version }) => version === 0) as Protocol;
const set = (settings: Partial<Settings>): Protocol => ({
  ...pact,
  settings: { ...firstSettings, ...settings },
});

let nth = 0;
const one = (
  kind: Situation['kind'],
  start: string,
  end?: string,
  more: Partial<Situation> = {},
): Situation => {
  nth += 1;
  return {
    id: `s${nth}`,
    kind,
    employerId: 'acme',
    start,
    ...(end ? { end } : {}),
    weeklyMinutes: 2100,
    proved: true,
    ...more,
  };
};
const on = (day: string, situations: Situation[], protocol = pact, birthDate?: string): Answer =>
  classify({ situations, ...(birthDate ? { birthDate } : {}) }, protocol, day);
const short = ({ outcome, rule, standing, reachedOn }: Answer) => [outcome, rule, standing, reachedOn];

const half = { weeklyMinutes: 1050, partTimeChosen: true } as const;

describe('rule by rule', () => {
  test('cdi: held six months from date to date, and not a day less', () => {
    const cdi = [one('cdi', '2027-01-15')];
    expect(short(on('2027-07-14', cdi))).toEqual(['positive', 'cdi', 'proved', '2027-07-14']);
    const before = on('2027-07-13', cdi);
    expect(short(before)).toEqual(['lasting', 'lasting', 'proved', null]);
    expect(before.expectedOn).toBe('2027-07-14');
  });

  test('cdd: held six months, whoever agreed on seven', () => {
    const cdd = (endedOn?: string) => [
      one('cdd', '2026-11-13', '2027-06-12', {
        weeklyMinutes: 1440,
        partTimeChosen: true,
        ...(endedOn ? { endedOn } : {}),
      }),
    ];
    expect(short(on('2027-05-12', cdd()))).toEqual(['positive', 'cdd', 'proved', '2027-05-12']);
    expect(sentenceOf(on('2027-05-12', cdd()))).toBe(
      'CDD de 7 mois à 24 h choisies, tenu 6 mois le 12 mai 2027 : sortie positive, règle « CDD d’au moins six mois » (guide de 2010, source secondaire), en vigueur depuis le 1er janvier 2023 par « Pacte des PLIE 2023-2027 ».',
    );
    expect(short(on('2027-05-12', cdd('2027-05-11')))[0]).toBe('other');
    const short5 = [one('cdd', '2027-01-01', '2027-05-31')];
    expect(short(on('2027-03-01', short5))).toEqual(['transition', 'transition', 'proved', null]);
  });

  test('temporary: without a break, in one company, or in several where the person chose', () => {
    const missions = (choice?: boolean, other = 'other') => [
      one('temporary', '2027-01-04', '2027-04-02', chosen(choice)),
      one('temporary', '2027-04-05', '2027-07-30', { employerId: other, ...chosen(choice) }),
    ];
    const chosen = (choice?: boolean) => (choice === undefined ? {} : { severalByChoice: choice });
    // From a Friday to the Monday after: no working day between.
    expect(short(on('2027-07-30', missions(undefined, 'acme')))).toEqual([
      'positive',
      'temporary',
      'proved',
      '2027-07-03',
    ]);
    expect(short(on('2027-07-30', missions(true)))[0]).toBe('positive');
    const asked = on('2027-07-30', missions());
    expect(short(asked)).toEqual(['transition', 'transition', 'to-ask', null]);
    expect(asked.questions.map(({ about }) => about)).toEqual(['several-companies', 'several-companies']);
    expect(short(on('2027-07-30', missions(false)))).toEqual(['transition', 'transition', 'proved', null]);
  });

  test('seasonal: eight months of the last twelve, in one season or in two', () => {
    expect(short(on('2027-10-31', [one('seasonal', '2027-03-01', '2027-10-31')]))).toEqual([
      'positive',
      'seasonal',
      'proved',
      '2027-10-31',
    ]);
    expect(on('2027-10-31', [one('seasonal', '2027-03-01', '2027-10-30')]).outcome).toBe('other');
    const two = [one('seasonal', '2026-12-01', '2027-03-31'), one('seasonal', '2027-06-01', '2027-09-30')];
    expect(short(on('2027-09-30', two))).toEqual(['positive', 'seasonal', 'proved', '2027-09-30']);
    const far = [one('seasonal', '2026-09-01', '2026-12-31'), one('seasonal', '2027-06-01', '2027-09-30')];
    expect(on('2027-09-30', far).outcome).not.toBe('positive');
  });

  test('apprenticeship: six months', () => {
    const held = [one('apprenticeship', '2026-09-01', '2028-08-31')];
    expect(short(on('2027-02-28', held))).toEqual(['positive', 'apprenticeship', 'proved', '2027-02-28']);
    expect(on('2027-02-27', held).outcome).toBe('lasting');
  });

  test('professionalisation: six months', () => {
    const held = [one('professionalisation', '2026-08-31', '2027-08-30')];
    // No 31 February: six months end with the month.
    expect(short(on('2027-02-28', held))).toEqual([
      'positive',
      'professionalisation',
      'proved',
      '2027-02-28',
    ]);
    expect(on('2027-02-27', held).outcome).toBe('lasting');
  });

  test('business: on the day on which it is created', () => {
    const made = [one('business', '2027-03-01')];
    expect(short(on('2027-03-01', made))).toEqual(['positive', 'business', 'proved', '2027-03-01']);
    expect(on('2027-02-28', made).outcome).toBe('other');
  });

  test('ai: over 55, two years, a third of full time', () => {
    const ai = (weeklyMinutes: number) => [
      one('ai', '2025-01-01', undefined, { weeklyMinutes, partTimeChosen: true }),
    ];
    expect(short(on('2026-12-31', ai(700), pact, '1970-06-30'))).toEqual([
      'positive',
      'ai',
      'proved',
      '2026-12-31',
    ]);
    expect(on('2026-12-30', ai(700), pact, '1970-06-30').outcome).not.toBe('positive');
    expect(on('2026-12-31', ai(699), pact, '1970-06-30').outcome).not.toBe('positive');
    // The day after the fifty-fifth birthday, which is on 1 March for who was born on 29 February.
    expect(on('2027-03-01', ai(700), pact, '1972-02-29').outcome).not.toBe('positive');
    expect(on('2027-03-02', ai(700), pact, '1972-02-29').reachedOn).toBe('2027-03-02');
    expect(on('2026-12-31', ai(700)).questions).toEqual([{ about: 'birth-date' }]);
  });

  test('qualifying-training: once it is validated', () => {
    const training = one('training', '2027-01-01', '2027-03-31', { qualifying: true });
    expect(on('2027-04-30', [training]).outcome).toBe('other');
    expect(short(on('2027-04-30', [{ ...training, validatedOn: '2027-04-15' }]))).toEqual([
      'positive',
      'qualifying-training',
      'proved',
      '2027-04-15',
    ]);
    expect(on('2027-04-30', [{ ...training, qualifying: false, validatedOn: '2027-04-15' }]).outcome).toBe(
      'other',
    );
  });

  test('long-training: of more than nine months, at six', () => {
    expect(short(on('2027-06-30', [one('training', '2027-01-01', '2027-10-01')]))).toEqual([
      'positive',
      'long-training',
      'proved',
      '2027-06-30',
    ]);
    expect(on('2027-06-30', [one('training', '2027-01-01', '2027-09-30')]).outcome).toBe('other');
    const left = one('training', '2027-01-01', '2027-10-01', { endedOn: '2027-06-29' });
    expect(on('2027-06-30', [left]).outcome).toBe('other');
  });

  test('lasting: six months are enough, or more are wanted, as it is set', () => {
    const six = [one('insertion', '2027-01-01', '2027-06-30')];
    expect(on('2027-02-01', six).employment).toBe('lasting');
    expect(on('2027-02-01', six, set({ lastingIsLonger: true })).employment).toBe('transition');
    expect(on('2027-02-01', [one('insertion', '2027-01-01', '2027-06-29')]).employment).toBe('transition');
  });

  test('transition: work that is not lasting', () => {
    expect(short(on('2027-02-01', [one('cdd', '2027-01-01', '2027-03-31')]))).toEqual([
      'transition',
      'transition',
      'proved',
      null,
    ]);
  });

  test('other: no work known on the day', () => {
    const answer = on('2027-02-01', []);
    expect(short(answer)).toEqual(['other', 'other', 'proved', null]);
    expect(sentenceOf(answer)).toMatch(/^Sans emploi connu ce jour : autre sortie, règle « Autre sortie »/);
  });

  test('half-time: 17 h 30, and not a minute less', () => {
    expect(on('2027-06-30', [one('cdi', '2027-01-01', undefined, half)]).outcome).toBe('positive');
    const less = one('cdi', '2027-01-01', undefined, { ...half, weeklyMinutes: 1049 });
    expect(on('2027-06-30', [less]).outcome).toBe('lasting');
  });

  test('part-time: chosen, or never a positive exit; asked where nobody did', () => {
    const at = (partTimeChosen?: boolean) =>
      on('2027-06-30', [
        one('cdi', '2027-01-01', undefined, {
          weeklyMinutes: 2099,
          ...(partTimeChosen === undefined ? {} : { partTimeChosen }),
        }),
      ]);
    expect(short(at(false))).toEqual(['lasting', 'lasting', 'proved', null]);
    expect(short(at())).toEqual(['lasting', 'lasting', 'to-ask', null]);
    expect(sentenceOf(at())).toContain('À demander : la personne a-t-elle choisi le temps partiel ?');
    expect(short(at(true))[0]).toBe('positive');
  });

  test('overlap: weeks add up where each is chosen, and are asked otherwise', () => {
    const two = (choice?: boolean) => [
      one('cdi', '2027-01-01', undefined, { weeklyMinutes: 600, partTimeChosen: true }),
      one('cdi', '2027-01-01', undefined, {
        employerId: 'other',
        weeklyMinutes: 450,
        ...(choice === undefined ? {} : { partTimeChosen: choice }),
      }),
    ];
    expect(short(on('2027-06-30', two(true)))[0]).toBe('positive');
    for (const choice of [undefined, false]) {
      const answer = on('2027-06-30', two(choice));
      expect(short(answer)).toEqual(['lasting', 'lasting', 'to-ask', null]);
      expect(answer.questions.map(({ about }) => about)).toEqual(['overlap']);
    }
  });

  test('break: one working day that no contract covers; a weekend and a holiday are none', () => {
    const gap = (next: string) => [
      one('cdd', '2027-01-04', '2027-04-30'),
      one('cdd', next, '2027-12-31', { employerId: 'other' }),
    ];
    // 30 April 2027 is a Friday.
    expect(on('2027-07-03', gap('2027-05-03')).reachedOn).toBe('2027-07-03');
    expect(on('2027-07-03', gap('2027-05-04')).outcome).toBe('lasting');
    expect(on('2027-07-03', gap('2027-05-04'), set({ breakWorkingDays: 2 })).outcome).toBe('positive');
    // From Thursday 25 March to the Tuesday after Easter, Friday is worked: a break. From Friday on there is none.
    const easter = (end: string) => [one('cdd', '2027-01-04', end), one('cdd', '2027-03-30', '2027-12-31')];
    expect(on('2027-07-03', easter('2027-03-26')).reachedOn).toBe('2027-07-03');
    expect(on('2027-07-03', easter('2027-03-25')).outcome).toBe('lasting');
  });

  test('months: from date to date, over 29 February and at the end of a month', () => {
    const end = (start: string, day: string) => on(day, [one('cdi', start)]).reachedOn;
    expect(end('2027-08-31', '2028-02-29')).toBe('2028-02-29');
    expect(end('2027-08-29', '2028-02-28')).toBe('2028-02-28');
    expect(end('2026-08-29', '2027-02-28')).toBe('2027-02-28');
    expect(end('2028-02-29', '2028-08-28')).toBe('2028-08-28');
    expect(end('2027-09-01', '2028-02-29')).toBe('2028-02-29');
  });
});

test('without proof an exit is provisional, and says of what', () => {
  const cdi = one('cdi', '2027-01-01', undefined, { proved: false });
  const answer = on('2027-06-30', [cdi]);
  expect(short(answer)).toEqual(['positive', 'cdi', 'provisional', '2027-06-30']);
  expect(answer.unproved).toEqual([cdi.id]);
  expect(sentenceOf(answer)).toContain('Provisoire : il manque un contrat');
});

test('two protocols disagree: the one in force on the day applies, both can be seen', () => {
  const stricter: Protocol = {
    ...set({ heldMonths: 8 }),
    version: 1,
    name: 'Est',
    plie: 'est',
    from: '2027-03-01',
  };
  const all = [...firstProtocols, stricter];
  const story = { situations: [one('cdi', '2027-01-01')] };
  const { applies, others } = classifyAll(story, all, '2027-07-01', 'est');
  expect(applies && [applies.protocol.name, applies.outcome]).toEqual(['Est', 'lasting']);
  const pactSays = others.find(({ protocol }) => protocol === pact);
  expect(pactSays?.outcome).toBe('positive');
  expect(applies && pactSays && disagree(applies, pactSays)).toBe(true);
  expect(classifyAll(story, all, '2027-07-01').applies?.protocol).toBe(pact);
  expect(classifyAll(story, all, '2027-02-28', 'est').applies?.protocol).toBe(pact);
  expect(protocolOn(all, '2010-04-19', undefined)).toBeUndefined();
  expect(protocolOn(all, '2022-12-31', undefined)?.name).toBe('Protocoles des PLIE 2018-2022');
  expect(protocolOn(all, '2028-01-01', undefined)?.name).toBe('Guide de 2010');
});

test('a setting that makes no sense is refused, by its name', () => {
  const wrong = (settings: Partial<Settings>) =>
    settingsInput
      .safeParse({ ...firstSettings, ...settings })
      .error?.issues.map(({ path }) => path.join('.'));
  expect(wrong({})).toBeUndefined();
  expect(wrong({ halfTimeMinutes: 2100 })).toEqual(['halfTimeMinutes']);
  expect(wrong({ seasonalMonths: 13 })).toEqual(['seasonalMonths']);
  expect(wrong({ heldMonths: 0 })).toEqual(['heldMonths']);
  expect(wrong({ breakWorkingDays: 1.5 })).toEqual(['breakWorkingDays']);
  expect(wrong({ aiMinutes: 2100 })).toEqual(['aiMinutes']);
  expect(wrong({ longTrainingHeldMonths: 10 })).toEqual(['longTrainingHeldMonths']);
});

test('docs/rules.md has a line for each rule, as the code has it, and each rule a test named after it', () => {
  const read = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');
  const cells = read('../../docs/rules.md')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const lines = cells.map(([, id, name, source, since, confidence]) => [id, name, source, since, confidence]);
  expect(lines).toEqual(
    rules.map((rule) => [
      `\`${rule.id}\``,
      rule.name(firstSettings),
      rule.source,
      rule.until ? `${rule.from} – ${rule.until}` : rule.from,
      `${rule.confidence} ${confidenceWords[rule.confidence]}`.trim(),
    ]),
  );
  const tests = read('outcome-rules.test.ts');
  for (const id of ruleIds) expect(tests, id).toContain(`test('${id}: `);
});
