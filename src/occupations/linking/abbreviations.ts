import { z } from 'zod';
import { plainForm } from '../../french/index.ts';
import { readDataFile } from '../../platform/index.ts';
import { dataFolder, filled } from '../catalogue/cells.ts';

const row = z.object({
  short: z.string().regex(/^[a-z0-9]+$/, 'sans accent ni majuscule'),
  /** `title`: in running text it means something else, or is an ordinary word. */
  where: z.enum(['text', 'title'], 'text ou title'),
  long: filled,
});

/**
 * Abbreviations of trades, as people write them; folded. Those that mean several things are left out.
 * @throws DataFileError where a line is wrong
 */
export const readAbbreviations = (folder: URL = dataFolder) =>
  readDataFile(new URL('abbreviations.tsv', folder), row);

const formsOf = (where: 'text' | 'title'): [short: string, long: string[]][] =>
  readAbbreviations()
    .filter((one) => one.where === where)
    .map(({ short, long }) => [short, long.split(' ').map(plainForm)]);

let forms: ReadonlyMap<string, readonly string[]> | undefined;
let inTitles: ReadonlyMap<string, readonly string[]> | undefined;

/** Forms that stand for an abbreviation, itself first; `undefined` for any other word. */
export function spelledOut(word: string): readonly string[] | undefined {
  forms ??= new Map(formsOf('text').map(([short, long]) => [short, [short, ...long]]));
  return forms.get(word);
}

/** Words that stand for a short form in a title; `undefined` for any other word. */
export function spelledOutInTitle(word: string): readonly string[] | undefined {
  inTitles ??= new Map(formsOf('title'));
  return inTitles.get(word);
}
