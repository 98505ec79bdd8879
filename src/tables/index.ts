/** Tables and lists in the files of other tools: CSV, XLSX, JSON, JSONL. The one reader of every import. */
export { decode } from './decode.ts';
export { type ColumnNames, headerOf } from './header.ts';
export { isJson, jsonRows } from './json.ts';
export { checkBytes, defaultLimits } from './limits.ts';
export { readCsv, readTable, type Table, type TableRow } from './read-table.ts';
export { TableError } from './table-error.ts';
