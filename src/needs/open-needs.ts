import type { RankableNeed } from '../matching/index.ts';
import { type Catalogue, currentCatalogue } from '../occupations/index.ts';
import { Need, type NeedDoc } from './model.ts';
import { liveNeedStates } from './need-states.ts';
import { rankableNeed } from './rankable-need.ts';
import { liveNeedRevisions } from './read-needs.ts';

export interface OpenNeed extends RankableNeed {
  readonly title: string;
  readonly employerId: string;
  readonly posts: number;
}

/** Those made before, by id: finding the stems of an advertisement takes longer than reading it. */
let known: { readonly catalogue: Catalogue | undefined; readonly needs: ReadonlyMap<string, OpenNeed> } = {
  catalogue: undefined,
  needs: new Map(),
};

/** Every open need, as it is ranked at this moment: made again where its revision or the catalogue has changed. */
export async function readOpenNeeds(): Promise<OpenNeed[]> {
  const live = await liveNeedRevisions();
  const catalogue = currentCatalogue();
  const before = known.catalogue === catalogue ? known.needs : new Map<string, OpenNeed>();
  const changed = new Set(
    live.filter(({ id, revision }) => before.get(id)?.revision !== revision).map(({ id }) => id),
  );
  const made = await makeOpenNeeds([...changed]);
  const needs = live.flatMap(({ id }) => (changed.has(id) ? made : before).get(id) ?? []);
  known = { catalogue, needs: new Map(needs.map((need) => [need.id, need])) };
  return needs;
}

async function makeOpenNeeds(ids: readonly string[]): Promise<Map<string, OpenNeed>> {
  if (ids.length === 0) return new Map();
  const needs = await Need.find({ _id: { $in: ids }, state: { $in: liveNeedStates } })
    .select({ reading: 0, written: 0 })
    .lean<Omit<NeedDoc, 'reading' | 'written'>[]>();
  return new Map(
    needs.map((need) => [
      need._id,
      {
        ...rankableNeed(need, { ...need.terms, zone: need.terms.zone ?? '' }),
        title: need.title,
        employerId: need.employerId,
        posts: need.terms.posts ?? 1,
      },
    ]),
  );
}
