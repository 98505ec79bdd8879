import { z } from 'zod';
import { codesCell, readDataFile } from '../platform/index.ts';
import { zone } from './zones.ts';

const row = z.object({
  name: z.string().min(1, 'manque'),
  kind: z.enum(
    ['name', 'alone', 'not-a-place', 'capital', 'elsewhere', 'word'],
    'un kind que ce fichier a déjà ailleurs',
  ),
  zones: codesCell,
});
type Kind = z.output<typeof row>['kind'];

/** @throws DataFileError where a line is wrong */
export const readPlaceNames = (file = new URL('data/place-names.tsv', import.meta.url)) =>
  readDataFile(file, row, {
    check: ({ kind, zones }) => {
      if ((kind === 'name' || kind === 'alone') !== zones.length > 0)
        return 'colonne zones, des codes INSEE pour name et alone, rien pour les autres';
      const unknown = zones.find((code) => !zone(code));
      return unknown === undefined ? undefined : `colonne zones, code inconnu « ${unknown} »`;
    },
  });

const rows = readPlaceNames();
const ofKind = (kind: Kind) => rows.filter((one) => one.kind === kind);
const namesOf = (kind: Kind): readonly string[] => ofKind(kind).map(({ name }) => name);

/** Other names people write, with the INSEE codes of their zones. */
export const otherNames = ofKind('name');

/** Short names that are words, or places elsewhere, in a sentence: understood only when they are all that was written. */
export const shortNames = ofKind('alone');

/** Names that hold one of ours and are not a place where someone works: read, and left aside. */
export const otherPlaces = namesOf('not-a-place');

/** Communes whose name is also a common word: believed in a sentence only with a capital. */
export const alsoWords = namesOf('capital');

/** Regions, rivers and mountains elsewhere that a text puts behind a name of ours to tell that it is another place. */
export const foreignQualifiers = namesOf('elsewhere');

/**
 * Communes elsewhere whose name is first a word, an occupation or a surname of advertisements: seen only with a postal
 * code or a department beside.
 */
export const words = namesOf('word');
