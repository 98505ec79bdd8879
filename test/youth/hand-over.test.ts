import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { system } from '../../src/access/index.ts';
import { createStructure } from '../../src/organisations/index.ts';
import { addPlace, addPlaceInput } from '../../src/orientation/index.ts';
import { aPlace } from '../orientation/rows.ts';
import { aProposal } from '../pathways/rows.ts';
import type { Client } from '../support/client.ts';
import { inDays } from '../support/days.ts';
import { aNeed, aPerson } from '../support/fixtures.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';
import { anEngagement } from './rows.ts';

let world: World;
let adviser: Client;
let plie: Client;
let places: Record<'plie' | 'ml', string>;
const ml = 'mission-locale';
const birthDate = `${Number(inDays(0).slice(0, 4)) - 20}-01-15`;
beforeAll(async () => {
  world = await startWorld();
  await createStructure(system, { id: ml, kind: 'mission-locale', name: 'Mission locale d’essai' });
  adviser = await (
    await world.open({ email: 'conseillere@essai.example', role: 'counsellor', structureId: ml })
  ).signIn();
  plie = await world.sign('counsellor');
  const placeOf = async (structureId: string) =>
    (await addPlace(system, addPlaceInput.parse(aPlace({ structureId, name: structureId })))).id;
  places = { plie: await placeOf('plie-centre'), ml: await placeOf(ml) };
});
afterAll(() => world.stop());

const stored = (name: string) => mongoose.connection.collection<any>(name);

async function accepted(from: Client, to: Client, participantId: string, placeId: string) {
  const sent = { placeId, purpose: 'accompaniment', agreed: true } as const;
  const { body } = await from.post(`/participants/${participantId}/referrals`, sent);
  const { body: read } = await to.get(`/referrals/${body.id}`);
  const { body: said } = await to.post(`/referrals/${body.id}/moves`, {
    action: 'accept',
    revision: read.revision,
  });
  return said;
}
const handOver = (client: Client, { id, revision }: { id: string; revision: number }, agreedOn = inDays(0)) =>
  client.post(`/referrals/${id}/hand-over`, { revision, agreedOn });

test('somebody goes to a PLIE with all that is owed about them, and the mission locale reads nothing any more', async () => {
  const { body: person } = await adviser.post('/participants', aPerson({ birthDate }));
  const { id } = person;
  const officer = await world.sign('officer');
  const { body: need } = await officer.post('/needs', aNeed());
  const { body: match } = await adviser.post(`/needs/${need.id}/matches`, {
    participantId: id,
    because: 'Pour l’essai.',
  });
  const note = { kind: 'interview', on: inDays(0), text: 'Entretien utile' } as const;
  await adviser.post(`/participants/${id}/journal`, { ...note, recallOn: inDays(9) });
  await adviser.post(`/participants/${id}/journal`, { ...note, text: 'Pour moi', private: true });
  const { body: framework } = await adviser.post(`/participants/${id}/youth-frameworks`, {
    kind: 'pacea',
    startsOn: inDays(-3),
    engagement: anEngagement(-4),
  });
  await adviser.patch(`/participants/${id}/youth`, {
    revision: 1,
    rqth: { held: true, seenOn: inDays(-1) },
  });
  await adviser.post(`/participants/${id}/pathways`, aProposal());

  const referral = await accepted(adviser, plie, id, places.plie);
  expect((await plie.get(`/participants/${id}`)).status).toBe(404);
  expect((await handOver(adviser, referral, inDays(1))).problem.errors?.[0]?.code).toBe('in-the-future');
  expect((await handOver(plie, referral)).status).toBe(403);
  const done = await handOver(adviser, referral);
  expect(done.status, JSON.stringify(done.body)).toBe(200);
  expect(done.body).toMatchObject({ participant: null, handedOver: { on: inDays(0), agreedOn: inDays(0) } });

  // The one reads nothing of it, in the same instant.
  for (const path of ['', '/journal', '/youth', '/pathways', '/referrals'])
    expect((await adviser.get(`/participants/${id}${path}` as '/participants/{id}')).status, path).toBe(404);
  expect((await adviser.get(`/matches/${match.id}`)).status).toBe(404);
  expect((await adviser.get(`/youth-frameworks/${framework.id}`)).status).toBe(404);
  expect((await adviser.get('/participants?q=benali')).body.data).toEqual([]);
  expect((await adviser.get('/deadlines?mine=false')).body.data).toEqual([]);

  // The other reads what was shared, and owes.
  expect((await plie.get(`/participants/${id}`)).body).toMatchObject({ id, structureId: 'plie-centre' });
  expect((await plie.get(`/participants?q=${person.reference}`)).body.data).toHaveLength(1);
  const { body: journal } = await plie.get(`/participants/${id}/journal`);
  expect(JSON.stringify(journal)).toContain('Entretien utile');
  expect(JSON.stringify(journal)).not.toContain('Pour moi');
  expect((await plie.get(`/matches/${match.id}`)).body).toMatchObject({ id: match.id, state: 'suggested' });
  expect((await plie.get(`/referrals/${referral.id}`)).body.participant).toMatchObject({ id });
  const { body: owed } = await plie.get('/deadlines?mine=false');
  expect(owed.data.map(({ kind }) => kind)).toContain('journal-recall');
  expect(await stored('deadlines').countDocuments({ state: 'open', structureId: ml })).toBe(0);

  // What only a mission locale opens, or keeps, ends or stays there.
  expect(await stored('youthframeworks').findOne({ _id: framework.id })).toMatchObject({
    state: 'ended',
    ended: { why: 'hand-over' },
  });
  expect((await plie.get(`/participants/${id}/youth`)).body).toMatchObject({ rqth: null, frameworks: [] });
  expect(await stored('pathways').findOne({ participantId: id })).toMatchObject({
    state: 'ended',
    exit: { kind: 'reorientation' },
  });
  const { body: opened } = await plie.post(`/participants/${id}/pathways`, aProposal());
  expect(opened.state).toBe('proposed');

  // Once, and nothing is undone by what follows by itself.
  const again = await handOver(adviser, { id: referral.id, revision: referral.revision + 1 });
  expect(again.problem.code).toBe('not-accepted');
  await until(
    () => stored('outbox').countDocuments({ 'payload.participantId': id }),
    (left) => left === 0,
  );
  expect((await plie.get(`/matches/${match.id}`)).status).toBe(200);
  expect((await adviser.get(`/matches/${match.id}`)).status).toBe(404);

  const { body: file } = await plie.get(`/participants/${id}/file`);
  expect(JSON.stringify(file)).toContain('Pour moi');
  expect(file.referrals[0]).toMatchObject({ handedOver: { on: inDays(0) } });
});

test('the reverse: a PLIE gives somebody to a mission locale, which may open a framework', async () => {
  const { body: person } = await plie.post('/participants', aPerson({ birthDate }));
  const referral = await accepted(plie, adviser, person.id, places.ml);
  expect((await adviser.get(`/participants/${person.id}/youth`)).status).toBe(404);
  expect((await handOver(plie, referral)).status).toBe(200);
  expect((await plie.get(`/participants/${person.id}`)).status).toBe(404);
  const { status } = await adviser.post(`/participants/${person.id}/youth-frameworks`, {
    kind: 'pacea',
    startsOn: inDays(0),
    engagement: anEngagement(),
  });
  expect(status).toBe(201);
});

test('nobody is given away before the other structure accepts, for anything else, or once they left', async () => {
  const { body: person } = await adviser.post('/participants', aPerson({ birthDate }));
  const send = async (purpose: 'accompaniment' | 'mobility') =>
    (
      await adviser.post(`/participants/${person.id}/referrals`, {
        placeId: places.plie,
        purpose,
        agreed: true,
      })
    ).body;
  const waiting = await send('mobility');
  expect((await handOver(adviser, waiting)).problem.code).toBe('not-accepted');
  const { body: said } = await plie.post(`/referrals/${waiting.id}/moves`, { action: 'accept', revision: 1 });
  expect((await handOver(adviser, said)).problem.code).toBe('not-accepted');
  const referral = await accepted(adviser, plie, person.id, places.plie);
  await adviser.post(`/participants/${person.id}/leave`, { kind: 'move' });
  expect((await handOver(adviser, referral)).problem.code).toBe('person-left');
  expect((await adviser.get(`/participants/${person.id}`)).status).toBe(200);
});
