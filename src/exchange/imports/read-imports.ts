import { z } from 'zod';
import { type Actor, check, type Scope, within } from '../../access/index.ts';
import { notFound, pageOf } from '../../platform/index.ts';
import { importRun } from '../rights.ts';
import { sourceOwner } from './begin-import.ts';
import { describeImport } from './describe.ts';
import {
  batchSize,
  Import,
  type ImportDoc,
  outcomes,
  Report,
  type ReportPage,
  Source,
} from './import-model.ts';
import { importableFor } from './kinds.ts';
import { linesOf } from './read-report.ts';

/** One's own, sent in the same role: what a file holds is shown to nobody else. */
const own = ({ id, role }: Actor) => ({ 'by.id': id, 'by.role': role });
/** People of one structure, or hours of one company, are no business of another one, for whoever works in both. */
const ofTheStructure = ({ id, role, membership }: Actor) => ({
  'by.id': id,
  'by.role': role,
  ...(membership ? { 'by.membership': membership } : {}),
});
const scope: Scope = {
  officer: own,
  admin: own,
  facilitator: own,
  counsellor: ofTheStructure,
  manager: ofTheStructure,
  employer: ofTheStructure,
};

/** @throws Problem 403, 404 */
export async function findImport(actor: Actor, id: string): Promise<ImportDoc> {
  check(actor, importRun);
  const doc = await Import.findOne({
    $and: [{ _id: id }, within<ImportDoc>(scope, actor)],
  }).lean<ImportDoc>();
  if (!doc) throw notFound('Import');
  return doc;
}

export const readImport = async (actor: Actor, id: string) => describeImport(await findImport(actor, id));

export const listImportsQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(60).optional(),
});

/** One's own, the newest first. */
export async function listImports(actor: Actor, { limit, cursor }: z.output<typeof listImportsQuery>) {
  check(actor, importRun);
  const docs = await Import.find({
    $and: [within<ImportDoc>(scope, actor), cursor ? { _id: { $lt: cursor } } : {}],
  })
    .sort({ _id: -1 })
    .limit(limit + 1)
    .lean<ImportDoc[]>();
  return pageOf(docs, limit, describeImport);
}

export const importLinesQuery = z.strictObject({
  outcome: z.enum(outcomes).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  /** After this place in the file. */
  cursor: z.coerce.number().int().min(0).optional(),
});

/** What becomes of each line, in the order of the file: as the check said, then as it was written. */
export async function readImportLines(
  actor: Actor,
  id: string,
  { outcome, limit, cursor = 0 }: z.output<typeof importLinesQuery>,
) {
  const { _id } = await findImport(actor, id);
  const data: (ReturnType<typeof linesOf>[number] & { readonly place: number })[] = [];
  const pages = Report.find({
    importId: _id,
    n: { $gte: Math.floor(cursor / batchSize) },
    ...(outcome ? { outcomes: outcome } : {}),
  })
    .sort({ n: 1 })
    .lean<ReportPage>()
    .cursor();
  for await (const page of pages) {
    const lines = linesOf(page).map((line, i) => ({ ...line, place: page.n * batchSize + i + 1 }));
    data.push(...lines.filter((line) => line.place > cursor && (!outcome || line.outcome === outcome)));
    if (data.length > limit) break;
  }
  const kept = data.slice(0, limit);
  return {
    data: kept.map(({ place: _place, ...line }) => line),
    next: data.length > limit ? String(kept.at(-1)?.place) : null,
  };
}

/** Under which names files of this kind came before, the latest first. */
export async function importSources(actor: Actor, kind: string): Promise<string[]> {
  importableFor(actor, kind);
  const sources = await Source.find({ kind, structureId: sourceOwner(actor) ?? { $exists: false } })
    .sort({ usedAt: -1 })
    .limit(50)
    .lean();
  return sources.map(({ name }) => name);
}
