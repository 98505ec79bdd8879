import { readSealed } from '../../platform/index.ts';
import type { ImportDoc } from './import-model.ts';
import { undoOf } from './undo-lines.ts';

/** What is told of an import, without what its lines hold. */
export function describeImport(doc: ImportDoc) {
  const { _id: id, kind, source, state, bytes, lines = null, pass, done, counts, unused } = doc;
  return {
    id,
    kind,
    source,
    state,
    reason: doc.reason ?? null,
    name: readSealed(doc.name, `${id}/name`),
    bytes,
    /** The file is still there. */
    kept: doc.key !== undefined,
    /** What its lines have become may be taken back with it, while nothing followed. */
    undoable: undoOf(kind) !== undefined && ['done', 'stopped'].includes(state) && doc.pass === 'run',
    lines,
    pass,
    done,
    counts,
    columns: (doc.columns ?? []).map(({ name, key }) => ({ name, key })),
    unused: unused ?? '',
    createdAt: doc.createdAt.toISOString(),
    updatedAt: doc.updatedAt.toISOString(),
    keptUntil: doc.goesAt.toISOString(),
  };
}
