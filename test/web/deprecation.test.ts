import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { addMonths } from '../../src/platform/index.ts';
import { mountRoutes } from '../../src/web/mount.ts';
import { openApiShape } from '../../src/web/openapi.ts';
import { route } from '../../src/web/route.ts';
import { routes } from '../../src/web/routes/index.ts';

const answer = z.strictObject({ data: z.array(z.string()) });
const deprecated = { since: '2027-01-01', until: '2027-07-01', instead: '/needs' };
const common = { method: 'get', right: 'public', summary: 'An essay', status: 200, answer } as const;
const run = async () => ({ data: [] });
const essays = [
  route({ ...common, path: '/needs/old', deprecated, run }),
  route({ ...common, path: '/needs/refused', deprecated, run }),
  route({ ...common, path: '/needs/new', run }),
];

let url: string;
let server: Server;
beforeAll(() => {
  const app = express();
  const api = express.Router();
  mountRoutes(api, essays, async ({ path }, _request, response) => {
    response.status(path === '/needs/refused' ? 403 : 200).json({ data: [] });
  });
  app.use('/api/v1', api);
  server = createServer(app).listen(0);
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`;
});
afterAll(() => void server.close());

const told = async (path: string) => {
  const { headers } = await fetch(url + path);
  return [headers.get('deprecation'), headers.get('sunset'), headers.get('link')];
};

test('a route on its way out says since when, until when and what to use, in each answer', async () => {
  const all = [
    '@1798761600',
    'Thu, 01 Jul 2027 00:00:00 GMT',
    '</api/v1/openapi.json>; rel="deprecation"; type="application/json", </api/v1/needs>; rel="successor-version"',
  ];
  expect(await told('/needs/old')).toEqual(all);
  expect(await told('/needs/refused')).toEqual(all);
  expect(await told('/needs/new')).toEqual([null, null, null]);
});

test('the published description says it too', () => {
  const { paths } = openApiShape(essays);
  expect(paths?.['/api/v1/needs/old']?.get).toMatchObject({
    deprecated: true,
    description: 'Open to all. Deprecated since 2027-01-01, may be gone from 2027-07-01: use /needs.',
  });
  expect(paths?.['/api/v1/needs/new']?.get).not.toHaveProperty('deprecated');
});

test('whatever route is deprecated stays for six months, and names one that is there', () => {
  const here = new Set(routes.map(({ path }) => path));
  for (const { deprecated: of } of [...routes, ...essays]) {
    if (!of) continue;
    for (const day of [of.since, of.until]) expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
    expect(of.until >= addMonths(of.since, 6), of.until).toBe(true);
    if (of.instead) expect(here).toContain(of.instead);
  }
});
