import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routes } from '../../src/web/routes/index.ts';
import { aNeed } from '../support/fixtures.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';

const rules = {
  STREAMS_PER_ACCOUNT: 2,
  STREAMS_PER_ADDRESS: 3,
  CONNECTIONS_PER_ADDRESS: 40,
  REQUESTS_AT_ONCE: 30,
};

let world: World;
beforeAll(async () => {
  world = await startWorld({ workers: false, rules });
});
afterAll(() => world.stop());

const manyKeys = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, 1]));
const deep = (levels: number): unknown => (levels === 0 ? 1 : { a: deep(levels - 1) });
const form = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(world.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body,
  });

describe('what is sent', () => {
  const open = routes.filter(({ right, body }) => right === 'public' && body);
  test.each(open.map(({ method, path }) => [method, path] as const))(
    '%s %s, open to all: more than 16 KB is not even parsed',
    async (method, path) => {
      expect(method).toBe('post');
      const { status, problem } = await world.anonymous.post(
        path,
        `{"a": ${' '.repeat(17_000)} this is no JSON`,
      );
      expect([status, problem.code, problem.errors[0].field]).toEqual([413, 'too-large', 'body']);
      expect(problem.detail).toContain('16 Ko');
    },
  );

  test('whoever has not signed in, or may not, is told so before what they send is read', async () => {
    const text = `{ ${' '.repeat(300_000)}`;
    expect((await world.anonymous.post('/needs', text)).status).toBe(401);
    expect((await (await world.sign('employer')).post('/needs', text)).status).toBe(403);
  });

  test('each route has its own bound: 20,000 characters of an advertisement pass, whatever they are', async () => {
    const officer = await world.sign('officer');
    const description = 'é…'.repeat(10_000);
    const text = JSON.stringify(aNeed({ description })).replace(
      /[^\x20-\x7e]/g,
      (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    expect((await officer.post('/needs', text)).status).toBe(201);
    expect(await officer.post('/needs', ' '.repeat(257 * 1024))).toMatchObject({
      status: 413,
      body: { code: 'too-large' },
    });
    expect((await officer.patch('/account', ' '.repeat(65 * 1024))).status).toBe(413);
  });

  test('the forms of pages too: the small ones take little, those that hold a text take it', async () => {
    for (const path of ['/accord/inconnu', '/mot-de-passe-oublie', '/connexion/lien', '/deconnexion'])
      expect([path, (await form(path, `a=${'x'.repeat(17_000)}`)).status]).toEqual([path, 413]);
    const refused = await form('/connexion', Array.from({ length: 30 }, (_, i) => `f${i}=1`).join('&'));
    expect([refused.status, (await refused.json()).code]).toEqual([413, 'too-large']);
    const { token } = await world.sign('officer');
    const page = await fetch(`${world.url}/besoins/nouveau`, { headers: { cookie: `session=${token}` } });
    const csrf = /name="_csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
    const send = (fields: Record<string, string>) =>
      form('/besoins/nouveau', new URLSearchParams({ _csrf: csrf, ...fields }).toString(), {
        cookie: `session=${token}`,
      });
    expect((await send({ title: 'Cariste', description: 'é'.repeat(20_000) })).status).not.toBe(413);
    expect((await send({ title: 'Cariste', description: 'é'.repeat(60_000) })).status).toBe(413);
    // A name of thousands of dots would be thousands of objects, one in the other.
    expect((await send({ title: 'Cariste', ['a.'.repeat(50_000)]: 'x' })).status).toBeLessThan(500);
  });
});

describe('what is answered', () => {
  test('an object of more keys, or deeper, than anybody means is one error', async () => {
    const officer = await world.sign('officer');
    for (const [code, sent] of [
      ['too-many-keys', manyKeys(501)],
      ['too-many-keys', { contract: manyKeys(501) }],
      ['too-many-keys', { skills: [[manyKeys(501)]] }],
      ['too-deep', deep(25)],
      ['too-deep', JSON.parse('['.repeat(3000) + ']'.repeat(3000))],
    ] as const) {
      const { status, problem } = await officer.post('/needs', Array.isArray(sent) ? { skills: sent } : sent);
      expect([status, problem.errors]).toEqual([422, [{ field: 'body', code, detail: expect.any(String) }]]);
    }
  });

  test('at most twenty errors, and no name of the client beyond 60 characters', async () => {
    const { status, problem } = await world.anonymous.post('/session', manyKeys(400));
    expect([status, problem.errors.length]).toEqual([422, 20]);
    expect(problem.errors[19]).toEqual({
      field: 'body',
      code: 'too-many-errors',
      detail: expect.stringMatching(/^Et 38\d autres informations/),
    });
    const long = 'k'.repeat(5000);
    const officer = await world.sign('officer');
    const answers = [
      await world.anonymous.post('/session', { [long]: 1 }),
      await officer.get(`/needs?${long}=1`),
      await (await world.sign('counsellor')).post('/participants', {
        profile: { licences: { [long]: true } },
      }),
      await officer.post('/needs', aNeed({ contract: { kind: 'cdi', [long]: 1 } })),
    ];
    for (const { status: refused, body: said } of answers) {
      expect(refused).toBe(422);
      expect(JSON.stringify(said)).not.toContain('k'.repeat(60));
      expect(JSON.stringify(said)).toContain('k'.repeat(59));
    }
  });
});

describe('how many at once', () => {
  /** 0 where the connection is cut: those that were just closed are counted until the server has noticed. */
  const answers = () =>
    fetch(`${world.url}/connexion`).then(
      ({ status }) => status,
      () => 0,
    );
  const follow = async (token = '', needId = '') => {
    const stop = new AbortController();
    const response = await fetch(`${world.url}/besoins/${needId}/suivi`, {
      headers: { cookie: `session=${token}`, accept: 'application/json' },
      signal: stop.signal,
    });
    return { response, stop: () => stop.abort() };
  };

  test('an account follows so many pages, an address so many; one that is closed makes room', async () => {
    const [officer, counsellor] = [await world.sign('officer'), await world.sign('counsellor')];
    const { body: need } = await officer.post('/needs', aNeed());
    const held = [await follow(officer.token, need.id), await follow(officer.token, need.id)];
    expect(held.map(({ response }) => response.status)).toEqual([200, 200]);
    const refused = await follow(officer.token, need.id);
    expect([refused.response.status, (await refused.response.json()).code]).toEqual([
      429,
      'too-many-streams',
    ]);
    const other = await follow(counsellor.token, need.id);
    expect(other.response.status).toBe(200);
    const manager = await world.sign('manager');
    expect((await follow(manager.token, need.id)).response.status).toBe(429);
    held[0]?.stop();
    await until(
      async () => {
        const again = await follow(officer.token, need.id);
        const { status } = again.response;
        again.stop();
        return status;
      },
      (status) => status === 200,
    );
    for (const one of [...held, other]) one.stop();
  });

  test('an address has so many requests under way', async () => {
    const { port } = new URL(world.url);
    const more = 5;
    let said = '';
    const sockets = Array.from({ length: rules.REQUESTS_AT_ONCE + more }, () =>
      connect(Number(port), '127.0.0.1'),
    );
    for (const socket of sockets) {
      socket.setEncoding('latin1').on('data', (text: string) => {
        said += text;
      });
      // The rest of the body is awaited.
      socket.write(
        'POST /api/v1/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{',
      );
    }
    await until(
      async () => said.match(/"too-many-at-once"/g)?.length ?? 0,
      (count) => count === more,
    );
    for (const socket of sockets) socket.destroy();
    expect(await until(answers, (status) => status === 200)).toBe(200);
  });

  test('an address has so many connections, and one that ends makes room', async () => {
    const { port } = new URL(world.url);
    const sockets: Socket[] = [];
    let cut = 0;
    for (let i = 0; i < rules.CONNECTIONS_PER_ADDRESS + 20; i++) {
      const socket = connect(Number(port), '127.0.0.1');
      socket.on('error', () => {});
      socket.on('close', () => {
        cut += 1;
      });
      sockets.push(socket);
    }
    await until(
      async () => cut,
      (count) => count >= 20,
    );
    for (const socket of sockets) socket.destroy();
    expect(await until(answers, (status) => status === 200)).toBe(200);
  });
});

test('a connection that sends many requests one behind the other is cut, and hears no more of them', async () => {
  const { port, hostname } = new URL(world.url);
  const ask = async (count: number) => {
    const socket = connect(Number(port), hostname);
    let said = '';
    socket.on('error', () => {});
    socket.setEncoding('latin1').on('data', (part) => {
      said += part;
    });
    const body = JSON.stringify(manyKeys(1000));
    const head = `POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}`;
    socket.write(`${head}\r\n\r\n${body}`.repeat(count));
    const answers = () => said.match(/HTTP\/1\.1 422/g)?.length ?? 0;
    await until(
      async () => socket.destroyed || answers() === count,
      (over) => over,
    );
    const { destroyed } = socket;
    socket.destroy();
    return { destroyed, answers: answers() };
  };
  expect(await ask(2)).toEqual({ destroyed: false, answers: 2 });
  const many = await ask(40);
  expect(many.destroyed).toBe(true);
  expect(many.answers).toBeLessThan(10);
});
