import { afterAll, beforeAll, expect, test } from 'vitest';
import { aNeed, aPerson, aProfile } from '../support/fixtures.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';
import { castOf } from './cast.ts';

// What the law wants verified may turn to « no » after somebody was retained: they are not sent, and nobody outside their
// structure learns why.

let world: World;
beforeAll(async () => {
  world = await startWorld({ rules: { SUGGESTIONS_PER_COUNSELLOR: 1000 } });
});
afterAll(() => world.stop());

const yes = { 'permis-b': true, 'right-to-work': true, 'dangerous-work-age': true, 'social-clause': true };
/** Without a birth date, which would answer for the age. */
const withProofs = (proofs: object = {}) => ({
  person: { profile: aProfile({ licences: { ...yes, ...proofs } }), birthDate: undefined },
});
const stateOf = async (id: string) =>
  (await (await world.sign('counsellor')).get(`/matches/${id}`)).body.state;

async function tell(id: string, proofs: object): Promise<void> {
  const counsellor = await world.sign('counsellor');
  const { body } = await counsellor.get(`/participants/${id}`);
  const edit = { revision: body.revision, profile: { licences: { ...body.profile.licences, ...proofs } } };
  expect((await counsellor.patch(`/participants/${id}`, edit)).status).toBe(200);
}
async function ask(id: string, edit: object): Promise<void> {
  const officer = await world.sign('officer');
  const { body } = await officer.get(`/needs/${id}`);
  const patched = await officer.patch(`/needs/${id}`, { revision: body.revision, ...edit });
  expect(patched.status, JSON.stringify(patched.body)).toBe(200);
}
const agree = async (id: string) =>
  (await world.sign('counsellor')).post(`/matches/${id}/agreement`, { given: true, how: 'telephone' });
const draft = async (needId: string, matchId: string) =>
  (await world.sign('officer')).post(`/needs/${needId}/shortlists`, { matchIds: [matchId] });

/** What an officer reads of a proposal, whoever it is of. */
async function asOfficer(match: { id: string }) {
  const officer = await world.sign('officer');
  const { body } = await officer.get(`/matches/${match.id}`);
  const { id, revision, need, participant, frozen, createdAt, updatedAt, review, changed, ...seen } = body;
  return { ...seen, review: { ...review, at: '' } };
}

const unsent = ['aSuggestion', 'aRetained', 'anAgreed'] as const;
test.each(unsent)('%s is withdrawn once a proof is known to be absent', async (stage) => {
  const { participant, match } = await castOf(world)[stage](withProofs());
  await tell(participant.id, { 'right-to-work': false });
  await until(
    () => stateOf(match!.id),
    (state) => state === 'withdrawn',
  );
  const counsellor = await world.sign('counsellor');
  expect((await counsellor.get(`/matches/${match.id}`)).body.withdrawnFor).toBe('law');
  const { body: notices } = await counsellor.get('/notices');
  const told = notices.data.filter(({ kind, about }) => kind === 'law-missing' && about.id === match.id);
  expect(told).toMatchObject([{ text: expect.stringMatching(/Droit au travail/i) }]);
});

test('a need that asks for nothing of the kind keeps its proposals, and so does another licence', async () => {
  const { participant, match } = await castOf(world).anAgreed(withProofs());
  await tell(participant.id, { 'social-clause': false, 'permis-b': false });
  await until(
    async () => (await (await world.sign('counsellor')).get(`/participants/${participant.id}`)).body.revision,
    (revision) => revision > 1,
  );
  await world.stopWorkers();
  world.startWorkers();
  expect(await stateOf(match.id)).toBe('retained');
});

test('an administrator reads in the audit that the record changed, and nothing of the law; the person reads it all', async () => {
  const { participant, match } = await castOf(world).aRetained(withProofs());
  await tell(participant.id, { 'right-to-work': false });
  await until(
    () => stateOf(match.id),
    (state) => state === 'withdrawn',
  );
  const admin = await world.sign('admin');
  const { body } = await admin.get(`/audit?participantId=${participant.id}&limit=200`);
  const actions: string[] = body.data.map(({ action }: { action: string }) => action);
  expect(actions).toContain('participant.edit');
  expect(actions).not.toContain('match.withdraw');
  const { body: all } = await admin.get('/audit?limit=200');
  expect(JSON.stringify(all)).not.toContain('"law"');
  const file = await (await world.sign('counsellor')).get(`/participants/${participant.id}/file`);
  expect(file.body.accesses).toContainEqual(
    expect.objectContaining({ action: 'match.withdraw', because: 'law' }),
  );
});

test('an administrator does not read in the audit whether an officer put forward somebody who was suggested', async () => {
  const [counsellor, officer] = [await world.sign('counsellor'), await world.sign('officer')];
  const taken = async (proofs: object) => {
    return (await counsellor.post('/participants', aPerson(withProofs(proofs).person))).body.id as string;
  };
  const [suggested, barred] = [await taken({}), await taken({ 'right-to-work': false })];
  const { body: need } = await officer.post('/needs', aNeed({ posts: 5 }));
  const listed = (id: string) => counsellor.get(`/matches?needId=${need.id}&participantId=${id}`);
  await until(
    () => listed(suggested),
    ({ body }) => body.data.length === 1,
  );
  expect((await listed(barred)).body.data).toEqual([]);
  const admin = await world.sign('admin');
  const told = async (participantId: string) => {
    const because = 'Pour l’essai.';
    expect((await officer.post(`/needs/${need.id}/matches`, { participantId, because })).status).toBe(201);
    const { body } = await admin.get(`/audit?participantId=${participantId}`);
    const moves = body.data.filter(({ action }: any) => action.startsWith('match.'));
    return moves.map(({ action, because }: any) => [action, because]);
  };
  expect(await told(suggested)).toEqual(await told(barred));
});

test('for an officer it is a withdrawal like any other', async () => {
  const one = await castOf(world).anAgreed(withProofs());
  const other = await castOf(world).anAgreed(withProofs());
  const drafts = [await draft(one.need.id, one.match.id), await draft(other.need.id, other.match.id)];
  await tell(one.participant.id, { 'right-to-work': false });
  await (await world.sign('counsellor')).post(`/matches/${other.match.id}/agreement`, {
    given: false,
    how: 'telephone',
  });
  await until(
    () => stateOf(one.match.id),
    (state) => state === 'withdrawn',
  );
  expect(await asOfficer(one.match)).toEqual(await asOfficer(other.match));
  const officer = await world.sign('officer');
  const { body: notices } = await officer.get('/notices');
  const [told, toldOfOther] = drafts.map(({ body: { id } }) =>
    notices.data
      .filter(({ about }) => about.id === id)
      .map(({ kind, text }: { kind: string; text: string }) => ({ kind, text })),
  );
  expect(told).toHaveLength(1);
  expect(told).toEqual(toldOfOther);
  expect(JSON.stringify(notices)).not.toMatch(/law-missing|Droit au travail/i);
  const sent = await Promise.all(drafts.map(({ body: { id } }) => officer.post(`/shortlists/${id}/send`)));
  expect(sent[0]?.problem.errors).toEqual(sent[1]?.problem.errors);
});

test('until the service has withdrawn it, an agreement, a link and a shortlist are refused all the same', async () => {
  const retained = await castOf(world).aRetained(withProofs());
  const agreed = await castOf(world).anAgreed(withProofs());
  const { body: list } = await draft(agreed.need.id, agreed.match.id);
  const counsellor = await world.sign('counsellor');
  const { body: link } = await counsellor.post(`/matches/${retained.match.id}/link`);
  await world.stopWorkers();
  for (const { participant } of [retained, agreed]) await tell(participant.id, { 'right-to-work': false });

  const barred = { status: 409, body: { code: 'excluded-by-law', licence: 'right-to-work' } };
  expect(await agree(retained.match.id)).toMatchObject(barred);
  expect(await counsellor.post(`/matches/${retained.match.id}/link`)).toMatchObject(barred);
  const answered = await fetch(world.url + link.path, {
    method: 'POST',
    body: new URLSearchParams({ code: link.code, answer: 'yes' }),
  });
  expect(await answered.text()).not.toMatch(/travail.{0,20}droit|loi|titre/i);
  expect((await counsellor.get(`/matches/${retained.match.id}`)).body.agreement.state).toBe('none');
  const officer = await world.sign('officer');
  const refused = {
    status: 409,
    body: { code: 'not-ready-to-send', errors: [{ code: 'not-available' }] },
  };
  expect(await officer.post(`/shortlists/${list.id}/send`)).toMatchObject(refused);
  expect(await draft(agreed.need.id, agreed.match.id)).toMatchObject(refused);
  world.startWorkers();
});

// By difference, an officer who adds a clause or a danger would read who lacks it: all are asked again alike.
test.each([
  ['a social clause', { socialClause: true }, 'social-clause'],
  ['work at heights', { conditions: ['heights'] }, 'dangerous-work-age'],
] as const)(
  'a need that comes to ask for %s asks its counsellors again, for everybody alike',
  async (_, edit, proof) => {
    const cast = castOf(world);
    const { body: need } = await (await world.sign('officer')).post(
      '/needs',
      aNeed({ posts: 5, title: `Avec ${proof}` }),
    );
    const people: { participant: { id: string }; match: { id: string } }[] = [];
    for (const held of [true, false]) {
      const { participant } = await cast.aSuggestion(withProofs({ [proof]: held }));
      const counsellor = await cast.counsellor();
      const put = await (await world.sign('officer')).post(`/needs/${need.id}/matches`, {
        participantId: participant.id,
        because: 'Pour l’essai.',
      });
      expect(put.status).toBe(201);
      await counsellor.post(`/matches/${put.body.id}/review`, { decision: 'retain', reason: 'suits' });
      expect((await agree(put.body.id)).status).toBe(200);
      people.push({ participant, match: put.body });
    }
    const [able, unable] = people as [(typeof people)[0], (typeof people)[0]];
    await ask(need.id, edit);
    await until(
      () => Promise.all(people.map(({ match }) => stateOf(match.id))),
      (states) => states.every((state) => state === 'suggested'),
    );
    expect(await asOfficer(able.match)).toEqual(await asOfficer(unable.match));
    const counsellor = await cast.counsellor();
    const kept = (await counsellor.get(`/matches/${able.match.id}`)).body;
    expect([kept.agreement.state, kept.review]).toEqual(['none', null]);
    const { body: notices } = await counsellor.get('/notices');
    for (const { match } of people)
      expect(
        notices.data.filter(({ kind, about }) => kind === 'asked-again' && about.id === match.id),
      ).toHaveLength(1);
    const retain = { decision: 'retain', reason: 'suits' };
    expect((await counsellor.post(`/matches/${unable.match.id}/review`, retain)).problem.code).toBe(
      'excluded-by-law',
    );
    expect((await counsellor.post(`/matches/${able.match.id}/review`, retain)).status).toBe(200);
    // Asked already: asking for something else that the law says nothing of leaves everything.
    await ask(need.id, { title: `Toujours avec ${proof}` });
    expect(await stateOf(able.match.id)).toBe('retained');
  },
);

test('a suggestion that no officer sees is withdrawn where the need comes to ask for what is known to be absent', async () => {
  const { body: person } = await (await world.sign('counsellor')).post(
    '/participants',
    aPerson(withProofs({ 'social-clause': false }).person),
  );
  const { body: need } = await (await world.sign('officer')).post(
    '/needs',
    aNeed({ posts: 20, title: 'Sans clause' }),
  );
  const counsellor = await world.sign('counsellor');
  const path = `/matches?needId=${need.id}&participantId=${person.id}` as const;
  const [match] = await until(
    async () => (await counsellor.get(path)).body.data,
    (data) => data.length > 0,
  );
  await ask(need.id, { socialClause: true });
  await until(
    () => stateOf(match!.id),
    (state) => state === 'withdrawn',
  );
  expect((await (await world.sign('officer')).get(path)).body.data).toEqual([]);
});
