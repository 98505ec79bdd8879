import { createHash } from 'node:crypto';
import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { castOf } from '../shortlists/cast.ts';
import { clientOf } from '../support/client.ts';
import { aNeed, aPerson } from '../support/fixtures.ts';
import { listing } from '../support/listed.ts';
import { startWorld, type World } from '../support/world.ts';

// What somebody with the source would try in order to see the neighbour's people: what test/web/rights.test.ts does not.

let world: World;
beforeAll(async () => {
  world = await startWorld({ workers: false });
});
afterAll(() => world.stop());

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function aMatch(side: 0 | 1, needId: string): Promise<string> {
  const counsellor = await world.sign('counsellor', side);
  const { body: person } = await counsellor.post('/participants', aPerson());
  const because = 'Pour l’essai.';
  const put = await counsellor.post(`/needs/${needId}/matches`, { participantId: person.id, because });
  expect(put.status, JSON.stringify(put.body)).toBe(201);
  return put.body.id;
}

test('an open page does not feel what another structure does', async () => {
  const officer = await world.sign('officer');
  const { body: need } = await officer.post('/needs', aNeed({ posts: 5 }));
  const [theirs, mine] = [await aMatch(0, need.id), await aMatch(1, need.id)];
  const [neighbour, counsellor] = [await world.sign('counsellor', 0), await world.sign('counsellor', 1)];

  const leaving = new AbortController();
  const stream = await fetch(`${world.url}/besoins/${need.id}/suivi`, {
    headers: { cookie: `session=${counsellor.token}` },
    signal: leaving.signal,
  });
  let heard = '';
  const reading = (async () => {
    for await (const chunk of stream.body ?? []) heard += Buffer.from(chunk).toString();
  })().catch(() => {});
  const changes = () => heard.split('event: change').length - 1;
  await pause(1500);
  expect(changes()).toBe(1); // what the page is shown with
  const decision = { decision: 'retain', reason: 'suits' };
  expect((await neighbour.post(`/matches/${theirs}/review`, decision)).status).toBe(200);
  await pause(2500);
  expect(changes()).toBe(1);
  expect((await counsellor.post(`/matches/${mine}/review`, decision)).status).toBe(200);
  await pause(2500);
  expect(changes()).toBe(2);
  leaving.abort();
  await reading;
});

test('a structure is told the day of a ranking, by page or API, and not the moment that somebody changed', async () => {
  const [officer, counsellor] = [await world.sign('officer'), await world.sign('counsellor')];
  const { body: need } = await officer.post('/needs', aNeed());
  const ranked = async (at: string) => {
    await mongoose.connection.collection<{ _id: string }>('rankings').updateOne(
      { _id: need.id },
      {
        $set: { rankedAt: new Date(at) },
        $setOnInsert: { revision: 1, status: 'done', considered: 1, groups: null, policy: 1, ...listing() },
      },
      { upsert: true },
    );
    const tells = async ({ get }: typeof officer) => (await get(`/needs/${need.id}/ranking`)).body.rankedAt;
    const pulses = [officer, counsellor].map(({ token }) => pulseOf(need.id, token));
    return [await tells(officer), await tells(counsellor), ...(await Promise.all(pulses))];
  };
  const [before, after] = [await ranked('2026-11-20T09:10:11Z'), await ranked('2026-11-20T15:16:17Z')];
  expect(before.slice(0, 2)).toEqual(['2026-11-20T09:10:11.000Z', '2026-11-20T00:00:00.000Z']);
  expect(after.map((one, i) => one === before[i])).toEqual([false, true, false, true]);
});

/** What an open page is told when it connects. */
async function pulseOf(needId: string, token = ''): Promise<string> {
  const stream = await fetch(`${world.url}/besoins/${needId}/suivi`, {
    headers: { cookie: `session=${token}` },
  });
  // Leaving the loop closes the connection.
  for await (const chunk of stream.body ?? []) return Buffer.from(chunk).toString();
  return '';
}

test('an idempotency key of another replays nothing', async () => {
  const key = { 'idempotency-key': 'la-meme-cle' };
  const first = await (await world.sign('counsellor', 0)).post('/participants', aPerson(), key);
  const second = await (await world.sign('counsellor', 1)).post('/participants', aPerson(), key);
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(second.headers.get('idempotent-replayed')).toBeNull();
  expect(second.body.id).not.toBe(first.body.id);
});

test('a request with its key acts once wherever the account has moved, and shows it only to who may see it', async () => {
  const admin = await world.sign('admin');
  const account = await world.open({
    email: 'mobile@essai.example',
    role: 'counsellor',
    structureId: 'plie-centre',
  });
  const key = { 'idempotency-key': 'avant-et-apres' };
  const taken = async () => (await account.signIn()).post('/participants', aPerson(), key);
  const people = () => mongoose.connection.collection('participants').countDocuments();
  const before = await taken();
  const count = await people();
  expect((await taken()).body).toEqual(before.body);
  await admin.patch(`/users/${account.id}`, { structureId: 'plie-aix' });
  expect(await taken()).toMatchObject({ status: 404, body: { code: 'not-found' } });
  await admin.patch(`/users/${account.id}`, { structureId: 'plie-centre' });
  expect((await taken()).headers.get('idempotent-replayed')).toBe('true');
  expect(await people()).toBe(count);
});

test('a record of another structure is said exactly as one that does not exist', async () => {
  const { body: person } = await (await world.sign('counsellor', 0)).post('/participants', aPerson());
  const other = await world.sign('counsellor', 1);
  const said = async (id: string) => {
    const answers = [
      await other.get(`/participants/${id}`),
      await other.patch(`/participants/${id}`, { revision: 7, wantsProposals: false }),
      await other.patch(`/participants/${id}`, { revision: 1, inconnu: 1 }),
      await other.post(`/participants/${id}/confirm`),
      await other.get(`/participants/${id}/ranking`),
      await other.get(`/participants/${id}/file`),
    ];
    return answers.map(({ status, problem: { reference: _, ...told } }) => ({ status, told }));
  };
  expect(await said(person.id)).toEqual(await said('inconnu'));
});

test('nobody learns that somebody is known elsewhere by their name, their e-mail or their telephone', async () => {
  const known = aPerson({ lastName: 'Rarissime', email: 'rarissime@essai.example', phone: '06 39 98 77 66' });
  await (await world.sign('counsellor', 0)).post('/participants', known);
  const other = await world.sign('counsellor', 1);
  for (const q of ['Rarissime', 'rarissime@essai.example', '0639987766']) {
    expect((await other.get(`/participants?q=${encodeURIComponent(q)}`)).body.data).toEqual([]);
  }
  const again = await other.post('/participants', known);
  expect(again.status).toBe(201);
  expect(JSON.stringify(again.body)).not.toMatch(/duplicate|doublon|already/i);
});

test('a token of a program opens no page, and a blank structure is not every structure', async () => {
  const admin = await world.sign('admin');
  const asked = { name: 'Essai', rights: ['need.read'] };
  expect((await admin.post('/tokens', { ...asked, structureId: '' })).status).toBe(422);
  const { body } = await admin.post('/tokens', asked);
  expect((await clientOf(world.url, body.token).get('/needs')).status).toBe(200);
  const page = await fetch(`${world.url}/besoins`, {
    headers: { cookie: `session=${body.token}` },
    redirect: 'manual',
  });
  expect([page.status, page.headers.get('location')?.startsWith('/connexion')]).toEqual([303, true]);
});

test('a person is accompanied by somebody of their own structure, and by nobody else', async () => {
  const counsellor = await world.sign('counsellor', 0);
  const { body: own } = await counsellor.post('/participants', aPerson());
  for (const other of [await world.sign('counsellor', 1), await world.sign('employer')]) {
    const counsellorId = (await other.get('/session')).body.id;
    const wrong = { status: 422, body: { errors: [{ field: 'counsellorId' }] } };
    expect(await counsellor.post('/participants', aPerson({ counsellorId }))).toMatchObject(wrong);
    const edit = { revision: own.revision, counsellorId };
    expect(await counsellor.patch(`/participants/${own.id}`, edit)).toMatchObject(wrong);
  }
});

test('whoever moves hears no more of the place they left', async () => {
  const cast = castOf(world);
  const admin = await world.sign('admin');
  const moved = async (account: Awaited<ReturnType<typeof world.open>>, to: object) => {
    expect((await admin.patch(`/users/${account.id}`, to)).status).toBe(200);
    return (await (await account.signIn()).get('/notices')).body.data;
  };

  const place = { role: 'counsellor', structureId: 'plie-centre' } as const;
  const leaving = await world.open({ email: 'part@essai.example', ...place });
  const contact = await world.open({
    email: 'contact@essai.example',
    role: 'employer',
    employerId: world.employers[0]?.id,
  });
  const { candidateId, shortlist } = await cast.aSent({ person: { counsellorId: leaving.id } });
  expect(await moved(contact, { employerId: world.employers[1]?.id })).toEqual([]);

  const manager = await world.sign('manager');
  expect((await admin.patch(`/users/${leaving.id}`, { structureId: 'plie-aix' })).status).toBe(200);
  const reply = `/shortlists/${shortlist.id}/candidates/${candidateId}/reply`;
  expect((await (await cast.employer()).post(reply, { answer: 'meet' })).status).toBe(200);
  expect(await moved(leaving, { name: 'Qui est parti' })).toEqual([]);
  expect((await manager.get('/notices')).body.data).toMatchObject([{ kind: 'reply-meet' }]);
});

test('the place of another company in the alphabet is not told by a cursor', async () => {
  const employer = await world.sign('employer', 1);
  const after = async (id: string) => (await employer.get(`/employers?cursor=${id}`)).body;
  expect(await after(world.employers[0]?.id ?? '')).toEqual(await after('inconnu'));
  const [own] = (await employer.get('/employers')).body.data;
  await (await world.sign('officer')).patch(`/employers/${own!.id}`, { revision: 1, name: 'AAA' });
  expect(await after(world.employers[0]?.id ?? '')).toEqual(await after('inconnu'));
});

test('what is kept of a request with a key does not let what it said be guessed', async () => {
  const body = { email: 'nouveau@essai.example', name: 'N', role: 'officer' };
  const key = { 'idempotency-key': 'un-compte' };
  expect((await (await world.sign('admin')).post('/users', body, key)).status).toBe(201);
  const digest = createHash('sha256').update(JSON.stringify(['POST', '/api/v1/users', body]));
  const kept = mongoose.connection.collection('idempotency');
  expect(await kept.countDocuments({ request: digest.digest('base64url') })).toBe(0);
});

test('no answer stays in a cache, that of a form neither', async () => {
  const form = { method: 'POST', body: new URLSearchParams({ email: 'x@essai.example', password: 'faux' }) };
  for (const path of ['/connexion', '/connexion/code', '/connexion/application', '/mot-de-passe-oublie'])
    expect((await fetch(`${world.url}${path}`, form)).headers.get('cache-control'), path).toBe('no-store');
});

test('where no token of metrics is set, nobody reads them', async () => {
  for (const authorization of ['', 'Bearer ', 'Bearer undefined'])
    expect((await fetch(`${world.url}/metrics`, { headers: { authorization } })).status).toBe(404);
});

test('words that the law refuses reach nobody but those who may take them out', async () => {
  const advertisement = {
    title: 'Cariste H/F, moins de 35 ans',
    description: 'Chargement de camions. Poste réservé aux hommes.',
  };
  const officer = await world.sign('officer');
  const { body: need } = await officer.post('/needs', aNeed(advertisement));
  const refused = /35 ans|hommes/;
  const { body: seen } = await officer.get(`/needs/${need.id}`);
  expect(seen.written).toEqual(advertisement);
  expect(seen.reading!.discrimination).toHaveLength(2);
  const { body: token } = await (await world.sign('admin')).post('/tokens', {
    name: 'Essai',
    rights: ['need.read'],
  });
  const others = [
    await world.sign('counsellor'),
    await world.sign('manager'),
    await world.sign('employer'),
    clientOf(world.url, token.token),
  ];
  for (const other of others) {
    const { status, body } = await other.get(`/needs/${need.id}`);
    expect([status, body.written, body.reading]).toEqual([200, null, null]);
    expect(JSON.stringify(body)).not.toMatch(refused);
    expect(JSON.stringify((await other.get('/needs')).body)).not.toMatch(refused);
  }
});
