import { createReadStream, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { migrations } from '../src/migrations/index.ts';
import { replayErasures } from '../src/person-rights/index.ts';
import { prepareCollections, refuseNewer, restore } from '../src/platform/index.ts';
import { runDatabaseCommand } from './services/database-command.ts';
import { Refusal } from './services/refusal.ts';

// `npm run restore -- FILE [--without-erasures]`: fills the empty database that MONGODB_URI names from a backup, then
// erases again whoever was erased since, from the ledger that ERASURE_LEDGER names. What fails leaves nothing, and nobody
// can read what was restored before both are done.

const count = (n: number) => n.toLocaleString('fr-FR');

async function replay(ledger: string): Promise<void> {
  await prepareCollections();
  const { erased, unreadable } = await replayErasures(ledger);
  console.log(`Effacements rejoués : ${count(erased)}, du registre ${ledger}.`);
  if (unreadable > 0) console.log(`Lignes du registre illisibles, écartées : ${count(unreadable)}.`);
}

await runDatabaseCommand('Rien n’a été restauré', async ({ FIELD_KEYS, ERASURE_LEDGER: ledger }, say) => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'without-erasures': { type: 'boolean', default: false } },
  });
  const [file] = positionals;
  if (!file) throw new Refusal('Indiquez le fichier : npm run restore -- FICHIER', 'Name the file.');
  const path = resolve(process.env.INIT_CWD ?? '.', file);
  if (!existsSync(path)) throw new Refusal(`${path} n’existe pas.`, 'There is no such file.');
  const without = values['without-erasures'];
  if (!without && !existsSync(ledger)) {
    throw new Refusal(
      `le registre des effacements ${ledger} n’existe pas. Donnez-le par ERASURE_LEDGER : sans lui, des personnes effacées reviendraient. S’il n’y a jamais eu d’effacement : --without-erasures.`,
      'The ledger of erasures is not there: set ERASURE_LEDGER, or --without-erasures where nobody was ever erased.',
    );
  }
  const complete = async () => {
    await refuseNewer(migrations);
    if (!without) await replay(ledger);
  };
  const { at, counts } = await restore(FIELD_KEYS, createReadStream(path), say, complete);
  const total = Object.values(counts).reduce((sum, one) => sum + one, 0);
  console.log(`Restauré : ${count(total)} fiches, telles qu’au ${at.toISOString()}.`);
  return 0;
});
