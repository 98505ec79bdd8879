import type { Actor, FileLine, Importable } from '../../access/index.ts';
import { inTransaction, isDuplicate, Problem } from '../../platform/index.ts';
import type { FileRow } from '../files/open-file.ts';
import { Imported, type LineError, type LineReport } from './import-model.ts';

/** What the lines of a file are taken in by. */
export interface Taking {
  readonly kind: Importable;
  readonly actor: Actor;
  readonly options: unknown;
  /** By which import: its lines may be taken back with it. */
  readonly importId?: string;
  /** While lines are tried: what those before, in the same file, would have been marked as. */
  readonly seen?: Set<string>;
  /** Told what each line is marked as. */
  readonly onMark?: (id: string) => void;
}

/**
 * Takes in one line, in the current transaction: it is marked as taken with what it becomes.
 * @throws Problem where it cannot be written: the transaction may hold a part of it, and must not be committed
 */
export async function takeInto(
  { kind, actor, options, importId, seen, onMark }: Taking,
  row: FileRow,
): Promise<LineReport> {
  const { line } = row;
  if ('wrong' in row) return refused(line, [{ code: 'unreadable-line', detail: row.wrong }]);
  const planned = await kind.plan(row, options, actor).catch(refusedBy(row));
  if ('outcome' in planned) return planned;
  const { key, name = key, there } = planned;
  const _id = `${kind.kind}/${key}`;
  if (there || seen?.has(_id) || (await Imported.exists({ _id }))) return thereAlready(line, name);
  const { id, as, text } = await planned.take(actor);
  await Imported.create([{ _id, id, ...(importId ? { importId } : {}) }]);
  onMark?.(_id);
  return { line, outcome: 'accepted', as, text: [text, row.note].filter(Boolean).join(' ; '), errors: [] };
}

/** Takes in one line in a transaction of its own. */
export const takeLine = (taking: Taking, row: FileRow): Promise<LineReport> =>
  inTransaction(() => takeInto(taking, row)).catch(refusedBy(row));

/** What would become of these lines, one after the other: as `takeInto`, and nothing of it stays. */
export async function tryLines(taking: Taking, rows: readonly FileRow[]): Promise<LineReport[]> {
  try {
    const { reports, marked } = await undone(async () => {
      const marked: string[] = [];
      const reports: LineReport[] = [];
      for (const row of rows)
        reports.push(await takeInto({ ...taking, onMark: (id) => marked.push(id) }, row));
      return { reports, marked };
    });
    for (const id of marked) taking.seen?.add(id);
    return reports;
  } catch (error) {
    const [only] = rows;
    if (!isOfLine(error) || !only) throw error;
    if (rows.length === 1) return [refusedBy(only)(error)];
    const reports: LineReport[] = [];
    for (const row of rows) reports.push(...(await tryLines(taking, [row])));
    return reports;
  }
}

class Undone<T> extends Error {
  readonly result: T;
  constructor(result: T) {
    super('undone');
    this.result = result;
  }
}

/** Does it in a transaction, and takes all of it back. */
async function undone<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await inTransaction<never>(async () => {
      throw new Undone(await work());
    });
  } catch (error) {
    if (error instanceof Undone) return error.result as T;
    throw error;
  }
}

/** What is wrong with a line, rather than with the service. */
export const isOfLine = (error: unknown): boolean =>
  isDuplicate(error) || (error instanceof Problem && error.status < 500);

const refused = (line: number, errors: readonly LineError[]): LineReport => ({
  line,
  outcome: 'refused',
  text: errors
    .map(({ field, column, detail }) => {
      const named = column === undefined ? field : `colonne « ${column} »`;
      return named ? `${named} : ${detail}` : detail;
    })
    .join(' '),
  errors,
});

const thereAlready = (line: number, text: string): LineReport => ({
  line,
  outcome: 'there',
  text,
  errors: [],
});

/** @throws whatever is not about the line */
export const refusedBy =
  (row: FileRow) =>
  (error: unknown): LineReport => {
    // Another import has written it meanwhile.
    if (isDuplicate(error)) return thereAlready(row.line, '');
    if (!(error instanceof Problem) || error.status >= 500) throw error;
    if (error.errors.length === 0) return refused(row.line, [{ code: error.code, detail: error.message }]);
    return refused(
      row.line,
      error.errors.map(({ field, code, detail }) => {
        const column = 'value' in row ? columnOf(row, field) : undefined;
        return { field, ...(column === undefined ? {} : { column }), code, detail };
      }),
    );
  };

/** The column of a table by its name in the file; a field of JSON has its own name. */
function columnOf({ columns = {} }: FileLine, field: string): string | undefined {
  const [root = ''] = field.replace(/^employer\.siret$/, 'siret').split('.');
  // A file of JSON names its fields as it likes, « constructor » too.
  if (Object.hasOwn(columns, root)) return columns[root];
  return root === 'zone' ? (columns.place ?? columns.postalCode) : undefined;
}
