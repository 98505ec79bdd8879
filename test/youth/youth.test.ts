import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { system } from '../../src/access/index.ts';
import { remind } from '../../src/deadlines/index.ts';
import { createStructure } from '../../src/organisations/index.ts';
import { addMonths, birthdayOf, endOfMonths } from '../../src/platform/index.ts';
import type { Client } from '../support/client.ts';
import { inDays } from '../support/days.ts';
import { aPerson } from '../support/fixtures.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';
import { anEngagement, aWorkshop } from './rows.ts';

let world: World;
let adviser: Client;
let manager: Client;
let stranger: Client;
let plie: Client;
beforeAll(async () => {
  world = await startWorld();
  plie = await world.sign('counsellor');
  for (const id of ['ml-une', 'ml-deux']) {
    await createStructure(system, { id, kind: 'mission-locale', name: `Mission locale ${id}` });
    const { signIn } = await world.open({
      email: `${id}@essai.example`,
      role: 'counsellor',
      structureId: id,
    });
    if (id === 'ml-une') adviser = await signIn();
    else stranger = await signIn();
  }
  const directs = { email: 'directrice@essai.example', role: 'manager', structureId: 'ml-une' } as const;
  manager = await (await world.open(directs)).signIn();
});
afterAll(() => world.stop());

/** So many years and days old today. */
const bornAt = (years: number, days = 0): string => {
  const day = inDays(-days);
  return `${Number(day.slice(0, 4)) - years}${day.slice(4).replace('-02-29', '-02-28')}`;
};
const stored = (name: string) => mongoose.connection.collection<any>(name);

async function aYoung(years = 20, over: object = {}): Promise<string> {
  const { body } = await adviser.post('/participants', aPerson({ birthDate: bornAt(years, 40), ...over }));
  return body.id;
}
const start = (id: string, over: object = {}, client = adviser) =>
  client.post(`/participants/${id}/youth-frameworks`, {
    kind: 'pacea',
    startsOn: inDays(0),
    engagement: anEngagement(),
    ...over,
  } as never);
const refusals = ({ problem }: { problem: any }) =>
  problem.errors.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`);

describe('a file', () => {
  test('has the number of the other system, a dated RQTH and a guardian, which nobody reads in the database', async () => {
    const id = await aYoung(17);
    const facts = {
      number: '4561237',
      rqth: { held: true, seenOn: inDays(-3), until: inDays(900) },
      guardian: { name: 'Karima Benali', agreedOn: inDays(-2) },
    };
    const { body } = await adviser.patch(`/participants/${id}/youth`, { revision: 0, ...facts });
    expect(body).toMatchObject({ revision: 2, ...facts, missionLocale: true });
    const doc = await stored('youthfiles').findOne({ participantId: id });
    expect(JSON.stringify(doc)).not.toMatch(/4561237|Karima|rqth|held/);
    const audit = await stored('audit').findOne({ action: 'youth.file', participantId: id });
    expect(JSON.stringify(audit)).not.toContain('rqth');
    const { body: gone } = await adviser.patch(`/participants/${id}/youth`, { revision: 2, rqth: null });
    expect(gone).toMatchObject({ rqth: null, number: '4561237' });
  });

  test('has a number of its own in the structure, and says which field is wrong', async () => {
    const [one, other] = [await aYoung(), await aYoung()];
    const write = (id: string, over: object) =>
      adviser.patch(`/participants/${id}/youth`, { revision: 0, ...over } as never);
    await write(one, { number: '77' });
    expect(refusals(await write(other, { number: '77' }))).toEqual(['number taken']);
    expect(refusals(await write(other, { number: 'A7' }))[0]).toContain('number');
    expect(refusals(await write(other, { rqth: { held: true, seenOn: inDays(1) } }))).toEqual([
      'rqth.seenOn in-the-future',
    ]);
    expect(refusals(await write(other, { guardian: { name: 'A B', agreedOn: inDays(1) } }))).toEqual([
      'guardian.agreedOn in-the-future',
    ]);
    const { problem } = await adviser.patch(`/participants/${one}/youth`, { revision: 1, number: '78' });
    expect(problem.code).toBe('stale');
  });

  test('a mission locale sees no PLIE’s people, nor another mission locale’s; nor the reverse', async () => {
    const id = await aYoung();
    const { body: ofPlie } = await plie.post('/participants', aPerson());
    for (const [client, person] of [
      [plie, id],
      [stranger, id],
      [adviser, ofPlie.id],
    ] as const) {
      expect((await client.get(`/participants/${person}/youth`)).status).toBe(404);
      expect((await start(person, {}, client)).status).toBe(404);
    }
    const { body } = await start(id);
    expect((await stranger.get(`/youth-frameworks/${body.id}`)).status).toBe(404);
    const lines = (await stranger.get('/youth')).body.data;
    expect(lines.map(({ participant }) => participant.id)).not.toContain(id);
  });
});

describe('a framework', () => {
  test('runs to its bound, is owed at its end, and is open once, also when two ask together', async () => {
    const id = await aYoung();
    const answers = await Promise.all(Array.from({ length: 6 }, () => start(id)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array(5).fill(409)]);
    const framework = answers.find(({ status }) => status === 201)?.body;
    const endsOn = endOfMonths(inDays(0), 24);
    expect(framework).toMatchObject({ kind: 'pacea', endsOn, engagement: { minutesPerWeek: 900 } });
    const owed = await stored('deadlines').find({ 'about.id': framework?.id, state: 'open' }).toArray();
    expect(owed.map(({ kind, dueOn }) => [kind, dueOn]).toSorted()).toEqual([
      ['youth-first-phase', endOfMonths(inDays(0), 1)],
      ['youth-framework-end', endsOn],
    ]);
    const { body } = await adviser.get('/youth?view=pacea');
    expect(body.data.find(({ participant }) => participant.id === id)?.frameworks).toEqual([
      { id: framework?.id, kind: 'pacea', startsOn: inDays(0), endsOn },
    ]);
  });

  test('is refused by each bound, in French, with its article and what would be allowed', async () => {
    const minor = await aYoung(17);
    const refused = await start(minor);
    expect(refusals(refused)).toEqual(['guardian missing']);
    const adultOn = birthdayOf(bornAt(17, 40), 18).split('-').reverse().join('/');
    expect(refused.problem.errors?.[0]?.detail).toContain(adultOn);
    const guardian = { name: 'Karima Benali', agreedOn: inDays(0) };
    await adviser.patch(`/participants/${minor}/youth`, { revision: 0, guardian });
    expect((await start(minor)).status).toBe(201);

    const older = await aYoung(27);
    expect(refusals(await start(older))).toContain('startsOn too-old');
    expect(refusals(await start(older, { kind: 'cej', free: true }))).toEqual(['startsOn too-old']);
    const rqth = { held: true, seenOn: inDays(-1) };
    await adviser.patch(`/participants/${older}/youth`, { revision: 0, rqth });
    expect((await start(older, { kind: 'cej', free: true })).status).toBe(201);

    const { body: ofPlie } = await plie.post('/participants', aPerson({ birthDate: bornAt(20, 40) }));
    const elsewhere = await start(ofPlie.id, {}, plie);
    expect(refusals(elsewhere)).toEqual(['kind not-mission-locale']);
    expect(elsewhere.problem.errors?.[0]?.detail).toContain('L5131-4');
    const { body: unknown } = await adviser.post('/participants', aPerson({ birthDate: undefined }));
    expect(refusals(await start(unknown.id))).toEqual(['birthDate missing']);
  });

  test('a CEJ goes on to eighteen months with reasons, and begins again six months after', async () => {
    const id = await aYoung();
    const startsOn = inDays(-200);
    const { body } = await start(id, { kind: 'cej', free: true, startsOn, engagement: anEngagement(-201) });
    expect(body.endsOn).toBe(endOfMonths(startsOn, 12));
    const renew = (until: string, more: object = {}) =>
      adviser.patch(`/youth-frameworks/${body.id}`, {
        revision: body.revision,
        renew: { until, ...more },
      } as never);
    const most = endOfMonths(startsOn, 18);
    expect(refusals(await renew(most))).toEqual(['renew.until too-long']);
    expect(refusals(await renew(addMonths(most, 1), { reasoned: true }))).toEqual(['renew.until too-long']);
    const { body: renewed } = await renew(most, { reasoned: true });
    expect(renewed).toMatchObject({ endsOn: most, reasoned: true, renewals: [{ until: most }] });
    const owed = await stored('deadlines').findOne({ 'about.id': body.id, kind: 'youth-framework-end' });
    expect(owed.dueOn).toBe(most);

    const { body: ended } = await adviser.post(`/youth-frameworks/${body.id}/moves`, {
      action: 'end',
      revision: renewed.revision,
      on: inDays(-10),
      why: 'job',
    });
    expect(ended).toMatchObject({ state: 'ended', ended: { on: inDays(-10), why: 'job' } });
    expect(await stored('deadlines').countDocuments({ 'about.id': body.id, state: 'open' })).toBe(0);
    expect(refusals(await start(id, { kind: 'cej', free: true }))).toEqual(['startsOn too-soon']);
    expect((await start(id, { kind: 'pacea' })).status).toBe(201);
    const late = await adviser.patch(`/youth-frameworks/${body.id}`, {
      revision: ended.revision,
      engagement: anEngagement(),
    });
    expect(late.problem.code).toBe('framework-ended');
  });

  test('has phases whose words are sealed, each owed until it is assessed', async () => {
    const id = await aYoung();
    const { body } = await start(id);
    const add = (over: object) =>
      adviser.patch(`/youth-frameworks/${body.id}`, {
        revision: 1,
        phase: { from: inDays(0), until: inDays(30), objective: 'Trouver un logement', ...over },
      });
    expect(refusals(await add({ from: inDays(-1) }))).toEqual(['phase.from too-early']);
    expect(refusals(await add({ until: addMonths(inDays(0), 25) }))).toEqual(['phase.until too-late']);
    const { body: phased } = await add({});
    expect(phased.phases).toMatchObject([{ objective: 'Trouver un logement', result: null }]);
    expect(JSON.stringify(await stored('youthframeworks').findOne({ _id: body.id }))).not.toContain(
      'logement',
    );
    const open = () => stored('deadlines').distinct('kind', { 'about.id': body.id, state: 'open' });
    expect((await open()).toSorted()).toEqual(['youth-framework-end', 'youth-phase']);
    const assess = { phase: phased.phases[0]?.id ?? '', result: 'reached' as const };
    await adviser.patch(`/youth-frameworks/${body.id}`, { revision: 2, assess });
    expect(await open()).toEqual(['youth-framework-end']);
  });

  test('ends by itself the day after its last one, and with the accompaniment', async () => {
    const [id, leaves] = [await aYoung(), await aYoung()];
    const { body } = await start(id, {
      startsOn: inDays(-30),
      endsOn: inDays(-1),
      engagement: anEngagement(-31),
    });
    await remind();
    await remind();
    expect((await adviser.get(`/youth-frameworks/${body.id}`)).body).toMatchObject({
      state: 'ended',
      ended: { on: inDays(-1), why: 'term' },
    });
    const { body: other } = await start(leaves);
    await adviser.post(`/participants/${leaves}/leave`, { kind: 'lasting-work' });
    const after = await until(
      () => stored('youthframeworks').findOne({ _id: other.id }),
      (doc) => doc?.state === 'ended',
    );
    expect(after.ended).toEqual({ on: inDays(0), why: 'job' });
  });
});

describe('a workshop', () => {
  const attend = (id: string, participantId: string, action: string) =>
    adviser.post(`/workshops/${id}/people`, { participantId, action } as never);

  test('fills up, keeps a waiting list in order, and calls who waits when one leaves or a place is added', async () => {
    const { body } = await adviser.post('/workshops', aWorkshop({ places: 1 }));
    const people = [await aYoung(), await aYoung(), await aYoung()];
    for (const id of people) await attend(body.id, id, 'register');
    const states = async () => {
      const { body: read } = await adviser.get(`/workshops/${body.id}`);
      return read.people.map(({ id, state }) => `${people.indexOf(id)} ${state}`);
    };
    expect(await states()).toEqual(['0 registered', '1 waiting', '2 waiting']);
    await attend(body.id, people[0] ?? '', 'leave');
    expect(await states()).toEqual(['1 registered', '2 waiting']);
    const { body: read } = await adviser.get(`/workshops/${body.id}`);
    await adviser.patch(`/workshops/${body.id}`, { revision: read.revision, places: 2 });
    expect(await states()).toEqual(['1 registered', '2 registered']);
    const fewer = await adviser.patch(`/workshops/${body.id}`, { revision: read.revision + 1, places: 1 });
    expect(refusals(fewer)).toEqual(['places taken']);
    expect((await stranger.get(`/workshops/${body.id}`)).status).toBe(404);
  });

  test('two who ask for the last place together: one has it, one waits', async () => {
    const { body } = await adviser.post('/workshops', aWorkshop({ places: 1 }));
    const people = [await aYoung(), await aYoung()];
    await Promise.all(people.map((id) => attend(body.id, id, 'register')));
    for (const id of people) await attend(body.id, id, 'register');
    const { body: read } = await adviser.get(`/workshops/${body.id}`);
    expect(read.people.map(({ state }) => state)).toEqual(['registered', 'waiting']);
  });

  test('presence is noted from its day on, is owed until then, and counts for the week', async () => {
    const { body } = await adviser.post('/workshops', aWorkshop({ on: inDays(0), minutes: 90 }));
    const [id, other] = [await aYoung(), await aYoung()];
    await attend(body.id, id, 'register');
    await attend(body.id, other, 'register');
    const owed = () =>
      stored('deadlines').countDocuments({ 'about.id': body.id, state: 'open', kind: 'workshop-attendance' });
    expect(await owed()).toBe(1);
    await attend(body.id, id, 'attend');
    await attend(body.id, other, 'miss');
    expect(await owed()).toBe(0);
    expect((await adviser.get(`/participants/${id}/youth`)).body.minutesThisWeek).toBe(90);
    expect((await adviser.get(`/participants/${other}/youth`)).body.minutesThisWeek).toBe(0);
    expect((await attend(body.id, id, 'leave')).problem.code).toBe('illegal-state');
    const { body: later } = await adviser.post('/workshops', aWorkshop());
    await attend(later.id, id, 'register');
    expect(refusals(await attend(later.id, id, 'attend'))).toEqual(['action in-the-future']);
  });

  test('a minor comes with the agreement of whoever answers for them', async () => {
    const { body } = await adviser.post('/workshops', aWorkshop());
    const minor = await aYoung(16);
    expect(refusals(await attend(body.id, minor, 'register'))).toEqual(['participantId guardian']);
    const guardian = { name: 'Karima Benali', agreedOn: inDays(0) };
    await adviser.patch(`/participants/${minor}/youth`, { revision: 0, guardian });
    expect((await attend(body.id, minor, 'register')).status).toBe(200);
  });
});

describe('rights of the person', () => {
  test('all of it is in their file, and goes with their record', async () => {
    const id = await aYoung();
    await adviser.patch(`/participants/${id}/youth`, { revision: 0, number: '999111' });
    const { body: framework } = await start(id);
    const { body: workshop } = await adviser.post('/workshops', aWorkshop());
    await adviser.post(`/workshops/${workshop.id}/people`, { participantId: id, action: 'register' });
    const { body: file } = await adviser.get(`/participants/${id}/file`);
    expect(file).toMatchObject({
      youthFiles: [{ number: '999111' }],
      youthFrameworks: [{ id: framework.id, kind: 'pacea' }],
      workshops: [{ title: workshop.title, state: 'registered' }],
    });
    await manager.post(`/participants/${id}/erasure`, { because: 'request' });
    await until(
      async () =>
        (await stored('youthfiles').countDocuments({ participantId: id })) +
        (await stored('youthframeworks').countDocuments({ participantId: id })) +
        (await stored('workshops').countDocuments({ 'people.participantId': id })),
      (left) => left === 0,
    );
  });

  test('of two records of one person one file stays, one framework of a kind goes on', async () => {
    const [keep, drop] = [await aYoung(), await aYoung()];
    await adviser.patch(`/participants/${keep}/youth`, { revision: 0, number: '551' });
    const rqth = { held: false, seenOn: inDays(-1) };
    await adviser.patch(`/participants/${drop}/youth`, { revision: 0, rqth });
    const { body: kept } = await start(keep);
    const { body: gone } = await start(drop);
    const { body: workshop } = await adviser.post('/workshops', aWorkshop());
    for (const participantId of [keep, drop])
      await adviser.post(`/workshops/${workshop.id}/people`, { participantId, action: 'register' });
    const merged = await manager.post(`/participants/${keep}/merge`, {
      drop,
      revisions: { keep: 1, drop: 1 },
    });
    expect(merged.status).toBe(200);
    const { body } = await adviser.get(`/participants/${keep}/youth`);
    expect(body).toMatchObject({ number: '551', rqth: { held: false } });
    expect(body.frameworks.map(({ id, state }) => [id, state]).toSorted()).toEqual(
      [
        [kept.id, 'running'],
        [gone.id, 'ended'],
      ].toSorted(),
    );
    expect(body.workshops).toHaveLength(1);
  });
});
