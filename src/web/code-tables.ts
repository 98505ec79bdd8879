import { rightsForPrograms } from '../accounts/index.ts';
import { currentCatalogue, domainsOf, isProof } from '../occupations/index.ts';
import { type CodeTable, today } from '../platform/index.ts';
import { livedInZones } from '../territory/index.ts';

const marker = 'x-codes-of';

/** What each table allows now, as JSON Schema. */
function tablesNow(): Readonly<Record<CodeTable, object>> {
  const { occupations, skills, licences } = currentCatalogue();
  const codes = (table: readonly { readonly code: string }[]) => ({ enum: table.map(({ code }) => code) });
  return {
    occupations: codes(occupations),
    skills: codes(skills),
    licences: codes(licences.filter(({ code }) => !isProof(code))),
    zones: codes(livedInZones),
    domains: { enum: domainsOf(currentCatalogue()) },
    'rights-for-programs': { enum: rightsForPrograms().map(({ name }) => name) },
    'days-to-come': daysToCome(Number(today().slice(0, 4))),
  };
}

/** No earlier year is accepted; which days of this one are, no schema can say. */
const daysToCome = (year: number) => ({
  pattern: `^(${Array.from({ length: 3 }, (_, i) => year + i).join('|')})-`,
  examples: [`${year + 1}-03-02`],
});

/** The document with the codes of each marked schema written out: `codesOf` marks them. */
export function writeCodes<T>(document: T): T {
  const tables = tablesNow();
  const write = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(write);
    if (node === null || typeof node !== 'object') return node;
    const { [marker]: table, ...rest } = node as Record<string, unknown>;
    const written = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, write(value)]));
    return table === undefined ? written : { ...written, ...tables[table as CodeTable] };
  };
  return write(document) as T;
}
