import http from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importParticipants } from '../../src/participants/index.ts';
import { today } from '../../src/platform/index.ts';
import { currentTable, publishTalent } from '../../src/promotion/index.ts';
import { pdfText } from '../support/pdf-text.ts';
import { startWorld, type World } from '../support/world.ts';
import { peopleOf } from './territory.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ workers: false, rules: { TALENT_EPSILON: 10 } });
  await importParticipants(peopleOf(600));
  await publishTalent(today().slice(0, 7));
});
afterAll(() => world.stop());

const sentence = 'Nous cherchons deux caristes pour notre entrepôt';
const ask = (asked: Record<string, string>) =>
  world.anonymous.get(`/talents/brief?${String(new URLSearchParams(asked))}`);

test('one sentence is enough: trades, people by territory, skills, licences, near trades, a training, help with its source', async () => {
  const { status, body } = await ask({ text: sentence, place: '13011' });
  expect(status).toBe(200);
  expect(body.trades[0]).toMatchObject({ code: 'N1101', domain: 'N11' });
  expect(body.territory).toEqual({ code: 'marseille-provence', name: 'Marseille Provence' });
  expect(body.talent?.people.people).toBeGreaterThan(400);
  const axis = (code: string) => body.talent?.axes.find((one) => one.code === code)?.values ?? [];
  expect(axis('licence').find(({ code }) => code === 'permis-b')?.people).toBeGreaterThan(400);
  expect(axis('travel').find(({ code }) => code === 'to-60')?.people).toBeGreaterThan(400);
  const caces = body.talent?.trainings.find(({ code }) => code === 'machines');
  expect(caces?.holders.people).toBeGreaterThan(200);
  expect(caces?.others.people).toBeGreaterThan(200);
  expect(body.talent?.near.length).toBeGreaterThan(0);
  for (const { code, shared } of body.talent?.near ?? []) {
    expect(code).not.toBe('N1101');
    expect(shared.length).toBeGreaterThan(0);
  }
  for (const { source, asOf } of body.aids) {
    expect(source.length).toBeGreaterThan(5);
    expect(asOf).toMatch(/^20\d\d-\d\d$/);
  }
});

test('what a brief says of people is said by the table: the same sentence after somebody has gone says the same', async () => {
  const before = await ask({ text: sentence });
  await importParticipants(peopleOf(100));
  const after = await ask({ text: sentence });
  expect(after.body).toEqual(before.body);
  const table = await currentTable();
  expect(before.body.talent?.countedOn).toBe(table?.countedOn);
});

test('a SIRET alone, a text without trade, a code that is none, and what is too long are said plainly', async () => {
  expect((await ask({ text: '732 829 320 00074' })).problem).toMatchObject({
    status: 422,
    errors: [{ field: 'text', code: 'siret-alone' }],
  });
  const none = await ask({ text: 'zzzz yyyy xxxx' });
  expect(none.body).toMatchObject({ trades: [], talent: null });
  const other = await ask({ text: sentence, occupations: 'G1605' });
  expect(other.body.trades.map(({ code }) => code)).toEqual(['G1605']);
  expect((await ask({ text: 'x'.repeat(2001) })).status).toBe(422);
  expect((await ask({ text: sentence, occupations: 'N11' })).status).toBe(422);
});

test('the same brief is a PDF with real text', async () => {
  const asked = new URLSearchParams({ phrase: sentence, ville: 'Marseille 11e' });
  const response = await fetch(`${world.url}/talents/entreprise/bref.pdf?${asked}`);
  expect(response.status).toBe(200);
  const text = pdfText(Buffer.from(await response.arrayBuffer()));
  expect(text).toMatch(/Cariste/);
  expect(text).toMatch(/Marseille Provence : environ \d/);
  expect(text).toMatch(/L5135-1/);
});

/** `fetch` would ask for a copy that is not kept. */
const get = (address: string, headers: http.OutgoingHttpHeaders = {}) =>
  new Promise<http.IncomingMessage>((resolve, reject) =>
    http.get(world.url + address, { headers }, (answer) => resolve(answer.resume())).once('error', reject),
  );

test('the page is made once for all who ask the same, and not sent again to whoever has it', async () => {
  const address = `/talents/entreprise?${new URLSearchParams({ phrase: sentence })}`;
  const { headers } = await get(address);
  expect(headers.etag).toMatch(/^"[\w-]{27}"$/);
  expect(headers['cache-control']).toBe('no-cache');
  expect((await get(address, { 'if-none-match': headers.etag })).statusCode).toBe(304);
  expect((await get('/talents?par=hours', { 'if-none-match': headers.etag })).statusCode).toBe(200);
});
