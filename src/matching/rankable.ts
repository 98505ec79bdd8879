import type {
  ContractKind,
  LicenceCode,
  OccupationCode,
  SkillCode,
  WorkingCondition,
} from '../occupations/index.ts';
import type { TravelMode } from '../territory/index.ts';

/** What the ranking reads of a need, and all of it: `needs/rankable-need.ts` fills it. */
export interface RankableNeed {
  readonly id: string;
  readonly revision: number;
  /** Any of them will do. */
  readonly occupations: readonly OccupationCode[];
  /** `level`: 1 discovered, 2 done with help, 3 done alone, 4 could teach it. */
  readonly skills: readonly {
    readonly code: SkillCode;
    readonly required: boolean;
    readonly level: number;
  }[];
  /**
   * `need`: somebody asks for these skills. `occupation`: nobody asks for any; they are those usual in its occupations,
   * compared with as wished, and raise neither a question nor a gap. Records of before this was told have none: `need`.
   */
  readonly skillsFrom?: 'need' | 'occupation';
  /** `law`: known to be absent excludes. `evidence`: known to be absent is a gap. */
  readonly demands: readonly { readonly code: LicenceCode; readonly kind: 'law' | 'evidence' }[];
  /** What the law wants verified of the person, which only their structure may know: the ranking reads nothing of it. */
  readonly proofs: readonly LicenceCode[];
  /** INSEE code of the zone of the worksite. */
  readonly zone: string;
  /** Those of the job, of which a person may exclude any. */
  readonly conditions: readonly WorkingCondition[];
  /** Whether the work starts or ends when public transport may not run. */
  readonly offTransitHours: boolean;
  /** `null`, here and below: the need does not say. */
  readonly contract: ContractKind | null;
  readonly minutesPerWeek: number | null;
  /** ISO date. */
  readonly startsOn: string | null;
  /** How many days after that the job can wait for somebody. */
  readonly startToleranceDays: number;
  /** Highest gross pay offered, in euro cents an hour. */
  readonly hourlyCents: number | null;
  /**
   * Digests of the stems of the title and description that are words of a trade, each once, in the order of the text: in
   * another order, sums would differ in their last digits.
   */
  readonly words: readonly string[];
}

/**
 * What the ranking reads of a person, and all of it: `participants/rankable.ts` fills it. A blank is not a no: `null`, or
 * a licence that is missing, means that nobody has asked yet.
 */
export interface RankableProfile {
  readonly id: string;
  readonly revision: number;
  /** INSEE code of the zone where they live. */
  readonly zone: string | null;
  /** Occupations wanted, most wanted first. */
  readonly wishes: readonly OccupationCode[];
  readonly excludedOccupations: readonly OccupationCode[];
  readonly excludedConditions: readonly WorkingCondition[];
  readonly experience: readonly { readonly occupation: OccupationCode; readonly months: number }[];
  /** `level`: 1 discovered, 2 done with help, 3 done alone, 4 could teach it. */
  readonly skills: readonly { readonly code: SkillCode; readonly level: number }[] | null;
  /** Held, or known to be absent. */
  readonly licences: Readonly<Record<LicenceCode, boolean>>;
  /** Their own means of travel, and the longest trip that they accept, in minutes from door to door. */
  readonly travel: { readonly modes: readonly TravelMode[]; readonly maxMinutes: number } | null;
  /** ISO date. */
  readonly availableFrom: string | null;
  readonly minutesPerWeek: { readonly min: number; readonly max: number } | null;
  readonly contracts: readonly ContractKind[] | null;
  /** Lowest gross pay asked, in euro cents an hour. */
  readonly minHourlyCents: number | null;
  /** Digests of the stems of the person's experience text, with how often each occurs. */
  readonly words: Readonly<Record<string, number>>;
}

/**
 * What is left of a thing once whoever fills one of the two above has named all its fields:
 * `const { one, other: _notRanked, ...left } = thing; left satisfies NothingLeft;` compiles while there is no other field.
 */
export type NothingLeft = Readonly<Record<string, never>>;
