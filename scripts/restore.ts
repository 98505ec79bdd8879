import { createReadStream, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { restore } from '../src/platform/index.ts';
import { runDatabaseCommand } from './services/database-command.ts';
import { Refusal } from './services/refusal.ts';

// `npm run restore -- FILE`: fills the empty database that MONGODB_URI names from a backup. What fails leaves nothing.

await runDatabaseCommand('Rien n’a été restauré', async ({ FIELD_KEYS }, say) => {
  const [file] = process.argv.slice(2);
  if (!file) throw new Refusal('Indiquez le fichier : npm run restore -- FICHIER', 'Name the file.');
  const path = resolve(process.env.INIT_CWD ?? '.', file);
  if (!existsSync(path)) throw new Refusal(`${path} n’existe pas.`, 'There is no such file.');
  const { at, counts } = await restore(FIELD_KEYS, createReadStream(path), say);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  console.log(`Restauré : ${total.toLocaleString('fr-FR')} fiches, telles qu’au ${at.toISOString()}.`);
  return 0;
});
