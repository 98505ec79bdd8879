import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, hashSecret } from '../../src/platform/index.ts';
import { csrfToken } from '../../src/web/pages/session-cookie.ts';
import { castOf } from '../shortlists/cast.ts';
import type { Client } from '../support/client.ts';
import { inDays } from '../support/days.ts';
import { startWorld, type World } from '../support/world.ts';
import { eventsOf } from './calendar.ts';

let world: World;
let cast: ReturnType<typeof castOf>;
beforeAll(async () => {
  world = await startWorld();
  cast = castOf(world);
});
afterAll(() => world.stop());

const addressOf = async (client: Client): Promise<string> => {
  const { status, body } = await client.post('/calendar');
  expect(status).toBe(201);
  return body.path;
};
const read = (path: string, headers = {}) => fetch(world.url + path, { headers });
const eventsAt = async (path: string) => eventsOf(await (await read(path)).text());

describe('a calendar by a secret address', () => {
  test('gives one’s own deadlines and meetings: what, when, the page; nothing of the person, nor where', async () => {
    const { shortlist, candidateId, match, participant, need } = await cast.aSent({
      need: { title: 'Agent de quai, équipe du matin' },
    });
    const [employer, officer, counsellor] = [
      await cast.employer(),
      await cast.officer(),
      await cast.counsellor(),
    ];
    const path = `/shortlists/${shortlist.id}/candidates/${candidateId}` as const;
    const at = `${inDays(3)}T09:30:00.000Z`;
    await employer.post(`${path}/reply`, {
      answer: 'meet',
      meeting: { at, place: 'Demander Samira Benali' },
    });
    const stamp = at.replace(/[-:]|\.000/g, '');
    const owner = [
      [employer, candidateId, `/preselections/${shortlist.id}`],
      [officer, candidateId, `/presentations/${shortlist.id}`],
      [counsellor, match.id, `/avis/${match.id}`],
    ] as const;
    for (const [client, id, page] of owner) {
      const feed = await addressOf(client);
      const answer = await read(feed);
      expect(answer.headers.get('content-type')).toMatch(/^text\/calendar; charset=utf-8/);
      const text = await answer.text();
      const meeting = eventsOf(text).find(({ UID }) => UID === `${id}@passerelle`);
      expect(meeting).toMatchObject({
        SUMMARY: 'Rencontre : Agent de quai, équipe du matin',
        DTSTART: stamp,
        'URL;VALUE=URI': `${world.url}${page}`,
      });
      expect(text).not.toMatch(/Samira|Benali|LOCATION/);
      expect(text).not.toContain(participant.reference);
      if (client !== counsellor) {
        const owed = eventsOf(text).find(({ SUMMARY }) => SUMMARY === 'Suite de la rencontre à dire');
        expect(owed).toMatchObject({
          'DTSTART;VALUE=DATE': inDays(3).replaceAll('-', ''),
          'DTEND;VALUE=DATE': addDays(inDays(3), 1).replaceAll('-', ''),
        });
      }
      // Asked again, nothing is sent; moved, it is the same meeting on another day.
      const tag = answer.headers.get('etag') ?? '';
      expect(answer.headers.get('cache-control')).toBe('private, no-cache');
      expect((await read(feed, { 'if-none-match': tag })).status).toBe(304);
    }
    const feed = await addressOf(employer);
    const tag = (await read(feed)).headers.get('etag') ?? '';
    const moved = `${inDays(5)}T09:30:00.000Z`;
    await employer.post(`${path}/meeting`, { meeting: { at: moved, place: 'À l’accueil' } });
    const after = await read(feed, { 'if-none-match': tag });
    expect(after.status).toBe(200);
    const [meeting] = eventsOf(await after.text()).filter(({ UID }) => UID === `${candidateId}@passerelle`);
    expect(meeting?.DTSTART).toBe(moved.replace(/[-:]|\.000/g, ''));
    await officer.post(`/needs/${need.id}/close`, { reason: 'cancelled' });
    expect((await eventsAt(feed)).map(({ UID }) => UID)).not.toContain(`${candidateId}@passerelle`);
  });

  test('another company, and another counsellor, read nothing of it in theirs', async () => {
    const { candidateId, match } = await cast.aMeeting();
    for (const role of ['employer', 'counsellor'] as const) {
      const text = await (await read(await addressOf(await world.sign(role, 1)))).text();
      for (const id of [candidateId, match.id]) expect(text).not.toContain(id);
    }
  });

  test('the secretariat and the presidency of the fund read the days of commissions', async () => {
    const secretary = await world.sign('secretary');
    const commission = await secretary.post('/youth-aid-commissions', {
      name: 'Commission Est',
      members: ['Mme A'],
    });
    const sitting = { commissionId: (commission.body as { id: string }).id, on: inDays(8), place: 'Salle 2' };
    expect((await secretary.post('/youth-aid-sittings', sitting)).status).toBe(201);
    const [event] = await eventsAt(await addressOf(await world.sign('president')));
    expect(event).toMatchObject({
      SUMMARY: 'Commission : Commission Est',
      'DTSTART;VALUE=DATE': inDays(8).replaceAll('-', ''),
    });
  });

  test('an address that is unknown, renewed or ended is not found, and only its digest is stored', async () => {
    const manager = await world.sign('manager');
    const first = await addressOf(manager);
    expect((await manager.get('/calendar')).body.address?.usedAt).toBeNull();
    expect((await read(first)).status).toBe(200);
    expect((await manager.get('/calendar')).body.address?.usedAt).not.toBeNull();
    const secret = /\/agenda\/(.+)\.ics$/.exec(first)?.[1] ?? '';
    const stored = JSON.stringify(await mongoose.connection.collection('calendaraddresses').find().toArray());
    expect(stored).not.toContain(secret);
    expect(stored).toContain(hashSecret(secret));
    const second = await addressOf(manager);
    expect((await read(first)).status).toBe(404);
    expect((await read(second)).status).toBe(200);
    expect((await read(`${second.slice(0, -5)}.ics`)).status).toBe(404);
    expect((await manager.delete('/calendar')).status).toBe(204);
    expect((await read(second)).status).toBe(404);
    expect((await manager.get('/calendar')).body.address).toBeNull();
    expect((await manager.delete('/calendar')).status).toBe(204);
  });

  test('it ends with the account, with the role and with what is given beside, and does not come back', async () => {
    const admin = await world.sign('admin');
    const changes = [
      (id: string) => admin.patch(`/users/${id}`, { active: false }),
      (id: string) => admin.patch(`/users/${id}`, { role: 'admin' }),
      (id: string) => admin.post(`/users/${id}/memberships`, { role: 'admin' }),
    ];
    for (const [i, change] of changes.entries()) {
      const account = await world.open({ email: `agenda${i}@essai.example`, role: 'officer' });
      const feed = await addressOf(await account.signIn());
      expect((await read(feed)).status).toBe(200);
      expect((await change(account.id)).status).toBeLessThan(300);
      expect((await read(feed)).status).toBe(404);
      await admin.patch(`/users/${account.id}`, { active: true });
      expect((await read(feed)).status).toBe(404);
    }
  });

  test('on « Mon compte » it is made, shown once, renewed and ended', async () => {
    const { token = '' } = await world.sign('counsellor', 1);
    const cookie = `session=${token}`;
    const send = async (path: string, once: string) => {
      const sent = await fetch(world.url + path, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie },
        body: new URLSearchParams({ _csrf: csrfToken(token), _once: once }),
      });
      expect(sent.status).toBe(303);
      const left = sent.headers.getSetCookie().map((one) => one.split(';')[0]);
      const page = world.url + (sent.headers.get('location') ?? '');
      return (await fetch(page, { headers: { cookie: [cookie, ...left].join('; ') } })).text();
    };
    const made = await send('/compte/agenda', 'agenda');
    const [feed = ''] = /\/agenda\/[\w-]{40,}\.ics/.exec(made) ?? [];
    expect((await read(feed)).status).toBe(200);
    const account = await (await read('/compte', { cookie })).text();
    expect(account).toContain('Renouveler l’adresse');
    expect(account).not.toContain('.ics');
    await send('/compte/agenda/fin', 'fin');
    expect((await read(feed)).status).toBe(404);
  });
});

test('who asks too often is told to wait, wherever they ask from', async () => {
  await world.stop();
  world = await startWorld({ workers: false, rules: { REQUESTS_PER_MINUTE: 4 } });
  const feed = await addressOf(await world.sign('officer'));
  const statuses: number[] = [];
  for (let i = 0; i < 6; i++) statuses.push((await read(feed)).status);
  expect(statuses).toEqual([200, 200, 200, 200, 429, 429]);
});
