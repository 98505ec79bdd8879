import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../src/access/index.ts';
import {
  addDays,
  addMonths,
  isWorkingDay,
  publicHolidays,
  setClock,
  today,
} from '../../src/platform/index.ts';
import { sweep } from '../../workers/sweeps.ts';
import { aNeed, aPerson } from '../support/fixtures.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';
import { castOf } from './cast.ts';

/** The eve of the next Ascension Day whose fortnight has one other public holiday from Monday to Friday: Whit Monday. */
const eve = (() => {
  for (let year = Number(today().slice(0, 4)); ; year++) {
    const [, , , , , , , , , ascension = ''] = publicHolidays(year);
    const day = addDays(ascension, -1);
    const working = Array.from({ length: 15 }, (_, i) => addDays(day, i)).filter(isWorkingDay);
    if (day > today() && working.length === 9) return day;
  }
})();
const day = (count: number) => addDays(eve, count);
const clockBack = setClock(() => new Date(`${eve}T10:00:00+02:00`));

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
    await sweep(world.config);
    await sweep(world.config);
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
  expect(match.dueOn).toBe(day(8));
  await sweepOn(day(7), day(8));
  expect(await kinds('counsellor', match.id)).toEqual([]);
  await sweepOn(day(9), day(12));
  const [reminder, ...more] = await told('counsellor', match.id);
  expect(reminder).toMatchObject({ kind: 'review-due' });
  expect(reminder?.text).toContain(day(8).split('-').reverse().join('/'));
  expect(more).toEqual([]);
  expect(await kinds('manager', match.id)).toEqual([]);
  await sweepOn(day(13), day(14));
  expect(await kinds('manager', match.id)).toEqual(['review-late']);
  expect(await kinds('counsellor', match.id)).toEqual(['review-due']);
});

test('a review that was given is not asked for again; the agreement is, once, until it is given', async () => {
  const { match } = await cast.aRetained();
  await sweepOn(day(8));
  expect(await kinds('counsellor', match.id)).toEqual([]);
  await sweepOn(day(9), day(15));
  expect(await kinds('counsellor', match.id)).toEqual(['agreement-due']);
  expect(await kinds('manager', match.id)).toEqual([]);
  const { match: agreed } = await cast.anAgreed();
  await sweepOn(day(9), day(15));
  expect(await kinds('counsellor', agreed.id)).toEqual([]);
});

test('a company has ten days to answer, then is relaunched every five, and its officer told', async () => {
  const { shortlist, candidateId } = await cast.aSent();
  expect(shortlist.replyDueOn).toBe(day(10));
  await sweepOn(day(9));
  expect(await kinds('employer', shortlist.id)).toEqual(['shortlist-sent']);
  await sweepOn(day(10), day(14));
  expect(await kinds('employer', shortlist.id)).toEqual(['shortlist-sent', 'reply-due']);
  expect(await kinds('officer', shortlist.id)).toEqual([]);
  await sweepOn(day(15), day(19));
  expect(await kinds('employer', shortlist.id)).toEqual(['shortlist-sent', 'reply-due', 'reply-due']);
  expect(await kinds('officer', shortlist.id)).toEqual(['reply-late']);
  const employer = await cast.employer();
  await employer.post(`/shortlists/${shortlist.id}/candidates/${candidateId}/reply`, { answer: 'meet' });
  await sweepOn(day(20), day(25));
  expect(await kinds('officer', shortlist.id)).toEqual(['reply-late']);
});

test('a need ends after two months, told seven days and one day before; whoever was proposed is freed, and told kindly', async () => {
  const { need, match } = await cast.aSuggestion();
  const ends = addMonths(eve, 2);
  expect(need.expiresOn).toBe(ends);
  await sweepOn(addDays(ends, -8));
  expect(await told('officer', need.id)).toEqual([]);
  await sweepOn(addDays(ends, -7), addDays(ends, -5));
  expect(
    (await told('officer', need.id)).map(({ text }) => /dans (un jour|\d jours)/.exec(text)?.[1]),
  ).toEqual(['7 jours']);
  await sweepOn(addDays(ends, -1));
  expect(
    (await told('officer', need.id)).map(({ text }) => /dans (un jour|\d jours)/.exec(text)?.[1]),
  ).toEqual(['7 jours', 'un jour']);
  const officer = await cast.officer();
  expect((await officer.get(`/needs/${need.id}`)).body.state).toBe('open');
  await sweepOn(ends);
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
