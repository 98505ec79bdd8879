import { explain, type Names } from '../../src/explanations/index.ts';
import {
  PeopleIndex,
  type Policy,
  type RankableNeed,
  type RankableProfile,
  type World,
} from '../../src/matching/index.ts';
import { demoNeeds, demoPolicy, demoProfiles, demoWorld } from './material.ts';

/** What every comparison is made on. */
export interface Context {
  readonly profiles: readonly RankableProfile[];
  readonly needs: readonly RankableNeed[];
  readonly policy: Policy;
  readonly world: World & Names;
  readonly index: PeopleIndex;
  readonly rounds: number;
  readonly say: (line: string) => void;
}

/** How many people a list holds. */
export const listed = 50;

export async function prepare(options: {
  readonly seed: string;
  readonly profiles: number;
  readonly needs: number;
  readonly rounds: number;
  readonly say: (line: string) => void;
}): Promise<Context> {
  const { say, rounds } = options;
  say(`${options.profiles} profils et ${options.needs} besoins, graine « ${options.seed} »`);
  const profiles = demoProfiles(options);
  const needs = demoNeeds(options);
  const policy = await demoPolicy(profiles);
  const world = demoWorld();
  return { profiles, needs, policy, world, index: PeopleIndex.build(profiles, policy, world), rounds, say };
}

export const engine = ({ index, world }: Pick<Context, 'index' | 'world'>) => ({
  /** Who the fifty are, with exact scores. */
  find: (need: RankableNeed) => index.find(need, { inAll: listed }),
  /** With what each score was computed from: what is stored, and from which the sentences are made. */
  weigh: (need: RankableNeed) => index.weigh(need, { inAll: listed }),
  /** With the sentences. */
  rank: (need: RankableNeed) => {
    const { entries, ...ranked } = index.weigh(need, { inAll: listed });
    return { ...ranked, entries: entries.map((entry) => explain(entry, ranked.basis, world)) };
  },
  /** As it is stored: a hundred of each group. */
  stored: (need: RankableNeed) => index.weigh(need, { perGroup: 100 }),
});
