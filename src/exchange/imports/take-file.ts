import { type OpenOptions, openFile } from '../files/open-file.ts';
import type { LineReport, Outcome } from './import-model.ts';
import { type Taking, takeLine } from './take-lines.ts';

/** In French. */
export const outcomeNames: Record<Outcome, string> = {
  accepted: 'accepté',
  there: 'déjà là',
  refused: 'refusé',
};

/**
 * Takes in the lines of a file one after the other, for a command: the file stays where it is, and a second run goes on
 * where the first was cut, since what is taken is there already.
 * @returns of a table, first what of its columns is not used; then what has become of each line
 * @throws TableError where it is no table
 */
export async function* takeFile(
  taking: Taking,
  bytes: Uint8Array,
  options: Pick<OpenOptions, 'name'> = {},
): AsyncGenerator<LineReport | { readonly line: number; readonly outcome: 'header'; readonly text: string }> {
  const { rows, header } = await openFile(bytes, {
    columns: taking.kind.columns,
    lines: taking.kind.lines,
    ...options,
  });
  if (header?.unused) yield { line: header.line, outcome: 'header', text: header.unused };
  for (const row of rows) yield await takeLine(taking, row);
}
