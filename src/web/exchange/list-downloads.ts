import type { z } from 'zod';
import { type Actor, check, type TableOut } from '../../access/index.ts';
import { openTable, sheetFormats } from '../../exchange/index.ts';
import { type Download, download } from '../kit/page.ts';

/**
 * The rows of a page's list as CSV and as XLSX, at the page's address with `.csv` or `.xlsx`: `TableLinks` leads there.
 * @param asked what the page's own filters are to the list
 */
export const listDownloads = <Query extends z.ZodType>(
  path: string,
  table: TableOut,
  query: Query,
  asked: (query: z.output<Query>, actor: Actor) => Readonly<Record<string, unknown>>,
): Download[] =>
  sheetFormats.map((format) =>
    download({
      path: `${path}.${format}`,
      right: table.right,
      query,
      read: async ({ actor, query: filters }) => {
        check(actor, table.right);
        return openTable(actor, table, asked(filters, actor), format);
      },
    }),
  );
