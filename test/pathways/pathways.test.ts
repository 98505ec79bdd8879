import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../support/client.ts';
import { inDays } from '../support/days.ts';
import { aPerson } from '../support/fixtures.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';
import { aProposal } from './rows.ts';

let world: World;
let counsellor: Client;
let manager: Client;
beforeAll(async () => {
  world = await startWorld();
  counsellor = await world.sign('counsellor');
  manager = await world.sign('manager');
});
afterAll(() => world.stop());

const stored = () => mongoose.connection.collection<any>('pathways');
const audits = (filter: object) => mongoose.connection.collection('audit').find(filter).toArray();

async function aStay(entered?: string) {
  const { body: person } = await counsellor.post('/participants', aPerson());
  const { body } = await counsellor.post(`/participants/${person.id}/pathways`, {
    ...aProposal(-60),
    proposedOn: inDays(-50),
  });
  if (!entered) return { person, id: body.id, stay: body };
  const { body: stay } = await counsellor.post(`/pathways/${body.id}/moves`, {
    action: 'admit',
    on: entered,
  });
  return { person, id: body.id, stay };
}
const move = (id: string, body: Parameters<typeof counsellor.post<'/pathways/{id}/moves'>>[1]) =>
  counsellor.post(`/pathways/${id}/moves`, body);

describe('a stay', () => {
  test('is proposed by criteria with their proofs, which nobody reads in the database', async () => {
    const { stay, id } = await aStay();
    expect(stay).toMatchObject({
      state: 'proposed',
      enteredOn: null,
      criteria: [{ code: 'rsa', label: 'Allocataire du RSA', certifiedBy: 'CAF', seenOn: inDays(-60) }],
    });
    const doc = await stored().findOne({ _id: id });
    expect(JSON.stringify(doc)).not.toMatch(/RSA|rsa|CAF/);
    expect(await audits({ action: 'pathway.propose', 'target.id': id })).toHaveLength(1);
  });

  test('is open once for a person, also when two ask together', async () => {
    const { body: person } = await counsellor.post('/participants', aPerson());
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => counsellor.post(`/participants/${person.id}/pathways`, aProposal())),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array(7).fill(409)]);
    expect(answers.find(({ status }) => status === 409)?.problem.code).toBe('pathway-open');
    expect(await stored().countDocuments({ participantId: person.id })).toBe(1);
  });

  test('names the criterion or the day that is wrong', async () => {
    const { body: person } = await counsellor.post('/participants', aPerson());
    const ask = (one: object) =>
      counsellor.post(`/participants/${person.id}/pathways`, {
        criteria: [{ code: 'rsa', seenOn: inDays(0), ...one }],
      });
    const refused = async (one: object) => (await ask(one)).problem.errors?.[0];
    expect(await refused({ code: 'sex' })).toMatchObject({ field: 'criteria.0.code', code: 'unknown' });
    expect(await refused({ seenOn: inDays(1) })).toMatchObject({ code: 'in-the-future' });
    expect(await refused({ until: inDays(-1) })).toMatchObject({ field: 'criteria.0.until' });
    expect(await stored().countDocuments({ participantId: person.id })).toBe(0);
  });

  test('begins, is suspended, taken up again, renewed and ended, and the exit is typed once', async () => {
    const { id, person, stay } = await aStay(inDays(-40));
    expect(stay).toMatchObject({ state: 'running', enteredOn: inDays(-40), decision: { by: 'structure' } });
    const first = stay.limitOn ?? '';
    await move(id, { action: 'suspend', on: inDays(-30) });
    const { problem } = await move(id, { action: 'suspend' });
    expect(problem).toMatchObject({ status: 409, code: 'illegal-state' });
    const { body: again } = await move(id, { action: 'resume', on: inDays(-20) });
    expect(again.suspensions).toEqual([{ from: inDays(-30), until: inDays(-21) }]);
    const { body: renewed } = await counsellor.patch(`/pathways/${id}`, {
      revision: again.revision,
      renew: { months: 6 },
    });
    expect(renewed.limitOn?.slice(0, 7) ?? '').not.toBe(first.slice(0, 7));
    expect(renewed.renewals).toHaveLength(1);
    const early = await move(id, { action: 'end', kind: 'lasting-work', on: inDays(-31) });
    expect(early.problem.errors?.[0]).toMatchObject({ field: 'on', code: 'too-early' });
    const { body: ended } = await move(id, { action: 'end', kind: 'lasting-work', on: inDays(-1) });
    expect(ended).toMatchObject({ state: 'ended', exit: { kind: 'lasting-work', on: inDays(-1) } });
    expect((await counsellor.get(`/participants/${person.id}`)).body).toMatchObject({
      state: 'left',
      exit: { kind: 'lasting-work', on: inDays(-1) },
    });
    const late = await counsellor.post(`/pathways/${id}/steps`, {
      kind: 'search',
      objective: 'Chercher',
      from: inDays(0),
    });
    expect(late.problem.code).toBe('pathway-ended');
  });

  test('ends when the person leaves by their record, with the same exit; who comes back has a second one', async () => {
    const { id, person } = await aStay(inDays(-40));
    await counsellor.post(`/participants/${person.id}/leave`, { kind: 'move', on: inDays(-2) });
    const ended = await until(
      () => stored().findOne({ _id: id }),
      (doc) => doc?.state === 'ended',
    );
    expect(ended).toMatchObject({ exit: { kind: 'move', on: inDays(-2) } });
    const { problem } = await counsellor.post(`/participants/${person.id}/pathways`, aProposal());
    expect(problem.code).toBe('person-left');
    await counsellor.post(`/participants/${person.id}/return`);
    await counsellor.post(`/participants/${person.id}/pathways`, aProposal());
    const { body } = await counsellor.get(`/participants/${person.id}/pathways`);
    expect(body.data.map(({ state }) => state)).toEqual(['proposed', 'ended']);
  });

  test('has steps whose words are sealed; one that should have ended without a result is late', async () => {
    const { id } = await aStay(inDays(-40));
    const { body } = await counsellor.post(`/pathways/${id}/steps`, {
      kind: 'obstacle',
      objective: 'Trouver un logement stable',
      provider: 'SIAO',
      from: inDays(-30),
      until: inDays(-3),
    });
    const [step] = body.steps;
    expect(JSON.stringify(await stored().findOne({ _id: id }))).not.toMatch(/logement|SIAO/);
    const late = async () =>
      (await counsellor.get('/pathways?view=late&limit=200')).body.data.map((line) => line.id);
    expect(await late()).toContain(id);
    const edit = (said: object) =>
      counsellor.patch(`/pathways/${id}/steps/${step?.id}`, { revision: body.revision, ...said });
    expect((await edit({ until: null, result: 'reached' })).problem.errors?.[0]).toMatchObject({
      field: 'until',
      code: 'missing',
    });
    expect((await edit({ until: inDays(-31) })).problem.errors?.[0]).toMatchObject({ code: 'before-start' });
    const { body: after } = await edit({ result: 'reached' });
    expect(after.steps[0]).toMatchObject({ result: 'reached', objective: 'Trouver un logement stable' });
    expect(await late()).not.toContain(id);
    expect((await edit({ objective: 'Autre' })).problem).toMatchObject({ status: 409, code: 'stale' });
  });

  test('is out of reach of others, and unknown to a company, an officer and an administrator', async () => {
    const { id, person } = await aStay(inDays(-40));
    const neighbour = await world.sign('counsellor', 1);
    expect((await neighbour.get(`/pathways/${id}`)).status).toBe(404);
    expect((await neighbour.get(`/participants/${person.id}/pathways`)).status).toBe(404);
    expect((await neighbour.get('/pathways?limit=200')).body.data.map((line) => line.id)).not.toContain(id);
    for (const role of ['officer', 'employer', 'admin'] as const)
      expect((await (await world.sign(role)).get(`/pathways/${id}`)).status).toBe(403);
  });

  test('is in the person’s file, and goes with them', async () => {
    const { id, person } = await aStay(inDays(-40));
    const { body: file } = await counsellor.get(`/participants/${person.id}/file`);
    expect(file.pathways).toMatchObject([{ id, state: 'running' }]);
    await manager.post(`/participants/${person.id}/erasure`, { because: 'request' });
    expect(await stored().countDocuments({ participantId: person.id })).toBe(0);
  });
});

describe('the engagement', () => {
  test('is refused under 15 hours unless they are lowered, and keeps no ground', async () => {
    const { id, stay } = await aStay(inDays(-40));
    const sign = (engagement: object, revision = stay.revision) =>
      counsellor.patch(`/pathways/${id}`, {
        revision,
        engagement: { signedOn: inDays(-1), hours: 'full', ...engagement },
      });
    expect((await sign({ minutesPerWeek: 600 })).problem.errors?.[0]).toMatchObject({
      field: 'engagement.minutesPerWeek',
      code: 'too-few',
    });
    const { body } = await sign({ hours: 'none' });
    expect(body.engagement).toEqual({ signedOn: inDays(-1), hours: 'none', minutesPerWeek: 0 });
    expect((await sign({ ground: 'santé', hours: 'none' }, body.revision)).status).toBe(422);
  });
});

describe('terms of a structure', () => {
  const terms = {
    from: inDays(0),
    source: 'Protocole de la structure',
    criteria: [{ code: 'local', label: 'Habite une commune du plan' }],
    limitMonths: 24,
    noticeMonths: 3,
    commission: true,
  };

  test('hold from their day on, for their structure alone, and do not change what was decided', async () => {
    const other = await world.sign('manager', 1);
    const elsewhere = await world.sign('counsellor', 1);
    expect(
      (await other.post('/pathway-terms', { ...terms, from: inDays(-1) })).problem.errors?.[0],
    ).toMatchObject({ field: 'from', code: 'in-the-past' });
    expect(
      (await other.post('/pathway-terms', { ...terms, noticeMonths: 24 })).problem.errors?.[0],
    ).toMatchObject({ field: 'noticeMonths' });
    const { body } = await other.post('/pathway-terms', terms);
    expect(body.current).toMatchObject({ limitMonths: 24, commission: true });
    expect((await other.post('/pathway-terms', terms)).problem).toMatchObject({ code: 'terms-set' });
    expect((await counsellor.get('/pathway-terms')).body.current.limitMonths).toBe(36);
    const { body: person } = await elsewhere.post('/participants', aPerson());
    const criteria = [{ code: 'local', seenOn: inDays(0) }];
    const { body: made } = await elsewhere.post(`/participants/${person.id}/pathways`, { criteria });
    const { body: stay } = await elsewhere.post(`/pathways/${made.id}/moves`, { action: 'admit' });
    expect(stay).toMatchObject({ decision: { by: 'commission' } });
    const { problem } = await elsewhere.patch(`/pathways/${made.id}`, {
      revision: stay.revision,
      renew: { months: 25 },
    });
    expect(problem.errors?.[0]).toMatchObject({ field: 'renew.months', code: 'too-long' });
  });
});
