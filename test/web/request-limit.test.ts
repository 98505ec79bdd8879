import { afterAll, beforeAll, expect, test } from 'vitest';
import { clientOf } from '../support/client.ts';
import { startWorld, type World } from '../support/world.ts';

const allowed = 10;
let world: World;
beforeAll(async () => {
  world = await startWorld({ workers: false, rules: { REQUESTS_PER_MINUTE: allowed } });
});
afterAll(() => world.stop());

test('an account that asks too much waits, by page and API alike, and nobody else does', async () => {
  const [officer, counsellor] = [await world.sign('officer'), await world.sign('counsellor')];
  const page = () =>
    fetch(`${world.url}/besoins`, {
      headers: { cookie: `session=${officer.token}`, accept: 'text/html' },
      redirect: 'manual',
    });
  const answers = await Promise.all(
    Array.from({ length: allowed / 2 }, () => [officer.get('/needs'), page()]).flat(),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array(allowed).fill(200));

  const refused = await officer.get('/needs');
  expect([refused.status, refused.problem.code]).toEqual([429, 'too-many-requests']);
  const wait = Number(refused.headers.get('retry-after'));
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
  const shown = await page();
  expect([shown.status, Number(shown.headers.get('retry-after')) > 0]).toEqual([429, true]);
  expect(await shown.text()).toContain('Trop de demandes');
  const again = await world.anonymous.post('/session', {
    email: 'officer0@essai.example',
    password: 'quatre chevaux verts dansent',
  });
  expect((await clientOf(world.url, again.body.token).get('/needs')).status).toBe(429);
  expect((await counsellor.get('/needs')).status).toBe(200);
});

test('a program has a count of its own', async () => {
  const admin = await world.sign('admin');
  const { body } = await admin.post('/tokens', { name: 'Essai', rights: ['need.read'] });
  const program = clientOf(world.url, body.token);
  const answers = await Promise.all(Array.from({ length: allowed + 1 }, () => program.get('/needs')));
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(1);
  expect((await admin.get('/tokens')).status).toBe(200);
});
