import type { Names } from '../../../src/explanations/index.ts';
import type { World as Lookups, Policy, RankableNeed, RankableProfile } from '../../../src/matching/index.ts';

export type { Policy, RankableNeed, RankableProfile };
export type World = Lookups & Names;

export const criteria = ['occupation', 'skills', 'experience', 'commute', 'conditions'] as const;
export type Criterion = (typeof criteria)[number];

export const groups = ['ready', 'confirm', 'gap', 'far'] as const;
export type Group = (typeof groups)[number];

export interface Contribution {
  readonly criterion: Criterion;
  readonly points: number;
  readonly max: number;
  readonly because: string;
}

export interface Question {
  readonly about: 'occupation' | 'skills' | 'licence' | 'travel' | 'hours' | 'contract' | 'start' | 'pay';
  readonly code?: string;
  readonly text: string;
}

export interface Gap {
  readonly kind: 'skill' | 'licence';
  readonly code: string;
  readonly text: string;
}

export interface Entry {
  readonly id: string;
  readonly score: number;
  readonly group: Group;
  readonly contributions: readonly Contribution[];
  readonly questions: readonly Question[];
  readonly gaps: readonly Gap[];
}

export interface Exclusion {
  readonly limit: 'occupation' | 'condition' | 'travel' | 'law';
  readonly code: string;
}
