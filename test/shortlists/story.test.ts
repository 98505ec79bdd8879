import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inDays } from '../support/days.ts';
import { aPerson } from '../support/fixtures.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';
import { castOf } from './cast.ts';

let world: World;
let cast: ReturnType<typeof castOf>;
beforeAll(async () => {
  world = await startWorld();
  cast = castOf(world);
});
afterAll(() => world.stop());

const stateOf = async (matchId: string) =>
  (await (await cast.counsellor()).get(`/matches/${matchId}`)).body.state;
const noticesOf = async (role: 'officer' | 'counsellor' | 'employer' | 'manager') =>
  (await (await world.sign(role)).get('/notices')).body.data as { kind: string; text: string }[];

test('from suggestion to hire: the company knows a name only after "meet", and the last post frees the others', async () => {
  const { participant, need, match, shortlist, candidateId } = await cast.aSent({
    person: { cv: undefined, profile: aPerson().profile },
  });
  expect(match.agreement.state).toBe('given');
  const other = await cast
    .counsellor()
    .then((client) => client.post('/participants', aPerson({ firstName: 'Léa' })));
  const rival = await (await cast.officer()).post(`/needs/${need.id}/matches`, {
    participantId: other.body.id,
    because: 'Elle connaît le métier.',
  });
  expect(rival.status).toBe(201);

  const employer = await cast.employer();
  const before = await employer.get(`/shortlists/${shortlist.id}`);
  expect(before.body.candidates[0]).toMatchObject({ id: candidateId, state: 'proposed' });
  expect(JSON.stringify(before.body)).not.toMatch(/Samira|Benali|0639981234|13215/);

  const path = `/shortlists/${shortlist.id}/candidates/${candidateId}` as const;
  const met = await employer.post(`${path}/reply`, {
    answer: 'meet',
    meeting: { at: `${inDays(2)}T09:30:00+01:00`, place: 'À l’entrepôt' },
  });
  expect(met.body.candidates[0]!.identity).toMatchObject({ firstName: 'Samira', lastName: 'Benali' });
  expect(met.body.candidates[0]!.identity).not.toHaveProperty('birthDate');
  expect((await noticesOf('counsellor')).map(({ kind }) => kind)).toContain('reply-meet');

  const hired = await employer.post(`${path}/outcome`, { outcome: 'hired', startsOn: inDays(8) });
  expect(hired.body.candidates[0]!.state).toBe('hired');
  expect(await stateOf(match.id)).toBe('hired');
  expect((await (await cast.officer()).get(`/needs/${need.id}`)).body.state).toBe('filled');
  await until(
    () => stateOf(rival.body.id),
    (state) => state === 'released',
  );
  expect((await noticesOf('counsellor')).find(({ kind }) => kind === 'released')?.text).toMatch(
    /pourvu\. Merci/,
  );
  const opened = await mongoose.connection.collection('audit').findOne({ action: 'identity.open' });
  expect(opened).toMatchObject({ participantId: participant.id });
});

describe('the officer composes from retained and agreed matches only', () => {
  test('else a 409 says which and why', async () => {
    const { need, match } = await cast.aSuggestion();
    const compose = async () =>
      (await cast.officer()).post(`/needs/${need.id}/shortlists`, { matchIds: [match.id] });
    expect(await compose()).toMatchObject({
      status: 409,
      body: { errors: [{ field: 'matchIds.0', code: 'not-reviewed' }] },
    });
    await (await cast.counsellor()).post(`/matches/${match.id}/review`, {
      decision: 'retain',
      reason: 'suits',
    });
    expect(await compose()).toMatchObject({
      status: 409,
      body: { errors: [{ field: 'matchIds.0', code: 'no-agreement' }] },
    });
  });

  test('and sees in the preview exactly what the employer gets', async () => {
    const { need, match } = await cast.anAgreed();
    const officer = await cast.officer();
    const draft = await officer.post(`/needs/${need.id}/shortlists`, { matchIds: [match.id] });
    const preview = await officer.get(`/shortlists/${draft.body.id}/preview`);
    expect((await (await cast.employer()).get(`/shortlists/${draft.body.id}`)).status).toBe(404);
    await officer.post(`/shortlists/${draft.body.id}/send`);
    const seen = await (await cast.employer()).get(`/shortlists/${draft.body.id}`);
    expect(seen.body.candidates).toEqual(preview.body.candidates);
  });

  test('two shortlists for the same person: one is sent, the other refused', async () => {
    const { need, match } = await cast.anAgreed();
    const officer = await cast.officer();
    const drafts = await Promise.all(
      [0, 1].map(() => officer.post(`/needs/${need.id}/shortlists`, { matchIds: [match.id] })),
    );
    const sent = await Promise.all(drafts.map(({ body }) => officer.post(`/shortlists/${body.id}/send`)));
    expect(sent.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });
});

describe('reviews', () => {
  test('of two at once, one holds and the other is told', async () => {
    const { match } = await cast.aSuggestion();
    const manager = await world.sign('manager');
    const counsellor = await cast.counsellor();
    const answers = await Promise.all([
      counsellor.post(`/matches/${match.id}/review`, { decision: 'retain', reason: 'suits' }),
      manager.post(`/matches/${match.id}/review`, { decision: 'decline', reason: 'not-ready' }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  test('are undone while nothing followed, and not after', async () => {
    const { match } = await cast.aRetained();
    const counsellor = await cast.counsellor();
    expect((await counsellor.post(`/matches/${match.id}/undo`)).body.state).toBe('suggested');
    await counsellor.post(`/matches/${match.id}/review`, { decision: 'retain', reason: 'to-discuss' });
    await counsellor.post(`/matches/${match.id}/agreement`, { given: true, how: 'face-to-face' });
    expect(await counsellor.post(`/matches/${match.id}/undo`)).toMatchObject({ status: 409 });
  });

  test('carry an introduction that tells nothing of who the person is', async () => {
    const { match } = await cast.aSuggestion();
    const counsellor = await cast.counsellor();
    const retain = (introduction: string) =>
      counsellor.post(`/matches/${match.id}/review`, { decision: 'retain', reason: 'suits', introduction });
    const refused = await retain('Samira, 38 ans, habite Marseille 15e, 06 39 98 12 34.');
    expect(refused.status).toBe(422);
    const codes = refused.problem.errors.map(({ code }: { code: string }) => code);
    expect(codes).toEqual(expect.arrayContaining(['name', 'age', 'contact', 'place']));
    const kept = await retain('Une personne fiable, avec 3 ans d’expérience en entrepôt.');
    expect(kept.body.introduction).toMatch(/fiable/);
  });

  test('are not given by a structure for its own company', async () => {
    const { match } = await cast.aSuggestion();
    // Another establishment of the same company.
    await mongoose.connection
      .collection<{ _id: string }>('organisations')
      .updateOne({ _id: 'plie-centre' }, { $set: { siret: '73282932000082' } });
    const refused = await (await cast.counsellor()).post(`/matches/${match.id}/review`, {
      decision: 'retain',
      reason: 'suits',
    });
    await mongoose.connection
      .collection<{ _id: string }>('organisations')
      .updateOne({ _id: 'plie-centre' }, { $unset: { siret: 1 } });
    expect(refused).toMatchObject({ status: 403, body: { code: 'own-company' } });
  });
});

describe('putting forward', () => {
  test('goes over the person’s own limits, never over the law', async () => {
    const counsellor = await cast.counsellor();
    const officer = await cast.officer();
    const { body: shy } = await counsellor.post(
      '/participants',
      aPerson({
        profile: {
          ...aPerson().profile,
          excludedConditions: ['night'],
          licences: { 'right-to-work': true, 'permis-c': false },
        },
      }),
    );
    const { body: night } = await officer.post('/needs', {
      ...(await import('../support/fixtures.ts')).aNeed({ conditions: ['night'] }),
    });
    const over = await counsellor.post(`/needs/${night.id}/matches`, {
      participantId: shy.id,
      because: 'Elle a changé d’avis.',
    });
    expect(over).toMatchObject({
      status: 201,
      body: { origin: 'put-forward', because: 'Elle a changé d’avis.' },
    });
    const { body: lorry } = await officer.post('/needs', {
      ...(await import('../support/fixtures.ts')).aNeed({ licences: ['permis-c'] }),
    });
    const barred = await counsellor.post(`/needs/${lorry.id}/matches`, {
      participantId: shy.id,
      because: 'Motivée.',
    });
    expect(barred).toMatchObject({ status: 409, body: { code: 'excluded-by-law', licence: 'permis-c' } });
    const again = await counsellor.post(`/needs/${night.id}/matches`, {
      participantId: shy.id,
      because: 'Encore.',
    });
    expect(again).toMatchObject({ status: 409, body: { code: 'already-proposed' } });
  });

  test('a person of another structure is not found', async () => {
    const { need } = await cast.aSuggestion();
    const { body: stranger } = await (await world.sign('counsellor', 1)).post('/participants', aPerson());
    const refused = await (await cast.counsellor()).post(`/needs/${need.id}/matches`, {
      participantId: stranger.id,
      because: 'Essai.',
    });
    expect(refused.status).toBe(404);
  });
});

describe('withdrawal closes the card at every stage and says so', () => {
  const withdraw = async (matchId: string) =>
    (await cast.counsellor()).post(`/matches/${matchId}/agreement`, { given: false, how: 'telephone' });

  test('before an agreement it is a refusal that no company sees', async () => {
    const { match } = await cast.aRetained();
    expect((await withdraw(match.id)).body).toMatchObject({
      state: 'withdrawn',
      agreement: { state: 'refused' },
    });
    const seen = await (await cast.officer()).get(`/matches/${match.id}`);
    expect(seen.body.agreement).toEqual({ state: 'none', how: null, at: null });
  });

  test('once agreed, the person cannot be composed any more', async () => {
    const { match, need } = await cast.anAgreed();
    expect((await withdraw(match.id)).body.agreement.state).toBe('withdrawn');
    const compose = await (await cast.officer()).post(`/needs/${need.id}/shortlists`, {
      matchIds: [match.id],
    });
    expect(compose).toMatchObject({ status: 409, body: { errors: [{ code: 'not-available' }] } });
  });

  test('between draft and sending, the shortlist is refused', async () => {
    const { match, need } = await cast.anAgreed();
    const officer = await cast.officer();
    const draft = await officer.post(`/needs/${need.id}/shortlists`, { matchIds: [match.id] });
    await withdraw(match.id);
    expect((await officer.post(`/shortlists/${draft.body.id}/send`)).status).toBe(409);
  });

  test('once sent, the card is closed and emptied, and both sides are told', async () => {
    const { match, shortlist, candidateId } = await cast.aSent();
    await withdraw(match.id);
    const employer = await cast.employer();
    const { body } = await employer.get(`/shortlists/${shortlist.id}`);
    expect(body.candidates).toEqual([
      { id: candidateId, state: 'closed', card: null, says: 'Cette personne n’est plus disponible.' },
    ]);
    const reply = await employer.post(`/shortlists/${shortlist.id}/candidates/${candidateId}/reply`, {
      answer: 'meet',
    });
    expect(reply).toMatchObject({ status: 409, body: { code: 'candidate-closed' } });
    for (const role of ['officer', 'employer'] as const) {
      expect((await noticesOf(role)).map(({ kind }) => kind)).toContain('candidate-closed');
    }
  });

  test('once met, the name is not shown any more', async () => {
    const { match, shortlist } = await cast.aMeeting();
    const employer = await cast.employer();
    expect(JSON.stringify((await employer.get(`/shortlists/${shortlist.id}`)).body)).toContain('Samira');
    await withdraw(match.id);
    expect(JSON.stringify((await employer.get(`/shortlists/${shortlist.id}`)).body)).not.toContain('Samira');
  });

  test('after a hire it is too late', async () => {
    const { match, path } = await cast.aMeeting();
    await (await cast.employer()).post(`${path}/outcome`, { outcome: 'hired' });
    expect((await withdraw(match.id)).status).toBe(409);
  });
});

test('a turned-down person comes back to the counsellor with the reason', async () => {
  const { shortlist, candidateId, match } = await cast.aSent();
  const employer = await cast.employer();
  const path = `/shortlists/${shortlist.id}/candidates/${candidateId}/reply` as const;
  expect((await employer.post(path, { answer: 'decline' })).status).toBe(422);
  await employer.post(path, { answer: 'decline', reason: 'experience' });
  expect(await stateOf(match.id)).toBe('turned-down');
  expect((await noticesOf('counsellor')).find(({ kind }) => kind === 'reply-declined')?.text).toMatch(
    /expérience/,
  );
});

test('another company finds neither the shortlist nor the candidate', async () => {
  const { shortlist, candidateId } = await cast.aSent();
  const stranger = await world.sign('employer', 1);
  expect((await stranger.get(`/shortlists/${shortlist.id}`)).status).toBe(404);
  const reply = await stranger.post(`/shortlists/${shortlist.id}/candidates/${candidateId}/reply`, {
    answer: 'meet',
  });
  expect(reply.status).toBe(404);
  expect((await stranger.get('/shortlists')).body.data).toEqual([]);
});
