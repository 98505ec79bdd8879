import { afterAll, beforeAll, expect, test } from 'vitest';
import { streams } from '../../src/web/pages/index.ts';
import { castOf } from '../shortlists/cast.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ workers: false });
});
afterAll(() => world.stop());

const open = (path: string, token?: string) =>
  fetch(world.url + path, { headers: token ? { cookie: `session=${token}` } : {} });

/** What comes until it holds this. */
async function heard(response: Response, wanted: string): Promise<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!text.includes(wanted)) {
    const { value, done } = (await reader?.read()) ?? { done: true, value: '' };
    if (done) break;
    text += value;
  }
  await reader?.cancel();
  return text;
}

test('a page that is open learns that a review was given, and nothing about whom', async () => {
  const cast = castOf(world);
  const { need, match, participant } = await cast.aSuggestion();
  const { token } = await world.sign('officer');
  const first = await heard(await open(`/besoins/${need.id}/suivi`, token), 'event: change');
  const seen = /data: (.*)/.exec(first)?.[1] ?? '';
  const stream = await open(`/besoins/${need.id}/suivi?vu=${encodeURIComponent(seen)}`, token);
  expect(stream.headers.get('content-type')).toContain('text/event-stream');
  const next = heard(stream, 'event: change');
  await (await cast.counsellor()).post(`/matches/${match.id}/review`, {
    decision: 'retain',
    reason: 'suits',
  });
  const said = await next;
  expect(said.match(/event: change/g)).toHaveLength(1);
  expect(said).not.toContain(participant.id);
  expect(said).not.toContain(participant.reference);
});

test('nobody follows who has not signed in, whose role may not, or what does not exist', async () => {
  for (const { path, right } of streams) {
    const address = path.replace(/:\w+/g, 'inconnu');
    expect((await open(address)).status).toBe(401);
    for (const role of ['employer', 'officer', 'counsellor', 'admin'] as const)
      expect((await open(address, (await world.sign(role)).token)).status, `${path} ${role}`).toBe(
        right.roles.includes(role) ? 404 : 403,
      );
  }
});
