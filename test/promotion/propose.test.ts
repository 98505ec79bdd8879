import mongoose from 'mongoose';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../src/access/index.ts';
import { addDays, addMonths, setClock, today } from '../../src/platform/index.ts';
import {
  choosePace,
  closeSpentProposals,
  likelyCompanies,
  proposeToCompany,
  readPace,
} from '../../src/promotion/index.ts';
import { suggestFor } from '../../src/shortlists/suggest.ts';
import { castOf } from '../shortlists/cast.ts';
import { aNeed, aPerson } from '../support/fixtures.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let counsellor: Actor;
let company: Actor & { readonly employerId: string };
let clockBack = () => {};
beforeAll(async () => {
  world = await startWorld();
  const cast = castOf(world);
  const who = async (client: Awaited<ReturnType<World['sign']>>) => (await client.get('/session')).body;
  counsellor = await who(await cast.counsellor());
  const { employerId = '', ...rest } = await who(await cast.employer());
  company = { ...rest, employerId };
  await (await cast.officer()).post('/needs', aNeed({ employerId: company.employerId, employer: undefined }));
});
afterEach(() => {
  clockBack();
  clockBack = () => {};
});
afterAll(() => world.stop());

/** Counted from the day of the test, whatever the clock was set to. */
const day = today();
function inMonths(n: number) {
  const at = new Date(`${addMonths(day, n)}T09:00:00Z`);
  return setClock(() => at);
}

const because = 'Elle a tenu le même poste.';
const somebody = async () => (await (await world.sign('counsellor')).post('/participants', aPerson())).body;
const propose = async (person?: { readonly id: string }) => {
  const { id } = person ?? (await somebody());
  return { id, match: await proposeToCompany(counsellor, id, { employerId: company.employerId, because }) };
};
const carry = async (match: { id: string; need: { id: string } }) => {
  const { id: needId } = match.need;
  const client = await world.sign('counsellor');
  const officer = await world.sign('officer');
  expect(
    (await client.post(`/matches/${match.id}/review`, { decision: 'retain', reason: 'suits' })).status,
  ).toBe(200);
  const unsent = await officer.post(`/needs/${needId}/shortlists`, { matchIds: [match.id] });
  expect(unsent.status).toBe(409);
  await client.post(`/matches/${match.id}/agreement`, { given: true, how: 'telephone' });
  const draft = await officer.post(`/needs/${needId}/shortlists`, { matchIds: [match.id] });
  return (await officer.post(`/shortlists/${draft.body.id}/send`)).body;
};

test('a counsellor proposes somebody to a company that sought their trade: the agreement first, a card without a name, and nobody else is put forward', async () => {
  const { id } = await somebody();
  const [likely] = await likelyCompanies(counsellor, id);
  expect(likely).toMatchObject({ employerId: company.employerId, pace: { perMonth: 2, left: 2 } });
  const match = await proposeToCompany(counsellor, id, { employerId: company.employerId, because });
  const officer = await world.sign('officer');
  const { body: need } = await officer.get(`/needs/${match.need.id}`);
  expect(need).toMatchObject({
    kind: 'unsolicited',
    state: 'open',
    posts: 1,
    employerId: company.employerId,
  });
  await somebody();
  await suggestFor(match.need.id);
  const matches = mongoose.connection.collection('matches');
  expect(await matches.countDocuments({ needId: match.need.id })).toBe(1);

  const shortlist = await carry(match);
  const employer = await world.sign('employer');
  const { body: card } = await employer.get(`/shortlists/${shortlist.id}`);
  expect(card.candidates).toHaveLength(1);
  expect(JSON.stringify(card)).not.toContain(
    (await (await world.sign('counsellor')).get(`/participants/${id}`)).body.lastName,
  );
  const reply = await employer.post(
    `/shortlists/${shortlist.id}/candidates/${shortlist.candidates[0]?.id}/reply`,
    { answer: 'meet' },
  );
  expect(reply.status).toBe(200);
});

test('a company that never answers is proposed less, and told; its answer brings it back', async () => {
  const collection = mongoose.connection.collection('shortlists');
  await collection.updateMany(
    { employerId: company.employerId },
    { $unset: { 'candidates.$[].repliedAt': 1 } },
  );
  await choosePace(company, { perMonth: 4 });
  const sent = [await carry((await propose()).match), await carry((await propose()).match)];
  expect((await readPace(company)).silent).toBe(false);
  await collection.updateMany(
    { _id: { $in: sent.map(({ id }) => id) as never[] } },
    { $set: { replyDueOn: addDays(today(), -1) } },
  );
  const people = [await somebody(), await somebody()];
  clockBack = inMonths(1);
  expect(await readPace(company)).toMatchObject({ perMonth: 4, silent: true, left: 1 });
  await propose(people[0]);
  await expect(propose(people[1])).rejects.toMatchObject({ code: 'company-has-enough' });
  const told = await mongoose.connection.collection('notices').find({ kind: 'talent-less' }).toArray();
  expect(told.length).toBeGreaterThan(0);
  await collection.updateOne(
    { _id: sent[0]?.id as never },
    { $set: { 'candidates.0.repliedAt': new Date() } },
  );
  expect(await readPace(company)).toMatchObject({ silent: false, left: 3 });
});

test('no more a month than the company accepts, nor any once it has stopped', async () => {
  const people = [await somebody(), await somebody()];
  clockBack = inMonths(2);
  await choosePace(company, { perMonth: 1 });
  await propose(people[0]);
  expect(await readPace(company)).toMatchObject({ perMonth: 1, proposed: 1, left: 0 });
  await expect(propose(people[1])).rejects.toMatchObject({ status: 409, code: 'company-has-enough' });
  await choosePace(company, { perMonth: 0 });
  clockBack();
  clockBack = inMonths(3);
  await expect(propose(people[1])).rejects.toMatchObject({ status: 409, code: 'company-has-enough' });
  await choosePace(company, { perMonth: 3 });
  expect((await readPace(company)).left).toBe(3);
});

test('a proposal that came to nothing closes its need, a day later', async () => {
  const client = await world.sign('counsellor');
  const person = await somebody();
  await choosePace(company, { perMonth: 10 });
  const { match } = await propose(person);
  await client.post(`/matches/${match.id}/review`, { decision: 'decline', reason: 'not-available' });
  const stateOf = async () =>
    (await mongoose.connection.collection('needs').findOne({ _id: match.need.id as never }))?.state;
  await closeSpentProposals();
  expect(await stateOf()).toBe('open');
  const later = new Date(Date.now() + 2 * 86_400_000);
  clockBack = setClock(() => later);
  await closeSpentProposals();
  expect(await stateOf()).toBe('closed');
});

test('a company that sought something else is not proposed anybody', async () => {
  const client = await world.sign('counsellor');
  const { body } = await client.post('/participants', aPerson({ profile: { wishes: ['J1501'] } }));
  await expect(
    proposeToCompany(counsellor, body.id, { employerId: company.employerId, because }),
  ).rejects.toMatchObject({ status: 409, code: 'not-resembling' });
});
