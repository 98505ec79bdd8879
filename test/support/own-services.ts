import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { type Binary, findBinary, MONGODB, type Program, REDIS } from '../../scripts/services/binaries.ts';
import { freePort, launch, type Running } from '../../scripts/services/processes.ts';
import { until } from './until.ts';

const { MongoClient } = mongoose.mongo;

/** A server that a test may kill, freeze and start again on its data. */
export interface Server {
  readonly port: number;
  start(): Promise<void>;
  /** SIGKILL: what it had not written to disk is lost. */
  kill(): Promise<void>;
  /** SIGSTOP: it takes connections, and answers nothing. */
  freeze(): void;
  thaw(): void;
}

async function binaryOf(program: Program): Promise<Binary> {
  const binary = await findBinary(program, undefined, () => {}, new AbortController().signal);
  if (!binary) throw new Error(`no ${program.name} on this machine`);
  return binary;
}

async function serverOf(program: Program, argsOn: (port: number, dir: string) => string[], folder: string) {
  const binary = await binaryOf(program);
  const port = await freePort();
  const dir = join(folder, String(port));
  mkdirSync(dir);
  let running: Running | undefined;
  const server: Server = {
    port,
    async start() {
      running = await launch(binary.path, argsOn(port, dir), { logFile: join(folder, `${port}.log`) });
    },
    async kill() {
      running?.child.kill('SIGKILL');
      await running?.ended;
    },
    freeze: () => void running?.child.kill('SIGSTOP'),
    thaw: () => void running?.child.kill('SIGCONT'),
  };
  await server.start();
  return server;
}

/**
 * MongoDB and Redis for one test alone, to be broken by it.
 * @param members of the replica set
 * @param oplogMb how much history the replica set keeps, about
 * @param checkpointSeconds how often MongoDB makes a checkpoint: its own default is a minute
 * @param failPoints whether MongoDB can be told to fail (`configureFailPoint`)
 * @param folder where they keep their data, on a disk of its own for instance
 * @param electionMs after how long without a primary the others elect one: MongoDB's own default is 10 s
 */
export async function startOwnServices({
  members = 1,
  electionMs = 2000,
  oplogMb = 64,
  checkpointSeconds = 60,
  failPoints = false,
  folder = mkdtempSync(join(tmpdir(), 'passerelle-faults-')),
} = {}) {
  const mongods = await Promise.all(
    Array.from({ length: members }, () =>
      serverOf(
        MONGODB,
        (port, dir) => [
          ...['--dbpath', dir, '--port', String(port), '--replSet', 'faults', '--bind_ip', '127.0.0.1'],
          ...['--nounixsocket', '--wiredTigerCacheSizeGB', '0.25', '--oplogSize', String(oplogMb)],
          ...['--syncdelay', String(checkpointSeconds)],
          ...(failPoints ? ['--setParameter', 'enableTestCommands=1'] : []),
        ],
        folder,
      ),
    ),
  );
  const redis = await serverOf(
    REDIS,
    (port, dir) => [
      ...['--port', String(port), '--dir', dir, '--bind', '127.0.0.1', '--save', ''],
      ...['--appendonly', 'yes', '--appendfsync', 'everysec', '--maxmemory-policy', 'noeviction'],
    ],
    folder,
  );
  const hosts = mongods.map(({ port }) => `127.0.0.1:${port}`);
  await initiate(hosts, electionMs);
  return {
    folder,
    mongods,
    redis,
    env: {
      MONGODB_URI: `mongodb://${hosts.join(',')}/?replicaSet=faults`,
      REDIS_URL: `redis://127.0.0.1:${redis.port}`,
    },
    async stop(): Promise<void> {
      for (const server of [...mongods, redis]) server.thaw();
      await Promise.all([...mongods, redis].map((server) => server.kill()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type OwnServices = Awaited<ReturnType<typeof startOwnServices>>;

async function initiate(hosts: readonly string[], electionTimeoutMillis: number): Promise<void> {
  // A member that does not listen yet would have the set refused.
  await Promise.all(
    hosts.map(async (host) => {
      const uri = `mongodb://${host}/?directConnection=true`;
      await (await MongoClient.connect(uri, { serverSelectionTimeoutMS: 30_000 })).close();
    }),
  );
  const client = new MongoClient(`mongodb://${hosts[0]}/?directConnection=true`, {
    serverSelectionTimeoutMS: 30_000,
  });
  const admin = client.db('admin');
  await admin.command({
    replSetInitiate: {
      _id: 'faults',
      members: hosts.map((host, _id) => ({ _id, host })),
      settings: { electionTimeoutMillis },
    },
  });
  const primaries = async () => (await admin.command({ hello: 1 })).primary as string | undefined;
  await until(primaries, (primary) => primary !== undefined, 60_000);
  await client.close();
}
