import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '../../src/access/index.ts';
import type { Client } from './client.ts';

/** What the tests of rights expect of a room's twin: `test/<room>/rows.ts` exports it as `rows`. */
export interface RoomRows {
  /** By method and path, the roles that a page or form is open to. */
  readonly pages?: Readonly<Record<string, 'everyone' | readonly Role[]>>;
  /** By method and path, routes of the API that are open to all. */
  readonly openRoutes?: readonly string[];
  /** The same of a route of the API that needs no record. */
  readonly routes?: Readonly<Record<string, readonly Role[]>>;
  /** The same of a route on a record of one's own side only. */
  readonly ownRoutes?: Readonly<Record<string, readonly Role[]>>;
  /** The same of a route that these roles reach on either side, and the ones of `ownRoutes` on their own. */
  readonly wideRoutes?: Readonly<Record<string, readonly Role[]>>;
  /** The same of a route on a record that neither side has, or that these roles do not reach yet: not found for them. */
  readonly strangersRoutes?: Readonly<Record<string, readonly Role[]>>;
  /** What is right to send to one of them. */
  readonly bodies?: Readonly<Record<string, (side: 0 | 1) => object>>;
  /**
   * Ids of what one side has of the room, by the names that paths give them; `placements/document` is meant by the paths
   * that begin so alone.
   * @param has ids of that side's other records, by the first word of their paths
   */
  aSide?(
    clients: { readonly counsellor: Client; readonly as: (role: Role) => Promise<Client> },
    has: Readonly<Record<string, string>>,
    side: 0 | 1,
  ): Promise<Record<string, string>>;
}

const tests = join(import.meta.dirname, '..');

export const rowsOfRooms: readonly RoomRows[] = await Promise.all(
  readdirSync(tests)
    .map((folder) => join(tests, folder, 'rows.ts'))
    .filter((file) => existsSync(file))
    .map(async (file) => ((await import(file)) as { readonly rows: RoomRows }).rows),
);
