import { z } from 'zod';
import { type Actor, nextState } from '../../access/index.ts';
import { record } from '../../audit/index.ts';
import { inTransaction, invalidField, leaveJob, now, Problem } from '../../platform/index.ts';
import { plainName } from '../files/header.ts';
import { sourceId, sourceOwner } from './begin-import.ts';
import { describeImport } from './describe.ts';
import { Import, type ImportDoc, Imported, importFiles, noCounts, Report, Source } from './import-model.ts';
import { atWork, type ImportAction, importTransitions } from './import-states.ts';
import { importJob } from './jobs.ts';
import { importableFor } from './kinds.ts';
import { findImport } from './read-imports.ts';
import { undoOf } from './undo-lines.ts';

/** What a change sets besides the state, and what of the import a worker has to do then. */
interface Change {
  readonly set?: Partial<ImportDoc>;
  readonly work?: true;
}

function change(
  actor: Actor,
  id: string,
  action: ImportAction,
  of: (doc: ImportDoc) => Change | Promise<Change>,
) {
  return inTransaction(async () => {
    const doc = await findImport(actor, id);
    importableFor(actor, doc.kind);
    const state = nextState(importTransitions, action, doc.state, actor);
    const { set = {}, work } = await of(doc);
    const after = await Import.findOneAndUpdate(
      { _id: id, state: doc.state },
      {
        $set: { ...set, state, updatedAt: now() },
        ...(action === 'resume' || action === 'undo' ? { $unset: { reason: '' } } : {}),
      },
      { returnDocument: 'after' },
    ).lean<ImportDoc>();
    if (!after) throw meanwhile();
    if (work) await leaveJob(importJob, { importId: id });
    await record({ actor, action: `import.${action}`, target: { kind: 'import', id }, because: doc.kind });
    return describeImport(after);
  });
}

const meanwhile = () =>
  new Problem(409, 'illegal-state', 'Cet import a changé d’état entre-temps : relisez la page.');

/** Somebody has read what would become of the lines: they are written. @throws Problem 403, 404, 409 */
export const confirmImport = (actor: Actor, id: string) =>
  change(actor, id, 'confirm', () => ({ set: { pass: 'run', done: 0, counts: noCounts }, work: true }));

/** Goes on from the line where it was stopped. @throws Problem 403, 404, 409 */
export const resumeImport = (actor: Actor, id: string) =>
  change(actor, id, 'resume', (doc) => {
    if (doc.pass === 'run' && doc.key) return { work: true };
    throw new Problem(409, 'nothing-to-resume', 'Rien n’avait été confirmé : envoyez le fichier de nouveau.');
  });

/**
 * Takes back all that it wrote, where nothing followed from any of it: its lines are asked one after the other, and nothing
 * is removed before all have answered.
 * @throws Problem 403, 404, 409 `cannot-undo`, `nothing-to-undo`
 */
export const undoImport = (actor: Actor, id: string) =>
  change(actor, id, 'undo', async ({ kind }) => {
    if (!undoOf(kind))
      throw new Problem(
        409,
        'cannot-undo',
        'Les lignes de cette sorte de fichier ne s’enlèvent pas d’un coup.',
      );
    if (!(await Imported.exists({ importId: id })))
      throw new Problem(409, 'nothing-to-undo', 'Cet import n’a rien écrit qui puisse être enlevé.');
    return { set: { undoing: { pass: 'check', after: '', followed: [] } }, work: true };
  });

/** What is written stays written. @throws Problem 403, 404, 409 */
export const stopImport = (actor: Actor, id: string) => change(actor, id, 'stop', () => ({}));

export const mapColumnsInput = z.strictObject({
  /** By the name of the column in the file, the key of what it is; '' leaves it out. */
  columns: z.record(z.string().max(100), z.string().max(40)),
});

/**
 * Says what columns of the file are, checks the lines anew, and remembers it for the next files of the source.
 * @throws Problem 403, 404, 409, 422
 */
export const mapColumns = (actor: Actor, id: string, { columns }: z.output<typeof mapColumnsInput>) =>
  change(actor, id, 'remap', async (doc) => {
    const kind = importableFor(actor, doc.kind);
    const known = new Set((doc.columns ?? []).map(({ name }) => name));
    for (const [name, key] of Object.entries(columns)) {
      if (!known.has(name))
        throw invalidField(`columns.${name}`, 'unknown', 'Cette colonne n’est pas dans le fichier.');
      if (key !== '' && !(key in kind.columns))
        throw invalidField(`columns.${name}`, 'not-allowed', 'Choisissez une rubrique de la liste.');
    }
    const keys = Object.values(columns).filter(Boolean);
    const twice = Object.keys(columns).find((name) => keys.filter((key) => key === columns[name]).length > 1);
    if (twice !== undefined)
      throw invalidField(`columns.${twice}`, 'twice', 'Deux colonnes ne peuvent pas être la même rubrique.');
    const chosen = {
      ...doc.chosen,
      ...Object.fromEntries(Object.entries(columns).map(([name, key]) => [plainName(name), key])),
    };
    const owner = sourceOwner(actor);
    await Source.updateOne(
      { _id: sourceId(doc.kind, doc.source, actor) },
      {
        $set: {
          kind: doc.kind,
          name: doc.source,
          chosen,
          usedAt: now(),
          ...(owner ? { structureId: owner } : {}),
        },
      },
      { upsert: true },
    );
    await Import.updateOne({ _id: id }, { $unset: { lines: '' } });
    await Report.deleteMany({ importId: id });
    return { set: { chosen, pass: 'check', done: 0, counts: noCounts }, work: true };
  });

/** Takes the file and its report away; what is written stays written. @throws Problem 403, 404, 409 while it is at work */
export const discardImport = (actor: Actor, id: string): Promise<void> =>
  inTransaction(async () => {
    const { state, kind } = await findImport(actor, id);
    if (atWork.includes(state))
      throw new Problem(409, 'illegal-state', 'Arrêtez d’abord cet import.', [], { state });
    await Import.deleteOne({ _id: id });
    await Report.deleteMany({ importId: id });
    await importFiles.forget([id]);
    await record({ actor, action: 'import.discard', target: { kind: 'import', id }, because: kind });
  });
