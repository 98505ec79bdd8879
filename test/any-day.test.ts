import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { demoNeeds, demoProfiles } from '../scripts/bench/material.ts';
import { demoEmail } from '../scripts/demo/accounts.ts';
import { loadDemo } from '../scripts/demo/load-demo.ts';
import { remind } from '../src/deadlines/index.ts';
import { tellDigests } from '../src/messages/index.ts';
import { retain } from '../src/person-rights/index.ts';
import { addDays, addMonths, addWorkingDays, dayOf, setClock, today } from '../src/platform/index.ts';
import { balanceLists } from '../src/rankings/index.ts';
import { measureOpenNeeds, readFairness } from '../src/reporting/index.ts';
import { localInstant } from '../src/web/kit/fields.ts';
import { clientOf } from './support/client.ts';
import { coming } from './support/days.ts';
import { aNeed, aPerson } from './support/fixtures.ts';
import { until } from './support/until.ts';
import { password, startWorld, type World } from './support/world.ts';

// Nothing may work only in the week in which it was written: the demonstration is loaded and lived in on days that are
// harder than others. The clock of the house is moved and goes on; the services keep the time of the machine.

/** The next 29 February. */
const leapDay = (() => {
  for (let year = Number(today().slice(0, 4)); ; year++) {
    const day = addDays(`${year}-03-01`, -1);
    if (day.endsWith('29') && day > today()) return day;
  }
})();

/** The last Sunday of a month of 31 days: when the hour changes, at 01:00 of universal time. */
function lastSunday(month: '03' | '10'): string {
  const last = coming(`${month}-31`);
  const sunday = addDays(last, -new Date(last).getUTCDay());
  return sunday > today() ? sunday : lastSundayAfter(month, last);
}
const lastSundayAfter = (month: string, last: string): string => {
  const next = `${Number(last.slice(0, 4)) + 1}-${month}-31`;
  return addDays(next, -new Date(next).getUTCDay());
};

const moments: readonly (readonly [string, string])[] = [
  ['a 29 February', `${leapDay}T09:00:00Z`],
  ['a 31 December, a moment before midnight in Paris', `${coming('12-31')}T22:59:57Z`],
  ['the hour that summer time takes away', `${lastSunday('03')}T00:59:57Z`],
  ['the hour that winter time gives twice', `${lastSunday('10')}T00:59:57Z`],
  ['400 days ahead', `${addDays(today(), 400)}T09:00:00Z`],
];

let clockBack: (() => void) | undefined;
/** From this moment on, at the pace of the machine. */
function goTo(moment: string): void {
  clockBack?.();
  const begun = performance.now();
  const from = Date.parse(moment);
  clockBack = setClock(() => new Date(from + (performance.now() - begun)));
}

describe.each(moments)('on %s (%s)', (_, moment) => {
  let world: World;
  beforeAll(async () => {
    goTo(moment);
    world = await startWorld({ empty: true, workers: false });
    await loadDemo({ seed: 'essai', people: 16, needs: 12, employers: 8, password, log: () => {} });
    world.startWorkers();
  });
  afterAll(async () => {
    await world.stop();
    clockBack?.();
    clockBack = undefined;
  });

  const sign = async (role: 'officer' | 'counsellor' | 'manager' | 'employer') => {
    const { body } = await world.anonymous.post('/session', { email: demoEmail(role), password });
    return { ...clientOf(world.url, body.token), employerId: body.user.employerId as string };
  };

  test('a need is posted, ranked, reviewed, sent, answered; its days are counted on the calendar of Paris', async () => {
    const [officer, counsellor, employer] = await Promise.all([
      sign('officer'),
      sign('counsellor'),
      sign('employer'),
    ]);
    const { body: person } = await counsellor.post('/participants', aPerson());
    const posted = await officer.post(
      '/needs',
      aNeed({ employer: undefined, employerId: employer.employerId, startsOn: addDays(today(), 1) }),
    );
    expect(posted.status, JSON.stringify(posted.body)).toBe(201);
    const need = posted.body;
    expect(need.expiresOn).toBe(addMonths(dayOf(new Date(need.openedAt!)), 2));
    const { body: ranking } = await until(
      () => officer.get(`/needs/${need.id}/ranking`),
      ({ body }) => body.status === 'done' && body.data.length > 0,
    );
    expect(ranking.considered).toBeGreaterThan(1);

    const put = await counsellor.post(`/needs/${need.id}/matches`, {
      participantId: person.id,
      because: 'Pour l’essai.',
    });
    const id = put.status === 201 ? put.body.id : put.problem.matchId;
    const { body: match } = await counsellor.get(`/matches/${id}`);
    expect(match.dueOn).toBe(addWorkingDays(dayOf(new Date(match.createdAt)), 5));
    const retained = await counsellor.post(`/matches/${id}/review`, { decision: 'retain', reason: 'suits' });
    expect(retained.status, JSON.stringify(retained.body)).toBe(200);
    await counsellor.post(`/matches/${id}/agreement`, { given: true, how: 'telephone' });
    const { body: draft } = await officer.post(`/needs/${need.id}/shortlists`, { matchIds: [id] });
    const { body: sent } = await officer.post(`/shortlists/${draft.id}/send`);
    expect(sent.replyDueOn).toBe(addDays(dayOf(new Date(sent.sentAt!)), 10));
    const reply = await employer.post(`/shortlists/${sent.id}/candidates/${sent.candidates[0]!.id}/reply`, {
      answer: 'meet',
      meeting: { at: `${addDays(today(), 3)}T09:30:00+01:00`, place: 'À l’accueil' },
    });
    expect(reply.status, JSON.stringify(reply.body)).toBe(200);

    const pages = [
      [
        officer,
        ['/tableau', '/besoins', `/besoins/${need.id}`, `/besoins/${need.id}/vivier`, '/entreprises'],
      ],
      [counsellor, ['/avis', `/avis/${id}`, '/participants', `/participants/${person.id}`]],
      [employer, ['/preselections', `/preselections/${sent.id}`]],
      [await sign('manager'), ['/activite', '/equite']],
    ] as const;
    for (const [{ token }, addresses] of pages)
      for (const address of addresses) {
        const page = await fetch(`${world.url}${address}`, { headers: { cookie: `session=${token}` } });
        expect([address, page.status]).toEqual([address, 200]);
        expect(await page.text(), address).not.toMatch(/Invalid Date|NaN/);
      }
  });

  test('what the calendar brings about is brought about, and nothing twice', async () => {
    for (const sweep of [remind, tellDigests, measureOpenNeeds, balanceLists]) {
      await sweep();
      await sweep();
    }
    const report = await readFairness({ id: 'essai', role: 'admin', name: '' });
    expect([report.status, dayOf(new Date(report.measuredAt ?? 0))]).toEqual(['done', today()]);
  });

  test('a record is kept two years, told of thirty days before, then goes', async () => {
    const counsellor = await sign('counsellor');
    const { body: person } = await counsellor.post('/participants', aPerson());
    const end = addMonths(dayOf(new Date(person.updatedAt)), 24);
    const named = (people: readonly { reference: string }[]) =>
      people.some(({ reference }) => reference === person.reference);
    goTo(`${addDays(end, -31)}T10:00:00Z`);
    expect(named((await retain()).told)).toBe(false);
    goTo(`${addDays(end, -30)}T10:00:00Z`);
    expect(named((await retain()).told)).toBe(true);
    goTo(`${addDays(end, -1)}T10:00:00Z`);
    expect(named((await retain()).erased)).toBe(false);
    goTo(`${end}T10:00:00Z`);
    expect(named((await retain()).erased)).toBe(true);
  });
});

describe('the clock of Paris', () => {
  // What is typed in a field is an hour of Paris; the hour that is twice is the first one, the one that is not is later.
  const [spring, autumn] = [lastSunday('03'), lastSunday('10')];
  const typed: readonly (readonly [string, string])[] = [
    [`${spring}T01:30`, `${spring}T00:30:00.000Z`],
    [`${spring}T02:30`, `${spring}T01:30:00.000Z`],
    [`${spring}T03:30`, `${spring}T01:30:00.000Z`],
    [`${autumn}T00:30`, `${addDays(autumn, -1)}T22:30:00.000Z`],
    [`${autumn}T01:30`, `${addDays(autumn, -1)}T23:30:00.000Z`],
    [`${autumn}T02:30`, `${autumn}T00:30:00.000Z`],
    [`${autumn}T03:30`, `${autumn}T02:30:00.000Z`],
  ];
  test.each(typed)('%s is %s', (local, instant) => {
    expect(new Date(localInstant.parse(local)).toISOString()).toBe(instant);
  });

  test('what is no day or no hour is refused, and breaks nothing', () => {
    for (const text of ['2027-13-01T10:00', '2027-02-30T10:00', '2027-02-01T25:00', '2027-02-01T10:61'])
      expect(localInstant.safeParse(text).success, text).toBe(false);
  });
});

describe('the material of benchmarks and of fairness', () => {
  afterEach(() => {
    clockBack?.();
    clockBack = undefined;
  });

  test('is accepted on every day, and the same seed gives it again on that day', () => {
    const days = fc.integer({ min: 0, max: 1500 }).map((count) => addDays(today(), count));
    fc.assert(
      fc.property(days, fc.constantFrom('00:00', '11:59', '23:59'), (day, hour) => {
        goTo(`${day}T${hour}:00Z`);
        const needs = demoNeeds({ seed: 'bench', needs: 15 });
        expect(needs).toHaveLength(15);
        expect(demoNeeds({ seed: 'bench', needs: 15 })).toEqual(needs);
        expect(demoProfiles({ seed: 'bench', profiles: 20 })).toHaveLength(20);
        clockBack?.();
        clockBack = undefined;
      }),
      { numRuns: 12 },
    );
  });
});
