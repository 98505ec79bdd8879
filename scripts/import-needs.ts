import '../src/house.ts';
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { system } from '../src/access/index.ts';
import { checkBytes, defaultLimits, outcomeNames, TableError, takeFile } from '../src/exchange/index.ts';
import { needsImport } from '../src/needs/index.ts';
import {
  connectMongo,
  disconnectMongo,
  Problem,
  parseOrProblem,
  speakFrench,
} from '../src/platform/index.ts';
import { settingsBeside } from './services/running.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const usage = `npm run import:needs -- FICHIER [--zone CODE] [--siret SIRET --name NOM]

FICHIER   un tableau CSV ou XLSX dont une ligne donne les titres (Titre, Description, Lieu, Type de contrat, Date de début…),
          ou du JSON (une annonce par ligne, ou une liste), avec les champs du service public de l’emploi (intitule,
          description, typeContrat…) ou ceux de notre API (title, description, zone…).
--zone    Où placer les annonces hors du territoire (code INSEE) ; sans cela, elles restent des brouillons sans lieu.
--siret --name   L’entreprise des annonces qui n’en nomment pas ; sans cela, « Entreprise à préciser (import) ».`;

/**
 * `npm run import:needs -- FILE`: posts the advertisements of a file, and says of each line what became of it. Lines that
 * were posted by an earlier import are left alone. Exit code 0 when the file was read to its end, whatever its lines
 * were worth; 1 when it was not.
 */
async function importNeeds(args: string[]): Promise<number> {
  const asked = readArguments(args);
  if (typeof asked === 'string') return refuse(`${asked}\n\n${usage}`);
  const { file, options } = asked;
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return refuse(`${file} ne peut pas être lu.`);

  const counts = new Map(['créé', 'brouillon', 'déjà là', 'refusé'].map((word) => [word, 0]));
  try {
    checkBytes(found.size, defaultLimits);
    const settings = settingsBeside(resolve(root, process.env.DATA_DIR || '.data'));
    await connectMongo(settings.MONGODB_URI);
    const taking = { kind: needsImport, actor: system, options };
    for await (const report of takeFile(taking, await readFile(file), { name: file })) {
      const { line, outcome, text } = report;
      const word = outcome === 'header' ? 'titres' : (report.as ?? outcomeNames[outcome]);
      if (outcome !== 'header') counts.set(word, (counts.get(word) ?? 0) + 1);
      console.log(`ligne ${String(line).padStart(5)}  ${word.padEnd(9)}  ${text}`);
    }
    return 0;
  } catch (error) {
    if (error instanceof TableError) return refuse(`Fichier refusé, rien n’a été importé : ${error.message}`);
    return refuse(`Import arrêté : ${(error as Error).message}`);
  } finally {
    console.log([...counts].map(([word, count]) => `${word} : ${count}`).join(', '));
    await disconnectMongo();
  }
}

function refuse(message: string): number {
  console.error(message);
  return 1;
}

/** @returns what is wrong, in French, where it is a text */
function readArguments(args: string[]): { file: string; options: unknown } | string {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { zone: text, siret: text, name: text },
    });
    const [file, ...others] = positionals;
    const { name: companyName, ...given } = values;
    if (!file || others.length > 0) return 'Indiquez un fichier, et un seul.';
    const options = parseOrProblem(
      needsImport.options,
      { ...given, ...(companyName === undefined ? {} : { companyName }) },
      'options',
    );
    return { file: resolve(file), options };
  } catch (error) {
    if (!(error instanceof Problem)) return 'Une option est inconnue, ou sans valeur.';
    return error.errors
      .map(({ field, detail }) => `--${field.replace('companyName', 'name')} : ${detail}`)
      .join('\n');
  }
}

speakFrench();
process.exitCode = await importNeeds(process.argv.slice(2));
