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

/** Somebody else changed the record since `seen`: says which parts, so that nothing typed is lost. */
export function staleEdit(record: Revised, seen: number): Problem {
  return new Problem(
    409,
    'stale',
    'Cette fiche a été modifiée entre-temps. Relisez les changements avant d’enregistrer.',
    changedSince(record, seen).map((field) => ({
      field,
      code: 'changed',
      detail: 'Modifié entre-temps par quelqu’un d’autre.',
    })),
    { revision: record.revision },
  );
}
