import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../src/accounts/index.ts';
import { setClock } from '../../src/platform/index.ts';
import { sweep } from '../../workers/sweeps.ts';
import { aNeed, aPerson } from '../support/fixtures.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';
import { castOf } from './cast.ts';

/** The eve of Ascension Day 2027; the seventeenth is Whit Monday. */
const begin = Date.parse('2027-05-05T10:00:00+02:00');
const clockBack = setClock(() => new Date(begin));

let world: World;
let cast: ReturnType<typeof castOf>;
beforeAll(async () => {
  world = await startWorld();
  cast = castOf(world);
  await Promise.all((['manager', 'employer'] as const).map((role) => world.sign(role)));
});
afterAll(async () => {
  await world.stop();
  clockBack();
});

/** Sweeps twice, as two machines might, on the mornings of these days. */
async function sweepOn(...days: string[]) {
  for (const day of days) {
    const back = setClock(() => new Date(`${day}T08:00:00+02:00`));
    await sweep();
    await sweep();
    back();
  }
}

const told = async (role: Role, about: string) => {
  const { body } = await (await world.sign(role)).get('/notices?limit=200');
  return (body.data as { kind: string; text: string; about: { id: string } }[])
    .filter((notice) => notice.about.id === about)
    .map(({ kind, text }) => ({ kind, text }))
    .toReversed();
};
const kinds = async (role: Role, about: string) => (await told(role, about)).map(({ kind }) => kind);

test('a review is awaited five working days, holidays apart; then a reminder, then the manager', async () => {
  const { match } = await cast.aSuggestion();
  expect(match.dueOn).toBe('2027-05-13');
  await sweepOn('2027-05-12', '2027-05-13');
  expect(await kinds('counsellor', match.id)).toEqual([]);
  await sweepOn('2027-05-14', '2027-05-17');
  const [reminder, ...more] = await told('counsellor', match.id);
  expect(reminder).toMatchObject({ kind: 'review-due' });
  expect(reminder?.text).toContain('13/05/2027');
  expect(more).toEqual([]);
  expect(await kinds('manager', match.id)).toEqual([]);
  await sweepOn('2027-05-18', '2027-05-19');
  expect(await kinds('manager', match.id)).toEqual(['review-late']);
  expect(await kinds('counsellor', match.id)).toEqual(['review-due']);
});

test('a review that was given is not asked for again', async () => {
  const { match } = await cast.aRetained();
  await sweepOn('2027-05-14', '2027-05-20');
  expect([...(await kinds('counsellor', match.id)), ...(await kinds('manager', match.id))]).toEqual([]);
});

test('a company has ten days to answer, then is relaunched every five, and its officer told', async () => {
  const { shortlist, candidateId } = await cast.aSent();
  expect(shortlist.replyDueOn).toBe('2027-05-15');
  await sweepOn('2027-05-14');
  expect(await kinds('employer', shortlist.id)).toEqual(['shortlist-sent']);
  await sweepOn('2027-05-15', '2027-05-19');
  expect(await kinds('employer', shortlist.id)).toEqual(['shortlist-sent', 'reply-due']);
  expect(await kinds('officer', shortlist.id)).toEqual([]);
  await sweepOn('2027-05-20', '2027-05-24');
  expect(await kinds('employer', shortlist.id)).toEqual(['shortlist-sent', 'reply-due', 'reply-due']);
  expect(await kinds('officer', shortlist.id)).toEqual(['reply-late']);
  const employer = await cast.employer();
  await employer.post(`/shortlists/${shortlist.id}/candidates/${candidateId}/reply`, { answer: 'meet' });
  await sweepOn('2027-05-25', '2027-05-30');
  expect(await kinds('officer', shortlist.id)).toEqual(['reply-late']);
});

test('a need ends after two months, told seven days and one day before; whoever was proposed is freed, and told kindly', async () => {
  const { need, match } = await cast.aSuggestion();
  expect(need.expiresOn).toBe('2027-07-05');
  await sweepOn('2027-06-27');
  expect(await told('officer', need.id)).toEqual([]);
  await sweepOn('2027-06-28', '2027-06-30');
  expect(
    (await told('officer', need.id)).map(({ text }) => /dans (un jour|\d jours)/.exec(text)?.[1]),
  ).toEqual(['7 jours']);
  await sweepOn('2027-07-04');
  expect(
    (await told('officer', need.id)).map(({ text }) => /dans (un jour|\d jours)/.exec(text)?.[1]),
  ).toEqual(['7 jours', 'un jour']);
  const officer = await cast.officer();
  expect((await officer.get(`/needs/${need.id}`)).body.state).toBe('open');
  await sweepOn('2027-07-05');
  expect((await officer.get(`/needs/${need.id}`)).body).toMatchObject({
    state: 'closed',
    closed: { reason: 'expired' },
  });
  const counsellor = await cast.counsellor();
  await until(
    async () => (await counsellor.get(`/matches/${match.id}`)).body.state,
    (state) => state === 'released',
  );
  const [freed] = (await told('counsellor', match.id)).filter(({ kind }) => kind === 'released');
  expect(freed?.text).toMatch(/Merci pour votre proposition/);
});

describe('suggestions', () => {
  test('are five a post and ten a counsellor; the next in rank move up as reviews come; a person goes over both', async () => {
    const manager = await world.sign('manager', 1);
    const counsellor = await world.sign('counsellor', 1);
    const officer = await cast.officer();
    const zone = { zone: '13001' };
    // Of another trade than the people of the other tests, so that nobody else is listed.
    const trade = { wishes: ['K2204'], experience: [{ occupation: 'K2204', months: 24 }], ...zone };
    for (let i = 0; i < 13; i++) {
      await counsellor.post('/participants', aPerson({ profile: { ...aPerson().profile, ...trade } }));
    }
    const needs: string[] = [];
    const openOf = async (needId: string) => {
      const { body } = await manager.get(`/matches?needId=${needId}&limit=100`);
      return (body.data as { id: string; state: string; participant: { id: string } }[]).filter(({ state }) =>
        ['suggested', 'retained'].includes(state),
      );
    };
    const settled = async (needId: string, count: number) =>
      until(
        () => openOf(needId),
        (open) => open.length >= count,
      );
    for (const expected of [5, 5, 0]) {
      const { body } = await officer.post(
        '/needs',
        aNeed({ occupations: ['K2204'], title: 'Agent d’entretien H/F', ...zone }),
      );
      needs.push(body.id);
      await until(
        async () => (await officer.get(`/needs/${body.id}/ranking`)).body.status,
        (status) => status === 'done',
      );
      expect(await settled(body.id, expected)).toHaveLength(expected);
    }
    const [first = '', second = '', third = ''] = needs;
    const { body: ranking } = await counsellor.get(`/needs/${first}/ranking`);
    const ranked: string[] = ranking.data.map(
      ({ participant }: { participant: { id: string } }) => participant.id,
    );
    const five = (await openOf(first)).map(({ participant }) => participant.id);
    expect(five.toSorted()).toEqual(ranked.slice(0, 5).toSorted());

    // A decline: the sixth in rank takes the place.
    const [declined] = await openOf(first);
    await counsellor.post(`/matches/${declined?.id}/review`, { decision: 'decline', reason: 'not-ready' });
    const moved = await until(
      () => openOf(first),
      (open) => open.some(({ participant }) => participant.id === ranked[5]),
    );
    expect(moved).toHaveLength(5);
    expect(await openOf(third)).toHaveLength(0);

    // Retaining keeps the place of the need, and frees the counsellor's hands for the need that waits.
    const [retained] = await openOf(second);
    await counsellor.post(`/matches/${retained?.id}/review`, { decision: 'retain', reason: 'suits' });
    expect(await settled(third, 1)).toHaveLength(1);
    expect(await openOf(second)).toHaveLength(5);

    const waiting = ranked.filter((id) => !moved.some(({ participant }) => participant.id === id));
    const over = await counsellor.post(`/needs/${first}/matches`, {
      participantId: waiting.find((id) => id !== declined?.participant.id),
      because: 'Je la connais bien.',
    });
    expect(over.status).toBe(201);
    expect(await openOf(first)).toHaveLength(6);
  });
});
