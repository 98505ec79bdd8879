import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import mongoose from 'mongoose';
import { afterAll, afterEach, expect, test } from 'vitest';
import { verifyAudit } from '../../src/audit/index.ts';
import { setClock } from '../../src/platform/index.ts';
import { startSequencer } from '../../workers/audit.ts';
import { clientOf } from '../support/client.ts';
import { full, prove } from '../support/faults-report.ts';
import { aNeed } from '../support/fixtures.ts';
import { startOwnServices } from '../support/own-services.ts';
import { startPart } from '../support/parts.ts';
import { environmentOf } from '../support/script.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';
import { manyPeople } from './people.ts';

let world: World;
const endings: (() => Promise<void>)[] = [];
afterEach(async () => {
  await world.stop();
  for (const end of endings.splice(0)) await end();
});

test('a backup that finds the disk full says so and leaves no file', async () => {
  world = await startWorld({ workers: false });
  await manyPeople(300);
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-full-'));
  const file = join(folder, 'sauvegarde.age');
  const script = join(import.meta.dirname, '../../dist/scripts/backup.js');
  // No file of this process may pass 32 blocks: writing then fails as on a disk without room.
  const child = spawn('sh', ['-c', `ulimit -f 32; exec "${process.execPath}" "${script}" "${file}"`], {
    env: environmentOf(world.config),
  });
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const [code, out, errors] = await Promise.all([exit, text(child.stdout), text(child.stderr)]);
  expect(code, out + errors).not.toBe(0);
  expect(out + errors).toMatch(/place|EFBIG|ENOSPC|too large/i);
  expect(out + errors).not.toMatch(/\n\s+at /);
  prove({
    name: '10 files half written by a backup on a full disk',
    value: readdirSync(folder).length,
    unit: 'files',
    bar: 0,
  });
  rmSync(folder, { recursive: true });
}, 120_000);

/** A disk of its own, small enough to be filled. Only root may mount one. */
function smallDisk(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=700m', 'tmpfs', folder], { stdio: 'pipe' });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
}
const disk = full && process.platform === 'linux' ? smallDisk() : undefined;
afterAll(() => {
  if (!disk || !existsSync(disk)) return;
  execFileSync('umount', ['-l', disk]);
  rmSync(disk, { recursive: true, force: true });
});

// A minute and a half: at full size only.
test.skipIf(!disk)(
  'a database whose disk is full: 503, and all or nothing of each write',
  async () => {
    const folder = mkdtempSync(join(disk ?? '', 'data-'));
    const services = await startOwnServices({ folder });
    world = await startWorld({ workers: false, env: services.env });
    const api = await startPart(world, 'api');
    try {
      const officer = clientOf(api.url, (await world.sign('officer')).token);
      const { bavail, bsize } = statfsSync(disk ?? '');
      const filler = join(disk ?? '', 'filler');
      writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - 2_000_000)));
      const acknowledged: string[] = [];
      const answer = await until(
        async () => {
          const said = await officer.post('/needs', aNeed({ description: 'Cariste. '.repeat(2000) }));
          if (said.status === 201) acknowledged.push(said.body.id);
          return said;
        },
        ({ status }) => status !== 201,
        120_000,
      );
      expect({ status: answer.status, code: answer.problem.code }).toEqual({
        status: 503,
        code: 'unavailable',
      });
      expect(answer.problem.detail).toContain('La base de données ne répond pas');
      rmSync(filler);
      await services.mongods[0]?.kill();
      await services.mongods[0]?.start();
      await until(
        () => officer.get('/needs'),
        ({ status }) => status === 200,
        60_000,
      );
      const needs = await mongoose.connection.collection<{ _id: string }>('needs').distinct('_id');
      const asked = await mongoose.connection
        .collection('outbox')
        .distinct('payload.needId', { name: 'rank-need' });
      const lost = acknowledged.filter((id) => !needs.includes(id)).length;
      const half =
        needs.filter((id) => !asked.includes(id)).length +
        asked.filter((id) => !needs.includes(id as never)).length;
      prove({ name: '10 disk full: acknowledged writes lost', value: lost, unit: 'writes', bar: 0 });
      prove({ name: '10 disk full: writes half done', value: half, unit: 'writes', bar: 0 });
    } finally {
      await api.kill();
      endings.push(services.stop);
    }
  },
  300_000,
);

test('a clock put back an hour stops nothing and breaks no record', async () => {
  world = await startWorld();
  const officer = await world.sign('officer');
  const sequencer = startSequencer({ intervalMs: 100 });
  const { body: before } = await officer.post('/needs', aNeed());
  const back = setClock(() => new Date(Date.now() - 3_600_000));
  try {
    expect((await officer.get('/session')).status).toBe(200);
    const counsellor = await world.sign('counsellor');
    expect((await counsellor.get('/session')).status).toBe(200);
    const { body: after } = await officer.post('/needs', aNeed());
    const edited = await officer.patch(`/needs/${before.id}`, { revision: 1, posts: 3 });
    expect(edited).toMatchObject({ status: 200, body: { revision: 2, posts: 3 } });
    for (const { id } of [before, after]) {
      await until(
        () => officer.get(`/needs/${id}/ranking`),
        ({ body }) => body.status === 'done',
        60_000,
      );
    }
    const left = await until(
      () => mongoose.connection.collection('outbox').countDocuments(),
      (count) => count === 0,
      60_000,
    );
    const report = await until(
      () => verifyAudit(),
      ({ unchained }) => unchained === 0,
    );
    expect(report.rows).toBeGreaterThan(0);
    prove({ name: '10 clock put back an hour: jobs left', value: left, unit: 'jobs', bar: 0 });
    prove({
      name: '10 clock put back an hour: faults in the audit record',
      value: report.problems.length,
      unit: 'rows',
      bar: 0,
    });
  } finally {
    back();
    await sequencer.stop();
  }
}, 180_000);
