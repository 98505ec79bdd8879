import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { finishErasure } from '../../src/person-rights/index.ts';
import { inDays } from '../support/days.ts';
import { pdfText } from '../support/pdf-text.ts';
import { startWorld, type World } from '../support/world.ts';
import { castOf } from './cast.ts';

// Somebody whom a company is to meet withdraws, objects, leaves or is erased: it reads nothing of them any more, the meeting
// is off, and those who follow are told.

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const at = `${inDays(9)}T09:30:00Z`;
const place = 'Hall B, 12 quai du Rejeu';

async function met() {
  const { participant, match, shortlist, candidateId, need } = await castOf(world).aSent({
    need: { title: `Cariste ${Math.random()}` },
  });
  const path = `/shortlists/${shortlist.id}/candidates/${candidateId}` as const;
  const employer = await world.sign('employer');
  const meet = () =>
    employer.post(`${path}/reply`, { answer: 'meet', meeting: { at, place } }, { 'idempotency-key': path });
  expect((await meet()).status).toBe(200);
  return { participant, match, shortlist, candidateId, need, path, meet };
}
type Met = Awaited<ReturnType<typeof met>>;

async function asCompany(path: string) {
  const { token } = await world.sign('employer');
  const answer = await fetch(world.url + path, {
    headers: { cookie: `session=${token}` },
    redirect: 'manual',
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const isPdf = answer.headers.get('content-type') === 'application/pdf';
  return {
    status: answer.status,
    text: isPdf ? await pdfText(bytes) : bytes.toString().replace(/\r\n /g, ''),
  };
}
const person = /Samira|Benali|essai\.example|39 98 12 34|chariot|Hall B|quai du Rejeu/;

const ends: Readonly<Record<string, (of: Met) => Promise<unknown>>> = {
  withdraws: async ({ match }) =>
    (await world.sign('counsellor')).post(`/matches/${match.id}/agreement`, {
      given: false,
      how: 'telephone',
    }),
  objects: async ({ participant }) =>
    (await world.sign('counsellor')).post(`/participants/${participant.id}/objection`, {}),
  leaves: async ({ participant }) =>
    (await world.sign('counsellor')).post(`/participants/${participant.id}/leave`, { kind: 'move' }),
  'is erased': async ({ participant }) => {
    const path = `/participants/${participant.id}/erasure` as const;
    expect((await (await world.sign('manager')).post(path, { because: 'request' })).status).toBe(200);
    await finishErasure(participant.id, world.config.ERASURE_LEDGER);
  },
};

describe.each(Object.entries(ends))('somebody who %s', (how, end) => {
  test('is nobody to the company, on each of its ways to look', async () => {
    const of = await met();
    const { shortlist, candidateId, meet, path } = of;
    const folder = `/preselections/${shortlist.id}`;
    const ways = [
      folder,
      `${folder}/presentation.pdf`,
      `${folder}/cv/${candidateId}`,
      `${folder}/cv/${candidateId}/cv.pdf`,
      `${folder}/rencontre/${candidateId}.ics`,
    ];
    expect((await asCompany(ways[0] as string)).text).toMatch(/Benali/);
    expect((await asCompany(ways[4] as string)).text).toMatch(/METHOD:PUBLISH/);
    await end(of);

    const employer = await world.sign('employer');
    const fresh = await employer.get(`/shortlists/${shortlist.id}`);
    expect(fresh.body.candidates).toMatchObject([
      { state: 'closed', card: null, says: 'Cette personne n’est plus disponible.' },
    ]);
    expect(JSON.stringify(fresh.body)).not.toMatch(person);
    const again = await meet();
    expect(again.body).toEqual(fresh.body);
    const seen = await Promise.all(ways.map(asCompany));
    for (const { text } of seen) expect(text).not.toMatch(person);
    expect(seen.map(({ status }) => status)).toEqual([200, 200, 404, 404, how === 'is erased' ? 404 : 200]);
    expect(seen[0]?.text).toMatch(/Cette personne n’est plus disponible/);
    expect(seen[1]?.text).toMatch(/Cette personne n’est plus disponible/);
    for (const [gesture, body] of [
      ['outcome', { outcome: 'hired' }],
      ['meeting', { meeting: { at, place: 'Ailleurs' } }],
    ] as const)
      expect((await employer.post(`${path}/${gesture}`, body)).status).toBeGreaterThanOrEqual(404);
  });

  test('has their meeting taken out of calendars, and all who follow are told', async () => {
    const of = await met();
    await end(of);
    const { shortlist, candidateId, need, match } = of;
    if (how !== 'is erased') {
      const { text } = await asCompany(`/preselections/${shortlist.id}/rencontre/${candidateId}.ics`);
      expect(text).toMatch(/METHOD:CANCEL/);
      expect(text).toMatch(/STATUS:CANCELLED/);
      expect(text).toContain(`UID:${candidateId}@passerelle`);
      expect(text).toMatch(/SEQUENCE:1/);
      expect((await asCompany(`/preselections/${shortlist.id}`)).text).toMatch(/est annulée/);
    }
    for (const role of ['officer', 'employer', 'counsellor'] as const) {
      const { body } = await (await world.sign(role)).get('/notices?limit=200');
      const told = body.data.filter(
        ({ kind, about }) =>
          kind === 'candidate-closed' && [shortlist.id, match.id, need.id].includes(about.id),
      );
      expect(told, role).toHaveLength(1);
      expect(told[0]!.text).toMatch(/rencontre prévue le .* est annulée/);
      expect(told[0]!.text).not.toMatch(person);
    }
  });
});

test('what was written before that was minded closes when it is shown', async () => {
  const { participant, shortlist, path } = await met();
  const people = mongoose.connection.collection<{ _id: string }>('participants');
  await people.updateOne({ _id: participant.id }, { $set: { state: 'left' } });
  const employer = await world.sign('employer');
  const { body } = await employer.get(`/shortlists/${shortlist.id}`);
  expect(body.candidates).toMatchObject([{ state: 'closed', cancelledMeeting: { nth: 1 } }]);
  expect(JSON.stringify(body)).not.toMatch(person);
  expect((await employer.post(`${path}/outcome`, { outcome: 'hired' })).problem.code).toBe(
    'candidate-closed',
  );
  const { body: seen } = await (await world.sign('officer')).get(`/shortlists/${shortlist.id}`);
  expect(seen.candidates[0]!.participant.name).toBeNull();
});

test('who was hired stays so where their accompaniment ends for that', async () => {
  const { participant, shortlist, path } = await met();
  const employer = await world.sign('employer');
  expect((await employer.post(`${path}/outcome`, { outcome: 'hired' })).status).toBe(200);
  await (await world.sign('counsellor')).post(`/participants/${participant.id}/leave`, {
    kind: 'lasting-work',
  });
  const { body } = await employer.get(`/shortlists/${shortlist.id}`);
  expect(body.candidates).toMatchObject([{ state: 'hired', identity: { lastName: 'Benali' } }]);
});

test('a need that ends takes its meetings out of calendars too', async () => {
  const { shortlist, candidateId, need, match } = await met();
  await (await world.sign('officer')).post(`/needs/${need.id}/close`, { reason: 'cancelled' });
  const counsellor = await world.sign('counsellor');
  await expect
    .poll(async () => (await counsellor.get(`/matches/${match.id}`)).body.state, { timeout: 30_000 })
    .toBe('released');
  const { text } = await asCompany(`/preselections/${shortlist.id}/rencontre/${candidateId}.ics`);
  expect(text).toMatch(/METHOD:CANCEL/);
  const { body } = await (await world.sign('employer')).get('/notices?limit=200');
  const told = body.data.filter(
    ({ about, kind }) => kind === 'candidate-closed' && about.id === shortlist.id,
  );
  expect(told).toMatchObject([{ text: expect.stringMatching(/est annulée/) }]);
});
