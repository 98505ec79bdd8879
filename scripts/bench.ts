import '../src/house.ts';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { connectMongo, disconnectMongo, useKeys } from '../src/platform/index.ts';
import { againstC } from './bench/against-c.ts';
import { againstLibraries } from './bench/against-libraries.ts';
import { againstMongo } from './bench/against-mongo.ts';
import { againstNatural } from './bench/against-natural.ts';
import { againstOracle } from './bench/against-oracle.ts';
import { burst } from './bench/burst.ts';
import { type Context, prepare } from './bench/context.ts';
import { endToEnd } from './bench/end-to-end.ts';
import { growth } from './bench/growth.ts';
import { keptLists } from './bench/kept-lists.ts';
import { measuringKeys } from './bench/material.ts';
import type { Row } from './bench/measure.ts';
import { threads } from './bench/threads.ts';
import { updates } from './bench/update.ts';
import { runCommand } from './services/command.ts';
import { startServices } from './services.ts';

// `npm run bench [-- --only oracle,c] [--rounds 7]`: the ranking engine against what one would use instead, all in one
// run, on the people of the demonstration. Services of its own, in a throw-away folder.

const parts = {
  oracle: againstOracle,
  mongodb: againstMongo,
  libraries: againstLibraries,
  natural: againstNatural,
  c: againstC,
  update: updates,
  threads,
  lists: keptLists,
  end: endToEnd,
  burst,
  growth,
} satisfies Record<string, (context: Context) => Promise<Row[]>>;

const number = new Intl.NumberFormat('fr-FR', { maximumSignificantDigits: 4 });
const verdict = (holds: boolean | null) => (holds === null ? '' : holds ? 'tenu' : 'NON TENU');

function table(rows: readonly Row[]): string {
  const lines = rows.map(({ name, value, unit, bar, holds, note }) => {
    const measured = value === null ? '–' : `${number.format(value)} ${unit}`;
    return `| ${[name, measured, bar ?? '', verdict(holds), note ?? ''].join(' | ')} |`;
  });
  return ['| mesure | valeur | seuil | | |', '| --- | --- | --- | --- | --- |', ...lines].join('\n');
}

const machine = `${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} Go, Node ${process.versions.node}`;

await runCommand(async (command) => {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      rounds: { type: 'string', default: '7' },
      seed: { type: 'string', default: 'bench' },
      profiles: { type: 'string', default: '23000' },
      needs: { type: 'string', default: '1000' },
    },
  });
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-bench-'));
  command.atEnd(async () => rmSync(folder, { recursive: true, force: true }));
  const services = await startServices({ dataDir: folder, log: command.log, signal: command.interrupted });
  command.atEnd(() => services.stop());
  process.env.MONGODB_URI = services.mongodbUri;
  process.env.REDIS_URL = services.redisUrl;
  process.env.FIELD_KEYS = `bench:${randomBytes(32).toString('base64')}`;
  process.env.INDEX_KEY = randomBytes(32).toString('base64');
  process.env.LOG_LEVEL = 'silent';
  await connectMongo(services.mongodbUri);
  command.atEnd(() => disconnectMongo());

  useKeys(measuringKeys);
  const context = await prepare({
    seed: values.seed,
    profiles: Number(values.profiles),
    needs: Number(values.needs),
    rounds: Number(values.rounds),
    say: command.log,
  });
  const rows: Row[] = [];
  for (const [name, measure] of Object.entries(parts)) {
    if (values.only && !values.only.split(',').includes(name)) continue;
    command.log(`${name}…`);
    const measured = await Promise.race([measure(context), command.interruption]);
    // Told at once too: a long run cut short has said what it knew.
    console.log(`\n${table(measured)}\n`);
    rows.push(...measured);
  }
  console.log(`\n${machine}\n\n${table(rows)}`);
  mkdirSync('.data/reports', { recursive: true });
  writeFileSync('.data/reports/bench.json', `${JSON.stringify({ machine, rows }, null, 2)}\n`);
  return rows.some(({ holds }) => holds === false) ? 1 : 0;
});
