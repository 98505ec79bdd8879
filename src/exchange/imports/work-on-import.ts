import { type Actor, may, roomsOfHouse, system } from '../../access/index.ts';
import { inTransaction, leaveJob, now, seal, unseal } from '../../platform/index.ts';
import { type FileRow, type OpenFile, openFile } from '../files/open-file.ts';
import { TableError } from '../files/table-error.ts';
import { importRun } from '../rights.ts';
import { inDays, keptDays } from './begin-import.ts';
import {
  batchSize,
  type Counts,
  Import,
  type ImportDoc,
  importFiles,
  type LineReport,
  noCounts,
  outcomes,
  Report,
} from './import-model.ts';
import { atWork } from './import-states.ts';
import { importJob } from './jobs.ts';
import { importables } from './kinds.ts';
import { moveOn, Overtaken } from './move-on.ts';
import { readReport } from './read-report.ts';
import { isOfLine, refusedBy, type Taking, takeInto, tryLines } from './take-lines.ts';
import { undoLines } from './undo-lines.ts';

/** For how long one job goes on, in ms: a process that stops waits for it, and others have their turn. */
const sliceMs = 10_000;

/** The file read last by this process: the jobs of one import follow each other. */
let last: { readonly of: string; readonly file: OpenFile; readonly seen: Set<string> } | undefined;

async function fileOf(doc: ImportDoc & { readonly key: string }, taking: Taking): Promise<OpenFile> {
  const of = JSON.stringify([doc._id, doc.chosen]);
  // Checked anew from its first line, nothing of it has been seen.
  if (doc.done === 0) last?.seen.clear();
  if (last?.of === of) return last.file;
  const pieces: Buffer[] = [];
  for await (const piece of importFiles.read(doc)) pieces.push(piece);
  const { columns, lines } = taking.kind;
  const name = unseal(doc.name, `${doc._id}/name`);
  const file = await openFile(Buffer.concat(pieces), { columns, chosen: doc.chosen, name, lines });
  last = { of, file, seen: new Set() };
  return file;
}

/**
 * Goes on with an import from where it is: reads the file and says what would become of each line, or, once somebody has
 * confirmed, writes them. Each batch is written with how far it came: a process that dies loses no line and writes none
 * twice.
 */
export async function workOnImport(importId: string): Promise<void> {
  const until = performance.now() + sliceMs;
  let doc = await Import.findById(importId).lean<ImportDoc>();
  if (!doc || !atWork.includes(doc.state)) return;
  const taking = await takingOf(doc);
  if (!taking) {
    const detail = 'Qui l’a envoyé n’a plus le droit de le faire.';
    return moveOn(doc, 'stop', { reason: { code: 'author-gone', detail } });
  }
  try {
    if (doc.state === 'undoing') {
      if (!(await undoLines(doc, taking.actor, until)))
        await inTransaction(() => leaveJob(importJob, { importId }));
      return;
    }
    if (doc.state === 'confirmed') {
      await moveOn(doc, 'begin', {});
      doc = { ...doc, state: 'running' };
    }
    const file = await opened(doc, taking);
    if (!file) return;
    let at = doc.done;
    while (at < file.rows.length) {
      if (performance.now() > until) return await inTransaction(() => leaveJob(importJob, { importId }));
      at = await doBatch(doc, taking, file.rows, at);
    }
    if (doc.state === 'running') await finish(doc);
    else await moveOn(doc, 'check', {});
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error;
  }
}

/** A fault of ours came back too often: it is told on the import's page, and can be resumed from there. */
export async function giveUpImport(importId: string): Promise<void> {
  const doc = await Import.findById(importId).lean<ImportDoc>();
  if (!doc || !atWork.includes(doc.state)) return;
  const detail = 'Une erreur de notre côté l’a arrêté. Reprenez-le plus tard : rien ne sera écrit deux fois.';
  await moveOn(doc, 'stop', { reason: { code: 'failed', detail } });
}

/** Whoever sent it, as they are now. */
async function takingOf({ _id, kind: name, by, options }: ImportDoc): Promise<Taking | undefined> {
  const kind = importables().find((one) => one.kind === name);
  const actor = by.id === system.id ? system : await standingNow({ name: '', ...by });
  if (!kind || !actor || !may(actor, importRun) || !may(actor, kind.right)) return undefined;
  return { kind, actor, importId: _id, options: JSON.parse(unseal(options, `${_id}/options`)) };
}

async function standingNow(actor: Actor): Promise<Actor | undefined> {
  for (const { standing } of roomsOfHouse()) {
    const found = await standing?.(actor);
    if (found) return found;
  }
  return undefined;
}

/** @returns nothing where it is no table: the import then says why */
async function opened(doc: ImportDoc, taking: Taking): Promise<OpenFile | undefined> {
  try {
    const { key } = doc;
    if (!key) throw new Overtaken();
    const file = await fileOf({ ...doc, key }, taking);
    if (doc.lines === undefined) {
      const { columns = [], unused = '' } = file.header ?? {};
      await Import.updateOne({ _id: doc._id }, { $set: { lines: file.rows.length, columns, unused } });
    }
    return file;
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    const reason = { code: error.code, detail: error.message };
    await inTransaction(async () => {
      await moveOn(doc, 'refuse', { reason }, { key: '' });
      await importFiles.forget([doc._id]);
    });
    return undefined;
  }
}

/** The file is needed no more: it leaves with the end. */
const finish = (doc: ImportDoc): Promise<void> =>
  inTransaction(async () => {
    const goesAt = inDays(keptDays.report);
    await moveOn(doc, 'finish', { goesAt }, { key: '' });
    await Report.updateMany({ importId: doc._id }, { $set: { goesAt } });
    await importFiles.forget([doc._id]);
    last = undefined;
  });

/** @returns how far it has come: to the end of the batch that this line is of */
async function doBatch(
  doc: ImportDoc,
  taking: Taking,
  rows: readonly FileRow[],
  from: number,
): Promise<number> {
  const n = Math.floor(from / batchSize);
  const batch = rows.slice(from, (n + 1) * batchSize);
  if (doc.state === 'uploaded') {
    const seen = last?.seen;
    const reports = await tryLines({ ...taking, ...(seen ? { seen } : {}) }, batch);
    await inTransaction(() => keep(doc, from, reports));
    return from + batch.length;
  }
  // What was shown as refused stays so: somebody has confirmed what they read.
  const before = new Map((await readReport(doc._id, n)).map((report) => [report.line, report]));
  const write = (lines: readonly FileRow[], at: number) =>
    inTransaction(async () => {
      const reports: LineReport[] = [];
      for (const row of lines) {
        const said = before.get(row.line);
        reports.push(said?.outcome === 'refused' ? said : await takeInto(taking, row));
      }
      await keep(doc, at, reports);
    });
  try {
    await write(batch, from);
  } catch (error) {
    if (!isOfLine(error)) throw error;
    // Something has changed since the check: each line on its own, so that one costs no other.
    for (const [i, row] of batch.entries())
      await write([row], from + i).catch(async (one) => {
        if (!isOfLine(one)) throw one;
        await inTransaction(() => keep(doc, from + i, [refusedBy(row)(one)]));
      });
  }
  return from + batch.length;
}

/** In the transaction that writes the lines: their report, and how far the import has come. */
async function keep({ _id, state, goesAt }: ImportDoc, from: number, reports: readonly LineReport[]) {
  const counts = countsOf(reports);
  const { modifiedCount } = await Import.updateOne(
    { _id, state, done: from },
    {
      $set: { done: from + reports.length, updatedAt: now() },
      $inc: Object.fromEntries(outcomes.map((outcome) => [`counts.${outcome}`, counts[outcome]])),
    },
  );
  if (modifiedCount === 0) throw new Overtaken();
  const n = Math.floor(from / batchSize);
  const lines = await readReport(_id, n);
  lines.splice(from - n * batchSize, reports.length, ...reports);
  const page = `${_id}/${n}`;
  await Report.updateOne(
    { _id: page },
    {
      $set: {
        importId: _id,
        n,
        lines: seal(JSON.stringify(lines), page),
        outcomes: outcomes.filter((outcome) => lines.some((line) => line.outcome === outcome)),
        goesAt,
      },
    },
    { upsert: true },
  );
}

const countsOf = (reports: readonly LineReport[]): Counts => {
  const counts = { ...noCounts };
  for (const { outcome } of reports) counts[outcome] += 1;
  return counts;
};
