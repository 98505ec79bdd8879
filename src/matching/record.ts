import type { Answer } from './answers.ts';
import type { Commute } from './commute.ts';
import type { RankableNeed, RankableProfile } from './rankable.ts';
import { raritiesOf } from './rarities.ts';
import { type Shapes, shapes, skillWeight } from './shapes.ts';
import { type Criterion, criteria, type Group, type Policy } from './types.ts';

/** What the need and the version of the policy bring to a score: the same for everybody who is ranked. */
export interface Basis {
  readonly policy: number;
  readonly need: RankableNeed;
  readonly weights: Policy['weights'];
  readonly shapes: Shapes;
  /** Beside `need.skills`. The logarithms are kept, so that no other machine has to find their last digit again. */
  readonly skillWeights: readonly number[];
  /** Beside `need.words`. */
  readonly rarities: readonly number[];
  readonly meanWords: number;
}

/** What the person brings, read against the need. Codes and numbers only: the sentences are made of them. */
export interface Facts {
  readonly wish: { readonly code: string; readonly closeness: number } | null;
  readonly practice: { readonly code: string; readonly closeness: number; readonly months: number } | null;
  /** Beside `need.skills`: how much of each; `null` when the person's skills were not told yet. */
  readonly credits: readonly number[] | null;
  /** Beside `need.demands`: held, known to be absent, or not asked yet. */
  readonly held: readonly (boolean | null)[];
  /** Of `need.words`: the place of each word shared, then how often the person's text has it. */
  readonly words: readonly number[];
  /** How long that text is. */
  readonly wordTotal: number;
  readonly commute: Commute;
  readonly answers: Readonly<Record<'hours' | 'contract' | 'start' | 'pay', Answer>>;
  /** What was answered to: the person's own terms. */
  readonly terms: Pick<RankableProfile, 'minutesPerWeek' | 'contracts' | 'availableFrom' | 'minHourlyCents'>;
}

/** All that a score was computed from. Years later it gives the same score, to the last digit. */
export interface ScoreRecord {
  readonly basis: Basis;
  readonly facts: Facts;
}

/** The half of a score record that is the same for everybody: kept once beside the list of a need. */
export function basisOf(need: RankableNeed, policy: Policy): Basis {
  const { corpus } = policy;
  const rarities = raritiesOf(corpus);
  return {
    policy: policy.version,
    need,
    weights: policy.weights,
    shapes,
    skillWeights: need.skills.map(({ code, required }) => skillWeight(required, rarities.skill(code))),
    rarities: need.words.map((word) => rarities.word(word)),
    meanWords: corpus.meanWords || 1,
  };
}

/** The score again, from 0 to 100, from its record and nothing else: none of the code that ranks is used. */
export function recompute(record: ScoreRecord): number {
  const values = valuesOf(record);
  return criteria.reduce((sum, criterion) => sum + values[criterion] * record.basis.weights[criterion], 0);
}

/** The group, from the same record: the rules of `groups`, read of the facts. */
export function groupOf({ basis: { need }, facts }: ScoreRecord): Group {
  const { wish, practice, held, credits, commute, answers } = facts;
  const closeness = Math.max(wish?.closeness ?? 0, practice?.closeness ?? 0);
  const titles = need.demands.map(({ kind }, i) => kind === 'evidence' && held[i] === true);
  const had =
    titles.filter(Boolean).length + (credits ?? []).filter((credit) => credit > shapes.sameMacroSkill).length;
  const asked = need.skills.length + need.demands.filter(({ kind }) => kind === 'evidence').length;
  const isNear = closeness > shapes.sameDomain;
  if (!isNear && (asked === 0 || 2 * had < asked)) return 'far';
  if (held.includes(false) || need.skills.some(({ required }, i) => required && credits?.[i] === 0))
    return 'gap';
  const isAsked =
    !isNear ||
    held.includes(null) ||
    (credits === null && need.skills.length > 0) ||
    need.skills.some(({ required }, i) => required && (credits?.[i] ?? 1) < 1) ||
    commute.reach !== 'within' ||
    Object.values(answers).some((answer) => answer !== 'yes' && answer !== 'none');
  return isAsked ? 'confirm' : 'ready';
}

/** What each criterion is worth, in [0, 1]. */
export function valuesOf(record: ScoreRecord): Record<Criterion, number> {
  return {
    occupation: occupationValue(record),
    skills: skillsValue(record),
    experience: experienceValue(record),
    commute: commuteValue(record),
    conditions: conditionsValue(record),
  };
}

function occupationValue({ basis: { shapes }, facts: { wish, practice } }: ScoreRecord): number {
  const full = shapes.fullPracticeMonths;
  const worth = practice ? practice.closeness * (0.5 + (0.5 * Math.min(practice.months, full)) / full) : 0;
  return shapes.wishShare * (wish?.closeness ?? 0) + (1 - shapes.wishShare) * worth;
}

function skillsValue({ basis, facts }: ScoreRecord): number {
  const { titleWeight, unknownTitle } = basis.shapes;
  let covered = 0;
  let whole = 0;
  basis.skillWeights.forEach((weight, i) => {
    covered += weight * (facts.credits?.[i] ?? 0);
    whole += weight;
  });
  basis.need.demands.forEach(({ kind }, i) => {
    if (kind !== 'evidence') return;
    covered += titleWeight * (facts.held[i] === null ? unknownTitle : Number(facts.held[i]));
    whole += titleWeight;
  });
  return whole === 0 ? 1 : covered / whole;
}

function experienceValue({ basis, facts }: ScoreRecord): number {
  const { wordSaturation: k, wordLength: b, wordsHalf } = basis.shapes;
  let sum = 0;
  for (let i = 0; i < facts.words.length; i += 2) {
    const rarity = basis.rarities[facts.words[i] ?? 0] ?? 0;
    const count = facts.words[i + 1] ?? 0;
    sum += (rarity * count * (k + 1)) / (count + k * (1 - b + (b * facts.wordTotal) / basis.meanWords));
  }
  return sum / (sum + wordsHalf);
}

function commuteValue({ basis: { shapes }, facts }: ScoreRecord): number {
  const { reach, minutes, limit } = facts.commute;
  if (reach === 'far') return 0;
  return reach === 'within' ? 1 - (shapes.tripLoss * (minutes ?? 0)) / (limit ?? 1) : shapes.unsureTrip;
}

function conditionsValue({ basis, facts: { answers } }: ScoreRecord): number {
  const { answers: worth, startTimes: times = 1 } = basis.shapes;
  const sum =
    worth[answers.hours] + worth[answers.contract] + worth[answers.pay] + times * worth[answers.start];
  return sum / (3 + times);
}
