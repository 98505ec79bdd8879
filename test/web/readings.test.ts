import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clientOf } from '../support/client.ts';
import { type Part, startPart } from '../support/parts.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let api: Part;
/** The API as it runs for real, in a process of its own, so that its log can be read. */
beforeAll(async () => {
  world = await startWorld({ workers: false });
  api = await startPart(world, 'api', { LOG_LEVEL: 'debug' }, { listen: true });
});
afterAll(async () => {
  await api.stop();
  await world.stop();
});

async function everything(): Promise<string> {
  const collections = await mongoose.connection.db?.collections();
  const documents = await Promise.all((collections ?? []).map((one) => one.find().toArray()));
  return JSON.stringify(documents);
}

test('a text is read with spans, and neither the database nor the log keeps a word of it', async () => {
  const officer = clientOf(api.url, (await world.sign('officer')).token);
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
    expect(body.contract!.kind).toBe('cdi');
    expect(text.slice(body.pay!.span.start, body.pay!.span.end)).toBe('12,40 €');
    expect(text.slice(body.discrimination[0]!.span.start, body.discrimination[0]!.span.end)).toBe(
      'moins de 35 ans',
    );
  }
  expect(await everything()).toBe(before);
  expect(api.said()).toContain('listening');
  expect(api.said()).not.toMatch(/zanzibar|xylophon|35 ans/);
});

test('a text that is too long, or no text at all, is refused with the name of the field', async () => {
  const officer = clientOf(api.url, (await world.sign('officer')).token);
  for (const [body, field] of [
    [{ text: 'a'.repeat(20_001) }, 'text'],
    [{ title: 'a'.repeat(201), text: '' }, 'title'],
    [{ text: ['CDI'] }, 'text'],
    [{ text: 'CDI', codes: [] }, 'codes'],
  ] as const) {
    const { status, problem } = await officer.post('/readings', body);
    expect(status).toBe(422);
    expect(problem.errors[0].field).toBe(field);
  }
});
