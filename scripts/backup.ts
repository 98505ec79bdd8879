import { existsSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { backUp } from '../src/platform/index.ts';
import { runDatabaseCommand } from './services/database-command.ts';
import { Refusal } from './services/refusal.ts';

// `npm run backup -- FILE`: the whole database as it is at one moment, encrypted, while the house works. The file appears
// under its name once it is whole. It opens with the FIELD_KEYS of the day, which are to be kept elsewhere.

await runDatabaseCommand('La sauvegarde n’a pas été faite', async ({ FIELD_KEYS }, say) => {
  const [file] = process.argv.slice(2);
  if (!file) throw new Refusal('Indiquez le fichier : npm run backup -- FICHIER', 'Name the file.');
  const path = resolve(process.env.INIT_CWD ?? '.', file);
  if (existsSync(path)) throw new Refusal(`${path} existe déjà.`, 'The file is there already.');
  const partial = `${path}.partial`;
  const handle = await open(partial, 'wx', 0o600);
  try {
    // `flush`: what the disk has not taken is an error here, and not a surprise on the day of the restore.
    const to = handle.createWriteStream({ flush: true });
    const { at, counts } = await backUp(FIELD_KEYS, to, say);
    renameSync(partial, path);
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    console.log(`Sauvegarde du ${at.toISOString()} : ${total.toLocaleString('fr-FR')} fiches dans ${path}`);
    console.log(`Clé : ${FIELD_KEYS[0]?.id} de FIELD_KEYS, à garder ailleurs que la sauvegarde.`);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
  return 0;
});
