import { z } from 'zod';
import type { Actor } from '../../access/index.ts';
import { record } from '../../audit/index.ts';
import { fold } from '../../french/index.ts';
import {
  inTransaction,
  invalidField,
  leaveJob,
  newDataKey,
  newId,
  now,
  oneLine,
  seal,
} from '../../platform/index.ts';
import { TableError } from '../files/table-error.ts';
import { refuseOtherKinds } from '../files/workbook.ts';
import { describeImport } from './describe.ts';
import { Import, type ImportDoc, importFiles, noCounts, Source } from './import-model.ts';
import { importJob } from './jobs.ts';
import { importableFor } from './kinds.ts';

/** Bytes of a file that is sent; a command reads larger ones. */
export const mostImportBytes = 20 * 1024 * 1024;

/** Days that a file waits to be confirmed, and that its report is kept once it is done. */
export const keptDays = { file: 7, report: 30 } as const;

export const inDays = (days: number): Date => new Date(now().getTime() + days * 86_400_000);

/** Whence a file comes. */
export const sourceName = oneLine(1, 80);

/** Whose the names of sources are: of a structure, of a company; those of the Métropole are shared. */
export const sourceOwner = ({ structureId, employerId }: Actor): string | undefined =>
  structureId ?? employerId;

/** Of a structure its own: how another one names its files is not its business. */
export const sourceId = (kind: string, name: string, actor: Actor): string =>
  `${[kind, sourceOwner(actor)].filter(Boolean).join('/')}/${fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()}`;

interface Sent {
  readonly kind: string;
  readonly source: string;
  readonly options: unknown;
}

/**
 * Keeps a file, sealed, and asks for its lines to be checked: its pieces, what is known of it and the job stand or fall
 * together.
 * @throws Problem 403, 404, 422
 */
export async function beginImport(
  actor: Actor,
  { kind, source, options }: Sent,
  file: { readonly name: string; readonly bytes: Buffer } | undefined,
) {
  importableFor(actor, kind);
  if (!file || file.bytes.length === 0)
    throw invalidField(
      'file',
      file ? 'empty-file' : 'missing',
      file ? 'Ce fichier est vide.' : 'Choisissez un fichier.',
    );
  mayBeTable(file.bytes);
  return inTransaction(async () => {
    const known = await Source.findById(sourceId(kind, source, actor)).lean();
    const [id, key, at, goesAt] = [newId(), newDataKey(), now(), inDays(keptDays.file)];
    const { id: by, role, membership } = actor;
    const doc: ImportDoc = {
      _id: id,
      kind,
      source,
      by: { id: by, role, ...(membership ? { membership } : {}) },
      state: 'uploaded',
      options: seal(JSON.stringify(options), `${id}/options`),
      name: seal(file.name.slice(0, 200), `${id}/name`),
      key: seal(key, `${id}/key`),
      bytes: file.bytes.length,
      pass: 'check',
      done: 0,
      counts: noCounts,
      chosen: known?.chosen ?? {},
      createdAt: at,
      updatedAt: at,
      goesAt,
    };
    await Import.create([doc]);
    await importFiles.write(id, file.bytes, key, goesAt);
    await leaveJob(importJob, { importId: id });
    await record({ actor, action: 'import.begin', target: { kind: 'import', id }, because: kind });
    return describeImport(doc);
  });
}

/** Said at once of what no reader takes; the rest is found by the worker that reads it. */
function mayBeTable(bytes: Uint8Array): void {
  try {
    refuseOtherKinds(bytes);
  } catch (error) {
    if (error instanceof TableError) throw invalidField('file', error.code, error.message);
    throw error;
  }
}

/** The fields that go along with a file of this kind. */
export const importInput = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject({ source: sourceName, ...shape });
