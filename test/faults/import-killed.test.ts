import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTable, tableFormatNames, writeTable } from '../../src/exchange/index.ts';
import { aFile, companiesFile } from '../exchange/files.ts';
import type { Client } from '../support/client.ts';
import { full, prove } from '../support/faults-report.ts';
import { type Part, startPart } from '../support/parts.ts';
import { until } from '../support/until.ts';
import { startWorld, type World } from '../support/world.ts';

const lines = full ? 50_000 : 600;
/** Where the process that writes is killed, as shares of the lines: at line 20,000 of 50,000 among them. */
const killedAt = full ? [0.1, 0.4, 0.41, 0.8] : [0.4];
const patienceMs = full ? 3_000_000 : 300_000;

let world: World;
let officer: Client;
let workers: Part | undefined;
beforeAll(async () => {
  world = await startWorld({ workers: false });
  officer = await world.sign('officer');
});
afterAll(async () => {
  await workers?.stop();
  await world.stop();
});

const collection = (name: string) => mongoose.connection.collection<any>(name);
const read = async (id: string) => (await officer.get(`/imports/${id}`)).body;

/** In the list that is taken away. */
async function listedCompanies(): Promise<number> {
  const answer = await fetch(`${world.url}/api/v1/employers/export?format=xlsx`, {
    headers: { authorization: `Bearer ${officer.token}` },
  });
  const table = { columns: { siret: ['SIRET'] } };
  return (await readTable(Buffer.from(await answer.arrayBuffer()), table)).rows.length;
}

test(`an import of ${lines} lines whose worker is killed goes on: no line twice, none missing`, async () => {
  const before = await collection('organisations').countDocuments();
  const listed = await listedCompanies();
  const { body } = await officer.post('/imports/employers', aFile(companiesFile(lines)));
  workers = await startPart(world, 'workers');
  const reached = (ready: (one: Awaited<ReturnType<typeof read>>) => boolean) =>
    until(() => read(body.id), ready, patienceMs);

  // While the lines are checked too: what was tried is tried no second time, and nothing of it stays.
  await reached(({ done }) => done >= lines * 0.2);
  await workers.kill();
  workers = await startPart(world, 'workers');
  const checked = await reached(({ state }) => state === 'checked');
  expect(checked.counts).toEqual({ accepted: lines, there: 0, refused: 0 });
  expect(await collection('organisations').countDocuments()).toBe(before);

  await officer.post(`/imports/${body.id}/confirm`, {});
  let kills = 0;
  for (const share of killedAt) {
    const one = await reached(({ pass, done }) => pass === 'run' && done >= lines * share);
    if (one.state === 'done') break;
    await workers.kill();
    kills += 1;
    workers = await startPart(world, 'workers');
  }
  const done = await reached(({ state }) => state === 'done' || state === 'stopped');

  const made = await collection('organisations')
    .find({ searchName: /entreprise/ })
    .project({ siret: 1 })
    .toArray();
  const sirets = made.map(({ siret }) => siret).filter((siret) => String(siret).startsWith('9'));
  expect(done).toMatchObject({ state: 'done', done: lines, kept: false });
  prove({
    name: '16 kills of who writes an import',
    value: kills,
    unit: 'kills',
    bar: killedAt.length,
    atLeast: true,
  });
  prove({
    name: '16 lines counted otherwise than accepted',
    value: lines - done.counts.accepted,
    unit: 'lines',
    bar: 0,
  });
  prove({ name: '16 lines missing', value: lines - new Set(sirets).size, unit: 'lines', bar: 0 });
  prove({
    name: '16 lines written twice',
    value: sirets.length - new Set(sirets).size,
    unit: 'lines',
    bar: 0,
  });
  prove({
    name: '16 pieces of the file left',
    value: await collection('imports.chunks').countDocuments(),
    unit: 'pieces',
    bar: 0,
  });

  const missing = listed + lines - (await listedCompanies());
  prove({ name: '16 rows missing from the list that is taken away', value: missing, unit: 'rows', bar: 0 });
}, 3_600_000);

test.each(tableFormatNames)(
  'memory stays flat while a table of many rows is written as %s',
  async (format) => {
    const count = full ? 500_000 : 50_000;
    async function* rows() {
      for (let n = 0; n < count; n++)
        yield { n, text: `Ligne ${n} d’un long tableau, avec un texte de quelque longueur` };
    }
    const columns = [
      { label: 'Numéro', value: ({ n }: { n: number }) => n },
      { label: 'Texte', value: ({ text }: { text: string }) => text },
    ];
    const heap = () => process.memoryUsage().heapUsed / 1e6;
    const start = heap();
    let [most, bytes] = [start, 0];
    for await (const part of writeTable(format, columns, rows())) {
      bytes += part.length;
      most = Math.max(most, heap());
    }
    expect(bytes).toBeGreaterThan(count);
    prove({
      name: `16 memory for ${count} rows of ${format}`,
      value: Math.round(most - start),
      unit: 'MB',
      bar: 150,
    });
  },
  600_000,
);
