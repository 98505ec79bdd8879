import '../src/house.ts';
import { access, constants } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { TableError } from '../src/exchange/index.ts';
import { connectMongo, disconnectMongo, isSiret } from '../src/platform/index.ts';
import { isLivedIn } from '../src/territory/index.ts';
import { speakFrench } from '../src/web/problems.ts';
import { importFile, type Outcome, outcomes } from './needs-file/import-file.ts';
import type { MappingOptions } from './needs-file/need-of-row.ts';
import { settingsBeside } from './services/running.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The key is right, but no company has an establishment of that number: a need whose company is not known hangs here. */
const nobody = { siret: '99999999899904', name: 'Entreprise à préciser (import)' };

const usage = `npm run import:needs -- FICHIER [--zone CODE] [--siret SIRET --name NOM]

FICHIER   un tableau CSV ou XLSX dont une ligne donne les titres (Titre, Description, Lieu, Type de contrat, Date de début…),
          ou du JSON (une annonce par ligne, ou une liste), avec les champs du service public de l’emploi (intitule,
          description, typeContrat…) ou ceux de notre API (title, description, zone…).
--zone    Où placer les annonces hors du territoire (code INSEE) ; sans cela, elles restent des brouillons sans lieu.
--siret --name   L’entreprise des annonces qui n’en nomment pas ; sans cela, « ${nobody.name} ».`;

/**
 * `npm run import:needs -- FILE`: posts the advertisements of a file, and says of each line what became of it. Lines that
 * were posted by an earlier import are left alone. Exit code 0 when the file was read to its end, whatever its lines
 * were worth; 1 when it was not.
 */
async function importNeeds(args: string[]): Promise<number> {
  const asked = readArguments(args);
  if (typeof asked === 'string') return refuse(`${asked}\n\n${usage}`);
  const { file, options } = asked;
  const readable = await access(file, constants.R_OK).then(
    () => true,
    () => false,
  );
  if (!readable) return refuse(`${file} ne peut pas être lu.`);

  speakFrench();
  const counts = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  try {
    const settings = settingsBeside(resolve(root, process.env.DATA_DIR || '.data'));
    await connectMongo(settings.MONGODB_URI);
    for await (const { line, outcome, text } of importFile(file, options)) {
      if (outcome !== 'titres') counts[outcome] += 1;
      console.log(`ligne ${String(line).padStart(5)}  ${outcome.padEnd(9)}  ${text}`);
    }
    return 0;
  } catch (error) {
    if (error instanceof TableError) return refuse(`Fichier refusé, rien n’a été importé : ${error.message}`);
    return refuse(`Import arrêté : ${(error as Error).message}`);
  } finally {
    console.log(outcomes.map((outcome) => `${outcome} : ${counts[outcome]}`).join(', '));
    await disconnectMongo();
  }
}

function refuse(message: string): number {
  console.error(message);
  return 1;
}

/** @returns what is wrong, in French, where it is a text */
function readArguments(args: string[]): { file: string; options: MappingOptions } | string {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { zone: text, siret: text, name: text },
    });
    const [file, ...others] = positionals;
    const { zone, siret, name } = values;
    if (!file || others.length > 0) return 'Indiquez un fichier, et un seul.';
    if (zone !== undefined && !isLivedIn(zone)) return `--zone ${zone} n’est pas une zone du territoire.`;
    if ((siret === undefined) !== (name === undefined)) return '--siret et --name vont ensemble.';
    if (siret !== undefined && !isSiret(siret)) return `--siret ${siret} n’est pas un numéro SIRET.`;
    const employer = siret && name ? { siret, name } : nobody;
    return { file: resolve(file), options: { employer, ...(zone ? { zone } : {}) } };
  } catch {
    return 'Une option est inconnue, ou sans valeur.';
  }
}

process.exitCode = await importNeeds(process.argv.slice(2));
