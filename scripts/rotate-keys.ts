import { rotateKeys } from '../src/platform/index.ts';
import { runDatabaseCommand } from './services/database-command.ts';

// `npm run rotate-keys`: puts what is encrypted under the first key of FIELD_KEYS, while the house works. Put the new key
// first, start the house again with both, run this, then take the old key away. Exit code 1 where something is left.

const count = (n: number) => n.toLocaleString('fr-FR');

await runDatabaseCommand('Les clés n’ont pas pu être changées', async ({ FIELD_KEYS }) => {
  console.log(`Clé courante : ${FIELD_KEYS[0]?.id}. Clés plus anciennes : ${FIELD_KEYS.length - 1}.`);
  const all = await rotateKeys(({ collection, documents, values, left }) => {
    if (values + left === 0) return;
    console.log(
      `  ${collection} : ${count(values)} valeurs sur ${count(documents)} fiches, ${count(left)} restent`,
    );
  });
  const left = all.reduce((sum, one) => sum + one.left, 0);
  const values = all.reduce((sum, one) => sum + one.values, 0);
  console.log(`${count(values)} valeurs rechiffrées, ${count(left)} restent.`);
  if (left > 0) console.log('Relancez la commande avant de retirer l’ancienne clé.');
  return left > 0 ? 1 : 0;
});
