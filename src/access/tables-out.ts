import type { z } from 'zod';
import type { Page } from '../platform/index.ts';
import type { Right } from './rights.ts';
import type { Actor } from './roles.ts';

/** What a cell of a file holds: a number stays one; nothing is an empty cell. */
export type Cell = string | number | null | undefined;

/** A column of a list, as it is written to a file. */
export interface Column<Row> {
  /** As it is headed, in French; by a name that the imports of the room read again, where they have it. */
  readonly label: string;
  readonly value: (row: Row) => Cell;
}

/** A list of a room that may be taken away as CSV or XLSX: the same rows, filters and reach. A room declares it. */
export interface TableOut<Row = unknown, Asked = unknown> {
  /** The first word of the list's address in the API, and the name of the file in French. */
  readonly path: string;
  readonly file: string;
  readonly right: Right;
  /** The filters of the list, with its `limit` and `cursor`. */
  readonly query: z.ZodType<Asked>;
  readonly columns: readonly Column<Row>[];
  /** The most rows that a page of the list has. */
  readonly most: number;
  /** A page of the list itself, with what the columns need beside. @throws Problem 403 */
  readonly page: (actor: Actor, asked: Asked) => Promise<Page<Row>>;
}

/** Lets the types of a row and of what is asked reach the columns. */
export const tableOut = <Row, Asked>(declared: TableOut<Row, Asked>): TableOut =>
  declared as unknown as TableOut;
