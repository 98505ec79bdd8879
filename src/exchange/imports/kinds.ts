import { type Actor, check, type Importable, may, roomsOfHouse } from '../../access/index.ts';
import { notFound } from '../../platform/index.ts';
import { importRun } from '../rights.ts';

/** Everything that is taken in from files, as the rooms declare it. */
export const importables = (): readonly Importable[] => roomsOfHouse().flatMap(({ imports = [] }) => imports);

export const importablesFor = (actor: Actor): readonly Importable[] =>
  may(actor, importRun) ? importables().filter((one) => may(actor, one.right)) : [];

/** @throws Problem 403 where it is not for them, 404 where there is none */
export function importableFor(actor: Actor, kind: string): Importable {
  check(actor, importRun);
  const found = importables().find((one) => one.kind === kind);
  if (!found) throw notFound('Import');
  check(actor, found.right);
  return found;
}
