import type { Cell, Column } from '../access/index.ts';

export const tableFormats = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
} as const;
export type TableFormat = keyof typeof tableFormats;
export const tableFormatNames = Object.keys(tableFormats) as [TableFormat, ...TableFormat[]];
/** Those that a page offers: people open them in a spreadsheet. */
export const sheetFormats = ['csv', 'xlsx'] as const satisfies readonly TableFormat[];

/** Excel cuts no cell: it says that the workbook is damaged. */
const MOST_CHARACTERS = 32_767;

/**
 * A text that a spreadsheet would run as a formula is marked as a text (OWASP, CSV Injection). Also in a workbook, whose
 * texts run nowhere: it is saved as CSV one day.
 */
export const harmless = (text: string): string => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text);

// What XML cannot hold, and no person ever typed.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const written = (cell: Cell): string | number | null => {
  if (cell === null || cell === undefined || cell === '') return null;
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  return harmless(cell.replace(unwritable, '')).slice(0, MOST_CHARACTERS);
};

/** As French spreadsheets read a number. */
const inFrench = (cell: string | number | null): string | null =>
  typeof cell === 'number' ? String(cell).replace('.', ',') : cell;

/** The bytes of a table, made as they are read: however many rows it has, a few are in memory. */
export async function* writeTable<Row>(
  format: TableFormat,
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row>,
): AsyncGenerator<Uint8Array> {
  const cells = async function* () {
    for await (const row of rows) {
      const line = columns.map(({ value }) => written(value(row)));
      yield format === 'csv' ? line.map(inFrench) : line;
    }
  };
  if (format === 'json') {
    yield* jsonOf(columns, rows);
    return;
  }
  const headers = columns.map(({ label }) => label);
  // When a first table is written: it takes a part of the start.
  if (format === 'csv') {
    const { writeCsvStream } = await import('hucre/csv');
    yield* writeCsvStream(cells(), { headers, delimiter: ';', bom: true });
  } else {
    const { writeXlsxStream } = await import('hucre/xlsx');
    yield* writeXlsxStream(cells(), {
      name: 'Tableau',
      columns: headers.map((header) => ({ header })),
      freezePane: { rows: 1 },
    });
  }
}

/** A list of objects, each cell under the name of its column: for programs, so that nothing is marked for a spreadsheet. */
async function* jsonOf<Row>(
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row>,
): AsyncGenerator<Uint8Array> {
  let before = '[';
  for await (const row of rows) {
    const one = Object.fromEntries(columns.map(({ label, value }) => [label, value(row) ?? null]));
    yield Buffer.from(`${before}\n${JSON.stringify(one)}`);
    before = ',';
  }
  yield Buffer.from(before === '[' ? '[]\n' : '\n]\n');
}
