import { parseArgs } from 'node:util';
import { expiredSegments, keepSegments } from '../src/audit/index.ts';
import { dayInFigures } from '../src/french/index.ts';
import { type RetentionReport, retain } from '../src/person-rights/index.ts';
import { runDatabaseCommand } from './services/database-command.ts';

// `npm run retention [-- --dry-run]`: what is kept too long is told, then erased. The workers do the same every few minutes;
// this says what they would do, or does it now. The ledger of erasures is written by the workers.

const count = (n: number) => n.toLocaleString('fr-FR');

function say({ on, told, erased, finished }: RetentionReport, dryRun: boolean): void {
  console.log(`Conservation, au ${dayInFigures(on)}${dryRun ? ' (essai : rien n’est changé)' : ''}`);
  console.log(`  Structures à prévenir : ${count(told.length)} fiches`);
  for (const one of told)
    console.log(
      `    ${one.reference} (${one.structureId}) : dernier contact le ${dayInFigures(one.lastContactOn)}, part le ${dayInFigures(one.goesOn)}`,
    );
  console.log(`  Fiches effacées : ${count(erased.length)}`);
  for (const one of erased)
    console.log(
      `    ${one.reference} (${one.structureId}) : dernier contact le ${dayInFigures(one.lastContactOn)}`,
    );
  for (const [label, n] of Object.entries(finished)) console.log(`  ${label} effacées : ${count(n)}`);
}

await runDatabaseCommand('La conservation n’a pas été appliquée', async ({ AUDIT_HEADS: path }) => {
  const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } } });
  const dryRun = values['dry-run'];
  say(await retain({ dryRun }), dryRun);
  const months = dryRun ? (await expiredSegments()).map(({ month }) => month) : await keepSegments(path);
  console.log(`  Mois du journal d’audit : ${months.join(', ') || 'aucun'}`);
  return 0;
});
