import { type Weighing, weighAll } from './rank.ts';
import type { RankableNeed, RankableProfile } from './rankable.ts';
import { suits } from './steps.ts';
import type { Group, Policy, World } from './types.ts';

/** What a need might do without, or have otherwise. */
export type Relaxation =
  | { readonly kind: 'licence' | 'skill' | 'condition'; readonly code: string }
  | { readonly kind: 'travel' | 'transit-hours' };

const keyOf = (relaxation: Relaxation): string => JSON.stringify(relaxation);

/** Whom a need would find: the figures of its ranking, before there is one. Fed in batches: `add` each, then read the rest. */
export class Pool {
  considered = 0;
  readonly groups: Record<Group, number> = { ready: 0, confirm: 0, gap: 0, far: 0 };
  /** By zone where they live: how many suit. */
  readonly zones = new Map<string, number>();
  /** How many more would suit, by what alone stands between. */
  private readonly more = new Map<string, number>();
  private readonly need: RankableNeed;
  private readonly policy: Policy;
  private readonly world: World;

  constructor(need: RankableNeed, policy: Policy, world: World) {
    this.need = need;
    this.policy = policy;
    this.world = world;
  }

  add(people: readonly RankableProfile[]): void {
    const tooFar: RankableProfile[] = [];
    weighAll(this.need, people, this.policy, this.world).forEach((weighing, i) => {
      const person = people[i] as RankableProfile;
      this.considered += 1;
      if (weighing.limits.length === 0) this.groups[weighing.group] += 1;
      if (suits(weighing)) this.zones.set(person.zone ?? '', (this.zones.get(person.zone ?? '') ?? 0) + 1);
      if (weighing.group === 'far') return;
      const [alone, ...others] = standing(this.need, weighing);
      if (!alone || others.length > 0) return;
      this.count(alone);
      if (alone.kind === 'travel') tooFar.push(person);
    });
    if (this.need.offTransitHours) this.addRiders(tooFar);
  }

  /** Those whom public transport would bring, if it ran at these hours. */
  private addRiders(tooFar: readonly RankableProfile[]): void {
    const byDay = { ...this.need, offTransitHours: false };
    for (const weighing of weighAll(byDay, tooFar, this.policy, this.world))
      if (suits(weighing)) this.count({ kind: 'transit-hours' });
  }

  private count(relaxation: Relaxation): void {
    const key = keyOf(relaxation);
    this.more.set(key, (this.more.get(key) ?? 0) + 1);
  }

  /** How many suit: ready, or to be asked something. */
  get suiting(): number {
    return this.groups.ready + this.groups.confirm;
  }

  /** How many would suit without each thing alone; what limits most comes first. */
  get without(): { readonly relaxation: Relaxation; readonly suiting: number }[] {
    return [...this.more]
      .map(([key, more]) => ({ relaxation: JSON.parse(key) as Relaxation, suiting: this.suiting + more }))
      .sort((one, other) => other.suiting - one.suiting);
  }
}

/** All that stands between somebody and a need, and that the need might do without. */
function standing({ demands, skills }: RankableNeed, { limits, facts }: Weighing): (Relaxation | null)[] {
  return [
    ...limits.flatMap(({ limit, code }): (Relaxation | null)[] => {
      if (limit === 'law') return [];
      if (limit === 'occupation') return [null];
      return [limit === 'travel' ? { kind: 'travel' } : { kind: 'condition', code }];
    }),
    ...demands
      .filter((_, i) => facts.held[i] === false)
      .map(({ code }): Relaxation => ({ kind: 'licence', code })),
    ...skills
      .filter(({ required }, i) => required && facts.credits?.[i] === 0)
      .map(({ code }): Relaxation => ({ kind: 'skill', code })),
  ];
}
