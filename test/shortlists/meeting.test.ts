import { existsSync, readFileSync } from 'node:fs';
import mongoose from 'mongoose';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { addDays, setClock, today } from '../../src/platform/index.ts';
import { localInstant } from '../../src/web/kit/fields.ts';
import { inDays } from '../support/days.ts';
import { startWorld, type World } from '../support/world.ts';
import { castOf } from './cast.ts';

let world: World;
let cast: ReturnType<typeof castOf>;
beforeAll(async () => {
  // Some tests are at noon, whatever the hour: nobody is signed out between.
  world = await startWorld({ workers: false, rules: { SESSION_IDLE_MINUTES: 24 * 60 } });
  cast = castOf(world);
});
afterAll(() => world.stop());

let clockBack: (() => void) | undefined;
afterEach(() => {
  clockBack?.();
  clockBack = undefined;
});

/** A time of a day in Paris. */
const at = (day: string, time = '09:30') => localInstant.parse(`${day}T${time}`);
const place = 'À l’accueil';
const roomy = { need: { posts: 5 } };
const noticesOf = async (role: 'officer' | 'counsellor' | 'employer') =>
  (await (await world.sign(role)).get('/notices')).body.data as {
    kind: string;
    text: string;
    about: { id: string };
  }[];

/** One who will be met in three days. */
async function appointed() {
  const one = await cast.aSent(roomy);
  const path = `/shortlists/${one.shortlist.id}/candidates/${one.candidateId}` as const;
  const met = { answer: 'meet', meeting: { at: at(inDays(3)), place } };
  const { body } = await (await cast.employer()).post(`${path}/reply`, met);
  return { ...one, path, revision: body.revision as number };
}

describe('the day of a meeting', () => {
  const edges: readonly (readonly [string, number, string, string | null])[] = [
    ['yesterday, a minute before midnight', -1, '23:59', 'day-past'],
    ['in 2020', -2500, '09:00', 'day-past'],
    ['today, a minute after midnight', 0, '00:01', null],
    ['today, earlier than now', 0, '06:00', null],
    ['in 365 days, a minute before midnight', 365, '23:59', null],
    ['in 366 days, a minute after midnight', 366, '00:01', 'day-too-far'],
    ['in two hundred years', 73_000, '09:00', 'day-too-far'],
  ];
  test.each(edges)('%s', async (_, days, time, code) => {
    const noon = new Date(`${today()}T12:00:00Z`);
    clockBack = setClock(() => noon);
    const meeting = { at: at(inDays(days), time), place };
    const sent = await cast.aSent(roomy);
    const path = `/shortlists/${sent.shortlist.id}/candidates/${sent.candidateId}` as const;
    const met = await cast.aMeeting(roomy);
    const employer = await cast.employer();
    const answers = [
      await employer.post(`${path}/reply`, { answer: 'meet', meeting }),
      await employer.post(`${met.path}/meeting`, { meeting }),
      await employer.post(`${met.path}/outcome`, { outcome: 'second-meeting', meeting }),
    ];
    for (const { status, body } of answers)
      if (code === null) expect(status, JSON.stringify(body)).toBe(200);
      else {
        const errors = [{ field: 'meeting.at', code, detail: expect.stringMatching(/rencontre/) }];
        expect({ status, body }).toMatchObject({ status: 422, body: { code: 'invalid', errors } });
      }
  });

  test('is that of Paris, whatever that of universal time', async () => {
    const day = today();
    const { path } = await appointed();
    const employer = await cast.employer();
    const move = (instant: string) => employer.post(`${path}/meeting`, { meeting: { at: instant, place } });
    // Half past midnight in Paris: still the day before by universal time.
    const midnight = new Date(at(day, '00:30')).toISOString();
    expect(midnight.slice(0, 10)).toBe(addDays(day, -1));
    expect((await move(midnight)).status).toBe(200);
    const late = new Date(at(addDays(day, 366), '00:30')).toISOString();
    expect(late.slice(0, 10)).toBe(addDays(day, 365));
    expect((await move(late)).status).toBe(422);
  });

  test('of a contract that is said to have begun is within a year of today, too', async () => {
    const { path } = await cast.aMeeting(roomy);
    const employer = await cast.employer();
    for (const startsOn of [inDays(-366), inDays(366), '2226-01-04'])
      expect(await employer.post(`${path}/outcome`, { outcome: 'hired', startsOn })).toMatchObject({
        status: 422,
        body: { errors: [{ field: 'startsOn' }] },
      });
    expect((await employer.post(`${path}/outcome`, { outcome: 'hired', startsOn: inDays(-3) })).status).toBe(
      200,
    );
  });
});

const c25 = new URL('../../../shared/cases/inputs/rencontre-passee.json', import.meta.url);
test.skipIf(!existsSync(c25))(
  'C25: a year mistyped is refused, and what was fixed can be corrected',
  async () => {
    const mistyped = JSON.parse(readFileSync(c25, 'utf8'));
    const sent = await cast.aSent(roomy);
    const path = `/shortlists/${sent.shortlist.id}/candidates/${sent.candidateId}` as const;
    const employer = await cast.employer();
    const ahead = { ...mistyped, meeting: { ...mistyped.meeting, at: '2226-12-10T09:00:00Z' } };
    for (const wrong of [mistyped, ahead])
      expect(await employer.post(`${path}/reply`, wrong)).toMatchObject({
        status: 422,
        body: { errors: [{ field: 'meeting.at' }] },
      });
    const meant = { ...mistyped, meeting: { ...mistyped.meeting, at: at(inDays(11)) } };
    expect((await employer.post(`${path}/reply`, meant)).status).toBe(200);
    const corrected = { meeting: { ...mistyped.meeting, at: at(inDays(12)) } };
    expect((await employer.post(`${path}/meeting`, corrected)).body.candidates[0]!.meeting).toMatchObject({
      at: at(inDays(12)),
      earlier: [at(inDays(11))],
    });
  },
);

describe.each(['employer', 'officer'] as const)('a meeting that the %s moves', (role) => {
  test('shows when it was before, to everyone concerned, and in the audit', async () => {
    const { path, shortlist, match, participant } = await appointed();
    const client = await world.sign(role);
    const moved = await client.post(`${path}/meeting`, {
      meeting: { at: at(inDays(10)), place: 'À l’atelier' },
    });
    expect(moved.status).toBe(200);
    const meeting = { at: at(inDays(10)), place: 'À l’atelier', earlier: [at(inDays(3))] };
    for (const reader of ['employer', 'officer'] as const) {
      const { body } = await (await world.sign(reader)).get(`/shortlists/${shortlist.id}`);
      expect(body.candidates[0]).toMatchObject({ state: 'meeting', meeting });
    }
    expect((await (await cast.counsellor()).get(`/matches/${match.id}`)).body).toMatchObject({
      state: 'meeting',
      meeting,
    });
    const row = await mongoose.connection
      .collection('audit')
      .findOne({ action: 'candidate.reschedule', 'target.id': match.id });
    expect(row).toMatchObject({
      actor: { role },
      participantId: participant.id,
      fields: ['meeting.at', 'meeting.place'],
    });
    const told = (await noticesOf('counsellor')).filter(({ about }) => about.id === match.id);
    expect(told.find(({ kind }) => kind === 'meeting-moved')?.text).toMatch(
      /^Pour « .+ », l’entreprise déplace la rencontre .+ \(prévue le \d+ \S+ \d{4} à \d\d:\d\d, elle est maintenant le .+\)\.$/,
    );
    const other = role === 'employer' ? 'officer' : 'employer';
    const otherSide = (await noticesOf(other)).filter(({ about }) => about.id === shortlist.id);
    expect(otherSide.map(({ kind }) => kind)).toContain('meeting-moved');
    const own = (await noticesOf(role)).filter(({ about }) => about.id === shortlist.id);
    expect(own.map(({ kind }) => kind)).not.toContain('meeting-moved');
  });
});

test('a calendar knows the meeting again: same UID, one more SEQUENCE; a second meeting is another event', async () => {
  const { path, shortlist, candidateId } = await appointed();
  const employer = await cast.employer();
  const file = async () => {
    const page = `${world.url}/preselections/${shortlist.id}/rencontre/${candidateId}.ics`;
    return (await fetch(page, { headers: { cookie: `session=${employer.token}` } })).text();
  };
  const line = (text: string, name: string) => new RegExp(`^${name}[:;].*$`, 'm').exec(text)?.[0].trim();
  const first = await file();
  expect(line(first, 'SEQUENCE')).toBe('SEQUENCE:0');
  await employer.post(`${path}/meeting`, { meeting: { at: at(inDays(4)), place } });
  await employer.post(`${path}/meeting`, { meeting: { at: at(inDays(4)), place: 'En salle 2' } });
  const moved = await file();
  expect(line(moved, 'UID')).toBe(line(first, 'UID'));
  expect(line(moved, 'SEQUENCE')).toBe('SEQUENCE:2');
  expect(line(moved, 'DTSTART')).not.toBe(line(first, 'DTSTART'));
  await employer.post(`${path}/outcome`, {
    outcome: 'second-meeting',
    meeting: { at: at(inDays(20)), place },
  });
  const second = await file();
  expect(line(second, 'UID')).not.toBe(line(first, 'UID'));
  expect(line(second, 'SEQUENCE')).toBe('SEQUENCE:0');
});

test('a day can be fixed after "meet", and what changes nothing tells nobody anything', async () => {
  const { path, match } = await cast.aMeeting(roomy);
  const employer = await cast.employer();
  const meeting = { at: at(inDays(5)), place };
  const fixed = await employer.post(`${path}/meeting`, { meeting });
  expect(fixed.body.candidates[0]!.meeting).toMatchObject({ ...meeting, earlier: [] });
  const same = { at: new Date(meeting.at).toISOString(), place };
  const again = await employer.post(`${path}/meeting`, { meeting: same });
  expect(again).toMatchObject({ status: 200, body: { revision: fixed.body.revision } });
  const told = (await noticesOf('counsellor')).filter(({ about }) => about.id === match.id);
  expect(told.map(({ kind }) => kind).filter((kind) => kind.startsWith('meeting'))).toEqual(['meeting-set']);
});

test('of two who move it at once from the same page, one is told that it has moved', async () => {
  const { path, revision } = await appointed();
  const clients = [await cast.employer(), await cast.officer()];
  const answers = await Promise.all(
    clients.map((client, i) =>
      client.post(`${path}/meeting`, { meeting: { at: at(inDays(6 + i)), place }, revision }),
    ),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
    code: 'stale',
    errors: [{ field: 'meeting', code: 'changed' }],
  });
});

describe('no meeting is moved', () => {
  const meeting = { at: at(inDays(6)), place };

  test('that nobody asked for yet, nor after what came of it', async () => {
    const sent = await cast.aSent(roomy);
    const path = `/shortlists/${sent.shortlist.id}/candidates/${sent.candidateId}` as const;
    const officer = await cast.officer();
    expect(await officer.post(`${path}/meeting`, { meeting })).toMatchObject({
      status: 409,
      body: { code: 'illegal-state' },
    });
    for (const outcome of [{ outcome: 'hired' }, { outcome: 'no-show' }]) {
      const one = await appointed();
      await officer.post(`${one.path}/outcome`, outcome);
      expect(await officer.post(`${one.path}/meeting`, { meeting })).toMatchObject({
        status: 409,
        body: { code: 'illegal-state' },
      });
    }
  });

  test('once the person has withdrawn: its file takes it out of calendars', async () => {
    const { path, match, shortlist, candidateId } = await appointed();
    await (await cast.counsellor()).post(`/matches/${match.id}/agreement`, {
      given: false,
      how: 'telephone',
    });
    const employer = await cast.employer();
    expect(await employer.post(`${path}/meeting`, { meeting })).toMatchObject({
      status: 409,
      body: { code: 'candidate-closed' },
    });
    const file = `${world.url}/preselections/${shortlist.id}/rencontre/${candidateId}.ics`;
    const calendar = await (await fetch(file, { headers: { cookie: `session=${employer.token}` } })).text();
    expect(calendar).toMatch(/METHOD:CANCEL/);
    expect(calendar).not.toMatch(/LOCATION|METHOD:PUBLISH/);
  });

  test('by another company, nor to a place that tells of the person', async () => {
    const { path, match } = await appointed();
    expect((await (await world.sign('employer', 1)).post(`${path}/meeting`, { meeting })).status).toBe(404);
    const telling = await (await cast.officer()).post(`${path}/meeting`, {
      meeting: { ...meeting, place: 'Chez Samira Benali' },
    });
    expect(telling).toMatchObject({ status: 422, body: { errors: [{ field: 'meeting.place' }] } });
    expect((await (await cast.counsellor()).get(`/matches/${match.id}`)).body.meeting!.earlier).toEqual([]);
  });
});
