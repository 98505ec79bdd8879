import { explain } from './explain.ts';
import { basisOf } from './record.ts';
import { Rows } from './rows.ts';
import { Scorer } from './score.ts';
import type { Entry, Exclusion, Policy, RankableNeed, RankableProfile, World } from './types.ts';
import { Vocabulary } from './vocabulary.ts';

/** One person before any number of needs. */
export class OnePerson {
  private readonly scorer: Scorer;
  private readonly rows = new Rows();
  private readonly id: string;

  constructor(profile: RankableProfile, policy: Policy, world: World) {
    this.id = profile.id;
    const vocabulary = new Vocabulary(world);
    this.rows.add(profile, vocabulary);
    this.scorer = new Scorer(vocabulary, policy);
  }

  /**
   * Explained; or the limit that keeps them out.
   * `putForward` goes over the person's own limits, never over the law's.
   */
  for(need: RankableNeed, { putForward = false } = {}): Entry | Exclusion {
    const { scorer } = this;
    scorer.ask(need);
    const score = scorer.weigh(this.rows, 0);
    const excluded = scorer.exclusion(putForward);
    if (excluded) return excluded;
    const weighed = { id: this.id, score, group: scorer.group, facts: scorer.facts() };
    return explain(weighed, basisOf(need, scorer.policy), scorer.vocabulary.world);
  }
}

/** One person for one need. */
export const rankOne = (
  need: RankableNeed,
  profile: RankableProfile,
  policy: Policy,
  world: World,
  options: { readonly putForward?: boolean } = {},
): Entry | Exclusion => new OnePerson(profile, policy, world).for(need, options);
