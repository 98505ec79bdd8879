/** Tables and lists in the files of other tools: CSV, XLSX, JSON, JSONL. The one reader of every import. */
export { decode } from './files/decode.ts';
export { type ColumnNames, headerOf } from './files/header.ts';
export { isJson, jsonRows } from './files/json.ts';
export { checkBytes, defaultLimits } from './files/limits.ts';
export { readCsv, readTable, type Table, type TableRow } from './files/read-table.ts';
export { TableError } from './files/table-error.ts';
export { openTable, tablesOut } from './open-table.ts';
export { type TableFormat, tableFormatNames, tableFormats, writeTable } from './write-table.ts';
