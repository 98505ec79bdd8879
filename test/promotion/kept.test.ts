import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importParticipants } from '../../src/participants/index.ts';
import { addMonths, addWorkingDays, setClock, today } from '../../src/platform/index.ts';
import { noteCall, publishTalent } from '../../src/promotion/index.ts';
import { linkIn, type Mailbox, startMailbox } from '../support/mailbox.ts';
import { startWorld, type World } from '../support/world.ts';
import { peopleOf } from './territory.ts';

let mailbox: Mailbox;
let world: World;
let clockBack = () => {};
beforeAll(async () => {
  mailbox = await startMailbox();
  world = await startWorld({
    rules: { TALENT_EPSILON: 10 },
    env: {
      SMTP_URL: mailbox.url,
      MAIL_FROM: 'Passerelle <robot@essai.example>',
      PUBLIC_URL: 'https://passerelle.essai.example',
    },
  });
  await importParticipants(peopleOf(200));
  await publishTalent(today().slice(0, 7));
});
afterAll(async () => {
  clockBack();
  await world.stop();
  await mailbox.stop();
});

const post = (path: string, fields: Record<string, string>) =>
  fetch(world.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { accept: 'text/html' },
    body: new URLSearchParams(fields),
  });
const pageAt = async (path: string) => {
  const answer = await fetch(world.url + path, { headers: { accept: 'text/html' } });
  return { status: answer.status, text: await answer.text() };
};
const keep = async (text = 'Nous cherchons deux caristes pour notre entrepôt de Vitrolles') => {
  const kept = await post('/talents/entreprise/garder', { text });
  expect(kept.status).toBe(303);
  return kept.headers.get('location') ?? '';
};
const contact = {
  company: 'Entrepôt du Sud',
  name: 'Nadia Ferrand',
  phone: '06 39 98 45 67',
  words: 'le matin',
};

test('a brief is kept at an address that nobody guesses, and what was typed is sealed', async () => {
  const address = await keep();
  expect(address).toMatch(/^\/talents\/bref\/[0-9a-f]{24}\.[\w-]{32}$/);
  const { status, text } = await pageAt(address);
  expect([status, text]).toEqual([200, expect.stringContaining('deux caristes')]);
  const [id = '', code = ''] = (address.split('/').at(-1) ?? '').split('.');
  for (const other of [
    id,
    `${id}.`,
    `${id}.${'x'.repeat(32)}`,
    `${id.replace(/.$/, id.endsWith('0') ? '1' : '0')}.${code}`,
  ])
    expect((await pageAt(`/talents/bref/${other}`)).status).toBe(410);
  const stored = await mongoose.connection.collection('talent_briefs').findOne({ _id: id as never });
  expect(JSON.stringify(stored)).not.toMatch(/caristes pour/);
  expect(stored?.territory).toBe('pays-d-aix');
});

test('« Parlons-en » leaves a draft for officers, with whom to call, once; nobody else reads it', async () => {
  const officer = await world.sign('officer');
  const counsellor = await world.sign('counsellor');
  const address = await keep();
  const asked = await post(`${address}/parlons-en`, contact);
  expect([asked.status, asked.headers.get('location')]).toEqual([303, address]);
  expect((await pageAt(address)).text).toMatch(/Votre demande est partie/);
  expect((await post(`${address}/parlons-en`, { ...contact, phone: '06 39 98 45 68' })).status).toBe(409);

  const { body } = await officer.get('/talents/briefs');
  const mine = body.data.find((one) => one.address === address);
  expect(mine?.talk).toMatchObject({
    company: 'Entrepôt du Sud',
    contact: { name: 'Nadia Ferrand', words: 'le matin' },
  });
  const need = await officer.get(`/needs/${mine?.talk?.needId}`);
  expect(need.body).toMatchObject({ state: 'draft', occupations: ['N1101'] });
  const notices = await officer.get('/notices');
  expect(notices.body.data.some(({ text }) => text.includes('Entrepôt du Sud'))).toBe(true);
  expect((await counsellor.get('/talents/briefs')).status).toBe(403);
  expect((await counsellor.get(`/needs/${mine?.talk?.needId}`)).status).toBe(404);
  const stored = JSON.stringify(await mongoose.connection.collection('talent_briefs').find().toArray());
  expect(stored).not.toMatch(/Ferrand|98 45 67|639984567/);
  expect((await officer.get('/talents/briefs?territory=pays-salonais')).body.data).toEqual([]);
});

test('the call is owed by one officer within two working days, in turn, and is settled by a gesture, or with the draft', async () => {
  const officer = await world.sign('officer');
  const owed = async () =>
    (await officer.get('/deadlines?kind=talent-talk&limit=100')).body.data.filter(
      ({ text }: { text: string }) => text.startsWith('Boulangerie'),
    );
  const [first, second] = [await keep(), await keep()];
  await post(`${first}/parlons-en`, { ...contact, company: 'Boulangerie Une', phone: '06 39 98 22 21' });
  await post(`${second}/parlons-en`, { ...contact, company: 'Boulangerie Deux', phone: '06 39 98 22 22' });
  expect((await owed()).map(({ dueOn, path }) => [dueOn, path])).toEqual(
    Array(2).fill([addWorkingDays(today(), 2), '/talents/demandes']),
  );
  const { body } = await officer.get('/talents/briefs');
  const idOf = (address: string) => body.data.find((one) => one.address === address);
  await noteCall({ id: 'u1', role: 'officer', name: 'Nadia' }, idOf(first)?.id ?? '');
  expect((await owed()).map(({ text }) => text)).toEqual(['Boulangerie Deux']);
  const needId = idOf(second)?.talk?.needId;
  const closed = await officer.post(`/needs/${needId}/close`, { reason: 'cancelled' });
  expect(closed.status).toBe(200);
  expect(await owed()).toEqual([]);
});

test('a SIRET that somebody types joins no company that is known', async () => {
  const officer = await world.sign('officer');
  const address = await keep();
  expect(
    (
      await post(`${address}/parlons-en`, {
        ...contact,
        company: 'Faux nom',
        siret: '73282932000074',
        phone: '06 39 98 11 11',
      })
    ).status,
  ).toBe(303);
  const known = await officer.get('/employers?siret=73282932000074');
  expect(known.body.data[0]).toMatchObject({ name: 'Entreprise 1', otherNames: [] });
});

test('whoever has its address takes a brief away, with its contact, its subscribers, their messages and the deadline', async () => {
  const address = await keep('Nous cherchons deux caristes qui seront effacés');
  await post(`${address}/parlons-en`, { ...contact, company: 'Société Effacée', phone: '06 39 98 55 51' });
  await post(`${address}/abonnement`, { email: 'effacee@essai.example' });
  await mailbox.newest('effacee@essai.example', 'confirmez');
  expect((await post(`${address}/effacer`, {})).status).toBe(303);
  expect((await pageAt(address)).status).toBe(410);
  const [id = ''] = (address.split('/').at(-1) ?? '').split('.');
  const { db } = mongoose.connection;
  expect(await db?.collection('talent_subscriptions').countDocuments({ briefId: id })).toBe(0);
  expect(
    await db
      ?.collection('messages')
      .countDocuments({ kind: 'talent-confirm', thingId: { $exists: true }, state: 'sent' }),
  ).toBe(0);
  expect(await db?.collection('deadlines').distinct('state', { 'about.id': id })).toEqual(['cancelled']);
});

test('what lacks is asked for on the page, with what was typed', async () => {
  const address = await keep();
  const refused = await post(`${address}/parlons-en`, { company: 'Entrepôt du Sud', name: 'Nadia Ferrand' });
  const text = await refused.text();
  expect(refused.status).toBe(422);
  expect(text).toMatch(/Donnez un téléphone ou une adresse/);
  expect(text).toMatch(/value="Nadia Ferrand"/);
});

test('a form of another site is refused', async () => {
  const answer = await fetch(`${world.url}/talents/entreprise/garder`, {
    method: 'POST',
    headers: { origin: 'https://ailleurs.example' },
    body: new URLSearchParams({ text: 'Nous cherchons un cariste' }),
  });
  expect(answer.status).toBe(403);
});

test('nobody receives anything before they confirm; who has, is told at the next count, and stops in one gesture', async () => {
  const address = await keep();
  const both = ['patronne@essai.example', 'autre@essai.example'] as const;
  for (const email of both) expect((await post(`${address}/abonnement`, { email })).status).toBe(303);
  const [link, other] = await Promise.all(
    both.map(async (to) => linkIn(await mailbox.newest(to, 'confirmez'))),
  );
  expect((await pageAt(link ?? '')).text).toMatch(/Confirmer l’abonnement/);
  expect((await pageAt(other ?? '')).text).toMatch(/Confirmer l’abonnement/);
  await post(`${link}/confirmer`, {});
  expect((await pageAt(link ?? '')).text).toMatch(/Vous êtes abonné/);

  const later = addMonths(today(), 6);
  clockBack = setClock(() => new Date(`${later}T09:00:00Z`));
  await publishTalent(later.slice(0, 7));
  const news = await mailbox.newest(both[0], 'renouvelés');
  expect(linkIn(news)).toBe(address);
  const sent = () => mailbox.received.filter(({ subject }) => subject.includes('renouvelés'));
  expect(sent().map(({ to }) => to)).toEqual([[both[0]]]);
  expect((await post(`${link}/arreter`, {})).headers.get('location')).toBe('/talents');
  expect((await pageAt(link ?? '')).status).toBe(410);
  const left = await mongoose.connection.collection('talent_subscriptions').find().toArray();
  expect(left.filter(({ confirmedAt }) => confirmedAt)).toEqual([]);
  expect(JSON.stringify(left)).not.toContain('essai.example');
});
