import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ workers: false });
});
afterAll(() => world.stop());

/** Node's own `fetch` unpacks what it is sent, and hides that it was packed. */
const encodingOf = (path: string, headers: Record<string, string>) =>
  new Promise<string | undefined>((resolve, reject) => {
    request(`${world.url}${path}`, { headers: { 'accept-encoding': 'gzip', ...headers } }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.headers['content-encoding']));
    })
      .on('error', reject)
      .end();
  });

test('pages are compressed for whoever opens them, and not where another site has them opened', async () => {
  for (const path of ['/aide', '/static/passerelle.css', '/api/v1/openapi.json']) {
    expect(await encodingOf(path, { 'sec-fetch-site': 'none' }), path).toBe('gzip');
    expect(await encodingOf(path, { 'sec-fetch-site': 'same-origin' }), path).toBe('gzip');
    for (const site of ['cross-site', 'same-site'])
      expect(await encodingOf(path, { 'sec-fetch-site': site }), path).toBeUndefined();
    expect(await encodingOf(path, {}), path).toBeUndefined();
  }
});
