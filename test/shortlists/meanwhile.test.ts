import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../support/client.ts';
import { inDays } from '../support/days.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';
import { castOf } from './cast.ts';

/** What happens when somebody else, or the world, moves at the same time. */
let world: World;
let cast: ReturnType<typeof castOf>;
beforeAll(async () => {
  world = await startWorld();
  cast = castOf(world);
  await world.sign('manager');
});
afterAll(() => world.stop());

const toldOf = async (matchId: string) => {
  const { body } = await (await cast.counsellor()).get('/notices?limit=200');
  return (body.data as { kind: string; text: string; about: { id: string } }[])
    .filter(({ kind, about }) => kind === 'match-changed' && about.id === matchId)
    .map(({ text }) => text);
};
const read = async (matchId: string) => (await (await cast.counsellor()).get(`/matches/${matchId}`)).body;

describe('the need or the profile changes after the proposal', () => {
  test('the counsellor is told what, once a change, and the frozen copy stays', async () => {
    const { match, need, participant } = await cast.aSuggestion();
    const officer = await cast.officer();
    await officer.patch(`/needs/${need.id}`, {
      revision: need.revision,
      minutesPerWeek: 1200,
      posts: need.posts,
    });
    const [first] = await until(
      () => toldOf(match.id),
      (told) => told.length === 1,
    );
    expect(first).toContain('le besoin a changé (le temps de travail)');
    expect(first).toContain(participant.reference);

    const manager = await world.sign('manager');
    await manager.patch(`/participants/${participant.id}`, {
      revision: participant.revision,
      profile: { ...participant.profile, contracts: ['cdd'] },
    });
    const told = await until(
      () => toldOf(match.id),
      (all) => all.length === 2,
    );
    expect(told[0]).toContain('le profil a changé (les contrats acceptés)');

    // Neither a longer life of the need nor what the counsellor changed themself is news.
    const { body: renewed } = await officer.post(`/needs/${need.id}/renew`);
    await (await cast.counsellor()).patch(`/participants/${participant.id}`, {
      revision: participant.revision + 1,
      profile: { contracts: ['cdi'] },
    });
    await officer.patch(`/needs/${need.id}`, { revision: renewed.revision, title: 'Cariste de nuit H/F' });
    const all = await until(
      () => toldOf(match.id),
      (texts) => texts.some((text) => text.includes('le titre')),
    );
    expect(all).toHaveLength(3);
    const now = await read(match.id);
    expect(now.frozen).toEqual(match.frozen);
    expect(now.changed).toEqual({ need: ['minutesPerWeek', 'title'], participant: ['profile.contracts'] });
  });

  test('nothing is told of a proposal that is over, or of a need saved as it was', async () => {
    const over = await cast.aSuggestion();
    await (await cast.counsellor()).post(`/matches/${over.match.id}/review`, {
      decision: 'decline',
      reason: 'conditions',
    });
    const officer = await cast.officer();
    await officer.patch(`/needs/${over.need.id}`, { revision: over.need.revision, posts: 3 });
    const same = await cast.aSuggestion();
    await officer.patch(`/needs/${same.need.id}`, { revision: same.need.revision, posts: same.need.posts });
    const later = await cast.aSuggestion();
    await officer.patch(`/needs/${later.need.id}`, { revision: later.need.revision, posts: 3 });
    await until(
      () => toldOf(later.match.id),
      (told) => told.length === 1,
    );
    expect([...(await toldOf(over.match.id)), ...(await toldOf(same.match.id))]).toEqual([]);
  });
});

describe('an edit that comes late', () => {
  const fieldsOf = ({ problem }: Answer) =>
    problem.errors.filter(({ code }) => code === 'changed').map(({ field }) => field);

  test('is told the fields that changed, and writes nothing', async () => {
    const { match } = await cast.aSuggestion();
    const counsellor = await cast.counsellor();
    const text = { revision: match.revision, introduction: 'Une personne ponctuelle.' };
    expect((await counsellor.patch(`/matches/${match.id}`, text)).status).toBe(200);
    const late = await counsellor.patch(`/matches/${match.id}`, { ...text, introduction: 'Autre chose.' });
    expect(late).toMatchObject({ status: 409, body: { code: 'stale', revision: match.revision + 1 } });
    expect(fieldsOf(late)).toEqual(['introduction']);

    const review = { decision: 'retain', reason: 'suits' };
    const stale = await counsellor.post(`/matches/${match.id}/review`, {
      ...review,
      revision: match.revision,
    });
    expect([stale.status, fieldsOf(stale)]).toEqual([409, ['introduction']]);
    const { body: retained } = await counsellor.post(`/matches/${match.id}/review`, review);
    await counsellor.post(`/matches/${match.id}/agreement`, { given: true, how: 'telephone' });
    const undo = await counsellor.post(`/matches/${match.id}/undo`, { revision: retained.revision });
    expect([undo.status, fieldsOf(undo)]).toEqual([409, ['agreement']]);
    const yes = { given: false, how: 'telephone', revision: match.revision };
    const unaware = await counsellor.post(`/matches/${match.id}/agreement`, yes);
    expect(unaware.status).toBe(409);
    expect(fieldsOf(unaware).toSorted()).toEqual(['agreement', 'introduction', 'review', 'state']);
    expect(await read(match.id)).toMatchObject({
      state: 'retained',
      introduction: text.introduction,
      agreement: { state: 'given' },
    });
  });

  test('of a card: an appointment made meanwhile is not lost', async () => {
    const { shortlist, path } = await cast.aMeeting();
    const employer = await cast.employer();
    const { body: seen } = await employer.get(`/shortlists/${shortlist.id}`);
    const again = (place: string) => ({
      outcome: 'second-meeting',
      meeting: { at: `${inDays(30)}T09:30:00+01:00`, place },
      revision: seen.revision,
    });
    expect((await employer.post(`${path}/outcome`, again('Au dépôt'))).status).toBe(200);
    const late = await employer.post(`${path}/outcome`, again('Au siège'));
    expect([late.status, late.problem.code, fieldsOf(late)]).toEqual([409, 'stale', ['meeting']]);
    const { body: now } = await employer.get(`/shortlists/${shortlist.id}`);
    expect(now.candidates[0]!.meeting.place).toBe('Au dépôt');
  });
});

describe('at the same moment', () => {
  test('of two reviews one holds, and the other is told what the first said', async () => {
    const [counsellor, manager] = [await cast.counsellor(), await world.sign('manager')];
    for (let round = 0; round < 5; round++) {
      const { match } = await cast.aSuggestion();
      const answers = await Promise.all([
        counsellor.post(`/matches/${match.id}/review`, { decision: 'retain', reason: 'suits' }),
        manager.post(`/matches/${match.id}/review`, { decision: 'decline', reason: 'not-ready' }),
      ]);
      const [held, refused] = answers.toSorted((one, other) => one.status - other.status);
      expect([held?.status, refused?.status]).toEqual([200, 409]);
      const { decision, reason } = held?.body.review ?? {};
      expect(refused?.body).toMatchObject({
        code: 'already-reviewed',
        decision,
        reason,
        state: held?.body.state,
      });
      expect(refused?.problem.detail).toContain(decision === 'retain' ? 'retenue' : 'déclinée');
      expect((await read(match.id)).review).toEqual(held?.body.review);
    }
  });

  test('of two shortlists with the same person one leaves, and the other is told who and why', async () => {
    const officer = await cast.officer();
    for (let round = 0; round < 3; round++) {
      const { need, match } = await cast.anAgreed();
      const drafts = await Promise.all(
        [0, 1].map(() => officer.post(`/needs/${need.id}/shortlists`, { matchIds: [match.id] })),
      );
      expect(drafts.map(({ status }) => status)).toEqual([201, 201]);
      const sent = await Promise.all(drafts.map(({ body }) => officer.post(`/shortlists/${body.id}/send`)));
      const [left, stayed] = sent.toSorted((one, other) => one.status - other.status);
      expect([left?.status, stayed?.status]).toEqual([200, 409]);
      expect(stayed?.body).toMatchObject({
        code: 'not-ready-to-send',
        errors: [{ field: 'matchIds.0', code: 'already-sent' }],
      });
      const { body: lists } = await (await cast.employer()).get(`/shortlists?needId=${need.id}`);
      expect(lists.data.map(({ id }: { id: string }) => id)).toEqual([left?.body.id]);
      const third = await officer.post(`/needs/${need.id}/shortlists`, { matchIds: [match.id] });
      expect(third.problem.errors).toMatchObject([{ field: 'matchIds.0', code: 'already-sent' }]);
    }
  });

  test('of "meet" and a withdrawal, the card ends closed and nobody’s', async () => {
    for (let round = 0; round < 3; round++) {
      const { match, shortlist, candidateId } = await cast.aSent();
      await Promise.all([
        (await cast.employer()).post(`/shortlists/${shortlist.id}/candidates/${candidateId}/reply`, {
          answer: 'meet',
        }),
        (await cast.counsellor()).post(`/matches/${match.id}/agreement`, { given: false, how: 'telephone' }),
      ]);
      const { body } = await (await cast.employer()).get(`/shortlists/${shortlist.id}`);
      expect(body.candidates[0]).toMatchObject({ state: 'closed', card: null });
      expect(body.candidates[0]).not.toHaveProperty('identity');
    }
  });
});

test('an introduction that a later change of the record makes telling is sent to no company', async () => {
  const { match, need, participant } = await cast.anAgreed();
  const counsellor = await cast.counsellor();
  const introduction = 'Une personne fiable, à l’aise en équipe.';
  await counsellor.patch(`/matches/${match.id}`, { revision: match.revision, introduction });
  const officer = await cast.officer();
  const { body: draft } = await officer.post(`/needs/${need.id}/shortlists`, { matchIds: [match.id] });
  const edit = { revision: participant.revision, lastName: 'Fiable' };
  expect((await counsellor.patch(`/participants/${participant.id}`, edit)).status).toBe(200);
  expect(await officer.post(`/shortlists/${draft.id}/send`)).toMatchObject({
    status: 409,
    body: { errors: [{ field: 'matchIds.0', code: 'telling-introduction' }] },
  });
});
