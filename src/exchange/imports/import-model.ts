import mongoose, { Schema } from 'mongoose';
import type { Actor } from '../../access/index.ts';
import { sealedPieces } from '../../platform/index.ts';
import type { FileColumn } from '../files/open-file.ts';
import { type ImportState, importStates } from './import-states.ts';

export const outcomes = ['accepted', 'there', 'refused'] as const;
/** `there`: it is there already, and stays as it is. */
export type Outcome = (typeof outcomes)[number];

export interface LineError {
  /** Of the thing, as the API names it; absent where the whole line is wrong. */
  readonly field?: string;
  /** As the file names it. */
  readonly column?: string;
  readonly code: string;
  /** In French. */
  readonly detail: string;
}

/** What becomes, or has become, of one line. */
export interface LineReport {
  readonly line: number;
  readonly outcome: Outcome;
  /** Of a line that is accepted, in French: « créé ». */
  readonly as?: string;
  /** In French: what it has become, or why not. */
  readonly text: string;
  readonly errors: readonly LineError[];
}

export type Counts = Readonly<Record<Outcome, number>>;
export const noCounts: Counts = { accepted: 0, there: 0, refused: 0 };

/** A file that somebody sends to be taken in, and how far that has come. */
export interface ImportDoc {
  readonly _id: string;
  readonly kind: string;
  /** Whence the file comes, as its sender calls it: its columns are remembered under this name. */
  readonly source: string;
  readonly by: Pick<Actor, 'id' | 'role' | 'membership'>;
  readonly state: ImportState;
  /** Why it was refused or stopped: a stable code, and in French what a person should do. */
  readonly reason?: { readonly code: string; readonly detail: string };
  /** What was asked beside the file; sealed JSON, as `<id>/options`. */
  readonly options: string;
  /** Sealed, as `<id>/name`. */
  readonly name: string;
  /** Of its pieces; sealed, as `<id>/key`. Absent once they are gone. */
  readonly key?: string;
  readonly bytes: number;
  /** While it is taken back: what is asked or removed, as far as which line, and what was followed by something. */
  readonly undoing?: {
    readonly pass: 'check' | 'remove';
    readonly after: string;
    readonly followed: readonly { readonly id: string; readonly said: string }[];
  };
  /** Counted when it is checked. */
  readonly lines?: number;
  /** Which pass over its lines is meant by `done` and `counts`, and how many of them have been seen. */
  readonly pass: 'check' | 'run';
  readonly done: number;
  readonly counts: Counts;
  /** Of a table: its columns, and what of it is not used. */
  readonly columns?: readonly FileColumn[];
  readonly unused?: string;
  /** By plain name of a column, the key that a person chose; '' where it is left out. */
  readonly chosen: Readonly<Record<string, string>>;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** From then on MongoDB takes it away, with its report and what is left of the file. */
  readonly goesAt: Date;
}

const schema = new Schema<ImportDoc>(
  {
    _id: { type: String, required: true },
    kind: { type: String, required: true },
    source: { type: String, required: true },
    by: { id: { type: String, required: true }, role: { type: String, required: true }, membership: String },
    state: { type: String, enum: importStates, required: true },
    reason: { type: Schema.Types.Mixed },
    options: { type: String, required: true },
    name: { type: String, required: true },
    key: String,
    bytes: { type: Number, required: true },
    undoing: { type: Schema.Types.Mixed },
    lines: Number,
    pass: { type: String, enum: ['check', 'run'], required: true },
    done: { type: Number, required: true },
    counts: { type: Schema.Types.Mixed, required: true },
    columns: { type: Schema.Types.Mixed },
    unused: String,
    chosen: { type: Schema.Types.Mixed, required: true },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
    goesAt: { type: Date, required: true },
  },
  { collection: 'imports', versionKey: false, minimize: false },
);
schema.index({ 'by.id': 1, _id: -1 });
schema.index({ goesAt: 1 }, { expireAfterSeconds: 0 });

export const Import = mongoose.model('Import', schema);

/** The file itself. */
export const importFiles = sealedPieces('ImportChunk', 'imports.chunks');

/** How many lines are written in one transaction, and stand in one page of the report. */
export const batchSize = 100;

/** The report of a batch; what lines hold is quoted in it. */
export interface ReportPage {
  /** `<import>/<n>` */
  readonly _id: string;
  readonly importId: string;
  /** From 0. */
  readonly n: number;
  /** Sealed JSON of `LineReport[]`, as the page's id. */
  readonly lines: string;
  /** Which outcomes stand in it: a page without any that is asked for is not opened. */
  readonly outcomes: readonly Outcome[];
  readonly goesAt: Date;
}

const pageSchema = new Schema<ReportPage>(
  {
    _id: { type: String, required: true },
    importId: { type: String, required: true },
    n: { type: Number, required: true },
    lines: { type: String, required: true },
    outcomes: { type: [String], required: true },
    goesAt: { type: Date, required: true },
  },
  { collection: 'importReports', versionKey: false },
);
pageSchema.index({ importId: 1, n: 1 }, { unique: true });
pageSchema.index({ goesAt: 1 }, { expireAfterSeconds: 0 });

export const Report = mongoose.model('ImportReport', pageSchema);

/** Which line has become what: written with it, so that no second import writes it twice. */
export interface ImportedLine {
  /** `<kind>/<key>` */
  readonly _id: string;
  /** What it has become. */
  readonly id: string;
  /** Of a line that an import has written and that may be taken back with it. */
  readonly importId?: string;
}

const importedSchema = new Schema<ImportedLine>(
  { _id: { type: String, required: true }, id: { type: String, required: true }, importId: String },
  { collection: 'importedLines', versionKey: false },
);
importedSchema.index({ importId: 1, _id: 1 }, { partialFilterExpression: { importId: { $exists: true } } });

export const Imported = mongoose.model('ImportedLine', importedSchema);

/** How the columns of the files of one source are read: chosen once, used for its next files. */
export interface ImportSource {
  /** `<kind>/<name, folded>`, or `<kind>/<structure>/<name, folded>` */
  readonly _id: string;
  readonly kind: string;
  /** Or the company, of a file of a company. */
  readonly structureId?: string;
  readonly name: string;
  readonly chosen: Readonly<Record<string, string>>;
  readonly usedAt: Date;
}

const sourceSchema = new Schema<ImportSource>(
  {
    _id: { type: String, required: true },
    kind: { type: String, required: true },
    structureId: String,
    name: { type: String, required: true },
    chosen: { type: Schema.Types.Mixed, required: true },
    usedAt: { type: Date, required: true },
  },
  { collection: 'importSources', versionKey: false, minimize: false },
);
sourceSchema.index({ kind: 1, usedAt: -1 });

export const Source = mongoose.model('ImportSource', sourceSchema);
