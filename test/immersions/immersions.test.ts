import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { remind } from '../../src/deadlines/index.ts';
import { type PartyRole, partyRoles } from '../../src/immersions/index.ts';
import { addDays, dayOf, setClock } from '../../src/platform/index.ts';
import type { Client } from '../support/client.ts';
import { inDays } from '../support/days.ts';
import { pdfText } from '../support/pdf-text.ts';
import { startWorld, type World } from '../support/world.ts';
import { aDelegation, aDraft, aPerson, aWish, theRules } from './rows.ts';

let world: World;
let counsellor: Client;
let manager: Client;
let host: Client;
let employerId: string;
let delegationId: string;
beforeAll(async () => {
  world = await startWorld({ workers: false });
  [counsellor, manager, host] = await Promise.all([
    world.sign('counsellor'),
    world.sign('manager'),
    world.sign('employer'),
  ]);
  employerId = world.employers[0]?.id ?? '';
  delegationId = (await manager.post('/immersion-delegations', aDelegation() as never)).body.id;
});
afterAll(() => world.stop());

const stored = (name = 'immersions') => mongoose.connection.collection<any>(name);

async function drafted(
  more: { wish?: object; terms?: object; person?: object; participantId?: string } = {},
) {
  const participantId =
    more.participantId ?? (await counsellor.post('/participants', aPerson(more.person) as never)).body.id;
  return { participantId, ...(await aDraft(counsellor, { employerId, delegationId, participantId }, more)) };
}
const read = async (id: string) => (await counsellor.get(`/immersions/${id}`)).body;
async function move(id: string, action: string, more: object = {}, client = counsellor) {
  const { revision } = await read(id);
  return client.post(`/immersions/${id}/moves`, { action, revision, ...more } as never);
}
async function tell(client: Client, id: string, what: string, more: object) {
  const { revision } = await read(id);
  return client.post(`/immersions/${id}/reports`, { what, revision, ...more } as never);
}

/** As a browser without scripts sends the forms of the page behind a link. */
async function send(path: string, fields: Record<string, string>) {
  const answer = await fetch(`${world.url}${path}`, { method: 'POST', body: new URLSearchParams(fields) });
  return { status: answer.status, text: await answer.text() };
}
async function linkOf(id: string, role: PartyRole, use: 'sign' | 'assess' = 'sign') {
  const { body } = await counsellor.post(`/immersions/${id}/links`, { role, use } as never);
  return body as { path: string; code: string };
}
async function sign(id: string, role: PartyRole) {
  const { path, code } = await linkOf(id, role);
  const shown = await send(path, { code });
  const digest = /name="digest" value="(\w+)"/.exec(shown.text)?.[1] ?? '';
  return { shown, ...(await send(path, { code, digest, answer: 'sign' })), path, code, digest };
}
const partiesOf = async (id: string) => (await read(id)).signing?.parties ?? [];
async function signAll(id: string) {
  for (const { role } of await partiesOf(id)) await sign(id, role);
}
/** One that is signed by all and deposited. */
async function deposited(more: Parameters<typeof drafted>[0] = {}) {
  const draft = await drafted(more);
  await move(draft.id, 'open');
  await signAll(draft.id);
  await move(draft.id, 'deposit', { on: inDays(0) });
  return draft;
}

/** When a day begins in Paris. */
function parisMidnight(day: string): number {
  const utc = Date.parse(`${day}T00:00:00Z`);
  return (
    [1, 2]
      .map((hours) => utc - hours * 3_600_000)
      .find((at) => dayOf(new Date(at)) === day && dayOf(new Date(at - 1)) < day) ?? utc
  );
}

describe('a convention', () => {
  test('goes from the wish to what came of it by six signers, and says what it must (D5135-2)', async () => {
    const person = { birthDate: `${Number(inDays(0).slice(0, 4)) - 17}-01-02` };
    const { id, participantId } = await drafted({
      person,
      terms: {
        guardianName: 'Rose Fictive',
        companionName: 'Mission locale inventée',
        employment: 'other',
        employerName: 'Boulangerie inventée',
      },
    });
    expect((await read(id)).refusals).toEqual([]);
    // Nobody but the structure knows of a draft, and nothing of it is stored in the clear.
    expect((await host.get(`/immersions/${id}`)).status).toBe(404);
    expect(JSON.stringify(await stored().findOne({ _id: id }))).not.toMatch(/magasinier|Odile|Boulangerie/);
    await move(id, 'open');
    expect((await partiesOf(id)).map(({ role }) => role).toSorted()).toEqual([...partyRoles].toSorted());
    const { body: text } = await counsellor.get(`/immersions/${id}/convention`);
    const said = new Map(
      text.sections.flatMap(({ title, lines }) =>
        lines.map(({ what, said: words }) => [`${title} ${what}`, words] as const),
      ),
    );
    for (const what of [
      'Prescripteur Organisme',
      'Prescripteur Par délégation de',
      'Personne accueillie Nom',
      'Personne accueillie Née le',
      'Personne accueillie Employeur actuel',
      'Accueil Nom',
      'Accueil SIRET',
      'Accueil Adresse',
      'Accueil Activité principale',
      'Accueil Convention collective',
      'Accueil Tuteur ou tutrice',
      'Accueil Fonction',
      'Accueil Consignes de sécurité remises par',
      'Accompagnement Structure',
      'Accompagnement Personne référente',
      'Objet et objectifs Objet',
      'Objet et objectifs Objectifs',
      'Objet et objectifs Comment ils sont évalués',
      'Dates, heures et lieu Dates',
      'Dates, heures et lieu Présence',
      'Dates, heures et lieu Horaires',
      'Dates, heures et lieu Lieu',
      'Dates, heures et lieu Tâches confiées',
    ])
      expect(said.get(what as `${string} ${string}`), what).toBeTruthy();
    for (const role of partyRoles) {
      const { shown, status, text: done, digest } = await sign(id, role);
      expect([shown.status, status, digest]).toEqual([200, 200, text.digest]);
      expect(shown.text).toContain('Voir le métier de magasinier');
      expect(done).toContain('Vous avez signé');
    }
    const signed = await read(id);
    expect(signed.state).toBe('signed');
    for (const { signedAt, digest } of signed.signing?.parties ?? [])
      expect([signedAt !== null, digest]).toEqual([true, text.digest]);
    // Who signed, when and what was read stands in the audit record too.
    const audited = await stored('audit').find({ 'target.id': id, action: 'immersion.sign' }).toArray();
    expect(audited.map(({ because }) => because).toSorted()).toEqual(
      partyRoles.map((role) => `${role}.${text.digest.slice(0, 32)}`).toSorted(),
    );
    // And who read the text by a link, but for the person whom it names.
    const readers = await stored('audit')
      .find({ participantId, action: 'immersion.read', 'actor.role': 'signatory' })
      .toArray();
    expect(readers.map(({ actor }) => actor.id).toSorted()).toEqual(
      partyRoles
        .filter((role) => role !== 'person')
        .map((role) => `${id}.${role}`)
        .toSorted(),
    );
    expect((await move(id, 'start')).problem.code).toBe('illegal-state');
    await move(id, 'deposit', { on: inDays(0), reference: 'D-12' });
    expect((await read(id)).deposit).toMatchObject({
      on: inDays(0),
      model: 'Cerfa 13912*05',
      reference: 'D-12',
    });
    await move(id, 'start');
    await tell(host, id, 'presence', { days: [{ on: inDays(0), minutes: 425 }] });
    await move(id, 'end', { on: inDays(0), how: 'broken' });
    const assessed = await tell(host, id, 'assessment', { by: 'host', met: 'met', words: 'Très bien.' });
    expect(assessed.body.state).toBe('ended');
    const { path, code } = await linkOf(id, 'person', 'assess');
    expect((await send(path, { code })).text).toContain('Comment s’est passée votre immersion');
    expect((await send(path, { code, met: 'partly', agrees: 'non', words: 'Trop court.' })).status).toBe(200);
    expect(await read(id)).toMatchObject({
      state: 'assessed',
      assessments: [
        { by: 'host', met: 'met', through: 'account' },
        { by: 'person', met: 'partly', agrees: false, words: 'Trop court.', through: 'link' },
      ],
    });
    // What the person says of the host, and who employs them, stay with their structure.
    const seen = JSON.stringify((await host.get(`/immersions/${id}`)).body);
    expect(seen).not.toMatch(/Trop court|"employment"|guardianName|contractFrom|P-/);
    const { body: file } = await counsellor.get(`/participants/${participantId}/file`);
    expect(file.immersions).toMatchObject([{ state: 'assessed', presence: [{ minutes: 425 }] }]);
    expect(file.immersions[0]?.signatures).toHaveLength(6);
  });

  test('is a PDF marked as a project to be deposited', async () => {
    const { id } = await drafted();
    await move(id, 'open');
    const { conventionFile } = await import('../../src/web/immersions/convention-file.ts');
    if (conventionFile.right === 'public') throw new Error('public');
    const actor = { id: 'somebody', role: 'counsellor', name: 'x', structureId: 'plie-centre' } as const;
    const { body, name } = await conventionFile.read({ actor, params: { id }, query: {} });
    const text = await pdfText(body as Buffer);
    expect(name).toContain('projet');
    expect(text.replace(/\s+/g, ' ')).toContain('projet, à déposer');
    expect(text).toContain('Voir le métier de magasinier');
  });

  test.each([
    ['a month from date to date', { wish: { endsOn: inDays(40) } }, 'endsOn', 'over-a-month', 'D5135-3'],
    [
      'a day that passed',
      { wish: { startsOn: inDays(-1), endsOn: inDays(3) } },
      'startsOn',
      'back-dated',
      'L5135-4',
    ],
    [
      'a minor alone',
      { person: { birthDate: `${Number(inDays(0).slice(0, 4)) - 17}-01-03` } },
      'guardianName',
      'missing',
      'Immersion',
    ],
    ['a post', { terms: { isNoPost: false } }, 'isNoPost', 'not-said', 'L5135-7'],
    ['no tutor', { terms: { tutorName: null } }, 'tutorName', 'missing', 'D5135-2'],
    ['a long week', { terms: { weekMinutes: 2_940 } }, 'weekMinutes', 'too-long', 'L3121'],
    [
      'a quarter of a contract with an EI',
      { terms: { employment: 'ei', employerName: 'EI', contractFrom: inDays(0), contractUntil: inDays(30) } },
      'endsOn',
      'over-ei-share',
      'D5132-10-3',
    ],
  ])('is not put before its parties beyond a bound: %s', async (_, more, field, code, article) => {
    const { id } = await drafted(more);
    const answer = await move(id, 'open');
    expect(answer.problem).toMatchObject({ status: 422, code: 'bounds', errors: [{ field, code }] });
    expect(answer.problem.errors?.[0]?.detail).toContain(article);
    expect((await read(id)).state).toBe('draft');
  });

  test('needs a delegation that is in force, also at the last signature', async () => {
    const { body: own } = await manager.post('/immersion-delegations', aDelegation() as never);
    const { id, revision } = await drafted();
    await counsellor.patch(`/immersions/${id}`, { revision, delegationId: own.id } as never);
    await move(id, 'open');
    await sign(id, 'person');
    await sign(id, 'host');
    const seen = { revision: own.revision, withdrawnOn: inDays(0) };
    await manager.patch(`/immersion-delegations/${own.id}`, seen);
    const last = await sign(id, 'prescriber');
    expect([last.status, last.text]).toEqual([422, expect.stringContaining('retirée')]);
    expect((await read(id)).state).toBe('signing');
  });

  test('stands still while it is signed; taken back, what was signed is kept and counts no more', async () => {
    const { id } = await drafted();
    await move(id, 'open');
    const { revision } = await read(id);
    const edit = await counsellor.patch(`/immersions/${id}`, { revision, tasks: 'Autre' } as never);
    expect(edit.problem).toMatchObject({ status: 409, code: 'not-a-draft' });
    const { path, code, digest } = await sign(id, 'person');
    // The link has served.
    expect((await send(path, { code })).status).toBe(404);
    const waiting = await linkOf(id, 'host');
    await move(id, 'reopen');
    expect((await send(waiting.path, { code: waiting.code })).status).toBe(404);
    const { revision: now } = await read(id);
    await counsellor.patch(`/immersions/${id}`, { revision: now, tasks: 'Autre' } as never);
    await move(id, 'open');
    const after = await read(id);
    expect(after.signing?.digest).not.toBe(digest);
    expect(after.withdrawn).toMatchObject([{ digest, parties: [{ role: 'person', digest }, {}, {}] }]);
    // A text that was read before it changed is not signed.
    const next = await linkOf(id, 'person');
    expect((await send(next.path, { code: next.code, digest, answer: 'sign' })).status).toBe(409);
    expect((await partiesOf(id)).every(({ signedAt }) => signedAt === null)).toBe(true);
  });

  test('one party says no: it is a draft again, and the counsellor is told', async () => {
    const { id, reference } = await drafted();
    await move(id, 'open');
    const { path, code } = await linkOf(id, 'host');
    const { digest } = (await counsellor.get(`/immersions/${id}/convention`)).body;
    await send(path, { code, digest, answer: 'refuse', why: 'Les dates ne vont pas.' });
    expect(await read(id)).toMatchObject({ state: 'draft', reason: 'Les dates ne vont pas.' });
    const { body } = await counsellor.get('/notices');
    expect(JSON.stringify(body)).toContain(reference);
  });

  test('is read by its host as it was put before it alone: no draft, not by another company, no name once it is given up', async () => {
    const other = await world.sign('employer', 1);
    const { id } = await drafted();
    await move(id, 'open');
    expect((await host.get(`/immersions/${id}`)).body.participant.name).toContain('Fictif');
    await move(id, 'reopen');
    expect((await host.get(`/immersions/${id}`)).status).toBe(404);
    expect((await host.get('/immersions?state=draft')).body.data).toEqual([]);
    const patch = { employerId: world.employers[1]?.id, tasks: 'Autre chose' };
    await counsellor.patch(`/immersions/${id}`, { ...patch, revision: (await read(id)).revision } as never);
    for (const client of [host, other]) expect((await client.get(`/immersions/${id}`)).status).toBe(404);
    await move(id, 'cancel', { reason: 'La personne a changé de projet' });
    for (const client of [host, other]) expect((await client.get(`/immersions/${id}`)).status).toBe(404);

    const { id: second } = await drafted();
    await move(second, 'open');
    await move(second, 'cancel', { reason: 'La personne a changé de projet' });
    const { body } = await host.get(`/immersions/${second}`);
    expect(body).toMatchObject({ state: 'cancelled', participant: { name: '' }, reason: null });
    expect((await read(second)).participant.name).toContain('Fictif');
  });

  test('a link shows nothing before its code, and is locked after five wrong ones', async () => {
    const { id } = await drafted();
    await move(id, 'open');
    const { path, code } = await linkOf(id, 'guardian').catch(() => ({ path: '', code: '' }));
    expect(path ?? '').toBeFalsy();
    const host_ = await linkOf(id, 'host');
    const opened = await fetch(`${world.url}${host_.path}`);
    expect(await opened.text()).not.toMatch(/magasinier|Fictif/);
    const wrong = host_.code === '000000' ? '111111' : '000000';
    for (let i = 0; i < 5; i++) expect((await send(host_.path, { code: wrong })).status).toBe(403);
    expect((await send(host_.path, { code: host_.code })).status).toBe(423);
    expect(code).toBeDefined();
  });
});

describe('at once', () => {
  test('two parties sign together: both stand, and it is signed by all', async () => {
    const { id } = await drafted();
    await move(id, 'open');
    await sign(id, 'prescriber');
    const links = await Promise.all((['person', 'host'] as const).map((role) => linkOf(id, role)));
    const { digest } = (await counsellor.get(`/immersions/${id}/convention`)).body;
    const answers = await Promise.all(
      links.map(({ path, code }) => send(path, { code, digest, answer: 'sign' })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect((await read(id)).state).toBe('signed');
  });

  test('of two conventions that would together last too long one alone is put before its parties', async () => {
    const first = await drafted({ wish: { endsOn: inDays(5) } });
    const { participantId } = first;
    const second = await drafted({
      participantId,
      wish: { startsOn: inDays(3), endsOn: inDays(8) },
      terms: { objectives: 'Tout autre chose' },
    });
    const answers = await Promise.all([move(first.id, 'open'), move(second.id, 'open')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422]);
  });

  test('it starts with its deposit or not at all', async () => {
    const { id } = await drafted();
    await move(id, 'open');
    await signAll(id);
    const { revision } = await read(id);
    const [start, deposit] = await Promise.all([
      counsellor.post(`/immersions/${id}/moves`, { action: 'start', revision }),
      counsellor.post(`/immersions/${id}/moves`, { action: 'deposit', revision, on: inDays(0) } as never),
    ]);
    expect([start.status, deposit.status]).toEqual([409, 200]);
    expect(await read(id)).toMatchObject({ state: 'deposited', deposit: { on: inDays(0) } });
  });
});

describe('while it runs', () => {
  test('hours are exact: of its days, once a day, within ten hours', async () => {
    const { id } = await deposited();
    await move(id, 'start');
    const day = (on: string, minutes: number) => ({ on, minutes });
    for (const [days, field, code] of [
      [[day(inDays(-1), 60)], 'days.0.on', 'outside'],
      [[day(inDays(1), 60)], 'days.0.on', 'in-the-future'],
      [[day(inDays(0), 60), day(inDays(0), 60)], 'days.0.on', undefined],
      [[day(inDays(0), 601)], 'days.0.minutes', 'too-long'],
    ] as const) {
      const answer = await tell(host, id, 'presence', { days });
      expect(answer.status, code).toBe(422);
      expect(answer.problem.errors?.[0]?.field.startsWith('days')).toBe(true);
      if (code) expect(answer.problem.errors?.[0]).toMatchObject({ field, code });
    }
    await tell(host, id, 'presence', { days: [day(inDays(0), 600)] });
    const month = inDays(0).slice(0, 7);
    const { body } = await counsellor.get(`/immersion-hours?month=${month}&limit=200`);
    expect(body.data.find((one) => one.id === id)).toMatchObject({ days: 1, minutes: 600, employed: false });
    const { body: none } = await counsellor.get(`/immersion-hours?month=${month}&employed=true&limit=200`);
    expect(none.data.some((one) => one.id === id)).toBe(false);
    expect((await host.get('/immersion-hours')).status).toBe(403);
  });

  test('an accident is owed: 24 h by the host, 48 h by the structure; what comes late is told', async () => {
    const { id } = await deposited();
    await move(id, 'start');
    const at = new Date(Date.now() - 60_000).toISOString();
    const { body } = await tell(counsellor, id, 'accident', { happenedAt: at });
    const [accident] = body.accidents;
    const owed = async () =>
      (await stored('deadlines').find({ 'about.id': id, state: 'open' }).toArray())
        .map(({ kind, dueOn }) => [kind, dueOn])
        .filter(([kind]) => kind.startsWith('immersion-accident'))
        .toSorted();
    const days = (hours: number) =>
      new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(Date.now() + hours * 3_600_000);
    expect(await owed()).toEqual([
      ['immersion-accident-declare', days(48)],
      ['immersion-accident-tell', days(24)],
    ]);
    await tell(host, id, 'accident', { happenedAt: at });
    expect((await owed()).map(([kind]) => kind)).toEqual(['immersion-accident-declare']);
    const by = await tell(host, id, 'declared', { accidentId: accident?.id, at: new Date().toISOString() });
    expect(by.status).toBe(403);
    await tell(counsellor, id, 'declared', { accidentId: accident?.id, at: new Date().toISOString() });
    expect(await owed()).toEqual([]);
    expect((await read(id)).accidents).toMatchObject([{ toldLate: false, declaredLate: false }]);
  });

  test('an accident is of its days as Paris has them, and is told with it or not at all', async () => {
    const { id } = await deposited();
    await move(id, 'start');
    const midnight = parisMidnight(inDays(0));
    const eve = await tell(counsellor, id, 'accident', {
      happenedAt: new Date(midnight - 60_000).toISOString(),
    });
    expect(eve.problem.errors).toMatchObject([{ field: 'happenedAt', code: 'outside' }]);
    const known = { happenedAt: new Date(midnight).toISOString() };
    expect((await tell(counsellor, id, 'accident', known)).status).toBe(200);
    const notices = stored('notices').find({ 'about.id': id, kind: 'immersion-accident' });
    expect(await notices.toArray()).toHaveLength(1);
  });

  test('a renewal is of the first one, once what came of it is said', async () => {
    const { id, participantId } = await deposited({ wish: { endsOn: inDays(0) } });
    await move(id, 'start');
    await move(id, 'end', { on: inDays(0), how: 'whole' });
    const wish = aWish(employerId, { startsOn: inDays(1), endsOn: inDays(10), renews: id });
    const { body: next } = await counsellor.post(`/participants/${participantId}/immersions`, wish as never);
    expect(next.terms).toMatchObject({ objectives: 'Voir le métier de magasinier' });
    expect((await move(next.id, 'open')).problem.errors).toMatchObject([{ code: 'not-assessed' }]);
    await tell(counsellor, id, 'assessment', { by: 'host', met: 'partly' });
    expect((await move(next.id, 'open')).status).toBe(200);
    const { body: third } = await counsellor.post(`/participants/${participantId}/immersions`, {
      ...wish,
      startsOn: inDays(11),
      endsOn: inDays(12),
    } as never);
    expect((await move(third.id, 'open')).problem.errors).toMatchObject([{ code: 'renewed-already' }]);
  });
});

describe('what is set', () => {
  test('a delegation is told of three months and one month before its end, and the day after', async () => {
    const until = inDays(100);
    const { body } = await manager.post('/immersion-delegations', aDelegation({ until }) as never);
    const told = async () =>
      (await stored('notices').find({ 'about.id': body.id }).toArray()).map(({ text }) => text as string);
    const at = async (day: string) => {
      const back = setClock(() => new Date(`${day}T10:00:00Z`));
      try {
        await remind();
        return (await told()).length;
      } finally {
        back();
      }
    };
    const counts = [];
    for (const day of [
      addDays(until, -95),
      addDays(until, -80),
      addDays(until, -20),
      until,
      addDays(until, 1),
    ])
      counts.push(await at(day));
    expect(counts).toEqual([0, 1, 2, 2, 3]);
    expect((await told()).at(-1)).toContain('est finie');
  });

  test('rules are set from a day on, by an administrator; of two at once one is told', async () => {
    const admin = await world.sign('admin');
    const answers = await Promise.all([
      admin.post('/immersion-rules', theRules(0) as never),
      admin.post('/immersion-rules', theRules(0, { days: 50 }) as never),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const { body } = await counsellor.get('/immersion-rules');
    expect(body.data.map(({ version }) => version)).toEqual([1, 0]);
    const same = { ...theRules(1), settings: body.data[0]?.settings };
    expect((await admin.post('/immersion-rules', same as never)).problem.errors).toMatchObject([
      { code: 'unchanged' },
    ]);
  });
});
