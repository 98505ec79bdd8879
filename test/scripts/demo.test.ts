import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { advertisements } from '../../scripts/demo/advertisements.ts';
import { companies, fictitiousSiret } from '../../scripts/demo/companies.ts';
import { firstNames, surnames } from '../../scripts/demo/names.ts';
import { apportion, coveredZones, people } from '../../scripts/demo/people.ts';
import { allTrades } from '../../scripts/demo/trades/index.ts';
import { postNeedInput } from '../../src/needs/index.ts';
import { currentCatalogue } from '../../src/occupations/index.ts';
import { profileInput } from '../../src/participants/index.ts';
import { isSiret, today } from '../../src/platform/index.ts';
import { isLivedIn, plies, zone as zoneOf } from '../../src/territory/index.ts';

const day = '2026-11-23';
const count = 23_000;
const options = { seed: 'essai', count, today: day, counsellors: new Map<string, string[]>() };
const everyone = [...people(options)];
const share = (holds: (person: (typeof everyone)[number]) => boolean) =>
  everyone.filter(holds).length / everyone.length;
const months = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000 / 30.4375;
const digest = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

describe('the people of the demonstration', () => {
  test('the six PLIE accompany 23,000 people in their 63 communes, as many in each zone as its population gives', () => {
    const expected = apportion(
      count,
      coveredZones.map(({ population }) => population),
    );
    const known = new Map<string, number>();
    for (const { profile } of everyone) {
      if (profile.zone) known.set(profile.zone, (known.get(profile.zone) ?? 0) + 1);
    }
    const blank = everyone.filter(({ profile }) => !profile.zone).length;
    const elsewhere = everyone.filter(
      ({ profile, structureId }) => profile.zone && zoneOf(profile.zone)?.plie !== structureId,
    );
    expect(elsewhere).toEqual([]);
    coveredZones.forEach(({ code }, i) => {
      expect(known.get(code) ?? 0).toBeLessThanOrEqual(expected[i] as number);
    });
    expect([...known.values()].reduce((sum, part) => sum + part, blank)).toBe(count);
    expect(blank / count).toBeLessThan(0.02);
    const communes = new Set(plies.flatMap((plie) => plie.communes));
    expect(communes.size).toBe(63);
    expect(known.size).toBe(coveredZones.length);
  });

  test('11,000 are accompanied today, the others left within four years after 27.6 months on average', () => {
    expect(everyone.filter(({ state }) => state === 'active')).toHaveLength(11_000);
    const left = everyone.filter(({ state }) => state === 'left');
    const stays = left.map(({ enteredOn, exit }) => months(enteredOn, exit?.on ?? ''));
    expect(stays.reduce((sum, stay) => sum + stay, 0) / stays.length).toBeCloseTo(27.6, 0);
    const outside = left.filter(({ exit }) => !exit || exit.on > day || months(exit.on, day) > 48.1);
    expect(outside).toEqual([]);
    expect(left.filter(({ exit }) => exit?.kind === 'lasting-work').length / left.length).toBeCloseTo(
      0.39,
      1,
    );
    expect(everyone.every(({ state, exit }) => (state === 'left') === (exit !== undefined))).toBe(true);
  });

  test('every profile is one that a counsellor could have typed', () => {
    for (const { profile } of everyone.filter((_, i) => i % 10 === 0)) {
      expect(profileInput.parse(profile)).toEqual(profile);
    }
  });

  test('identities are of nobody: reserved domains, fictitious numbers, adults under 65', () => {
    const wrong = everyone.filter(({ identity: { email, phone, birthDate = '' } }) => {
      const age = months(birthDate, day) / 12;
      const mail = !email || /^[a-z0-9.-]+@[a-z]+\.example$/.test(email);
      const number = !phone || /^(063998|046571)\d{4}$/.test(phone);
      return !mail || !number || age < 18 || age >= 65;
    });
    expect(wrong).toEqual([]);
    expect([firstNames.length >= 300, surnames.length >= 490]).toEqual([true, true]);
    expect(
      new Set(everyone.map(({ identity }) => `${identity.firstName} ${identity.lastName}`)).size,
    ).toBeGreaterThan(count / 2);
  });

  test('each has a reference and an id of their own', () => {
    expect(new Set(everyone.map(({ reference }) => reference)).size).toBe(count);
    expect(new Set(everyone.map(({ id }) => id)).size).toBe(count);
    const form = /^P-[0-9A-HJKMNP-TV-Z]{5} [0-9a-f]{24}$/;
    expect(everyone.filter(({ reference, id }) => !form.test(`${reference} ${id}`))).toEqual([]);
  });

  test('what is known of a person holds together', () => {
    const { licence } = currentCatalogue();
    const wrong = everyone.filter(({ profile, identity }) => {
      const { licences = {}, travel, wishes = [], excludedOccupations = [], experience = [] } = profile;
      const held = Object.keys(licences).filter((code) => licences[code]);
      const worked = experience.reduce((sum, spell) => sum + spell.months, 0);
      return (
        (travel?.modes.includes('car') && !licences['permis-b']) ||
        wishes.some((code) => excludedOccupations.includes(code)) ||
        held.some((code) => licence(code)?.includes?.some((lighter) => !licences[lighter])) ||
        worked > 2 * (months(identity.birthDate ?? '', day) - 12 * 16)
      );
    });
    expect(wrong).toEqual([]);
  });

  test('profiles have the blanks that profiles have', () => {
    const licence = (code: string, held: boolean | undefined) =>
      share(({ profile }) => profile.licences?.[code] === held);
    expect(share(({ profile }) => profile.skills === null)).toBeCloseTo(0.08, 1);
    expect(licence('permis-b', true)).toBeCloseTo(0.46, 1);
    expect(licence('permis-b', false)).toBeCloseTo(0.4, 1);
    expect(licence('right-to-work', true)).toBeCloseTo(0.97, 1);
    expect(licence('right-to-work', false)).toBe(0);
    expect(share(({ wantsProposals }) => wantsProposals)).toBeCloseTo(0.93, 1);
    expect(share(({ obstacles }) => obstacles !== undefined)).toBeCloseTo(0.7, 1);
    expect(share(({ profile }) => profile.travel === null)).toBeGreaterThan(0.02);
  });

  test('some trades and the skills at their core are much more common than others', () => {
    const wished = new Map<string, number>();
    for (const { profile } of everyone) {
      const [first] = profile.wishes ?? [];
      if (first) wished.set(first, (wished.get(first) ?? 0) + 1);
    }
    const sorted = [...wished.values()].sort((a, b) => b - a);
    expect(sorted.length).toBeGreaterThanOrEqual(60);
    expect(sorted[0] as number).toBeGreaterThan(8 * (sorted[50] as number));

    const [core, ...others] = currentCatalogue().occupation('K2205')?.skills ?? [];
    const known = (code = '') =>
      share(({ profile }) => profile.skills?.some((skill) => skill.code === code) ?? false);
    expect(known(core)).toBeGreaterThan(known(others.at(-1)));
  });

  test('people tell their work in their own words: one to four sentences, seldom the same, not always well spelt', () => {
    const texts = everyone.flatMap(({ experienceText }) => experienceText ?? []);
    expect(new Set(texts).size).toBeGreaterThan(texts.length * 0.95);
    const odd = texts.filter(
      (text) => /undefined|NaN|\[object| {2}/.test(text) || text.split('. ').length > 4,
    );
    expect(odd).toEqual([]);
    const accentless = texts.filter((text) => !/[éèàùçâêîôû]/i.test(text));
    expect(accentless.length / texts.length).toBeGreaterThan(0.15);
    expect(texts.some((text) => text.includes('était vendeuse') || text.includes('étais vendeuse'))).toBe(
      true,
    );
  });

  test('the same seed and day give the same people, another seed gives others', () => {
    const some = (seed: string) => digest([...people({ ...options, seed, count: 500 })]);
    expect(some('essai')).toBe(some('essai'));
    expect(some('essai')).not.toBe(some('autre'));
  });
});

describe('the companies and needs of the demonstration', () => {
  const known = companies('essai', 300);
  const needs = advertisements({ seed: 'essai', count: 150, today: today(), companies: known });

  test('300 companies have names of their own, places in the territory and SIRET numbers that nobody bears', () => {
    expect(new Set(known.map(({ name }) => name)).size).toBe(300);
    expect(new Set(known.map(({ siret }) => siret)).size).toBe(300);
    for (const { siret, zone, contacts } of known) {
      expect(isSiret(siret)).toBe(true);
      expect(siret).toMatch(/^9999\d{5}9990\d$/);
      expect(isLivedIn(zone)).toBe(true);
      expect(contacts[0]?.email).toMatch(/\.example$/);
    }
    expect(isSiret(fictitiousSiret(4999))).toBe(true);
  });

  test('150 needs are of at least 45 trades, and the first company has two', () => {
    expect(needs).toHaveLength(150);
    expect(new Set(needs.map(({ meant }) => meant.occupations[0])).size).toBeGreaterThanOrEqual(45);
    const ofFirst = needs.filter(({ input }) => input.employer?.siret === known[0]?.siret);
    expect(ofFirst.length).toBeGreaterThanOrEqual(2);
  });

  test('what the officer types is accepted, and some of it is left to the text', () => {
    for (const { input } of needs) expect(postNeedInput.safeParse(input).error).toBeUndefined();
    for (const field of ['zone', 'contract', 'occupations', 'minutesPerWeek', 'skills'] as const) {
      const typed = needs.filter(({ input }) => input[field] !== undefined).length;
      expect(typed).toBeGreaterThan(15);
      expect(typed).toBeLessThan(135);
    }
  });

  test('advertisements are written as people write them: capitals, abbreviations, H/F, missing accents, short and long', () => {
    const texts = needs.map(({ input }) => `${input.title}\n${input.description}`);
    const some = (holds: (text: string) => boolean) => texts.filter(holds).length;
    expect(some((text) => text === text.toUpperCase())).toBeGreaterThan(3);
    expect(some((text) => !/\p{M}/u.test(text.normalize('NFD')))).toBeGreaterThan(20);
    expect(some((text) => /\b(pr|ns|exp|poss\.|h\/sem|lun-ven)\b/.test(text))).toBeGreaterThan(3);
    expect(some((text) => /h\/f/i.test(text))).toBeGreaterThan(100);
    expect(some((text) => text.length < 350)).toBeGreaterThan(15);
    expect(some((text) => text.length > 900)).toBeGreaterThan(8);
    for (const text of texts) expect(text).not.toMatch(/undefined|NaN|\[object/);
  });

  test('the same seed gives the same companies and needs', () => {
    expect(digest(companies('essai', 300))).toBe(digest(known));
    expect(digest(advertisements({ seed: 'essai', count: 150, today: today(), companies: known }))).toBe(
      digest(needs),
    );
  });

  test('every occupation of the catalogue has words of its own, those nobody wrote about too', () => {
    for (const trade of allTrades()) {
      expect([trade.code, trade.tasks.length > 0, trade.titles.length > 0]).toEqual([trade.code, true, true]);
      expect(trade.man).toMatch(/^[a-zéê]/);
    }
  });
});
