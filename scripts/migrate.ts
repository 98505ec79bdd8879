import { migrations } from '../src/migrations/index.ts';
import { migrate } from '../src/platform/index.ts';
import { runDatabaseCommand } from './services/database-command.ts';

// `npm run migrate [-- --dry-run]`: brings what is stored to what this version expects. Safe to run twice, and to cut short.

await runDatabaseCommand('La migration n’est pas finie, relancez-la', async () => {
  const dryRun = process.argv.includes('--dry-run');
  let none = true;
  await migrate(migrations, { dryRun }, ({ id, what, documents }) => {
    none = false;
    const verb = dryRun ? 'à changer' : 'changées';
    console.log(`${id} : ${documents.toLocaleString('fr-FR')} fiches ${verb}. ${what}`);
  });
  if (none) console.log('Rien à migrer.');
  return 0;
});
