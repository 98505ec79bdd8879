import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const table = fileURLToPath(new URL('../../src/territory/data/communes.tsv', import.meta.url));

const usage = `node scripts/bootstrap.mjs list-communes DOSSIER

DOSSIER   Le paquet @etalab/decoupage-administratif déplié (npm pack @etalab/decoupage-administratif, puis tar xzf).`;

const commune = z.object({
  code: z.string(),
  nom: z.string(),
  type: z.enum(['commune-actuelle', 'commune-deleguee', 'commune-associee', 'arrondissement-municipal']),
  codesPostaux: z.array(z.string()).default([]),
  population: z.number().default(0),
});

/**
 * Writes `src/territory/data/communes.tsv` anew, once a year: code, name, postal codes and population of every French commune,
 * former ones whose name is still said included (without postal code nor population).
 */
async function listCommunes(folder: string): Promise<void> {
  const all = z
    .array(commune)
    .parse(JSON.parse(await readFile(join(resolve(folder), 'data/communes.json'), 'utf8')));
  const current = all.filter(({ type }) => type === 'commune-actuelle');
  const names = new Set(current.map(({ code, nom }) => `${code.slice(0, 2)} ${nom}`));
  const former = all.filter(
    ({ code, nom, type }) => /deleguee|associee/.test(type) && !names.has(`${code.slice(0, 2)} ${nom}`),
  );
  const lines = [...current, ...former]
    .sort((one, other) => (one.code < other.code ? -1 : one.code > other.code ? 1 : 0))
    .map(({ code, nom, codesPostaux, population }) =>
      [code, nom, codesPostaux.join(' '), population || ''].join('\t').trimEnd(),
    );
  await writeFile(table, `${['code\tname\tpostalCodes\tpopulation', ...lines].join('\n')}\n`);
  console.log(`${current.length} communes, ${former.length} anciennes : ${table}`);
}

const [folder] = process.argv.slice(2);
if (folder) await listCommunes(folder);
else {
  console.error(usage);
  process.exitCode = 1;
}
