import { stems } from '../french/index.ts';
import type { NothingLeft, RankableNeed } from '../matching/index.ts';
import {
  conditionsOf,
  currentCatalogue,
  dangerousWorkAge,
  type LicenceCode,
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

/** Work that the law forbids to minors but by dispensation (Code du travail D4153-15 and following; L3163-2: at night). */
const notForMinors: readonly WorkingCondition[] = ['heights', 'chemicals', 'confined-space', 'night'];

/** What of the document itself is read here: all but these. */
type RankedParts = Omit<
  NeedDoc,
  | 'employerId'
  | 'officerId'
  | 'kind'
  | 'state'
  | 'written'
  | 'address'
  | 'terms'
  | 'reviewed'
  | 'reading'
  | 'openedAt'
  | 'expiresOn'
  | 'closed'
  | 'changedAt'
  | 'createdAt'
  | 'updatedAt'
>;

/**
 * A need as the ranking reads it. Every field is named, those that it leaves out in `RankedParts` or with an underscore:
 * one that is added to needs does not compile here until somebody has decided whether it is ranked.
 * @param terms those of the need, completed when it is only a preview
 */
export function rankableNeed(need: RankedParts, terms: NeedTerms & { zone: string }): RankableNeed {
  const { _id: id, revision, title, description, socialClause: forClause, ...others } = need;
  others satisfies NothingLeft;
  const {
    zone,
    occupations = [],
    skills: asked = [],
    licences = [],
    conditions: told = [],
    schedule = {},
    contract,
    minutesPerWeek,
    startsOn,
    startToleranceDays = houseRules().START_TOLERANCE_DAYS,
    pay,
    posts: _posts,
    maxMinutesPerWeek: _maxMinutesPerWeek,
    experience: _experience,
    vehicle: _vehicle,
    languages: _languages,
    ...left
  } = terms;
  left satisfies NothingLeft;
  const conditions = [...new Set([...told, ...conditionsOf(schedule)])];
  return {
    id,
    revision,
    occupations,
    skills: asked.length > 0 ? asked : usualSkills(occupations).map(asWished),
    skillsFrom: asked.length > 0 ? 'need' : 'occupation',
    demands: demandsOf(occupations, licences),
    proofs: proofsOf(forClause, conditions, touchesNight(schedule)),
    zone,
    conditions,
    offTransitHours: outsideTransitHours(schedule),
    contract: contract?.kind ?? null,
    minutesPerWeek: minutesPerWeek ?? null,
    startsOn: startsOn ?? null,
    startToleranceDays,
    hourlyCents: pay ? hourlyCents(pay, minutesPerWeek) : null,
    words: tradeWordsIn(`${title}\n${description}`),
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
function demandsOf(
  occupations: NonNullable<NeedTerms['occupations']>,
  licences: NonNullable<NeedTerms['licences']>,
): RankableNeed['demands'] {
  const { occupation, licence } = currentCatalogue();
  const [first = [], ...others] = occupations.map((code) => occupation(code)?.law ?? []);
  const ofAll = first.filter((code) => others.every((law) => law.includes(code)));
  const asked = licences.filter(({ required }) => required).map(({ code }) => code);
  const codes = new Set([...ofAll, ...asked]);
  return [...codes].map((code) => ({ code, kind: licence(code)?.kind ?? 'evidence' }));
}

const proofsOf = (
  forClause: boolean,
  conditions: readonly WorkingCondition[],
  atNight: boolean,
): LicenceCode[] => [
  rightToWork,
  ...(atNight || conditions.some((condition) => notForMinors.includes(condition)) ? [dangerousWorkAge] : []),
  ...(forClause ? [socialClause] : []),
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
