import { type BalancedListDoc, BalancedListModel } from './balanced-model.ts';

/** The people of a need with those of its balanced list first, both in their order; as they come where it has none. */
export async function balancedFirst(needId: string, listed: readonly string[]): Promise<string[]> {
  const list = await BalancedListModel.findById(needId)
    .select({ people: 1, plain: 1 })
    .lean<Pick<BalancedListDoc, 'people' | 'plain'>>();
  if (!list || list.plain) return [...listed];
  const first = new Set(list.people);
  return [...list.people, ...listed.filter((id) => !first.has(id))];
}
