import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayInFigures } from '../../src/french/index.ts';
import { aNeed, aPerson } from '../support/fixtures.ts';
import { linkIn, type Mailbox, startMailbox } from '../support/mailbox.ts';
import { startWorld, type World } from '../support/world.ts';
import { castOf, matchOf } from './cast.ts';

let mailbox: Mailbox;
let world: World;
beforeAll(async () => {
  mailbox = await startMailbox();
  world = await startWorld({
    env: {
      SMTP_URL: mailbox.url,
      MAIL_FROM: 'Passerelle <robot@essai.example>',
      PUBLIC_URL: 'https://passerelle.essai.example',
    },
  });
});
afterAll(async () => {
  await world.stop();
  await mailbox.stop();
});

/** A draft for a company that nobody has an account of, until somebody opens one. */
async function aDraft(siret: string, title = 'Cariste') {
  const [officer, counsellor] = [await world.sign('officer'), await world.sign('counsellor')];
  const { body: need } = await officer.post(
    '/needs',
    aNeed({ title, posts: 5, employer: { siret, name: 'Sans Compte SA' } }),
  );
  const { body: person } = await counsellor.post('/participants', aPerson());
  const match = await matchOf(counsellor, need.id, person.id);
  await counsellor.post(`/matches/${match.id}/review`, { decision: 'retain', reason: 'suits' });
  await counsellor.post(`/matches/${match.id}/agreement`, { given: true, how: 'telephone' });
  const { body: draft } = await officer.post(`/needs/${need.id}/shortlists`, { matchIds: [match.id] });
  return { officer, need, match, draft, path: `/shortlists/${draft.id}` } as const;
}

const lonely = '55203253400646';
const letters = (email: string) =>
  mailbox.received.filter(({ to, subject }) => String(to).includes(email) && /présélection/.test(subject));

describe('a company that nobody has an account of', () => {
  test('is sent nothing, in words, until a contact is invited: one e-mail brings the way in, and until when', async () => {
    const { officer, need, match, draft, path } = await aDraft(lonely);
    expect(draft).toMatchObject({ contacts: [], sentTo: [] });
    const refused = await officer.post(`${path}/send`);
    expect(refused).toMatchObject({ status: 409, body: { code: 'nobody-reads' } });
    expect(refused.problem.detail).toMatch(/invitez d’abord un contact/);
    expect((await officer.get(path)).body.state).toBe('draft');
    expect((await officer.get(`/matches/${match.id}`)).body.state).toBe('retained');

    const email = 'lectrice@sans-compte.example';
    const invited = await officer.post(`${path}/readers`, { name: 'Inès Roux', email });
    expect(invited.body.contacts).toMatchObject([{ name: 'Inès Roux', email }]);
    const { body: sent } = await officer.post(`${path}/send`);
    expect(sent).toMatchObject({ state: 'sent', sentTo: [{ name: 'Inès Roux', email }] });

    await expect.poll(() => letters(email).length, { timeout: 30_000 }).toBe(1);
    const letter = await mailbox.newest(email, 'présélection');
    // Who, what and for whom is said behind the link.
    expect(letter.subject + letter.text).not.toMatch(new RegExp(`${need.title}|officer0|Sans Compte SA`));
    expect(letter.text).toContain(`jusqu’au ${dayInFigures(sent.replyDueOn!)} inclus`);
    expect(letter.text).not.toMatch(/Samira|Benali/);
    // It is the whole invitation: nobody is asked for a password, nor has one.
    expect(mailbox.received.filter(({ to }) => String(to).includes(email))).toHaveLength(1);
    const link = await mongoose.connection
      .collection('entrylinks')
      .findOne({ to: `/preselections/${draft.id}` });
    expect(link?.expiresAt.toISOString()).toBe(`${sent.replyDueOn}T23:59:59.000Z`);
    expect(linkIn(letter)).toMatch(/\/entree\/\S+$/);
    const user = await mongoose.connection.collection('users').findOne({ email });
    expect(user).not.toHaveProperty('passwordHash');
  });

  test('nor where its only account is suspended', async () => {
    const { officer, path, draft } = await aDraft(lonely);
    const { id } = draft.contacts[0]!;
    await officer.patch(`/users/${id}`, { active: false });
    expect(await officer.post(`${path}/send`)).toMatchObject({ status: 409, body: { code: 'nobody-reads' } });
    await officer.patch(`/users/${id}`, { active: true });
    expect((await officer.post(`${path}/send`)).status).toBe(200);
  });
});

describe('readers that are chosen', () => {
  test('are told, and the others of the company are not; whoever is not of it is refused by name', async () => {
    const { officer, path, draft } = await aDraft(lonely, 'Choisie');
    const { body: two } = await officer.post(`${path}/readers`, {
      name: 'Paul Lent',
      email: 'paul@sans-compte.example',
    });
    expect(two.contacts).toHaveLength(2);
    const [ines, paul] = two.contacts as { id: string; email: string }[];
    await world.sign('employer', 1);
    const { body: strangers } = await officer.get('/users?role=employer');
    const stranger = strangers.data.find(({ email }: { email: string }) => email.startsWith('employer1'));
    expect(await officer.post(`${path}/send`, { readerIds: [paul?.id, stranger!.id] })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'readerIds.1', code: 'unknown' }] },
    });
    expect((await officer.post(`${path}/send`, { readerIds: [] })).status).toBe(422);
    const { body: sent } = await officer.post(`${path}/send`, { readerIds: [paul?.id] });
    expect(sent.sentTo).toMatchObject([{ email: 'paul@sans-compte.example' }]);
    const told = await mongoose.connection
      .collection('notices')
      .find({ kind: 'shortlist-sent', 'about.id': draft.id })
      .toArray();
    expect(told.map(({ userId }) => userId)).toEqual([paul?.id]);
    expect(told.map(({ userId }) => userId)).not.toContain(ines?.id);
  });

  test('may be invited after it has gone, and get it at once', async () => {
    const { officer, path } = await aDraft(lonely, 'Après coup');
    await officer.post(`${path}/send`);
    const email = 'tard@sans-compte.example';
    const { body } = await officer.post(`${path}/readers`, { name: 'Tard Venu', email });
    expect(body.sentTo.map((one: { email: string }) => one.email)).toContain(email);
    await expect.poll(() => letters(email).length, { timeout: 30_000 }).toBe(1);
  });

  test.each(['Lisez https://ailleurs.example', 'a@ailleurs.example', '\u202E\u200B'])(
    'have a name that carries no link into a mail of ours: %s',
    async (name) => {
      const { shortlist } = await castOf(world).aSent();
      const officer = await world.sign('officer');
      const { status, problem } = await officer.post(`/shortlists/${shortlist.id}/readers`, {
        name,
        email: 'une.personne@essai.example',
      });
      expect([status, problem.errors[0].field]).toEqual([422, 'name']);
    },
  );

  test('are not who has an account already, nor the officer’s own mailbox, nor known to the company’s view', async () => {
    const { officer, path } = await aDraft('73282932000074', 'Refus');
    expect(
      await officer.post(`${path}/readers`, { name: 'Inès', email: 'lectrice@sans-compte.example' }),
    ).toMatchObject({ status: 409, body: { code: 'email-taken' } });
    expect(
      await officer.post(`${path}/readers`, { name: 'Moi', email: 'officer0+moi@essai.example' }),
    ).toMatchObject({ status: 422, body: { errors: [{ field: 'email', code: 'own-address' }] } });
    const employer = await world.sign('employer');
    await officer.post(`${path}/send`);
    const { body } = await employer.get(path);
    expect(body).not.toHaveProperty('contacts');
    expect(body).not.toHaveProperty('sentTo');
  });
});
