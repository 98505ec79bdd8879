import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '../../src/access/index.ts';

/** What the tests of rights expect of a room's twin: `test/<room>/rows.ts` exports it as `rows`. */
export interface RoomRows {
  /** By method and path, the roles that a page or form is open to. */
  readonly pages?: Readonly<Record<string, readonly Role[]>>;
  /** The same of a route of the API that needs no record. */
  readonly routes?: Readonly<Record<string, readonly Role[]>>;
}

const tests = join(import.meta.dirname, '..');

export const rowsOfRooms: readonly RoomRows[] = await Promise.all(
  readdirSync(tests)
    .map((folder) => join(tests, folder, 'rows.ts'))
    .filter((file) => existsSync(file))
    .map(async (file) => ((await import(file)) as { readonly rows: RoomRows }).rows),
);
