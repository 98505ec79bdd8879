import { z } from 'zod';
import type { TableOut } from '../../access/index.ts';
import {
  openTable,
  type TableFormat,
  tableFormatNames,
  tableFormats,
  tablesOut,
} from '../../exchange/index.ts';
import { type Route, route } from '../route.ts';

const formats = Object.values(tableFormats);

/** A list as a file, at the list's address. */
function routeOf(table: TableOut): Route {
  const filters = (table.query as unknown as z.ZodObject).omit({ limit: true, cursor: true });
  return route({
    method: 'get',
    path: `/${table.path}/export`,
    summary: `All rows of \`GET /${table.path}\` with its filters, as CSV, XLSX or JSON; that they leave is recorded`,
    right: table.right,
    query: filters.extend({ format: z.enum(tableFormatNames).default('csv') }),
    status: 200,
    download: formats,
    run: ({ actor, query }) => {
      const { format, ...asked } = query as Readonly<Record<string, unknown>>;
      return openTable(actor, table, asked, format as TableFormat);
    },
  });
}

export const tableRoutes = (): Route[] => tablesOut().map(routeOf);
