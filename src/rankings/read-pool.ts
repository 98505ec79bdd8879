import { type Actor, check } from '../access/index.ts';
import { sayPool } from '../explanations/index.ts';
import { Pool, possibleIn, type Relaxation } from '../matching/index.ts';
import { findNeed, readRankableNeed } from '../needs/index.ts';
import { currentCatalogue } from '../occupations/index.ts';
import { houseRules, Problem } from '../platform/index.ts';
import { zone as findZone } from '../territory/index.ts';
import { rounded, showsRetainedOnly } from './clause-needs.ts';
import { eachBatch } from './each-batch.ts';
import { currentPolicy } from './policy.ts';
import { needRanking } from './rights.ts';
import { loadWorld } from './world.ts';

/**
 * How many people a need would find, and what limits that most; also before it is opened, as its reading completes it.
 * The figures are those of its ranking. Of a need with a social clause others
 * than structures are told about how many there are, and no more.
 * @throws Problem 409 `not-rankable` for a need that is over, or whose occupation or place is not known yet
 */
export async function readPool(actor: Actor, needId: string) {
  check(actor, needRanking);
  const { socialClause } = await findNeed(actor, needId);
  const need = await readRankableNeed(needId);
  if (!need) throw notRankable();
  const [policy, world] = await Promise.all([currentPolicy(), loadWorld()]);
  const pool = new Pool(need, policy, world);
  await eachBatch((people) => pool.add(people));
  const { suiting } = pool;
  const possible = possibleIn(pool.groups);
  const small = houseRules().SMALL_COUNT;
  if (showsRetainedOnly(actor, { socialClause })) {
    const { version } = policy;
    const about = { possible: rounded(possible), suiting: null, groups: null };
    return { policy: version, considered: pool.considered, ...about, without: [], zones: [] };
  }
  return {
    policy: policy.version,
    considered: pool.considered,
    possible,
    suiting,
    groups: pool.groups,
    without: pool.without
      .filter(({ relaxation }) => !isOfTheLaw(relaxation, need.occupations))
      .map(({ relaxation, suiting: then }) => ({
        kind: relaxation.kind,
        code: 'code' in relaxation ? relaxation.code : null,
        suiting: then,
        text: sayPool(relaxation, then, suiting, world),
      })),
    zones: [...pool.zones]
      .filter(([, people]) => people >= small)
      .map(([code, people]) => ({
        code: code || null,
        name: findZone(code)?.name ?? 'Lieu de vie à préciser',
        people,
      }))
      .sort((one, other) => other.people - one.people || (one.name < other.name ? -1 : 1)),
  };
}

/** Of a need that is over, or whose occupation or place is not known yet. */
export const notRankable = () =>
  new Problem(
    409,
    'not-rankable',
    'Ce besoin n’est pas classé : il est terminé, ou son métier ou son lieu n’est pas encore connu.',
  );

/** What nobody may do without. */
function isOfTheLaw(relaxation: Relaxation, occupations: readonly string[]): boolean {
  if (relaxation.kind !== 'licence') return false;
  const { code } = relaxation;
  const { occupation } = currentCatalogue();
  return occupations.every((one) => occupation(one)?.law.includes(code));
}
