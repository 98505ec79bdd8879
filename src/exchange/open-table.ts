import { type Actor, check, roomsOfHouse, type TableOut } from '../access/index.ts';
import { record } from '../audit/index.ts';
import type { Page } from '../platform/index.ts';
import { type TableFormat, tableFormats, writeTable } from './write-table.ts';

/** Every list that may be taken away, as the rooms declare them. */
export const tablesOut = (): readonly TableOut[] => roomsOfHouse().flatMap(({ tables = [] }) => tables);

/**
 * A list as a file: all that the list would show page after page, read while it is sent. That it leaves is recorded before
 * its first byte does.
 * @param asked the filters, as the list takes them
 * @throws Problem as the list does, before anything is sent
 */
export async function openTable(
  actor: Actor,
  table: TableOut,
  asked: Readonly<Record<string, unknown>>,
  format: TableFormat,
) {
  check(actor, table.right);
  const page = (cursor?: string) =>
    table.page(actor, { ...asked, limit: table.most, ...(cursor ? { cursor } : {}) });
  const first = await page();
  await record({
    // A program acts in the role of somebody, and is not somebody.
    actor: actor.only ? { ...actor, role: 'program' } : actor,
    action: 'table.export',
    target: { kind: 'table', id: table.path },
    because: format,
    fields: Object.keys(asked).filter((name) => asked[name] !== undefined),
  });
  return {
    name: `${table.file}.${format}`,
    type: tableFormats[format],
    body: writeTable(format, table.columns, rowsFrom(first, page)),
  };
}

async function* rowsFrom<Row>(
  first: Page<Row>,
  page: (cursor: string) => Promise<Page<Row>>,
): AsyncGenerator<Row> {
  let { data, next } = first;
  yield* data;
  while (next !== null) {
    ({ data, next } = await page(next));
    yield* data;
  }
}
