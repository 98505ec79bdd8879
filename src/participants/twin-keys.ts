import { wordsOfName } from '../french/index.ts';
import { digest } from '../platform/index.ts';

interface Named {
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly birthDate?: string | undefined;
}

/** The letters of a name in one order: « N’Diaye Awa » and « Awa Ndiaye » have the same. */
const lettersOf = (...names: readonly string[]): string =>
  names
    .flatMap(wordsOfName)
    .flatMap((word) => [...word])
    .sort()
    .join('');

/**
 * What two records of one person have in common, as keyed digests within the structure: the whole name, and the birth date
 * with each of the names. The birth date has none of its own: there are too few of them to hide one.
 */
export function twinKeysOf({ firstName = '', lastName = '', birthDate }: Named, structureId: string) {
  const keyOf = (what: string) => digest(`twin/${structureId}`, what);
  return {
    name: keyOf(lettersOf(firstName, lastName)),
    born: birthDate ? [firstName, lastName].map((name) => keyOf(`${birthDate} ${lettersOf(name)}`)) : [],
  };
}
