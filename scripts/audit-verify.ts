import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  type AuditProblem,
  type AuditProblemKind,
  type AuditReport,
  type ChainPoint,
  readExported,
  segmentSigner,
  verifyAudit,
} from '../src/audit/index.ts';
import { runDatabaseCommand } from './services/database-command.ts';
import { Refusal } from './services/refusal.ts';

// `npm run audit:verify [-- --head SEQ:MAC]`: exit code 0 where the record is whole, 1 where it is not, 2 where it could
// not be verified. It writes nothing: an account that may only read is enough.

const said: Record<AuditProblemKind, string> = {
  changed: 'ligne modifiée',
  forged: 'ligne que Passerelle n’a pas écrite, ou modifiée avant d’être chaînée',
  misplaced: 'ligne déplacée : elle ne suit pas la précédente',
  inserted: 'ligne ajoutée à une place que la chaîne n’a pas',
  missing: 'ligne manquante',
  cut: 'fin de la chaîne coupée',
  'forged-head': 'tête de la chaîne falsifiée ou effacée',
  'forged-segment': 'tête d’un mois falsifiée, ou qui ne suit pas le mois précédent',
  'missing-segment': 'mois exporté que la base ne connaît plus',
  'forged-export': 'ligne du fichier des têtes que Passerelle n’a pas écrite',
  'other-history': 'ligne authentique, mais d’une autre histoire que la tête connue',
};

const count = (n: number) => n.toLocaleString('fr-FR');

function sayProblem({ kind, seq, to, id }: AuditProblem): string {
  const place = seq === null ? '' : to && to > seq ? `n° ${count(seq)} à ${count(to)}` : `n° ${count(seq)}`;
  return `  ${[place, said[kind], id && `(${id})`].filter(Boolean).join(' ')}`;
}

function say({ rows, unchained, months, head, problems, moreProblems }: AuditReport): void {
  console.log(`Journal d’audit : ${count(rows)} lignes chaînées, ${count(unchained)} en attente de l’être.`);
  if (months.closed > 0)
    console.log(
      `Mois clos et signés : ${count(months.closed)}, dont ${count(months.expired)} expirés. Clé publique (Ed25519) : ${segmentSigner().publicKey}`,
    );
  for (const problem of problems) console.log(sayProblem(problem));
  if (moreProblems > 0) console.log(`  … et ${count(moreProblems)} autres.`);
  if (problems.length > 0) {
    console.log(`${count(problems.length + moreProblems)} anomalies.`);
    console.log(
      '(Si toutes les lignes sont signalées, INDEX_KEY n’est sans doute pas la clé de cette base.)',
    );
    return;
  }
  console.log('Aucune anomalie.');
  if (!head) return;
  console.log(`Tête, à noter hors de cette machine : ${head.seq}:${head.mac}`);
  console.log('Une prochaine vérification s’y tiendra : npm run audit:verify -- --head SEQ:MAC');
}

/** @throws Refusal for anything but `SEQ:MAC` */
function readNoted(text: string | undefined): ChainPoint | undefined {
  if (text === undefined) return undefined;
  const [, seq, mac] = /^([1-9]\d{0,14}):([\w-]{43})$/.exec(text) ?? [];
  if (seq && mac) return { seq: Number(seq), mac };
  throw new Refusal(
    `--head ${text} : la tête notée s’écrit SEQ:MAC, telle qu’une vérification l’a affichée.`,
    'The noted head is SEQ:MAC, as an earlier run printed it.',
  );
}

await runDatabaseCommand('Le journal d’audit n’a pas pu être vérifié', async ({ AUDIT_HEADS: path }) => {
  const { values } = parseArgs({ options: { head: { type: 'string' } } });
  const exported = [];
  if (existsSync(path)) for await (const head of readExported(path)) exported.push(head);
  else console.log(`Pas de fichier des têtes de mois (AUDIT_HEADS : ${path}) : la base seule est lue.`);
  const report = await verifyAudit(readNoted(values.head), exported);
  say(report);
  return report.problems.length > 0 ? 1 : 0;
});
