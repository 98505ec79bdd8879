import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { buildHouse, processesOf, type Run, run } from './house.ts';

// `npm start` around stand-ins for the demonstration, the workers and the API, on real services of its own.

/** Notes its stop in the file `order`, after a moment: what a real part needs to finish its work. */
const drain = (name: string) => `
import { appendFileSync } from 'node:fs';
const drain = () => setTimeout(() => {
  appendFileSync('order', '${name} ');
  process.exit(0);
}, 200);
process.once('SIGTERM', drain);
process.once('disconnect', drain);
`;

const load = `
import mongoose from 'mongoose';
const client = await mongoose.mongo.MongoClient.connect(process.env.MONGODB_URI);
const people = client.db().collection('people');
const loaded = (await people.countDocuments()) === 0;
if (loaded) await people.insertOne({ password: process.env.DEMO_PASSWORD });
console.log(loaded ? 'chargement de la démonstration' : 'la base contient des données');
await client.close();
process.send({ loaded }, () => process.disconnect());
`;

const workers = `${drain('workers')}
import { Redis } from 'ioredis';
await new Redis(process.env.REDIS_URL).ping();
process.send({ ready: true });
`;

const api = `${drain('api')}
import { createServer } from 'node:http';
const server = createServer((_, response) => response.end('bonjour'));
server.listen(Number(process.env.PORT), () => process.send({ ready: true, port: server.address().port }));
`;

const house = (parts: { api?: string } = {}) =>
  buildHouse({
    'dist/scripts/demo/load.js': load,
    'dist/workers/main.js': workers,
    'dist/src/web/main.js': parts.api ?? api,
  });

function start(folder: string, env: Record<string, string | undefined> = {}): Run {
  const own = { MONGODB_URI: undefined, REDIS_URL: undefined, DEMO_PASSWORD: undefined };
  return run(folder, ['dist/scripts/start.js'], { ...own, PORT: '0', DATA_DIR: '.data', ...env });
}

const passwordIn = (printed: string) => /mot de passe : (\S+)\)/.exec(printed)?.[1];
const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');
const gone = (folder: string) =>
  expect.poll(() => processesOf(folder), { timeout: 20_000, interval: 200 }).toEqual([]);

test('a first start loads the demonstration and tells the address and the accounts', async () => {
  const folder = house();
  const command = start(folder);
  await command.saying('Arrêter : Ctrl-C');
  const address = /http:\/\/localhost:\d+/.exec(command.printed())?.[0] ?? '';
  expect(await (await fetch(address)).text()).toBe('bonjour');
  expect(command.printed()).toContain('chargement de la démonstration');
  for (const name of ['officer', 'counsellor', 'manager', 'employer', 'admin', 'facilitator', 'buyer']) {
    expect(command.printed()).toContain(`${name}@demo.passerelle.example`);
  }
  expect(passwordIn(command.printed())).toMatch(/^\w{4}-\w{4}-\w{4}$/);
  expect(statSync(join(folder, '.data', 'secrets.json')).mode & 0o777).toBe(0o600);
});

test('the stop asks the API, then the workers, and leaves no process; the next start finds the data', async () => {
  const folder = house();
  const first = start(folder);
  await first.saying('Arrêter : Ctrl-C');
  // Ctrl-C comes twice: from the terminal, and passed on by npm.
  first.child.kill('SIGINT');
  first.child.kill('SIGINT');
  expect(await first.ended).toBe(0);
  expect(read(folder, 'order')).toBe('api workers ');
  expect(first.printed().trim()).toMatch(/Tout est arrêté ; les données restent dans \S+$/);
  expect(await processesOf(folder)).toEqual([]);

  const second = start(folder);
  await second.saying('Arrêter : Ctrl-C');
  expect(second.printed()).toContain('la base contient des données');
  expect(passwordIn(second.printed())).toBe(passwordIn(first.printed()));
});

test('a password that is asked for after the demonstration was loaded is said to be ignored, and how to change it', async () => {
  const folder = house();
  const first = start(folder, { DEMO_PASSWORD: 'trois ânes gris galopent' });
  await first.saying('Arrêter : Ctrl-C');
  expect(first.printed()).not.toContain('ignoré');
  first.child.kill('SIGINT');
  expect(await first.ended).toBe(0);

  const second = start(folder, { DEMO_PASSWORD: 'deux mules noires trottent' });
  await second.saying('Arrêter : Ctrl-C');
  expect(second.printed()).toContain('mot de passe : trois ânes gris galopent)');
  expect(second.printed()).toContain('DEMO_PASSWORD est ignoré');
  expect(second.printed()).toMatch(/« Mon compte »[\s\S]*DATA_DIR=\.data2 DEMO_PASSWORD=/);
  expect(second.printed()).not.toContain('deux mules');
  second.child.kill('SIGINT');
  expect(await second.ended).toBe(0);

  const third = start(folder, { DEMO_PASSWORD: 'trois ânes gris galopent' });
  await third.saying('Arrêter : Ctrl-C');
  expect(third.printed()).not.toContain('ignoré');
});

test('a second Ctrl-C ends at once a part that does not stop, and leaves no process', async () => {
  const folder = house({ api: `${api.replace('process.exit(0)', '')}; setInterval(() => {}, 1000);` });
  const command = start(folder);
  await command.saying('Arrêter : Ctrl-C');
  command.child.kill('SIGINT');
  await command.saying('Arrêt demandé');
  await sleep(1100); // sooner, it would be the same keystroke passed on by npm
  command.child.kill('SIGINT');
  expect(await command.ended).toBe(130);
  expect(await processesOf(folder)).toEqual([]);
});

test('killed without warning, it leaves no process either, and starts again with its data', async () => {
  const folder = house();
  const first = start(folder);
  await first.saying('Arrêter : Ctrl-C');
  first.child.kill('SIGKILL');
  expect(await first.ended).toBeNull();
  const second = start(folder);
  await second.saying('Arrêter : Ctrl-C');
  expect(second.printed()).toContain('la base contient des données');
  second.child.kill('SIGTERM');
  expect(await second.ended).toBe(0);
  await gone(folder);
});

test('a stop asked during the start is obeyed', async () => {
  const folder = house();
  const command = start(folder);
  await command.saying('MongoDB');
  command.child.kill('SIGTERM');
  expect(await command.ended).toBe(130);
  expect(command.printed()).not.toContain('Passerelle est prête');
  await gone(folder);
});

/** Dies of `code` a moment after it is ready, as long as the file `lives` does not say that it was born often enough. */
const dying = (part: string, births: number) => `
import { appendFileSync, readFileSync } from 'node:fs';
appendFileSync('lives', '.');
if (readFileSync('lives', 'utf8').length <= ${births})
  setTimeout(() => { console.error('plus de mémoire'); process.exit(3); }, 300);
${part.replace("import { appendFileSync } from 'node:fs';", '')}`;

test('a part that dies is started again where it was, and everything else goes on', async () => {
  const folder = house({ api: dying(api, 1) });
  const command = start(folder);
  await command.saying('Arrêter : Ctrl-C');
  const address = /http:\/\/localhost:\d+/.exec(command.printed())?.[0] ?? '';
  await command.saying('API : arrêt inattendu (code 3) ; redémarrage dans 1 s (1 sur 3');
  await command.saying('API : de nouveau prêt');
  expect(await (await fetch(address)).text()).toBe('bonjour');
  expect(read(folder, '.data/logs/api.log')).toContain('plus de mémoire');
  command.child.kill('SIGTERM');
  expect(await command.ended).toBe(0);
  expect(read(folder, 'order')).toBe('api workers ');
  expect(await processesOf(folder)).toEqual([]);
});

test('one that keeps dying is told with the end of its log after three times, and everything stops with code 1', async () => {
  const folder = house({ api: dying(api, 99) });
  const command = start(folder);
  expect(await command.ended).toBe(1);
  for (const time of [1, 2, 3]) expect(command.printed()).toContain(`(${time} sur 3`);
  expect(command.printed()).toContain(
    'API : arrêt inattendu (code 3), encore après 3 redémarrages en une minute',
  );
  expect(command.printed()).toContain('plus de mémoire');
  expect(read(folder, 'lives')).toBe('....');
  expect(read(folder, 'order')).toBe('workers ');
  expect(await processesOf(folder)).toEqual([]);
});

test('one that cannot start is not started again and again', async () => {
  const folder = house({ api: "console.error('réglage faux'); process.exit(4);" });
  const command = start(folder);
  expect(await command.ended).toBe(1);
  expect(command.printed()).toContain('API : arrêt inattendu (code 4). Fin du journal');
  expect(command.printed()).toContain('réglage faux');
  expect(command.printed()).not.toContain('redémarrage');
});

test('a start that is stopped while a part waits to be started again ends all the same', async () => {
  const folder = house({ api: dying(api, 99) });
  const command = start(folder);
  await command.saying('redémarrage dans 2 s');
  command.child.kill('SIGTERM');
  expect(await command.ended).toBe(0);
  expect(await processesOf(folder)).toEqual([]);
});

test('a password that the demonstration refused is not kept for the next start', async () => {
  const folder = buildHouse({ 'dist/scripts/demo/load.js': 'process.exit(3);' });
  const command = start(folder, { DEMO_PASSWORD: 'azerty' });
  expect(await command.ended).toBe(1);
  expect(JSON.parse(read(folder, '.data/secrets.json')).demoPassword).toBeUndefined();
});

test('a port taken by another program is told before anything is started', async () => {
  const other = createServer().listen(0);
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  const command = start(house(), { PORT: String(port) });
  expect(await command.ended).toBe(1);
  expect(command.printed()).toContain(
    `Le port ${port} est déjà pris. Choisissez-en un autre : PORT=${port + 1}`,
  );
  expect(command.printed()).not.toContain('MongoDB');
});

test('a database with data of others keeps its accounts: no password is printed', async () => {
  const folder = house();
  const keeper = start(folder, { DEMO_PASSWORD: 'choisi-par-nous' });
  await keeper.saying('Arrêter : Ctrl-C');
  expect(passwordIn(keeper.printed())).toBe('choisi-par-nous');
  const { mongodb, redis } = JSON.parse(read(folder, '.data/services.json'));
  const guest = start(folder, {
    DATA_DIR: '.data2',
    MONGODB_URI: `mongodb://127.0.0.1:${mongodb.port}/passerelle?replicaSet=passerelle`,
    REDIS_URL: `redis://127.0.0.1:${redis.port}`,
  });
  await guest.saying('Arrêter : Ctrl-C');
  expect(guest.printed()).toContain('La base contenait déjà des données : ses comptes sont inchangés.');
  expect(passwordIn(guest.printed())).toBeUndefined();
  expect(JSON.parse(read(folder, '.data2/secrets.json')).demoPassword).toBeUndefined();
});

test('a folder whose keys are lost is refused rather than given new ones', async () => {
  const folder = buildHouse({ '.data/mongodb/WiredTiger': '' });
  const command = start(folder);
  expect(await command.ended).toBe(1);
  expect(command.printed()).toContain('secrets.json manque');
});
