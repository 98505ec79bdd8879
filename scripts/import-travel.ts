import '../src/house.ts';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { connectMongo, disconnectMongo } from '../src/platform/index.ts';
import { parseTravelMatrix, saveTravelMatrix, type TravelRow, travelModes } from '../src/territory/index.ts';

/**
 * `npm run import:travel -- FILE`: puts a real matrix of travel times (docs/travel-times.md) in place of the estimate.
 * Exit code 1, and nothing changed, when one line is wrong.
 */
async function importTravel(file: string | undefined, uri: string | undefined): Promise<number> {
  if (!file) return refuse('Indiquez le fichier : npm run import:travel -- trajets.csv');
  if (!uri) return refuse('MONGODB_URI n’est pas réglée : aucune base où enregistrer les durées.');

  console.log(`Lecture de ${file}…`);
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return refuse(`${file} ne peut pas être lu.`);

  const reading = await parseTravelMatrix(bytes);
  if ('errors' in reading) {
    for (const { line, column, code, detail } of reading.errors) {
      const where = [line && `ligne ${line}`, column && `colonne ${column}`].filter(Boolean).join(', ');
      console.error(`  ${where || 'fichier'} : ${detail} (${code})`);
    }
    return refuse('Rien n’a été changé.');
  }

  console.log(`${count(reading.rows)}. Enregistrement…`);
  try {
    await connectMongo(uri);
    await saveTravelMatrix(reading.rows, basename(file));
  } catch (error) {
    return refuse(`La base n’a pas répondu, rien n’a été changé : ${(error as Error).message}`);
  } finally {
    await disconnectMongo();
  }
  console.log('Durées enregistrées : elles remplacent l’estimation au prochain démarrage.');
  return 0;
}

function refuse(message: string): number {
  console.error(message);
  return 1;
}

/** "240 durées lues : walk 80, car 160" */
function count(rows: readonly TravelRow[]): string {
  const byMode = travelModes
    .map((mode) => [mode, rows.filter((row) => row.mode === mode).length] as const)
    .filter(([, number]) => number > 0)
    .map(([mode, number]) => `${mode} ${number}`);
  return `${rows.length} durées lues : ${byMode.join(', ')}`;
}

process.exitCode = await importTravel(process.argv[2], process.env.MONGODB_URI);
