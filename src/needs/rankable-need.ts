import { stems } from '../french/index.ts';
import {
  type ContractKind,
  conditionsOf,
  currentCatalogue,
  dangerousWorkAge,
  type LicenceCode,
  type OccupationCode,
  outsideTransitHours,
  rightToWork,
  type SkillCode,
  socialClause,
  touchesNight,
  usualSkills,
  type WorkingCondition,
} from '../occupations/index.ts';
import { digestOfStem } from '../participants/index.ts';
import { houseRules } from '../platform/index.ts';
import type { NeedDoc, NeedTerms, Pay } from './model.ts';

/** What is ranked of a need. */
export interface RankableNeed {
  readonly id: string;
  readonly revision: number;
  readonly occupations: readonly OccupationCode[];
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
  readonly zone: string;
  readonly conditions: readonly WorkingCondition[];
  /** Whether the work starts or ends when public transport may not run. */
  readonly offTransitHours: boolean;
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

/** Work that the law forbids to minors but by dispensation (Code du travail D4153-15 and following; L3163-2: at night). */
const notForMinors: readonly WorkingCondition[] = ['heights', 'chemicals', 'confined-space', 'night'];

/** What of the document itself is ranked, beside its terms. */
type RankedParts = Pick<NeedDoc, '_id' | 'revision' | 'title' | 'description' | 'socialClause'>;

/** @param terms those of the need, completed when it is only a preview. */
export function rankableNeed(need: RankedParts, terms: NeedTerms & { zone: string }): RankableNeed {
  const schedule = terms.schedule ?? {};
  const asked = terms.skills ?? [];
  const conditions = [...new Set([...(terms.conditions ?? []), ...conditionsOf(schedule)])];
  return {
    id: need._id,
    revision: need.revision,
    occupations: terms.occupations ?? [],
    skills: asked.length > 0 ? asked : usualSkills(terms.occupations ?? []).map(asWished),
    skillsFrom: asked.length > 0 ? 'need' : 'occupation',
    demands: demandsOf(terms),
    proofs: proofsOf(need, conditions, touchesNight(schedule)),
    zone: terms.zone,
    conditions,
    offTransitHours: outsideTransitHours(schedule),
    contract: terms.contract?.kind ?? null,
    minutesPerWeek: terms.minutesPerWeek ?? null,
    startsOn: terms.startsOn ?? null,
    startToleranceDays: terms.startToleranceDays ?? houseRules().START_TOLERANCE_DAYS,
    hourlyCents: terms.pay ? hourlyCents(terms.pay, terms.minutesPerWeek) : null,
    words: tradeWordsIn(`${need.title}\n${need.description}`),
  };
}

const asWished = (code: SkillCode) => ({ code, required: false, level: 2 });

/**
 * Other words are left out: a need that says « prison », or a name, would tell its author who wrote that of themselves,
 * which only those who accompany them may read. Of 1,448 real advertisements 71 % of the words stay.
 */
function tradeWordsIn(text: string): string[] {
  const known = currentCatalogue().tradeWords();
  return [...new Set(stems(text))].filter((word) => known.has(word)).map(digestOfStem);
}

/** What the law asks of anyone in every occupation named, and what this need asks for itself. */
function demandsOf(terms: NeedTerms) {
  const { occupation, licence } = currentCatalogue();
  const [first = [], ...others] = (terms.occupations ?? []).map((code) => occupation(code)?.law ?? []);
  const ofAll = first.filter((code) => others.every((law) => law.includes(code)));
  const codes = new Set([
    ...ofAll,
    ...(terms.licences ?? []).filter(({ required }) => required).map(({ code }) => code),
  ]);
  return [...codes].map((code) => ({ code, kind: licence(code)?.kind ?? ('evidence' as const) }));
}

const proofsOf = (
  { socialClause: clause }: Pick<NeedDoc, 'socialClause'>,
  conditions: readonly WorkingCondition[],
  atNight: boolean,
): LicenceCode[] => [
  rightToWork,
  ...(atNight || conditions.some((condition) => notForMinors.includes(condition)) ? [dangerousWorkAge] : []),
  ...(clause ? [socialClause] : []),
];

const legalWeekMinutes = 35 * 60;
/** Five days a week. */
const daysPerYear = 5 * 52;

/** Gross pay an hour. A year is 52 weeks (Code du travail L3121-27: 35 hours a week, 1,607 a year with the holidays paid). */
function hourlyCents({ maxCents, per }: Pay, minutesPerWeek: number = legalWeekMinutes): number {
  const hoursPerYear = (minutesPerWeek / 60) * 52;
  const hours = { hour: 1, day: hoursPerYear / daysPerYear, month: hoursPerYear / 12, year: hoursPerYear }[
    per
  ];
  return Math.round(maxCents / hours);
}
