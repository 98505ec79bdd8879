import { readFileSync } from 'node:fs';
import createClient from 'openapi-fetch';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { paths } from '../../src/web/client.d.ts';
import { clientFile, clientMark } from '../../src/web/client-file.ts';
import { routes } from '../../src/web/routes/index.ts';
import { aNeed } from '../support/fixtures.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ workers: false });
});
afterAll(() => world.stop());

test('the published types are those of the API: where this fails, run `npm run client` and commit what it writes', async () => {
  const [mark] = readFileSync(clientFile, 'utf8').split('\n');
  expect(mark).toBe(clientMark(routes));
  const response = await fetch(`${world.url}/api/v1/client.d.ts`);
  expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
  expect(await response.text()).toBe(readFileSync(clientFile, 'utf8'));
});

test('another program calls the API with them, as README says', async () => {
  const { token = '' } = await world.sign('officer');
  const passerelle = createClient<paths>({
    baseUrl: world.url,
    headers: { Authorization: `Bearer ${token}` },
  });
  const made = await passerelle.POST('/api/v1/needs', { body: { ...aNeed(), contract: { kind: 'cdi' } } });
  expect(made.data?.title).toBe('Cariste H/F');
  const { data, error } = await passerelle.GET('/api/v1/needs/{id}', {
    params: { path: { id: made.data?.id ?? '' } },
  });
  expect([data?.state, error]).toEqual(['open', undefined]);
  const none = await passerelle.GET('/api/v1/needs/{id}', { params: { path: { id: 'inconnu' } } });
  expect([none.response.status, none.error?.code]).toEqual([404, 'not-found']);
});
