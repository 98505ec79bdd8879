import type { Criterion, Weighed } from '../matching/index.ts';
import type { LicenceCode, OccupationCode, SkillCode } from '../occupations/index.ts';

/** The French names of the codes that a score is computed from; a code that is unknown stands for itself. */
export interface Names {
  occupationName(code: OccupationCode): string;
  skillName(code: SkillCode): string;
  licenceName(code: LicenceCode): string;
}

/** What one criterion brought to a score. */
export interface Contribution {
  readonly criterion: Criterion;
  /** From 0 to `max`. */
  readonly points: number;
  /** The weight of the criterion in the policy. */
  readonly max: number;
  /** What it used, in one French sentence. */
  readonly because: string;
  /** How much it gave, in French: « 31,5 points sur 35 ». */
  readonly gave: string;
}

/** What is not known yet, or is not quite as the need has it. */
export interface Question {
  readonly about: 'occupation' | 'skills' | 'licence' | 'travel' | 'hours' | 'contract' | 'start' | 'pay';
  /** The licence or skill, where it is one. */
  readonly code?: string;
  /** One French question to ask the person. */
  readonly text: string;
}

/** What is known to be missing. */
export interface Gap {
  readonly kind: 'skill' | 'licence';
  readonly code: string;
  /** One French sentence. */
  readonly text: string;
}

/** A score in French. */
export interface Reasons {
  /** One a criterion, in the order of `criteria`; the points add up to the score to the last digit. */
  readonly contributions: readonly Contribution[];
  readonly questions: readonly Question[];
  /** What is required and known to be missing: none among the ready and those to confirm. */
  readonly gaps: readonly Gap[];
  /** What is wished for and known to be missing: shown, and keeps nobody from being ready. */
  readonly missing: readonly Gap[];
}

/** Somebody in a list: their score and its reasons. */
export interface Entry extends Weighed, Reasons {}
