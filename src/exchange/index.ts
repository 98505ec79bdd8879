export { decode } from './files/decode.ts';
export { type ColumnNames, headerOf } from './files/header.ts';
export { isJson, jsonRows } from './files/json.ts';
export { checkBytes, defaultLimits } from './files/limits.ts';
export { type FileRow, openFile } from './files/open-file.ts';
export { readCsv, readTable, type Table, type TableRow } from './files/read-table.ts';
export { TableError } from './files/table-error.ts';
export { beginImport, importInput, mostImportBytes } from './imports/begin-import.ts';
export {
  confirmImport,
  discardImport,
  mapColumns,
  mapColumnsInput,
  resumeImport,
  stopImport,
  undoImport,
} from './imports/change-import.ts';
export { type LineReport, type Outcome, outcomes } from './imports/import-model.ts';
export { type ImportState, importStateNames, importStates } from './imports/import-states.ts';
export { importables, importablesFor } from './imports/kinds.ts';
export {
  importLinesQuery,
  importSources,
  listImports,
  listImportsQuery,
  readImport,
  readImportLines,
} from './imports/read-imports.ts';
export { outcomeNames, takeFile } from './imports/take-file.ts';
export { openTable, tablesOut } from './open-table.ts';
export { importRun } from './rights.ts';
export { sheetFormats, type TableFormat, tableFormatNames, tableFormats, writeTable } from './write-table.ts';
