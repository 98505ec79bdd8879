import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Bridge, namesOf, openBridge, readRomeRelease } from '../src/occupations/index.ts';
import { alignLists } from './align/align-lists.ts';
import { type NamedRows, readNamed } from './align/read-named.ts';

const usage = `npm run --silent align -- --labels LIBELLÉS.tsv --titles TITRES.tsv [--top 100] [--rome CHEMIN]

--labels  Libellés à proposer : identifiant, tabulation, libellé. Ceux dont l’identifiant a le même début, jusqu’au
          premier « _ », nomment un même métier.
--titles  Intitulés à rapprocher : identifiant, tabulation, intitulé. « - » lit l’entrée standard.
--top     Lignes par intitulé, 100 par défaut.
--rome    Version officielle de ROME (dossier ou zip) : ses synonymes rapprochent ce que les lettres séparent.

Écrit titre, libellé et score séparés par des tabulations, le meilleur d’abord.`;

interface Asked {
  readonly labels: string;
  readonly titles: string;
  readonly top: number;
  readonly rome?: string;
}

/**
 * `npm run align`: which labels of any list are like which titles. Rows that are wrong are named and left out; exit code
 * 1 only where nothing could be compared.
 */
async function align(args: string[]): Promise<number> {
  const asked = readArguments(args);
  if (typeof asked === 'string') return refuse(`${asked}\n\n${usage}`);
  try {
    const labels = await listOf(asked.labels);
    const titles = await listOf(asked.titles);
    const bridge = asked.rome ? await bridgeOf(asked.rome) : undefined;
    for (const rows of alignLists(labels, titles, asked.top, bridge)) {
      const text = rows
        .map(({ titleId, labelId, score }) => `${titleId}\t${labelId}\t${score.toFixed(6)}\n`)
        .join('');
      if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    }
    return 0;
  } catch (error) {
    return refuse((error as Error).message);
  }
}

async function listOf(file: string): Promise<NamedRows['rows']> {
  const { rows, wrong } = await readNamed(file);
  const most = 20;
  for (const line of wrong.slice(0, most)) console.error(`${line} Ligne laissée de côté.`);
  if (wrong.length > most) console.error(`… et ${wrong.length - most} autres lignes de ${file}.`);
  if (rows.length === 0) throw new Error(`${file} : aucune ligne utilisable.`);
  return rows;
}

async function bridgeOf(path: string): Promise<Bridge> {
  if (!existsSync(path)) throw new Error(`${path} n’existe pas.`);
  const { occupations } = await readRomeRelease(path);
  return openBridge(occupations.map((occupation) => ({ names: namesOf(occupation) })));
}

function refuse(message: string): number {
  console.error(message);
  return 1;
}

/** @returns what is wrong, in French, where it is a text */
function readArguments(args: string[]): Asked | string {
  const text = { type: 'string' } as const;
  try {
    const { labels, titles, top, rome } = parseArgs({
      args,
      options: { labels: text, titles: text, top: text, rome: text },
    }).values;
    if (!labels || !titles) return 'Indiquez --labels et --titles.';
    if (labels === '-' && titles === '-') return 'Une seule des deux listes peut venir de l’entrée standard.';
    if (top !== undefined && !/^[1-9]\d{0,5}$/.test(top)) return '--top est un nombre entier à partir de 1.';
    return { labels, titles, top: Number(top ?? 100), ...(rome ? { rome } : {}) };
  } catch {
    return 'Une option est inconnue, ou sans valeur.';
  }
}

// Whoever reads may stop before the end: `npm run align … | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

process.exitCode = await align(process.argv.slice(2));
