import { fold } from '../../french/index.ts';

/** Each column by its key, with the other names that people give it, the usual ones first. */
export type ColumnNames<Key extends string = string> = Readonly<Record<Key, readonly string[]>>;

export interface Header {
  /** Key of the column at each place, where it is one that is used. */
  readonly keys: readonly (string | undefined)[];
  /** As they are written in the file. */
  readonly names: readonly string[];
  /** How many of the columns are known ones. */
  readonly known: number;
}

/** How the words of a header are shortened: « TX HORAIRE », « TPS DE TRAVAIL HEBDO ». */
const shortened: Readonly<Record<string, string>> = {
  tx: 'taux',
  tps: 'temps',
  hebdo: 'hebdomadaire',
  nb: 'nombre',
  nbr: 'nombre',
  nbre: 'nombre',
  nbres: 'nombre',
  sem: 'semaine',
  rem: 'remuneration',
  remu: 'remuneration',
  sal: 'salaire',
  dept: 'departement',
  dpt: 'departement',
  dep: 'departement',
};

const silent = new Set([
  'de',
  'du',
  'des',
  'd',
  'le',
  'la',
  'les',
  'l',
  'en',
  'a',
  'au',
  'aux',
  'par',
  'et',
  'ou',
  'un',
  'une',
  'votre',
  'the',
]);

/** « Date de début * », « date_debut », « DATE DEBUT » and « dateDebut » are one name. */
export const plainName = (name: string): string => {
  const words = fold(name)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .map((word) => (Object.hasOwn(shortened, word) ? (shortened[word] as string) : word));
  const telling = words.filter((word) => !silent.has(word));
  return (telling.length > 0 ? telling : words).join('');
};

/** Without what explains it: « Durée (mois) », « Salaire [€] ». */
const withoutHint = (name: string) => name.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ');

/**
 * The columns that a row names, as a header. Of two columns for one key, the one with the more usual name is used.
 * @param chosen by plain name (`plainName`), the key that a person said a column is; '' where it is left out
 */
export function headerOf(
  cells: readonly string[],
  columns: ColumnNames,
  chosen: Readonly<Record<string, string>> = {},
): Header {
  const ranks = new Map<string, { readonly key: string; readonly rank: number }>();
  for (const [key, names] of Object.entries(columns))
    [key, ...names].forEach((name, rank) => {
      const plain = plainName(name);
      if (!ranks.has(plain)) ranks.set(plain, { key, rank });
    });
  const names = cells.map((cell) => cell.trim().replace(/\s+/g, ' '));
  const found = names.map((name) => {
    if (name === '' || name.length > 100) return undefined;
    const said = Object.hasOwn(chosen, plainName(name)) ? chosen[plainName(name)] : undefined;
    if (said !== undefined) return said in columns ? { key: said, rank: -1 } : undefined;
    return ranks.get(plainName(name)) ?? ranks.get(plainName(withoutHint(name)));
  });
  const best = new Map<string, number>();
  found.forEach((one, place) => {
    if (!one) return;
    const other = found[best.get(one.key) ?? -1];
    if (!other || one.rank < other.rank) best.set(one.key, place);
  });
  const keys = found.map((one, place) => (one && best.get(one.key) === place ? one.key : undefined));
  return { keys, names, known: best.size };
}

/** A title, a date and blank lines may stand above the header. */
export const HEADER_WITHIN = 30;

/** A row is the header from two known columns on; with one alone, only where it is the first row. */
export const isHeader = ({ known }: Header, isFirst: boolean): boolean => known >= (isFirst ? 1 : 2);
