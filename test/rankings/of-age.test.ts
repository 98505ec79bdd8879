import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ofAgeFrom } from '../../src/participants/index.ts';
import { addDays, today } from '../../src/platform/index.ts';
import { aNeed, aPerson, aProfile } from '../support/fixtures.ts';
import { startWorld, type World } from '../support/world.ts';

// Code du travail L4153-8, D4153-15 and following, L3163-2: some work, and night work, are not for minors.

let world: World;
beforeAll(async () => {
  world = await startWorld({ workers: false });
});
afterAll(() => world.stop());

test('the birthday counts from its first minute; who was born on 29 February has it on 1 March', () => {
  expect(ofAgeFrom('2008-02-29')).toBe('2026-03-01');
  expect(ofAgeFrom('2008-12-01')).toBe('2026-12-01');
  const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2012-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, (born) => {
      const from = ofAgeFrom(born.toISOString().slice(0, 10));
      expect(new Date(from).toISOString().slice(0, 10)).toBe(from);
      expect(Number(from.slice(0, 4)) - born.getUTCFullYear()).toBe(18);
    }),
  );
});

/** Of age on the day that many days from now. */
const turning = (days: number): string => {
  const day = addDays(today(), days);
  const born = `${Number(day.slice(0, 4)) - 18}${day.slice(4)}`;
  return born.endsWith('-02-29') ? born.replace('-29', '-28') : born;
};

async function person(birthDate: string | undefined, licences: object = {}): Promise<string> {
  const profile = aProfile({ licences: { 'right-to-work': true, ...licences } });
  const given = aPerson({ profile });
  const { birthDate: _, ...rest } = given as typeof given & { birthDate?: string };
  const { body } = await (await world.sign('counsellor')).post('/participants', {
    ...rest,
    ...(birthDate ? { birthDate } : {}),
  });
  return body.id;
}

async function asked(needId: string, participantId: string) {
  const { body } = await (await world.sign('counsellor')).get(
    `/needs/${needId}/why-not?participantId=${participantId}`,
  );
  const codes = (list: { code?: string }[] = []) => list.map(({ code }) => code);
  if (codes(body.limits).includes('dangerous-work-age')) return 'no';
  return codes(body.questions).includes('dangerous-work-age') ? 'asked' : 'yes';
}

const need = async (overrides: object): Promise<string> => {
  const { body } = await (await world.sign('officer')).post(
    '/needs',
    aNeed({ startsOn: addDays(today(), 30), skills: [], ...overrides }),
  );
  return body.id;
};

test('the recorded birth date answers whether somebody is of age on the day the work begins, night work too', async () => {
  const [adult, turns, minor] = [
    await person('1988-04-12'),
    await person(turning(29)),
    await person(turning(60)),
  ];
  const [unknown, verified] = [
    await person(undefined),
    await person(undefined, { 'dangerous-work-age': true }),
  ];
  const dispensed = await person(turning(60), { 'dangerous-work-age': true });
  for (const conditions of [['heights'], ['night']]) {
    const id = await need({ conditions });
    const said = await Promise.all(
      [adult, turns, minor, unknown, verified, dispensed].map((one) => asked(id, one)),
    );
    expect(said, String(conditions)).toEqual(['yes', 'yes', 'no', 'asked', 'yes', 'yes']);
  }
  const plain = await need({ conditions: ['outdoors'] });
  expect(await asked(plain, minor)).toBe('yes');
});

test('outside the structure nothing tells a minor from an adult', async () => {
  const id = await need({ conditions: ['heights', 'night'] });
  const people = [await person('1988-04-12'), await person(turning(60))];
  const outside = await Promise.all(
    people.map(async (participantId) => {
      const { body } = await (await world.sign('officer')).get(
        `/needs/${id}/why-not?participantId=${participantId}`,
      );
      return { ...body, participant: null };
    }),
  );
  expect(outside[0]).toMatchObject({ status: 'ranked' });
  expect(outside[1]).toEqual(outside[0]);
});

test('whatever may be asked of licences can be answered in the form', async () => {
  const { token } = await world.sign('counsellor');
  const id = await person('1988-04-12');
  const page = await fetch(`${world.url}/participants/${id}/experience?modifier=titres`, {
    headers: { cookie: `session=${token}` },
  });
  const html = await page.text();
  for (const code of ['right-to-work', 'dangerous-work-age', 'social-clause', 'permis-c', 'caces-r489-3'])
    expect(html, code).toMatch(new RegExp(`name="licence\\.${code}"|<option value="${code}"`));
});
