import type { RankableNeed, RankableProfile } from './rankable.ts';
import { Rows } from './rows.ts';
import { Scorer } from './score.ts';
import type { Exclusion, Policy, Weighed, World } from './types.ts';
import { Vocabulary } from './vocabulary.ts';

/** Somebody's score whether or not a hard limit keeps them out, and all that do. */
export interface Weighing extends Weighed {
  readonly limits: readonly Exclusion[];
}

function weighing(scorer: Scorer, rows: Rows, row: number, id: string, putForward = false): Weighing {
  const score = scorer.weigh(rows, row);
  return { id, score, group: scorer.group, limits: scorer.exclusions(putForward), facts: scorer.facts() };
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

  /**
   * @param options `putForward`: somebody goes over the person's own limits with a reason; the law's remain
   * @returns the score, whatever the limits say
   */
  weigh(need: RankableNeed, options: { readonly putForward?: boolean } = {}): Weighing {
    this.scorer.ask(need);
    return weighing(this.scorer, this.rows, 0, this.id, options.putForward);
  }
}
