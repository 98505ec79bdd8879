import '../src/house.ts';
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Actor, type Importable, system } from '../src/access/index.ts';
import {
  checkBytes,
  defaultLimits,
  importables,
  outcomeNames,
  TableError,
  takeFile,
} from '../src/exchange/index.ts';
import {
  connectMongo,
  disconnectMongo,
  Problem,
  parseOrProblem,
  speakFrench,
} from '../src/platform/index.ts';
import { settingsBeside } from './services/running.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Those whose lines are of nobody's structure: the others are sent by somebody, on the page « Imports ». */
const kinds = () =>
  importables().filter(({ right }) => !right.roles.every((role) => ofOneStructure.has(role)));
const ofOneStructure: ReadonlySet<string> = new Set(['counsellor', 'manager']);

const usage = () => `npm run import:file -- SORTE FICHIER [--option NOM=VALEUR]…

SORTE     ${kinds()
  .map(({ kind, label }) => `${kind.padEnd(22)} ${label}`)
  .join('\n          ')}
FICHIER   CSV, XLSX, JSON ou page enregistrée, tel que l’outil l’a écrit ; ce qui est déjà là n’est pas écrit deux fois.`;

/** `npm run import:file -- KIND FILE`: takes in a file of any kind, and says of each line what became of it. */
async function importAFile(args: string[]): Promise<number> {
  const asked = readArguments(args);
  if (typeof asked === 'string') return refuse(`${asked}\n\n${usage()}`);
  const { kind, file, options } = asked;
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return refuse(`${file} ne peut pas être lu.`);
  const counts = { accepted: 0, there: 0, refused: 0 };
  try {
    checkBytes(found.size, defaultLimits);
    await connectMongo(settingsBeside(resolve(root, process.env.DATA_DIR || '.data')).MONGODB_URI);
    const taking = { kind, actor: actorOf(kind), options };
    for await (const { line, outcome, text, ...more } of takeFile(taking, await readFile(file), {
      name: file,
    })) {
      if (outcome !== 'header') counts[outcome] += 1;
      const word =
        outcome === 'header' ? 'titres' : 'as' in more && more.as ? more.as : outcomeNames[outcome];
      console.log(`ligne ${String(line).padStart(5)}  ${word.padEnd(11)}  ${text}`);
    }
    return 0;
  } catch (error) {
    if (error instanceof TableError) return refuse(`Fichier refusé, rien n’a été importé : ${error.message}`);
    return refuse(`Import arrêté : ${(error as Error).message}`);
  } finally {
    console.log(`écrites : ${counts.accepted}, déjà là : ${counts.there}, refusées : ${counts.refused}`);
    await disconnectMongo();
  }
}

/** The software itself, in the first role that may write what the file holds. */
const actorOf = ({ right: { roles } }: Importable): Actor => ({
  ...system,
  role: roles.includes('admin')
    ? 'admin'
    : (roles.find((role) => !ofOneStructure.has(role) && role !== 'employer') ?? 'admin'),
});

function refuse(message: string): number {
  console.error(message);
  return 1;
}

/** @returns what is wrong, in French, where it is a text */
function readArguments(args: string[]): { kind: Importable; file: string; options: unknown } | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { option: { type: 'string', multiple: true } },
    });
    const [name, file, ...others] = positionals;
    const kind = kinds().find((one) => one.kind === name);
    if (!kind) return 'Indiquez une sorte de fichier.';
    if (!file || others.length > 0) return 'Indiquez un fichier, et un seul.';
    const given = (values.option ?? []).map((text) => [
      text.split('=', 1)[0] ?? '',
      text.slice(text.indexOf('=') + 1),
    ]);
    return {
      kind,
      file: resolve(file),
      options: parseOrProblem(kind.options, Object.fromEntries(given), 'options'),
    };
  } catch (error) {
    if (!(error instanceof Problem)) return 'Une option est inconnue, ou sans valeur.';
    return error.errors.map(({ field, detail }) => `${field} : ${detail}`).join('\n');
  }
}

speakFrench();
process.exitCode = await importAFile(process.argv.slice(2));
