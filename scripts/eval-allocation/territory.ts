import { OnePerson, PeopleIndex, type RankableNeed, type RankableProfile } from '../../src/matching/index.ts';
import { rankableOfImport } from '../../src/participants/index.ts';
import { today } from '../../src/platform/index.ts';
import { type Attribute, ageBandOf, ageBands } from '../../src/reporting/index.ts';
import { plies } from '../../src/territory/index.ts';
import { demoNeeds, demoPolicy, demoWorld } from '../bench/material.ts';
import { people } from '../demo/people.ts';

/** How many of the possible people of a need the batch looks at. Twice as many change nothing. */
export const looked = 150;
/** People of one counsellor, about. */
const perCounsellor = 60;

/** A need with its best possible people, best first. */
export interface Offer {
  readonly id: string;
  readonly posts: number;
  readonly entries: readonly { readonly id: string; readonly score: number }[];
}

export interface Territory {
  readonly active: readonly { readonly id: string; readonly counsellor: string | null }[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly attributes: readonly Attribute[];
  readonly needs: readonly RankableNeed[];
  /** The best possible people of a need: as many as are looked at, or all. */
  offer(need: RankableNeed, size?: number): Offer;
  /** The best needs for one person, whom nobody's list reaches. */
  bestNeeds(
    id: string,
    needs: readonly RankableNeed[],
    count: number,
  ): readonly { readonly need: string; readonly score: number }[];
}

/** The people of the demonstration who are to be proposed, and its needs: the same of the same seed on the same day. */
export async function territory(seed: string, count: number, needs: number): Promise<Territory> {
  const day = today();
  const drawnOf = (counsellors: ReadonlyMap<string, readonly string[]>) =>
    [...people({ seed, count, today: day, counsellors })].filter(
      ({ state, wantsProposals }) => state === 'active' && wantsProposals,
    );
  const everybody = drawnOf(new Map());
  const counsellors = new Map(
    plies.map(({ id }) => [
      id,
      Array.from(
        { length: Math.ceil(everybody.filter((one) => one.structureId === id).length / perCounsellor) },
        (_, i) => `${id}-${String(i).padStart(3, '0')}`,
      ),
    ]),
  );
  const drawn = drawnOf(counsellors);
  const profiles = drawn.map(rankableOfImport);
  const policy = await demoPolicy(profiles);
  const world = demoWorld();
  const index = PeopleIndex.build(profiles, policy, world);
  const byId = new Map<string, RankableProfile>(profiles.map((profile) => [profile.id, profile]));
  return {
    active: drawn.map(({ counsellorId }, i) => ({
      id: (profiles[i] as RankableProfile).id,
      counsellor: counsellorId ?? null,
    })),
    numbers: new Map(profiles.map(({ id }, i) => [id, i])),
    attributes: [
      {
        name: 'sexe',
        groups: ['femmes', 'hommes'],
        of: drawn.map(({ identity }) => ['f', 'm'].indexOf(identity.sex ?? '')),
      },
      { name: 'âge', groups: ageBands, of: drawn.map(({ identity }) => ageBandOf(identity.birthDate, day)) },
      {
        name: 'structure',
        groups: plies.map(({ name }) => name),
        of: drawn.map(({ structureId }) => plies.findIndex(({ id }) => id === structureId)),
      },
    ],
    needs: demoNeeds({ seed, needs }),
    offer: (need, size = looked) => ({
      id: need.id,
      posts: 1,
      entries: index
        .find(need, { inAll: size })
        .hits.filter(({ group }) => group !== 'far')
        .map(({ id, score }) => ({ id, score })),
    }),
    bestNeeds(id, open, wanted) {
      const person = new OnePerson(byId.get(id) as RankableProfile, policy, world);
      return open
        .flatMap((need) => {
          const { score, group, limits } = person.weigh(need);
          return limits.length > 0 || group === 'far' ? [] : [{ need: need.id, score }];
        })
        .sort((one, other) => other.score - one.score || (one.need < other.need ? -1 : 1))
        .slice(0, wanted);
    },
  };
}
