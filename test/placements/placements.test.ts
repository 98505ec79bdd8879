import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { remind } from '../../src/deadlines/index.ts';
import { endWhatIsOver } from '../../src/placements/index.ts';
import { addDays, addMonths, today } from '../../src/platform/index.ts';
import { anUpload, aPdf } from '../documents/files.ts';
import { castOf } from '../shortlists/cast.ts';
import type { Client } from '../support/client.ts';
import { aPerson } from '../support/fixtures.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';
import { aContract } from './rows.ts';

let world: World;
let counsellor: Client;
let company = '';
beforeAll(async () => {
  world = await startWorld();
  counsellor = await world.sign('counsellor');
  company = world.employers[0]?.id ?? '';
});
afterAll(() => world.stop());

const somebody = async (): Promise<string> => (await counsellor.post('/participants', aPerson())).body.id;
const typed = async (more: object = {}) => {
  const participantId = await somebody();
  const { body } = await counsellor.post('/placements', aContract(participantId, company, more));
  return body;
};
const refused = (answer: {
  status: number;
  problem: { errors?: readonly { field: string; code: string }[] };
}) => answer.problem.errors?.map(({ field, code }) => `${field} ${code}`);
const count = () => mongoose.connection.collection('placements').countDocuments();

describe('from a reply to a contract', () => {
  test('« embauché » asks for the contract; completed, it is in force, and each reads what is theirs', async () => {
    const cast = castOf(world);
    const { path, participant } = await cast.aMeeting();
    const employer = await cast.employer();
    await employer.post(`${path}/outcome`, { outcome: 'hired', startsOn: today() });
    const list = async (client: Client) => (await client.get('/placements')).body.data;
    const [begun] = await until(
      () => list(employer),
      (all) => all.length === 1,
    );
    expect(begun).toMatchObject({
      state: 'to-complete',
      start: today(),
      person: { id: null, reference: null, name: 'Samira Benali' },
      whole: null,
    });
    const { body: notices } = await counsellor.get('/notices');
    expect(notices.data[0]).toMatchObject({
      kind: 'placement-to-complete',
      about: { kind: 'placement', id: begun?.id },
    });
    const at = `/placements/${begun?.id}` as const;
    const incomplete = await counsellor.patch(at, { revision: 1, kind: 'cdd' });
    expect(refused(incomplete as never)).toEqual(['end missing']);
    const { body, status } = await counsellor.patch(at, {
      revision: 1,
      kind: 'cdi',
      weeklyMinutes: 1440,
      partTimeChosen: true,
      pay: { cents: 1250, per: 'hour' },
      trialEnd: addMonths(today(), 2),
      clause: true,
    });
    expect([status, body.state, body.person.id]).toEqual([200, 'in-force', participant.id]);
    expect(body.checks.map(({ months, dueOn }) => [months, dueOn])).toEqual(
      [1, 3, 6].map((months) => [months, expect.any(String)]),
    );
    // Who reads less is not told either which of the rest has changed.
    const stale = await employer.post(`${at}/alert`, { revision: 1, words: 'Elle ne vient plus.' });
    expect(stale.problem.code).toBe('stale');
    const changed = stale.problem.errors?.map(({ field }) => field) ?? [];
    expect(changed).toContain('weeklyMinutes');
    expect(changed.filter((field) => field in (body.whole ?? {}))).toEqual([]);
    expect(body.whole).toMatchObject({
      clause: true,
      pay: { cents: 1250, per: 'hour' },
      partTimeChosen: true,
    });
    const officer = await world.sign('officer');
    const [seen] = await list(officer);
    expect(seen).toMatchObject({ person: { id: null, name: null }, whole: null, weeklyMinutes: 1440 });
    expect(seen?.person.reference).toMatch(/^P-/);
    // Neither that a person is accompanied nor where is told by a filter.
    const probe = await officer.get(`/placements?participantId=${participant.id}`);
    expect(probe.body.data).toEqual([]);
    expect(await list(await world.sign('employer', 1))).toEqual([]);
    expect(await list(await world.sign('counsellor', 1))).toEqual([]);
  });

  test('a contract typed by the structure is told to no company', async () => {
    const { id, origin } = await typed();
    expect(origin).toBe('outside');
    const employer = await world.sign('employer');
    expect((await employer.get(`/placements/${id}`)).status).toBe(404);
    const officer = await world.sign('officer');
    expect((await officer.get(`/placements/${id}`)).status).toBe(404);
  });
});

describe('what is wrong is refused with its field, and nothing is written', () => {
  const start = '2026-03-02';
  test.each([
    ['dates reversed', { kind: 'cdd', start, end: '2026-03-01' }, 'end before-start'],
    ['a CDD without its end', { kind: 'cdd', start }, 'end missing'],
    ['a CDI with one', { start, end: '2026-12-31' }, 'end needless'],
    ['a week of nobody', { start, weeklyMinutes: 5000 }, 'weeklyMinutes too-big'],
    ['cents that are no number of cents', { start, pay: { cents: 12.5, per: 'hour' } }, 'pay.cents'],
    [
      'a trial after the end',
      { kind: 'cdd', start, end: '2026-04-30', trialEnd: '2026-05-01' },
      'trialEnd outside',
    ],
    ['an unknown company', { start, employerId: 'nobody' }, 'employerId unknown'],
    ['a day that does not exist', { start: '2026-02-30' }, 'start'],
    ['a field that nobody knows', { start, obstacles: [] }, 'obstacles'],
  ])('%s', async (_, more, wrong) => {
    const participantId = await somebody();
    const before = await count();
    const answer = await counsellor.post('/placements', aContract(participantId, company, more));
    expect(answer.status).toBe(422);
    expect(refused(answer as never)?.[0]).toContain(wrong.split(' ')[0]);
    if (!wrong.includes('too-big')) expect(refused(answer as never)?.join()).toContain(wrong);
    expect(await count()).toBe(before);
  });

  test('two contracts with one company at a time, also typed at once; they may touch', async () => {
    const participantId = await somebody();
    const first = { kind: 'cdd', start: '2026-03-01', end: '2026-06-30' };
    const both = await Promise.all(
      [first, { ...first, start: '2026-06-30', end: '2026-07-31' }].map((more) =>
        counsellor.post('/placements', aContract(participantId, company, more)),
      ),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 422]);
    const lost = both.find(({ status }) => status === 422);
    expect(refused(lost as never)).toEqual(['start overlap']);
    const other = aContract(participantId, world.employers[1]?.id ?? '', first);
    expect((await counsellor.post('/placements', other)).status).toBe(201);
    const won = both.find(({ status }) => status === 201)?.body;
    const touching = { ...first, start: addDays(won?.end ?? '', 1), end: addDays(won?.end ?? '', 40) };
    expect((await counsellor.post('/placements', aContract(participantId, company, touching))).status).toBe(
      201,
    );
  });

  test('two people who end one contract at once: one does, the other is told', async () => {
    const { id } = await typed();
    const end = { revision: 1, on: today(), reason: 'resignation' };
    const manager = await world.sign('manager');
    const answers = await Promise.all(
      [counsellor, manager].map((client) => client.post(`/placements/${id}/end`, end)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const { body } = await counsellor.get(`/placements/${id}`);
    expect([body.state, body.revision, body.whole?.endReason]).toEqual(['ended', 2, 'resignation']);
    const again = await counsellor.post(`/placements/${id}/end`, { ...end, revision: 2 });
    expect(again.problem.code).toBe('illegal-state');
  });

  test('an end before the start, after the agreed end, or to come', async () => {
    const { id, start } = await typed({ kind: 'cdd', end: addDays(today(), 60) });
    const end = (on: string) =>
      counsellor.post(`/placements/${id}/end`, { revision: 1, on, reason: 'other' });
    expect(refused((await end(addDays(start ?? '', -1))) as never)).toEqual(['on before-start']);
    expect(refused((await end(addDays(today(), 61))) as never)).toEqual(['on after-end']);
    expect(refused((await end(addDays(today(), 1))) as never)).toEqual(['on in-the-future']);
  });

  test('a proof that is no document', async () => {
    const { id } = await typed();
    const at = `/placements/${id}/documents` as const;
    const text = anUpload({ kind: 'contract', file: Buffer.from('Je jure que je travaille.') });
    expect(refused((await counsellor.post(at, text)) as never)).toEqual(['file file-type']);
    const cv = anUpload({ kind: 'cv', file: aPdf() });
    expect(refused((await counsellor.post(at, cv)) as never)).toEqual(['kind unknown']);
    expect((await counsellor.get(at)).body.data).toEqual([]);
  });
});

describe('its life', () => {
  test('a renewal keeps the contract, an interruption its days; what is over ends by itself', async () => {
    const { id } = await typed({ kind: 'cdd', start: addDays(today(), -60), end: addDays(today(), -1) });
    await endWhatIsOver();
    const at = `/placements/${id}` as const;
    const ended = (await counsellor.get(at)).body;
    expect([ended.state, ended.whole?.endReason]).toEqual(['ended', 'term']);
    const earlier = await counsellor.post(`${at}/extend`, {
      revision: ended.revision,
      end: addDays(today(), -2),
    });
    expect(refused(earlier as never)).toEqual(['end not-later']);
    const end = addDays(today(), 90);
    const { body: renewed } = await counsellor.post(`${at}/extend`, { revision: ended.revision, end });
    expect([renewed.state, renewed.end, renewed.whole?.renewals]).toEqual([
      'in-force',
      end,
      [{ from: addDays(today(), -1), to: end }],
    ]);
    const pause = { revision: renewed.revision, from: today(), to: addDays(today(), 3), reason: 'suspended' };
    const { body: paused } = await counsellor.post(`${at}/interruptions`, pause);
    expect(paused.whole?.interruptions).toHaveLength(1);
    const twice = await counsellor.post(`${at}/interruptions`, { ...pause, revision: paused.revision });
    expect(refused(twice as never)).toEqual(['from overlap']);
  });

  test('a check that is due is told once; what each said is sealed; a danger comes back at once', async () => {
    const { id } = await typed();
    const at = `/placements/${id}` as const;
    await remind();
    await remind();
    const told = async (kind: string) =>
      (await counsellor.get('/notices')).body.data.filter((one) => one.about.id === id && one.kind === kind);
    expect(await told('placement-check-due')).toHaveLength(1);
    const owed = async () =>
      (
        await mongoose.connection.collection('deadlines').find({ 'about.id': id }).sort({ part: 1 }).toArray()
      ).map(({ part, state }) => `${part} ${state}`);
    expect(await owed()).toEqual(['1 open', '3 open', '6 open']);
    const waiting = await counsellor.get('/placements?waiting=true');
    expect(waiting.body.data.map((one) => one.id)).toContain(id);
    const said = {
      revision: 1,
      on: today(),
      result: 'danger',
      employerSays: 'Arrive souvent en retard le lundi.',
      personSays: 'Le bus du dimanche soir ne passe plus.',
    };
    const { body } = await counsellor.post(`${at}/checks/1`, said);
    expect(body).toMatchObject({ inDanger: true, whole: { said: [{ months: 1, result: 'danger' }] } });
    expect(body.whole?.said[0]?.personSays).toBe(said.personSays);
    const stored = await mongoose.connection.collection<{ _id: string }>('placements').findOne({ _id: id });
    expect(JSON.stringify(stored)).not.toMatch(/bus|retard/);
    expect(await told('placement-in-danger')).toHaveLength(1);
    expect(await owed()).toEqual(['1 done', '3 open', '6 open']);
    const again = await counsellor.post(`${at}/checks/1`, { ...said, revision: 2 });
    expect(again.problem.code).toBe('check-done');
    expect((await counsellor.post(`${at}/checks/2`, { ...said, revision: 2 })).status).toBe(404);
    const { body: calm } = await counsellor.post(`${at}/settle`, { revision: 2 });
    expect(calm.inDanger).toBe(false);
    const over = { revision: calm.revision, on: today(), reason: 'resignation' };
    await counsellor.post(`${at}/end`, over);
    expect(await owed()).toEqual(['1 done', '3 cancelled', '6 cancelled']);
  });
});

describe('its outcome', () => {
  const longAgo = () => addMonths(today(), -7);

  test('is provisional until a proof is there, and is noted by the protocol that was read', async () => {
    const entered = await counsellor.post('/participants', aPerson());
    const participantId = entered.body.id;
    await mongoose.connection
      .collection<{ _id: string }>('participants')
      .updateOne({ _id: participantId }, { $set: { enteredOn: longAgo() } });
    const { body: placement } = await counsellor.post(
      '/placements',
      aContract(participantId, company, { start: longAgo() }),
    );
    const at = `/participants/${participantId}/outcome` as const;
    const before = (await counsellor.get(at)).body;
    expect(before.applies).toMatchObject({ outcome: 'positive', rule: 'cdi', standing: 'provisional' });
    expect(before.applies?.unproved).toEqual([placement.id]);
    await counsellor.post(`/placements/${placement.id}/documents`, anUpload({ kind: 'payslip' }));
    const proved = (await counsellor.get(at)).body;
    expect(proved.applies?.standing).toBe('proved');
    expect(proved.applies?.sentence).toContain('sortie positive, règle « CDI d’au moins six mois »');
    const protocol = proved.applies?.protocol.version ?? 99;
    const note = { on: today(), protocol };
    const noted = await counsellor.post(`/participants/${participantId}/outcomes`, note);
    expect([noted.status, noted.body.outcome]).toEqual([201, 'positive']);
    const twice = await counsellor.post(`/participants/${participantId}/outcomes`, note);
    expect(twice.problem.code).toBe('already-noted');
  });

  test('a rule that changed meanwhile is said, and what was noted stays; both answers are seen', async () => {
    const participantId = await somebody();
    await mongoose.connection
      .collection<{ _id: string }>('participants')
      .updateOne({ _id: participantId }, { $set: { enteredOn: longAgo() } });
    await counsellor.post('/placements', aContract(participantId, company, { start: longAgo() }));
    const read = (await counsellor.get(`/participants/${participantId}/outcome`)).body;
    const admin = await world.sign('admin');
    const { body: protocols } = await admin.get('/protocols');
    const newest = protocols.data[0];
    const protocol = {
      after: newest?.version,
      name: 'Protocole du Centre',
      plie: 'plie-marseille-provence-centre',
      from: addDays(today(), -1),
      settings: { ...newest?.settings, heldMonths: 9 },
      source: 'Protocole signé, article 4',
      reason: 'Neuf mois sont demandés.',
    };
    const nonsense = { ...protocol, settings: { ...protocol.settings, halfTimeMinutes: 3000 } };
    expect(refused((await admin.post('/protocols', nonsense)) as never)?.join()).toContain('halfTimeMinutes');
    const both = await Promise.all([admin.post('/protocols', protocol), admin.post('/protocols', protocol)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const late = await counsellor.post(`/participants/${participantId}/outcomes`, {
      on: today(),
      protocol: read.applies?.protocol.version,
    });
    expect(late.problem.code).toBe('rule-changed');
    const now = (await counsellor.get(`/participants/${participantId}/outcome`)).body;
    expect([now.applies?.protocol.name, now.applies?.outcome]).toEqual(['Protocole du Centre', 'lasting']);
    const other = now.others.find(({ protocol: { version } }) => version === read.applies?.protocol.version);
    expect([other?.outcome, other?.disagrees]).toEqual(['positive', true]);
    const entry = await admin.get('/audit');
    expect(entry.body.data.filter(({ action }) => action === 'protocol.add')).toMatchObject([
      { fields: ['heldMonths'] },
    ]);
  });
});

describe('a person’s rights', () => {
  test('their contracts are in their file, follow a merged record, and are erased with it', async () => {
    const [keep, drop] = [await somebody(), await somebody()];
    const { body: placement } = await counsellor.post('/placements', aContract(drop, company));
    await counsellor.post(`/placements/${placement.id}/documents`, anUpload({ kind: 'contract' }));
    const { body: kept } = await counsellor.post(`/participants/${keep}/merge`, {
      drop,
      revisions: { keep: 1, drop: 1 },
    });
    expect(kept.id).toBe(keep);
    const file = (await counsellor.get(`/participants/${keep}/file`)).body as unknown as {
      placements: { id: string; weeklyMinutes: number }[];
      outcomes: unknown[];
    };
    expect(file.placements).toMatchObject([{ id: placement.id, weeklyMinutes: 2100 }]);
    const manager = await world.sign('manager');
    await manager.post(`/participants/${keep}/erasure`, { because: 'request' });
    const left = mongoose.connection.collection<{ _id: string }>('placements');
    await until(
      () => left.countDocuments({ _id: placement.id }),
      (there) => there === 0,
    );
    const papers = mongoose.connection.collection('documents.files');
    expect(await papers.countDocuments({ 'about.id': placement.id })).toBe(0);
  });
});
