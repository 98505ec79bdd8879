import { explain } from './explain.ts';
import { basisOf } from './record.ts';
import { Rows } from './rows.ts';
import { Scorer } from './score.ts';
import type { Entry, Exclusion, Policy, RankableNeed, RankableProfile, Weighed, World } from './types.ts';
import { Vocabulary } from './vocabulary.ts';

/** Somebody's score whether or not something keeps them out, and all that does. */
export interface Weighing extends Weighed {
  readonly limits: readonly Exclusion[];
}

function weighing(scorer: Scorer, rows: Rows, row: number, id: string): Weighing {
  const score = scorer.weigh(rows, row);
  return { id, score, group: scorer.group, limits: scorer.exclusions(), facts: scorer.facts() };
}

/** Some people for one need, in their order. For a few thousand at a time: more belong in an index. */
export function weighAll(
  need: RankableNeed,
  people: readonly RankableProfile[],
  policy: Policy,
  world: World,
): Weighing[] {
  const vocabulary = new Vocabulary(world);
  const rows = new Rows();
  for (const person of people) rows.add(person, vocabulary);
  const scorer = new Scorer(vocabulary, policy);
  scorer.ask(need);
  return people.map(({ id }, row) => weighing(scorer, rows, row, id));
}

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

  weigh(need: RankableNeed): Weighing {
    this.scorer.ask(need);
    return weighing(this.scorer, this.rows, 0, this.id);
  }

  /**
   * Explained; or the limit that keeps them out.
   * `putForward` goes over the person's own limits, never over the law's.
   */
  for(need: RankableNeed, { putForward = false } = {}): Entry | Exclusion {
    const { scorer } = this;
    scorer.ask(need);
    const score = scorer.weigh(this.rows, 0);
    const [excluded] = scorer.exclusions(putForward);
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
