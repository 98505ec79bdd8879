import { afterAll, beforeAll, expect, test } from 'vitest';
import { clientOf } from '../support/client.ts';
import { type Part, startPart } from '../support/parts.ts';
import { until } from '../support/until.ts';
import { password, startWorld, type World } from '../support/world.ts';

let world: World;
let api: Part;
beforeAll(async () => {
  world = await startWorld({ workers: false });
  api = await startPart(world, 'api', { LOG_LEVEL: 'info', TRUSTED_PROXIES: '1' }, { listen: true });
});
afterAll(async () => {
  await api.stop();
  await world.stop();
});

const lines = () =>
  api
    .said()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>);
/** The lines about it, as soon as there is one. */
const said = (about: object): Promise<Record<string, unknown>[]> =>
  until(
    async () =>
      lines().filter((line) => Object.entries(about).every(([name, value]) => line[name] === value)),
    (found) => found.length > 0,
  );

/** Of a proxy that adds the true address after what the visitor made up. */
const through = { 'x-forwarded-for': '203.0.113.9, 192.0.2.7', 'user-agent': 'Essai' };
const ip = '192.0.2.7';

test('signing in, failing to and signing out leave a line that says who, how and from where', async () => {
  const officer = await world.sign('officer');
  const { id: user } = (await officer.get('/session')).body;
  const email = 'officer0@essai.example';
  const anonymous = clientOf(api.url);
  await anonymous.post('/session', { email, password: 'marque-de-secret' }, through);
  expect(await said({ event: 'wrong-secret' })).toMatchObject([{ secret: 'password', user, ip }]);
  await anonymous.post('/session', { email: 'personne@marque.example', password: 'marque' }, through);
  expect(
    await until(
      async () => lines().filter(({ event }) => event === 'wrong-secret'),
      (found) => found.length === 2,
    ),
  ).toMatchObject([{ user }, { ip }]);
  expect(lines().filter(({ event }) => event === 'wrong-secret')[1]).not.toHaveProperty('user');

  const { body } = await anonymous.post('/session', { email, password }, through);
  const [signedIn] = await said({ event: 'sign-in' });
  expect(signedIn).toMatchObject({ user, way: 'password', ip });
  await clientOf(api.url, body.token).delete('/session');
  expect(await said({ event: 'sign-out' })).toMatchObject([{ user, session: signedIn?.session }]);
});

test('what is refused leaves a line: a right, another’s record, an input, a forged form, too many tries', async () => {
  const counsellor = await world.sign('counsellor');
  const { id: user } = (await counsellor.get('/session')).body;
  const here = clientOf(api.url, counsellor.token);
  await here.get('/users', through);
  expect(await said({ event: 'refused', status: 403 })).toMatchObject([
    { user, code: 'forbidden', route: '/users', ip },
  ]);
  await here.get('/participants/ffffffffffffffffffffffff?marque', through);
  expect(await said({ event: 'refused', status: 404 })).toMatchObject([{ user, route: '/participants/:id' }]);
  await here.post('/participants', { marque: 'marque' }, through);
  expect(await said({ event: 'refused', status: 422 })).toMatchObject([
    { user, method: 'POST', route: '/participants' },
  ]);
  await fetch(`${api.url}/connexion`, {
    method: 'POST',
    headers: { origin: 'https://ailleurs.example', accept: 'text/html' },
  });
  expect(await said({ code: 'foreign-form' })).toMatchObject([{ status: 403, route: '/connexion' }]);
  const session = { email: 'nul@marque.example', password: 'marque' };
  for (let i = 0; i < 11; i++) await clientOf(api.url).post('/session', session, through);
  expect(await said({ event: 'refused', status: 429 })).toMatchObject([{ code: 'too-many-attempts', ip }]);
  expect(await said({ event: 'refused', status: 401 })).toHaveLength(10 + 2); // with those of the test before
});

test('an API that does not know its proxy says so', async () => {
  const PUBLIC_URL = 'https://passerelle.essai.example';
  const other = await startPart(world, 'api', { LOG_LEVEL: 'warn', PUBLIC_URL }, { listen: true });
  await until(
    async () => other.said(),
    (text) => text.includes('TRUSTED_PROXIES is 0'),
  );
  await other.stop();
});

test('no line holds what was typed, nor the address a visitor made up', () => {
  expect(api.said()).not.toMatch(/marque|essai\.example|203\.0\.113|Essai/);
  for (const line of lines()) expect(line.time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
});
