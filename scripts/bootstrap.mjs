// The one door of every npm script: `node scripts/bootstrap.mjs VERB [ARGS]` runs scripts/VERB.ts.
// Plain JavaScript on Node's own modules, because nothing is installed yet on a fresh clone, and without recent
// syntax, so that an old Node reads it far enough to say that it is too old.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (...parts) => path.join(root, ...parts);

/** What was installed, and what was built: see `packagesWanted` and `sourcesWanted`. */
const INSTALLED = at('node_modules', '.passerelle-installed');
const BUILT = at('dist', '.passerelle-built');
const UNFINISHED = 'unfinished';

const started = Date.now();
const seconds = () => String(Math.round((Date.now() - started) / 1000));
const say = (line) => console.log(`${seconds().padStart(4)} s  ${line}`);

function giveUp(french, english) {
  console.error(`\n${french}\n${english}\n`);
  process.exit(1);
}

function checkMachine() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    giveUp(
      `Passerelle demande Node.js 20.19 ou plus récent ; cette machine a la version ${process.versions.node}. Voir https://nodejs.org.`,
      `Passerelle needs Node.js 20.19 or later; this machine has ${process.versions.node}.`,
    );
  }
  if (process.platform === 'win32') {
    giveUp(
      'Sous Windows, lancez Passerelle dans WSL 2, ou avec « docker compose up -d ».',
      'On Windows, run Passerelle inside WSL 2, or with "docker compose up -d".',
    );
  }
}

const hash = (text) => createHash('sha256').update(text).digest('hex');

function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (_) {
    return '';
  }
}

/** What was installed: the lock file, for this kind of machine (a folder may be shared between two). */
const packagesWanted = () => hash(`${process.platform} ${process.arch} ${read(at('package-lock.json'))}`);

/** What was built: the path, size and date of every source. */
function sourcesWanted() {
  const seen = [];
  const visit = (file) => {
    const stat = fs.statSync(file, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) for (const name of fs.readdirSync(file).sort()) visit(path.join(file, name));
    else seen.push(`${file} ${stat.size} ${stat.mtimeMs}`);
  };
  const settings = fs.readdirSync(root).filter((name) => /^(package|tsconfig.*)\.json$/.test(name));
  for (const name of ['src', 'workers', 'scripts', 'test/matching/oracle', ...settings.sort()])
    visit(at(name));
  return hash(seen.join('\n'));
}

/** Runs a command to its end, with a line every ten seconds so that a silent one does not look stuck. */
function run(what, command, args) {
  const before = Date.now();
  say(`${what}…`);
  return new Promise((resolve) => {
    // In a group of its own, which a shell ends when our end of its input closes: however we die, it does not go on
    // writing in node_modules while the next command does.
    const child = spawn(command, args, {
      cwd: root,
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', (error) => giveUp(`${command} : ${error.message}`, `Could not run ${command}.`));
    const guard = spawn('/bin/sh', ['-c', 'read -r _; kill -s KILL -- "-$0"', String(child.pid)], {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    const beat = setInterval(() => say(`… ${what.toLowerCase()} en cours`), 10000);
    let interrupted = false;
    const interrupt = () => {
      interrupted = true;
      process.kill(-child.pid, 'SIGKILL'); // npm would finish its work first
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, interrupt);
    child.on('exit', (code) => {
      clearInterval(beat);
      guard.kill('SIGKILL');
      for (const signal of signals) process.removeListener(signal, interrupt);
      if (interrupted) process.exit(130);
      if (code !== 0) {
        giveUp(
          `${what} : échec (${command} ${args.join(' ')}). Les lignes ci-dessus disent pourquoi.`,
          `${command} failed; the lines above say why.`,
        );
      }
      say(`${what} : ${Math.round((Date.now() - before) / 100) / 10} s`);
      resolve();
    });
  });
}

/** Installs what the lock file lists, unless that was done. */
async function install() {
  if (read(INSTALLED) === packagesWanted()) return;
  // From nothing, or from what an installation that was killed left undone: exactly what the lock file lists. Later only what
  // has changed, since `npm ci` would take the packages away from under another command of this clone that is running.
  const whole = fs.existsSync(at('node_modules', '.package-lock.json')) && read(INSTALLED) !== UNFINISHED;
  const how = whole ? ['install', '--no-save'] : ['ci'];
  fs.mkdirSync(at('node_modules'), { recursive: true });
  fs.writeFileSync(INSTALLED, UNFINISHED);
  const quiet = ['--no-fund', '--no-audit', '--no-progress', '--loglevel=error'];
  await run('Installation des paquets', 'npm', [...how, ...quiet]);
  fs.mkdirSync(at('node_modules'), { recursive: true });
  fs.writeFileSync(INSTALLED, packagesWanted());
}

/** Builds, unless that was done from the same sources. */
async function build() {
  const wanted = sourcesWanted();
  if (read(BUILT) === wanted) return;
  await run('Construction', 'npm', ['run', '--silent', 'build']);
  fs.writeFileSync(BUILT, wanted);
}

/** A lock whose content stays the same for so long is that of a command that was killed, in ms. */
const DEAD = 5000;

/**
 * Two copies started together from one clone must not install or build at the same time. The one at work writes another
 * content into its lock each second. No date is compared: the clock of the disk may be another one than ours.
 */
async function alone(work) {
  const lock = at('.passerelle-lock');
  let beats = 0;
  const content = () => `${process.pid} ${beats++}`;
  for (let seen, since; ; ) {
    try {
      fs.writeFileSync(lock, content(), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (since === undefined) say('Une autre commande installe ou construit : attente…');
    const found = read(lock);
    if (found !== seen || since === undefined) [seen, since] = [found, performance.now()];
    else if (performance.now() - since > DEAD) fs.rmSync(lock, { force: true });
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  const beat = setInterval(() => fs.writeFileSync(lock, content()), 1000);
  const unlock = () => fs.rmSync(lock, { force: true });
  process.once('exit', unlock);
  await work();
  clearInterval(beat);
  process.removeListener('exit', unlock);
  unlock();
}

/** The tests of rules, tables, reading and ranking: they need neither services nor a build, and wait for neither. */
async function unit(args) {
  if (read(INSTALLED) !== packagesWanted()) await alone(install);
  const vitest = at('node_modules', 'vitest', 'vitest.mjs');
  const { status } = spawnSync(process.execPath, [vitest, 'run', '--project', 'unit', ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  say('Tests sans services : fin');
  process.exit(status === null ? 1 : status);
}

async function main([verb, ...args]) {
  checkMachine();
  if (verb === 'unit') return unit(args);
  const verbs = fs
    .readdirSync(at('scripts'))
    .filter((name) => name.endsWith('.ts') && name !== 'services.ts');
  if (!verbs.includes(`${verb}.ts`)) {
    const list = verbs.map((name) => name.replace('.ts', '')).join(', ');
    giveUp(`Commande inconnue : ${verb}. Commandes : ${list}.`, `Unknown command. Commands: ${list}.`);
  }
  if (read(INSTALLED) !== packagesWanted() || read(BUILT) !== sourcesWanted()) {
    await alone(async () => {
      await install();
      await build();
    });
  }
  const script = at('dist', 'scripts', `${verb}.js`);
  process.argv.splice(1, process.argv.length, script, ...args);
  await import(pathToFileURL(script).href);
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error);
  process.exit(1);
});
