import mongoose from 'mongoose';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { remind } from '../../src/deadlines/index.ts';
import { addDays, addWorkingDays, setClock, today } from '../../src/platform/index.ts';
import type { Client } from '../support/client.ts';
import { aPerson } from '../support/fixtures.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';
import { aPlace } from './rows.ts';

let world: World;
let sender: Client;
let receiver: Client;
/** A place of the other structure, whose one service has two places. */
let place: { id: string; services: readonly { id: string }[] };
beforeAll(async () => {
  world = await startWorld();
  [sender, receiver] = [await world.sign('counsellor', 0), await world.sign('counsellor', 1)];
  await world.sign('manager', 1);
  const admin = await world.sign('admin');
  place = (await admin.post('/directory', aPlace({ structureId: 'plie-aix' }) as never)).body;
});
afterAll(() => world.stop());

let clockBack: (() => void) | undefined;
afterEach(() => {
  clockBack?.();
  clockBack = undefined;
});
/** Noon of that day. */
function goTo(day: string): void {
  clockBack?.();
  clockBack = setClock(() => new Date(`${day}T11:00:00Z`));
}

const stored = (name: string) => mongoose.connection.collection<any>(name);
const owed = (id: string) =>
  stored('deadlines')
    .find({ 'about.id': id, state: 'open' })
    .project({ _id: 0, kind: 1, structureId: 1 })
    .toArray();
const notices = async (client: Client) => (await client.get('/notices')).body.data.map(({ text }) => text);

async function aReferral(more: object = {}) {
  const { body: person } = await sender.post('/participants', aPerson());
  const asked = { placeId: place.id, purpose: 'mobility', agreed: true, ...more };
  const { body } = await sender.post(`/participants/${person.id}/referrals`, asked as never);
  return { ...body, person, asked };
}
async function step(client: Client, id: string, move: object) {
  const { body } = await client.get(`/referrals/${id}`);
  return client.post(`/referrals/${id}/moves`, { revision: body.revision, ...move } as never);
}

describe('a referral', () => {
  test('is sent with the person’s agreement, seen, studied, accepted: both sides read each step, and it takes a place', async () => {
    const service = place.services[0]?.id;
    const { id, person, asked } = await aReferral({ serviceId: service });
    const without = await sender.post(`/participants/${person.id}/referrals`, {
      ...asked,
      agreed: false,
    } as never);
    expect(without.problem.errors?.[0]?.field).toBe('agreed');
    expect((await sender.post(`/participants/${person.id}/referrals`, asked as never)).status).toBe(409);

    const { body: arrived } = await receiver.get(`/referrals/${id}`);
    expect(arrived).toMatchObject({
      side: 'answers',
      participant: null,
      person: { name: 'Samira Benali', phone: expect.stringMatching(/39 ?98 ?12 ?34/) },
      dueOn: addWorkingDays(today(), 10),
    });
    expect(JSON.stringify(arrived)).not.toContain(person.id);
    expect((await sender.get(`/referrals/${id}`)).body.person).toBeNull();
    expect((await step(sender, id, { action: 'accept' })).status).toBe(403);
    await step(receiver, id, { action: 'see' });
    await step(receiver, id, { action: 'study' });
    const { body } = await step(receiver, id, { action: 'accept', meetsOn: addDays(today(), 3) });
    expect(body.state).toBe('accepted');
    const { body: read } = await sender.get(`/referrals/${id}`);
    expect(read.steps.map(({ state }) => state)).toEqual(['sent', 'seen', 'studying', 'accepted']);
    expect(read).toMatchObject({
      participant: { reference: person.reference },
      meetsOn: addDays(today(), 3),
    });
    expect(await owed(id)).toEqual([]);
    expect(await notices(sender)).toEqual(expect.arrayContaining([expect.stringMatching(/est acceptée/)]));
    const { body: line } = await receiver.get(`/directory/${place.id}`);
    expect(line.services[0]?.places).toEqual({ total: 8, free: 1 });
  });

  test('two accept the last place: one has it, the other reads that there is none', async () => {
    const services = [{ name: 'Une place', purposes: ['mobility'], places: { total: 1, free: 1 } }];
    const { body: one } = await (await world.sign('admin')).post(
      '/directory',
      aPlace({ structureId: 'plie-aix', services }) as never,
    );
    const to = { placeId: one.id, serviceId: one.services[0]?.id };
    const both = [await aReferral(to), await aReferral(to)];
    const answers = await Promise.all(both.map(({ id }) => step(receiver, id, { action: 'accept' })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.problem.code).toBe('full');
  });

  test('is sent once to a place, also by six at once', async () => {
    const { body: person } = await sender.post('/participants', aPerson());
    const asked = { placeId: place.id, purpose: 'mobility', agreed: true };
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => sender.post(`/participants/${person.id}/referrals`, asked as never)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array(5).fill(409)]);
  });

  test('is returned with a reason: the name is read no more there, and whoever sent it owes what follows', async () => {
    const { id, person, asked } = await aReferral();
    const { body } = await step(receiver, id, { action: 'return', reason: 'no-place' });
    expect(body).toMatchObject({ state: 'returned', reason: 'no-place', person: null });
    expect(await owed(id)).toEqual([{ kind: 'referral-follow', structureId: 'plie-centre' }]);
    expect((await step(receiver, id, { action: 'accept' })).status).toBe(409);
    // Sent elsewhere for the same purpose, it is followed.
    await sender.post(`/participants/${person.id}/referrals`, asked as never);
    expect(await owed(id)).toEqual([]);
    expect((await sender.get(`/referrals/${id}`)).body.followed).toBe(true);
  });

  test('is reminded of, and comes back after ten working days unanswered', async () => {
    const { id } = await aReferral();
    const due = addWorkingDays(today(), 10);
    goTo(addDays(due, -1));
    await remind();
    expect((await stored('notices').find({ 'about.id': id }).toArray()).map(({ text }) => text)).toEqual(
      expect.arrayContaining([expect.stringMatching(/attend une réponse/)]),
    );
    goTo(due);
    await remind();
    const state = async () => (await stored('referrals').findOne({ _id: id }))?.state;
    expect(await state()).toBe('sent');
    goTo(addDays(due, 1));
    await remind();
    await remind();
    expect(await state()).toBe('expired');
    expect(await owed(id)).toEqual([{ kind: 'referral-follow', structureId: 'plie-centre' }]);
  });

  test('of an erased person is gone, with what is owed and told of it; a third structure never reads it', async () => {
    const { id, person } = await aReferral();
    const manager = await world.sign('manager');
    const { body: file } = await manager.get(`/participants/${person.id}/file`);
    expect(file.referrals).toMatchObject([{ purpose: 'mobility', state: 'sent' }]);
    await manager.post(`/participants/${person.id}/erasure`, { because: 'request' });
    await until(
      () => stored('referrals').countDocuments({ _id: id }),
      (left) => left === 0,
    );
    expect(await owed(id)).toEqual([]);
    expect((await receiver.get(`/referrals/${id}`)).status).toBe(404);
  });

  test('to a place where nobody answers here is answered by who sent it', async () => {
    const admin = await world.sign('admin');
    const { body: other } = await admin.post('/directory', aPlace({ name: 'EPIDE', kind: 'epide' }) as never);
    const { id } = await aReferral({ placeId: other.id });
    expect((await receiver.get(`/referrals/${id}`)).status).toBe(404);
    expect((await step(sender, id, { action: 'accept' })).body.state).toBe('accepted');
  });
});
