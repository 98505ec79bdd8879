import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Mailbox, startMailbox } from '../support/mailbox.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';

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
  await world.sign('officer');
});
afterAll(async () => {
  await world.stop();
  await mailbox.stop();
});

const asked = (overrides: Readonly<Record<string, string>> = {}): URLSearchParams =>
  new URLSearchParams({
    siret: '552 032 534 00646',
    company: 'Boulangerie Exempla',
    name: 'Inès Roux',
    role: 'gérante',
    email: 'ines@boulangerie.example',
    phone: '06 00 00 00 01',
    words: 'Un boulanger pour mars.',
    ...overrides,
  });
const ask = (form: URLSearchParams) =>
  fetch(`${world.url}/acces-entreprise`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: world.url, 'sec-fetch-site': 'same-origin' },
    body: form,
  });
const waiting = async () => (await (await world.sign('officer')).get('/company-requests')).body.data;
const accounts = () => mongoose.connection.collection('users').countDocuments();
const letters = (email: string) => mailbox.received.filter(({ to }) => String(to).includes(email));

test('a company asks, twice is once, and nothing is opened before an officer has; what it typed is sealed', async () => {
  const before = await accounts();
  for (const form of [asked(), asked(), asked({ email: 'INES@boulangerie.example' })])
    expect((await ask(form)).status).toBe(303);
  expect(await waiting()).toMatchObject([
    {
      siret: '55203253400646',
      company: 'Boulangerie Exempla',
      asker: { name: 'Inès Roux', role: 'gérante' },
    },
  ]);
  expect(await accounts()).toBe(before);
  const kept = await mongoose.connection.collection('company_requests').find().toArray();
  expect(JSON.stringify(kept)).not.toMatch(/Inès|boulangerie\.example|boulanger pour/);
  const owed = await mongoose.connection.collection('deadlines').findOne({ kind: 'company-request' });
  expect(owed).toMatchObject({ state: 'open', owedBy: 'officer' });
});

test('what is typed wrong comes back with its field, and with what was typed', async () => {
  const answer = await ask(asked({ siret: '123', phone: 'bientôt' }));
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(html).toContain('Boulangerie Exempla');
  expect(html).toMatch(/numéro SIRET n’est pas valide/);
});

test('opened, whoever asked is invited at their own address, once; a colleague’s second answer is refused', async () => {
  const officer = await world.sign('officer');
  const [request] = await waiting();
  const opened = await officer.post(`/company-requests/${request!.id}/open`);
  expect(opened).toMatchObject({ status: 200, body: { state: 'opened' } });
  expect((await officer.get(`/employers/${opened.body.employerId}`)).body).toMatchObject({
    name: 'Boulangerie Exempla',
    siret: '55203253400646',
  });
  await until(
    async () => letters('ines@boulangerie.example'),
    (found) => found.length === 1,
  );
  const admin = await world.sign('admin');
  expect(await admin.post(`/company-requests/${request!.id}/refuse`, { reason: 'not-here' })).toMatchObject({
    status: 409,
    problem: { code: 'illegal-state' },
  });
  expect(await waiting()).toEqual([]);
  const owed = await mongoose.connection.collection('deadlines').findOne({ kind: 'company-request' });
  expect(owed).toMatchObject({ state: 'done' });
});

test('an address that has an account already is refused to the officer, and the request stays', async () => {
  expect((await ask(asked({ company: 'Autre nom' }))).status).toBe(303);
  const [request] = await waiting();
  const officer = await world.sign('officer');
  expect(await officer.post(`/company-requests/${request!.id}/open`)).toMatchObject({
    status: 409,
    problem: { code: 'email-taken' },
  });
  expect(await waiting()).toMatchObject([{ id: request!.id, state: 'waiting' }]);
});

test('refused, a letter says why; who asks again is heard again', async () => {
  const form = asked({ siret: '73282932000074', email: 'paul@ailleurs.example', company: 'Ailleurs SA' });
  await ask(form);
  const officer = await world.sign('officer');
  const request = (await waiting()).find(({ company }) => company === 'Ailleurs SA');
  const { body } = await officer.post(`/company-requests/${request!.id}/refuse`, {
    reason: 'not-of-the-company',
  });
  expect(body).toMatchObject({ state: 'refused', reason: 'not-of-the-company' });
  const [letter] = await until(
    async () => letters('paul@ailleurs.example'),
    (found) => found.length === 1,
  );
  expect(String(letter!.text)).toMatch(/pas pu vérifier que vous agissez pour cette entreprise/);
  await ask(form);
  expect((await waiting()).map(({ company }) => company)).toContain('Ailleurs SA');
});
