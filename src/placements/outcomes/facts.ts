/** What somebody may be placed in. `insertion` is a contract in a SIAE, a step of a pathway and not its end. */
export const situationKinds = [
  'cdi',
  'cdd',
  'temporary',
  'seasonal',
  'apprenticeship',
  'professionalisation',
  'insertion',
  'ai',
  'business',
  'training',
] as const;
export type SituationKind = (typeof situationKinds)[number];

/** What the rules read of one contract, business or training. Days are "YYYY-MM-DD". */
export interface Situation {
  readonly id: string;
  readonly kind: SituationKind;
  /** Where the work is done, of temporary work the company that uses it. */
  readonly employerId?: string;
  readonly start: string;
  /** The last day that was agreed; absent where there is none. */
  readonly end?: string;
  /** The last day that was, where it ended before. */
  readonly endedOn?: string;
  /** Of contracts. */
  readonly weeklyMinutes?: number;
  /** Whether the person chose part-time; absent where nobody asked. */
  readonly partTimeChosen?: boolean;
  /** Of temporary work: whether the person chose to work for several companies. */
  readonly severalByChoice?: boolean;
  /** Of a training: whether it qualifies, and on which day it was validated. */
  readonly qualifying?: boolean;
  readonly validatedOn?: string;
  /** A contract, a payslip or a certificate of it is there and opens. */
  readonly proved: boolean;
}

/** What the rules read of a person. */
export interface Story {
  readonly situations: readonly Situation[];
  readonly birthDate?: string;
  /** What was reached before is of another spell. */
  readonly since?: string;
}
