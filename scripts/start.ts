import { join, relative, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Command, runCommand } from './services/command.ts';
import { makeDataDir } from './services/folder.ts';
import { launchPart, type Part } from './services/part.ts';
import { isFree, launch } from './services/processes.ts';
import { Refusal } from './services/refusal.ts';
import { makePassword, openSecrets, passwordRefused, type Secrets, saveSecrets } from './services/secrets.ts';
import { startServices } from './services.ts';

// `npm start`: services, migrations, demonstration data in an empty database, workers and API, until Ctrl-C.

/** What the processes of this project say over IPC to the one that started them. */
type Message = { loaded: boolean };

const dist = fileURLToPath(new URL('..', import.meta.url));

await runCommand(async (command) => {
  const port = await askedPort();
  const dataDir = makeDataDir(resolve(dist, '..', process.env.DATA_DIR || '.data'));
  const secrets = openSecrets(dataDir);
  const services = await startServices({ dataDir, log: command.log, signal: command.interrupted });
  command.atEnd(async () => {
    await services.stop();
    command.log(`Tout est arrêté ; les données restent dans ${dataDir}`);
  });
  const house: House = {
    command,
    dataDir,
    secrets,
    lost: services.lost,
    env: {
      MONGODB_URI: services.mongodbUri,
      REDIS_URL: services.redisUrl,
      FIELD_KEYS: process.env.FIELD_KEYS || secrets.fieldKeys,
      INDEX_KEY: process.env.INDEX_KEY || secrets.indexKey,
      PORT: String(port),
      STOP_NOTICE_SECONDS: process.env.STOP_NOTICE_SECONDS ?? '0',
      PUBLIC_URL: process.env.PUBLIC_URL || `http://localhost:${port}`,
      // Of the demonstration they are caught, and read on a page. Of other data they are written where they can be read,
      // unless there is a server to send them.
      MAIL_DIR: process.env.SMTP_URL ? '' : join(dataDir, 'mail'),
      // So that the demonstration's administrator signs in with the printed password alone.
      SECOND_FACTOR_ROLES: process.env.SECOND_FACTOR_ROLES ?? '',
      // Whose house the demonstration's would be.
      TERRITORY_NAME: process.env.TERRITORY_NAME ?? 'Métropole Aix-Marseille-Provence (démonstration)',
      PARTNERS:
        process.env.PARTNERS ??
        'État; Région Sud; Département des Bouches-du-Rhône; France Travail; Missions locales; PLIE',
      EUROPE_LINE: process.env.EUROPE_LINE ?? 'Cofinancé par l’Union européenne',
      AUDIT_HEADS: process.env.AUDIT_HEADS || join(dataDir, 'audit-heads.jsonl'),
      ERASURE_LEDGER: process.env.ERASURE_LEDGER || join(dataDir, 'erasures.jsonl'),
    },
  };
  await migrateData(house);
  const password = await loadDemonstration(house);
  // The API last, because the last one begun is the first one stopped.
  const workers = await begin(house, 'Classements', 'workers.log', 'workers/main.js');
  const api = await begin(house, 'API', 'api.log', 'src/web/main.js');
  const [listening] = await Promise.all([untilReady(house, api), untilReady(house, workers)]);
  // Where any port would do, an API that is started again has the one that people were told.
  house.env.PORT = String(listening.port ?? port);
  command.log('Passerelle est prête');
  console.log(welcome(listening.port ?? port, dataDir, password));

  const asked = command.interruption.catch(() => undefined);
  const failure = await Promise.race([asked, services.lost, workers.lost, api.lost]);
  if (failure === undefined) return 0;
  throw new Refusal(failure, 'A part of Passerelle ended unexpectedly; everything is being stopped.');
});

/** PORT, checked before anything long is begun. */
async function askedPort(): Promise<number> {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Refusal(`PORT=${process.env.PORT} n’est pas un numéro de port.`, 'PORT is not a port number.');
  }
  for (let tries = 0; tries < 10; tries++) {
    if (await isFree(port)) return port;
    await sleep(300); // a copy that was killed a moment ago leaves its port when it has drained
  }
  throw new Refusal(
    `Le port ${port} est déjà pris. Choisissez-en un autre : PORT=${port + 1} npm start (à côté d’une autre copie de Passerelle, un autre dossier aussi : DATA_DIR=.data2).`,
    `Port ${port} is taken: choose another PORT (and, beside another copy, another DATA_DIR).`,
  );
}

/** What the parts share. */
interface House {
  command: Command;
  dataDir: string;
  secrets: Secrets;
  env: Record<string, string>;
  /** Resolves where a service was lost. */
  lost: Promise<string>;
}

/** Brings a folder of an earlier version to this one. */
async function migrateData({ command, env, lost }: House): Promise<void> {
  const migrating = await launch(process.execPath, [join(dist, 'scripts/migrate.js')], { env });
  command.atEnd(() => migrating.stop());
  const end = await Promise.race([migrating.ended, lost, command.interruption]);
  if (typeof end !== 'string' && end.code === 0) return;
  const how = typeof end === 'string' ? end : end.how;
  throw new Refusal(
    `Les données n’ont pas pu être mises à jour (${how}) ; les lignes ci-dessus disent pourquoi.`,
    'The data could not be migrated; the lines above say why.',
  );
}

/**
 * Loads the demonstration territory, where the database is empty.
 * @returns the password of its accounts; undefined where the data came from elsewhere
 */
async function loadDemonstration(house: House): Promise<string | undefined> {
  const { command, dataDir, secrets, env, lost } = house;
  const known = secrets.demoPassword;
  const password = process.env.DEMO_PASSWORD || known || makePassword();
  // Kept before it is used, so that a load cut short leaves no accounts with a lost password.
  saveSecrets(dataDir, { ...secrets, demoPassword: known ?? password });
  const loader = await launch(process.execPath, [join(dist, 'scripts/demo/load.js')], {
    env: { ...env, DEMO_PASSWORD: password },
    ipc: true,
  });
  command.atEnd(() => loader.stop());
  let loaded = true;
  loader.child.on('message', (message: Message) => {
    loaded = message.loaded;
  });
  const end = await Promise.race([loader.ended, lost, command.interruption]);
  if (typeof end === 'string') throw new Refusal(end, 'A service was lost while loading the demonstration.');
  if (end.code === passwordRefused) saveSecrets(dataDir, secrets);
  if (end.code !== 0) {
    throw new Refusal(
      `Le chargement de la démonstration a échoué (${end.how}) ; les lignes ci-dessus disent pourquoi.`,
      'The demonstration could not be loaded; the lines above say why.',
    );
  }
  const current = loaded ? password : known;
  saveSecrets(dataDir, { ...secrets, demoPassword: current });
  return current;
}

/** A part of the house, which is started again when it dies. */
function begin({ command, dataDir, env }: House, name: string, log: string, script: string): Promise<Part> {
  const args = ['--enable-source-maps', join(dist, script)];
  return launchPart(command, { name, logFile: join(dataDir, 'logs', log), args, env: () => env });
}

async function untilReady({ command, lost }: House, part: Part): Promise<{ port?: number }> {
  const answer = await Promise.race([part.ready, part.lost, lost, command.interruption]);
  if (typeof answer === 'string') throw new Refusal(answer, 'A part of Passerelle could not start.');
  command.log(`${part.name} : prêt`);
  return answer;
}

function welcome(port: number, dataDir: string, password: string | undefined): string {
  const accounts = [
    'officer',
    'counsellor',
    'manager',
    'employer',
    'admin',
    'facilitator',
    'buyer',
    'secretary',
    'president',
    'payer',
    'controller',
  ];
  const lines = password
    ? [
        `Comptes de démonstration (mot de passe : ${password})`,
        ...accounts.map((name) => `  ${name}@demo.passerelle.example`),
      ]
    : ['La base contenait déjà des données : ses comptes sont inchangés.'];
  const asked = process.env.DEMO_PASSWORD;
  if (asked && asked !== password)
    lines.push(
      '',
      'DEMO_PASSWORD est ignoré : ces données ont déjà leurs comptes, et leurs mots de passe ne changent pas au démarrage.',
      'Pour en changer un : « Mon compte », une fois connecté. Pour une démonstration neuve avec ce mot de passe :',
      '  DATA_DIR=.data2 DEMO_PASSWORD=… npm start',
    );
  return [
    '',
    `Passerelle : http://localhost:${port}`,
    '',
    ...lines,
    '',
    `E-mails et textos : ${mailWords(dataDir, password)}`,
    `Journaux : ${relative(process.cwd(), join(dataDir, 'logs'))}`,
    'Arrêter : Ctrl-C',
    '',
  ].join('\n');
}

function mailWords(dataDir: string, password: string | undefined): string {
  if (process.env.SMTP_URL) return 'envoyés par SMTP_URL';
  if (password) return 'aucun ne part, ils se lisent dans « Envois », avec le compte admin';
  return `écrits dans ${relative(process.cwd(), join(dataDir, 'mail'))}, aucun ne part`;
}
