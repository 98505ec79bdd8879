import { readFileSync } from 'node:fs';
import { system } from '../../src/access/index.ts';
import { openFile, outcomeNames, takeFile } from '../../src/exchange/index.ts';
import { needsImport } from '../../src/needs/index.ts';

/** What is told of a line, in the words of the command. */
export interface Told {
  readonly line: number;
  readonly outcome: string;
  readonly text: string;
}

export const openNeedsFile = (file: string) =>
  openFile(readFileSync(file), { columns: needsImport.columns, lines: needsImport.lines, name: file });

/** As `npm run import:needs` takes in the lines of a file. */
export async function* importFile(
  file: string,
  { employer, zone }: { employer: { siret: string; name: string }; zone?: string },
): AsyncGenerator<Told> {
  const options = { siret: employer.siret, companyName: employer.name, ...(zone ? { zone } : {}) };
  for await (const report of takeFile({ kind: needsImport, actor: system, options }, readFileSync(file), {
    name: file,
  })) {
    const { line, outcome, text } = report;
    yield { line, outcome: outcome === 'header' ? 'titres' : (report.as ?? outcomeNames[outcome]), text };
  }
}
