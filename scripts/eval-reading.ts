import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { builtIn, openCatalogue, readRomeRelease } from '../src/occupations/index.ts';
import { evaluate } from './eval-reading/evaluate.ts';
import { labelFigures } from './eval-reading/label-figures.ts';
import { readOffers } from './eval-reading/offers.ts';
import { rowsOfReport, tableOf } from './eval-reading/report.ts';
import { readHandTitles } from './eval-reading/titles.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const data = process.env.PASSERELLE_DATA ?? join(root, '../shared/data');
const labelsFile = join(root, 'test/fixtures/skill-labels.tsv');
const titlesFile = join(root, 'test/fixtures/bare-titles.tsv');

const usage = `npm run eval:reading [-- --offers FICHIER --rome CHEMIN]

--offers  Annonces réelles (JSONL : intitule, description, romeCode) ; par défaut ../shared/data/offers/offers.jsonl.
--rome    Version officielle de ROME (dossier ou zip) ; par défaut ../shared/data/rome.`;

/** `npm run eval:reading`: how well advertisements are read, in a table and in `.data/reports/eval-reading.json`. */
async function evalReading(args: string[]): Promise<number> {
  const asked = readArguments(args);
  if (!asked) return refuse(`Une option est inconnue, ou sans valeur.\n\n${usage}`);
  const offersFile = asked.offers ?? join(data, 'offers/offers.jsonl');
  const romePath = asked.rome ?? join(data, 'rome');
  for (const [path, named] of [
    [offersFile, asked.offers],
    [romePath, asked.rome],
  ] as const) {
    if (existsSync(path)) continue;
    if (named) return refuse(`${path} n’existe pas.`);
    console.log(`Rien à mesurer : ${path} est absent. Indiquez --offers et --rome.`);
    return 0;
  }
  try {
    const offers = await readOffers(offersFile);
    const catalogue = openCatalogue(await readRomeRelease(romePath));
    // The labels are about the skills of the built-in catalogue.
    const labels = await labelFigures(offers, labelsFile, builtIn);
    const evaluation = {
      ...evaluate(offers, catalogue, () => performance.now(), await readHandTitles(titlesFile)),
      ...(labels ? { labels } : {}),
    };
    for (const line of tableOf(evaluation)) console.log(line);
    const folder = resolve(root, process.env.DATA_DIR || '.data', 'reports');
    await mkdir(folder, { recursive: true });
    const file = join(folder, 'eval-reading.json');
    await writeFile(file, `${JSON.stringify({ rows: rowsOfReport(evaluation) }, null, 2)}\n`);
    console.log(`\nChiffres : ${file}`);
    return 0;
  } catch (error) {
    return refuse((error as Error).message);
  }
}

function refuse(message: string): number {
  console.error(message);
  return 1;
}

function readArguments(args: string[]): { offers?: string; rome?: string } | undefined {
  const path = { type: 'string' } as const;
  try {
    const { offers, rome } = parseArgs({ args, options: { offers: path, rome: path } }).values;
    return { ...(offers ? { offers: resolve(offers) } : {}), ...(rome ? { rome: resolve(rome) } : {}) };
  } catch {
    return undefined;
  }
}

process.exitCode = await evalReading(process.argv.slice(2));
