import { system } from '../access/index.ts';
import { listUsers, listUsersQuery } from './manage-users.ts';

/**
 * The officer for whom the fewest things wait, of those who may act; the first of several.
 * @param waiting how many things wait for each account, as a `$group` by it gives
 * @returns an id; `undefined` of a house without an officer
 */
export async function leastLoadedOfficer(
  waiting: readonly { readonly _id: string; readonly n: number }[],
): Promise<string | undefined> {
  const { data } = await listUsers(
    system,
    listUsersQuery.parse({ role: 'officer', active: 'true', limit: 100 }),
  );
  const load = new Map(waiting.map(({ _id, n }) => [_id, n]));
  const [least] = data.toSorted(
    (one, other) => (load.get(one.id) ?? 0) - (load.get(other.id) ?? 0) || (one.id < other.id ? -1 : 1),
  );
  return least?.id;
}
