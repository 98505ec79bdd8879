import type { OccupationCode, SkillCode } from '../occupations/index.ts';
import type { TravelMode } from '../territory/index.ts';
import type { Facts } from './record.ts';

/** What a score is the sum of, in the order in which it is added up: in another order the last digit would differ. */
export const criteria = ['occupation', 'skills', 'experience', 'commute', 'conditions'] as const;
/** One of them. */
export type Criterion = (typeof criteria)[number];

/**
 * A version of the policy: never changed once in force. Corpus statistics are frozen with the version, so that a score does
 * not drift because other people changed.
 */
export interface Policy {
  readonly version: number;
  /** Points at most, by criterion: they add up to 100. */
  readonly weights: Readonly<Record<Criterion, number>>;
  readonly corpus: {
    /** How many people were counted. */
    readonly profiles: number;
    /** Words of a mean experience text. */
    readonly meanWords: number;
    /** How many people have each skill. */
    readonly skillProfiles: Readonly<Record<SkillCode, number>>;
    /** How many people wrote each word, by its digest. */
    readonly wordProfiles: Readonly<Record<string, number>>;
  };
}

/** What the ranking must know of the world: pure look-ups, handed in. */
export interface World {
  /** Estimated minutes door to door, `null` when there is no way by this mode. */
  minutes(mode: TravelMode, from: string, to: string): number | null;
  /** ROME's mobility links of an occupation, nearest first. */
  neighbours(code: OccupationCode): readonly OccupationCode[];
  /** The macro-skill of a skill: two skills of one are close to each other. `null`: it has none. */
  macroSkill(code: SkillCode): string | null;
}

/**
 * How a list is read. `ready`: the same or a near trade, and all that is required known and met. `confirm`: something to ask.
 * `gap`: something required is known to be missing, and named. `far`: no near trade, and less than half of what is asked;
 * lists fold it away.
 */
export const groups = ['ready', 'confirm', 'gap', 'far'] as const;
/** One of them. */
export type Group = (typeof groups)[number];
/** Those that a list shows together: the people who are possible for a need. */
export const possibleGroups = ['ready', 'confirm', 'gap'] as const satisfies readonly Group[];
/** How many people of each group there are. */
export type GroupCounts = Readonly<Record<Group, number>>;

/** How many people are possible for a need. */
export const possibleIn = (counts: GroupCounts): number =>
  possibleGroups.reduce((sum, group) => sum + counts[group], 0);

/** Somebody's score for a need and what it was computed from: what a ranking stores. */
export interface Weighed {
  readonly id: string;
  /** 0 to 100: the sum of the points, in the order of `criteria`. */
  readonly score: number;
  readonly group: Group;
  readonly facts: Facts;
}

/** Which hard limit keeps a person out of a need. */
export interface Exclusion {
  readonly limit: 'occupation' | 'condition' | 'travel' | 'law';
  readonly code: string;
}
