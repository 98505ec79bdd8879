import { isDeepStrictEqual } from 'node:util';
import mongoose from 'mongoose';
import { now } from './clock.ts';
import { Problem } from './errors.ts';

/** A record that several people edit: its revision, and the revision at which each part last changed. */
export interface Revised {
  readonly revision: number;
  readonly changedAt: Readonly<Record<string, number>>;
}

/** Field paths hold dots, which MongoDB would read as nesting. */
const keyOf = (name: string): string => name.replaceAll('.', '/');

/** `changedAt` after the named parts have changed once more. */
export function markChanged(record: Revised, names: readonly string[]): Record<string, number> {
  const changed = { ...record.changedAt };
  for (const name of names) changed[keyOf(name)] = record.revision + 1;
  return changed;
}

/** The parts that have changed since the record was seen at that revision. */
export const changedSince = (record: Revised, seen: number): string[] =>
  Object.keys(record.changedAt)
    .filter((name) => (record.changedAt[name] ?? 0) > seen)
    .map((name) => name.replaceAll('/', '.'));

/**
 * Somebody else changed the record since `seen`: says which parts, so that nothing typed is lost.
 * @param hidden parts that whoever edits does not read: that they changed is not told either, however old `seen` is
 */
export function staleEdit(record: Revised, seen: number, hidden: readonly string[] = []): Problem {
  return new Problem(
    409,
    'stale',
    'Cette fiche a été modifiée entre-temps. Relisez les changements avant d’enregistrer.',
    changedSince(record, seen)
      .filter((field) => !hidden.includes(field))
      .map((field) => ({
        field,
        code: 'changed',
        detail: 'Modifié entre-temps par quelqu’un d’autre.',
      })),
    { revision: record.revision },
  );
}

/** Of a record that nobody has changed, which may not say so: the first revision. */
export const revisedOf = ({ revision = 1, changedAt = {} }: Partial<Revised>): Revised => ({
  revision,
  changedAt,
});

/** What of `set` is not as it was: `undefined` stands for what is absent. */
const differing = <Doc extends object>(doc: Doc, set: { [K in keyof Doc]?: Doc[K] | undefined }) =>
  (Object.keys(set) as (keyof Doc & string)[]).filter((name) => !isDeepStrictEqual(set[name], doc[name]));

/**
 * Writes a change of a record, at the revision at which it was read, and marks what changed for the next editor. Where
 * nothing is different nothing is written, and the record keeps its revision.
 * @param set what is written; `undefined` takes a field away. A sealed text differs each time that it is sealed: leave it
 * out where its words are the same.
 * @param namesOf what the API calls the fields that differ; without it, as the record does
 * @returns the record after; `null` where nothing was different
 * @throws Problem 409 `stale` when another wrote first
 */
export async function saveRevised<Doc extends { readonly _id: string } & Partial<Revised>>(
  { modelName }: { readonly modelName: string },
  doc: Doc,
  set: { [K in keyof Doc]?: Doc[K] | undefined },
  namesOf: (differing: readonly string[]) => readonly string[] = (names) => names,
): Promise<Doc | null> {
  const different = differing(doc, set);
  if (different.length === 0) return null;
  const known = revisedOf(doc);
  const kept = different.filter((name) => set[name] !== undefined);
  const removed = different.filter((name) => set[name] === undefined);
  const at = { _id: doc._id, revision: doc.revision ?? { $exists: false } };
  const update = {
    $set: {
      ...Object.fromEntries(kept.map((name) => [name, set[name]])),
      revision: known.revision + 1,
      changedAt: markChanged(known, namesOf(different)),
      ...('updatedAt' in doc ? { updatedAt: now() } : {}),
    },
    $unset: Object.fromEntries(removed.map((name) => [name, 1])),
  };
  const model = mongoose.model<Doc>(modelName);
  const after = await model
    .findOneAndUpdate(at as mongoose.QueryFilter<Doc>, update as mongoose.UpdateQuery<Doc>, {
      returnDocument: 'after',
    })
    .lean<Doc>();
  if (after) return after;
  throw staleEdit(revisedOf((await model.findById(doc._id).lean<Doc>()) ?? doc), known.revision);
}
