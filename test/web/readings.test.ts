import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clientOf } from '../support/client.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let api: ChildProcess;
let url = '';
let logged = '';
/** The API as it runs for real, in a process of its own, so that its log can be read. */
beforeAll(async () => {
  world = await startWorld({ workers: false });
  const { config } = world;
  api = spawn(process.execPath, [join(import.meta.dirname, '../../dist/src/web/main.js')], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      PATH: process.env.PATH,
      MONGODB_URI: config.MONGODB_URI,
      REDIS_URL: config.REDIS_URL,
      QUEUE_PREFIX: config.QUEUE_PREFIX,
      FIELD_KEYS: `test:${config.FIELD_KEYS[0]?.secret.toString('base64')}`,
      INDEX_KEY: config.INDEX_KEY.toString('base64'),
      LOG_LEVEL: 'debug',
      PORT: '0',
    },
  });
  for (const stream of [api.stdout, api.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      logged += text;
    });
  }
  const [ready] = (await once(api, 'message')) as [{ port: number }];
  url = `http://127.0.0.1:${ready.port}`;
});
afterAll(async () => {
  const gone = once(api, 'exit');
  api.kill();
  await gone;
  await world.stop();
});

async function everything(): Promise<string> {
  const collections = await mongoose.connection.db?.collections();
  const documents = await Promise.all((collections ?? []).map((one) => one.find().toArray()));
  return JSON.stringify(documents);
}

test('a text is read with spans, and neither the database nor the log keeps a word of it', async () => {
  const officer = clientOf(url, (await world.sign('officer')).token);
  await officer.get('/zones');
  const before = await everything();
  const title = 'Plongeur zanzibarien H/F';
  const text = 'CDI de 30h à Marignane, moins de 35 ans, xylophonesque. 12,40 € de l’heure.';
  const answers = [
    await officer.post('/readings', { title, text }),
    await officer.post('/readings', { title, text }, { 'idempotency-key': 'reading-once' }),
  ];
  for (const { status, body } of answers) {
    expect(status).toBe(200);
    expect(body.occupations[0]).toMatchObject({ code: 'G1605', span: { field: 'title' } });
    expect(body.contract.kind).toBe('cdi');
    expect(text.slice(body.pay.span.start, body.pay.span.end)).toBe('12,40 €');
    expect(text.slice(body.discrimination[0].span.start, body.discrimination[0].span.end)).toBe(
      'moins de 35 ans',
    );
  }
  expect(await everything()).toBe(before);
  expect(logged).toContain('listening');
  expect(logged).not.toMatch(/zanzibar|xylophon|35 ans/);
});

test('a text that is too long, or no text at all, is refused with the name of the field', async () => {
  const officer = clientOf(url, (await world.sign('officer')).token);
  for (const [body, field] of [
    [{ text: 'a'.repeat(20_001) }, 'text'],
    [{ title: 'a'.repeat(201), text: '' }, 'title'],
    [{ text: ['CDI'] }, 'text'],
    [{ text: 'CDI', codes: [] }, 'codes'],
  ] as const) {
    const { status, body: problem } = await officer.post('/readings', body);
    expect(status).toBe(422);
    expect(problem.errors[0].field).toBe(field);
  }
});
