import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useScanner } from '../../src/documents/index.ts';
import { readConfig } from '../../src/platform/index.ts';
import { csrfToken } from '../../src/web/pages/session-cookie.ts';
import type { Client } from '../support/client.ts';
import { aPerson } from '../support/fixtures.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';
import { anUpload, aPdf } from './files.ts';

const clamd = ['/usr/sbin/clamd', '/usr/local/sbin/clamd', '/opt/homebrew/sbin/clamd'].find(existsSync);
if (!clamd) console.warn('clamd is not installed (apt-get install clamav-daemon): its tests are skipped.');

/** The text by which antiviruses are tried (eicar.org), in pieces so that none takes this file for it. */
const eicar = Buffer.from(
  [
    'X5O!P%@AP[4',
    String.fromCharCode(92),
    'PZX54(P^)7CC)7}$EICAR',
    '-STANDARD-ANTIVIRUS-',
    'TEST-FILE!$H+H*',
  ].join(''),
);

let world: World;
let counsellor: Client;
let at: `/participants/${string}/documents`;
beforeAll(async () => {
  world = await startWorld({ workers: false });
  counsellor = await world.sign('counsellor');
  const { body } = await counsellor.post('/participants', aPerson());
  at = `/participants/${body.id}/documents`;
});
afterAll(async () => {
  useScanner(undefined);
  await world.stop();
});

const settings = (CLAMD: string) =>
  readConfig({
    MONGODB_URI: 'mongodb://127.0.0.1',
    REDIS_URL: 'redis://127.0.0.1',
    FIELD_KEYS: `k:${Buffer.alloc(32).toString('base64')}`,
    INDEX_KEY: Buffer.alloc(32).toString('base64'),
    CLAMD,
  }).CLAMD;

const kept = () => mongoose.connection.collection('documents.files').countDocuments();

test('its address is a socket or a machine and a port, and nothing else', () => {
  expect(settings('unix:/run/clamav/clamd.ctl')).toEqual({ path: '/run/clamav/clamd.ctl' });
  expect(settings('tcp:clamav:3310')).toEqual({ host: 'clamav', port: 3310 });
  expect(settings('')).toBeUndefined();
  for (const wrong of ['clamav:3310', 'tcp:clamav', 'unix:', 'http://clamav'])
    expect(() => settings(wrong)).toThrow(/CLAMD: attend unix:/);
});

describe('an antivirus that cannot answer keeps every file out', () => {
  const listening = (answer: (socket: Socket) => void) =>
    new Promise<{ port: number; close(): void }>((resolve) => {
      const server = createServer(answer);
      server.listen(0, '127.0.0.1', () =>
        resolve({ port: (server.address() as { port: number }).port, close: () => server.close() }),
      );
    });

  test('away, closing at once, or answering that it failed: 503, in words, and the page shows them', async () => {
    const before = await kept();
    const closing = await listening((socket) => socket.destroy());
    const failing = await listening((socket) => socket.resume().end('INSTREAM size limit exceeded. ERROR\0'));
    for (const scanner of [
      { path: '/nowhere/clamd.sock' },
      { host: '127.0.0.1', port: closing.port },
      { host: '127.0.0.1', port: failing.port },
    ]) {
      useScanner(scanner);
      const { status, problem, headers } = await counsellor.post(at, anUpload());
      expect([status, problem.code, headers.get('retry-after')]).toEqual([503, 'scanner-unavailable', '60']);
      expect(problem.detail).toContain('L’antivirus ne répond pas');
    }
    const form = anUpload();
    form.set('_csrf', csrfToken(counsellor.token ?? ''));
    const page = await fetch(`${world.url}${at}/ajouter`, {
      method: 'POST',
      headers: { cookie: `session=${counsellor.token}`, accept: 'text/html' },
      body: form,
    });
    const text = await page.text();
    expect([
      page.status,
      text.includes('<title>Documents de'),
      text.includes('L’antivirus ne répond pas'),
    ]).toEqual([503, true, true]);
    closing.close();
    failing.close();
    expect(await kept()).toBe(before);
  });
});

describe.skipIf(!clamd)('a real clamd', () => {
  let folder: string;
  let child: ChildProcess;
  let socket: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'clamd-'));
    socket = join(folder, 'clamd.sock');
    mkdirSync(join(folder, 'db'));
    // The whole database is a quarter of a gigabyte, and comes from elsewhere: one signature is enough.
    writeFileSync(join(folder, 'db/essai.ndb'), `Eicar-Essai:0:*:${eicar.toString('hex')}\n`);
    writeFileSync(
      join(folder, 'clamd.conf'),
      `DatabaseDirectory ${folder}/db\nLocalSocket ${socket}\nForeground yes\nStreamMaxLength 20M\n`,
    );
    child = spawn(clamd ?? '', ['--config-file', join(folder, 'clamd.conf')], { stdio: 'ignore' });
    await until(async () => existsSync(socket), Boolean);
    useScanner({ path: socket });
  });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill();
    await ended;
  };
  afterAll(async () => {
    await stop();
    rmSync(folder, { recursive: true });
  });

  test('knows EICAR, by itself and inside a PDF: refused, and nothing is kept', async () => {
    const before = await kept();
    for (const file of [eicar, aPdf([`(${eicar.toString('latin1')})`])]) {
      const { status, problem } = await counsellor.post(at, anUpload({ file }));
      expect([status, problem.errors]).toEqual([
        422,
        [{ field: 'file', code: 'malware-found', detail: expect.stringContaining('antivirus') }],
      ]);
    }
    expect(await kept()).toBe(before);
  });

  test('lets others through, up to ten megabytes', async () => {
    expect((await counsellor.post(at, anUpload())).status).toBe(201);
    const long = aPdf([`(${'mot '.repeat(2_500_000)})`]);
    expect((await counsellor.post(at, anUpload({ file: long }))).status).toBe(201);
  });

  test('stopped, keeps every file out again', async () => {
    await stop();
    expect((await counsellor.post(at, anUpload())).problem.code).toBe('scanner-unavailable');
  });
});
