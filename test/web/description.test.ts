import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aNeed, aPerson } from '../support/fixtures.ts';
import { startWorld, type World } from '../support/world.ts';

interface Operation {
  readonly tags?: string[];
  readonly operationId: string;
  readonly security?: unknown[];
  readonly requestBody?: {
    required: boolean;
    content: Record<string, { schema: { minProperties?: number } }>;
  };
  readonly parameters?: { name: string; in: string; schema: { enum?: string[] } }[];
  readonly responses: Record<string, Told | { readonly $ref: string }>;
}

interface Told {
  readonly content?: Record<string, { schema: object }>;
}

let world: World;
let operations: [string, Operation][];
/** By their addresses in the document: refusals are written once. */
let shared: Record<string, Told>;
beforeAll(async () => {
  world = await startWorld({ workers: false });
  const document = await (await fetch(`${world.url}/api/v1/openapi.json`)).json();
  shared = document.components.responses;
  operations = Object.entries(document.paths as Record<string, Record<string, Operation>>).flatMap(
    ([path, item]) =>
      Object.entries(item).map(([method, operation]): [string, Operation] => [
        `${method} ${path}`,
        operation,
      ]),
  );
});
afterAll(() => world.stop());

function toldAt(responses: Operation['responses'], status: string): Told | undefined {
  const told = responses[status];
  return told && '$ref' in told ? shared[told.$ref.replace('#/components/responses/', '')] : told;
}

/** `fetch` refuses to send TRACE. */
const trace = (path: string) =>
  new Promise<{ status: number | undefined; allow: string | undefined }>((resolve, reject) => {
    request(`${world.url}/api/v1${path}`, { method: 'TRACE' }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, allow: response.headers.allow });
    })
      .on('error', reject)
      .end();
  });

describe('the published description', () => {
  test('declares each status with its body, and nothing by default', () => {
    for (const [name, { responses, tags, security }] of operations) {
      const statuses = Object.keys(responses);
      expect(statuses, name).not.toContain('default');
      expect(statuses, name).toEqual(expect.arrayContaining(['400', '429', '503']));
      if (security) expect(statuses, name).toEqual(expect.arrayContaining(['401', '403']));
      if (name.includes('{')) expect(statuses, name).toContain('404');
      for (const status of statuses.filter((one) => one >= '400'))
        expect(toldAt(responses, status)?.content, `${name} ${status}`).toHaveProperty(
          'application/problem+json',
        );
      expect(tags, name).toHaveLength(1);
    }
  });

  test('says that a yes or no is `true` or `false`', () => {
    const flags = operations.flatMap(([name, { parameters = [] }]) =>
      parameters
        .filter((parameter) => ['mine', 'unread', 'active'].includes(parameter.name))
        .map(({ schema }) => [name, schema.enum]),
    );
    expect(flags.length).toBeGreaterThanOrEqual(4);
    for (const [name, values] of flags) expect(values, String(name)).toEqual(['true', 'false']);
  });

  test('says that a change changes something, and the API holds to it', async () => {
    for (const [name, { requestBody }] of operations.filter(([one]) => one.startsWith('patch'))) {
      expect(requestBody?.required, name).toBe(true);
      expect(requestBody?.content['application/json']?.schema.minProperties, name).toBeGreaterThanOrEqual(1);
    }
    const [officer, counsellor] = [await world.sign('officer'), await world.sign('counsellor')];
    const { body: need } = await officer.post('/needs', aNeed());
    const { body: person } = await counsellor.post('/participants', aPerson());
    for (const refused of [
      await officer.patch('/account', {}),
      await officer.patch(`/needs/${need.id}`, { revision: need.revision }),
      await counsellor.patch(`/participants/${person.id}`, { revision: person.revision }),
    ]) {
      expect(refused.status).toBe(422);
      expect(refused.problem.errors[0]).toMatchObject({ field: 'body', code: 'nothing-to-change' });
    }
    const { body: after } = await officer.get(`/needs/${need.id}`);
    expect(after.revision).toBe(need.revision);
  });
});

describe('a method that a path does not have', () => {
  test.each([
    ['/needs', 'GET, POST, HEAD, OPTIONS'],
    ['/policy/preview', 'POST, OPTIONS'],
  ])('TRACE %s is refused with those that it has', async (path, methods) => {
    const { status, allow } = await trace(path);
    expect(status).toBe(405);
    expect(allow?.split(', ').toSorted()).toEqual(methods.split(', ').toSorted());
  });

  test('DELETE of a list is refused in words, and OPTIONS answers what there is', async () => {
    const refused = await fetch(`${world.url}/api/v1/needs`, { method: 'DELETE' });
    expect(refused.status).toBe(405);
    expect(await refused.json()).toMatchObject({ code: 'method-not-allowed', title: 'Méthode non acceptée' });
    const asked = await fetch(`${world.url}/api/v1/policy/preview`, { method: 'OPTIONS' });
    expect([asked.status, asked.headers.get('allow')]).toEqual([204, 'POST, OPTIONS']);
  });
});
