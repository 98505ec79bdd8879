import { type Commute, commuteOf } from './commute.ts';
import type { Criterion, Exclusion, Policy, RankableNeed, RankableProfile, World } from './types.ts';

/** An answer to one condition of the job: `none` when the job does not ask. */
export type Answer = 'yes' | 'nearly' | 'no' | 'unknown' | 'none';

/** What each criterion was computed from: enough to compute it again, and to say it in French. */
export interface Facts {
  readonly value: Readonly<Record<Criterion, number>>;
  readonly wish: { readonly code: string; readonly closeness: number } | null;
  readonly practice: { readonly code: string; readonly closeness: number; readonly months: number } | null;
  readonly skills: { readonly code: string; readonly required: boolean; readonly credit: number }[];
  /** CACES and the like that the need asks for: held, known to be absent, or not asked yet. */
  readonly titles: readonly { readonly code: string; readonly held: boolean | null }[];
  /** Nobody asks for the skills: they are those usual in the occupation. */
  readonly usual: boolean;
  readonly sharedWords: number;
  readonly commute: Commute;
  readonly answers: Readonly<Record<'hours' | 'contract' | 'start' | 'pay', Answer>>;
  /** Demands whose answer is not yes. */
  readonly demands: {
    readonly code: string;
    readonly kind: 'law' | 'evidence';
    readonly held: boolean | null;
  }[];
}

/** The published shapes of the criteria. A later version of the policy may weigh them otherwise, not reshape them. */
const wishShare = 0.6;
const fullPracticeMonths = 24;
const sameMacroSkill = 0.3;
const requiredSkill = 2;
const titleWeight = 4;
const unknownTitle = 0.5;
const [k1, b, wordsHalf] = [1.2, 0.75, 8];
const answerValue: Record<Answer, number> = { yes: 1, none: 1, nearly: 0.5, unknown: 0.25, no: 0 };

/** How near an occupation that somebody knows or wants is to the one needed: 1 the same, 0 unrelated. */
export function closeness(known: string, needed: string, world: World): number {
  if (known === needed) return 1;
  const rank = world.neighbours(known).indexOf(needed);
  if (rank >= 0) return Math.max(0.75 - 0.05 * rank, 0.3);
  return known.slice(0, 3) === needed.slice(0, 3) ? 0.25 : 0;
}

/** What the law demands of this person and is known to be absent: no reason goes over it. */
function lawExclusion(need: RankableNeed, profile: RankableProfile): Exclusion | null {
  const law = need.demands.find(({ code, kind }) => kind === 'law' && profile.licences[code] === false);
  return law ? { limit: 'law', code: law.code } : null;
}

/** The first of the person's own limits that keeps them out. Somebody may go over it, with a reason. */
function ownExclusion(need: RankableNeed, profile: RankableProfile, commute: Commute): Exclusion | null {
  const { occupations } = need;
  if (occupations.length > 0 && occupations.every((code) => profile.excludedOccupations.includes(code))) {
    return { limit: 'occupation', code: occupations[0] ?? '' };
  }
  const condition = need.conditions.find((code) => profile.excludedConditions.includes(code));
  if (condition) return { limit: 'condition', code: condition };
  return commute.reach === 'far' ? { limit: 'travel', code: commute.mode ?? 'none' } : null;
}

/**
 * One need against one person, in the plainest way: what the hard limits say, else what each criterion is worth.
 * `putForward`: somebody goes over the person's own limits with a reason; the law's remain.
 */
export function scorePair(
  need: RankableNeed,
  profile: RankableProfile,
  policy: Policy,
  world: World,
  { putForward = false } = {},
): Exclusion | Facts {
  const commute = commuteOf(profile, need, world);
  const excluded = lawExclusion(need, profile) ?? (putForward ? null : ownExclusion(need, profile, commute));
  if (excluded) return excluded;

  const wish = nearest(need, profile.wishes, world);
  const practice = bestPractice(need, profile, world);
  const occupation = wishShare * (wish?.closeness ?? 0) + (1 - wishShare) * (practice?.worth ?? 0);

  const skills = need.skills.map((asked) => ({ ...asked, credit: creditOf(asked, profile, world) }));
  const titles = need.demands
    .filter(({ kind }) => kind === 'evidence')
    .map(({ code }) => ({ code, held: profile.licences[code] ?? null }));
  const { sum, shared } = sharedWords(need, profile, policy);
  const answers = answersOf(need, profile);

  return {
    value: {
      occupation,
      skills: coverage(skills, titles, policy),
      experience: sum / (sum + wordsHalf),
      commute: commuteValue(commute),
      conditions:
        // The start counts for half, the three others share the rest.
        (answerValue[answers.hours] +
          answerValue[answers.contract] +
          answerValue[answers.pay] +
          3 * answerValue[answers.start]) /
        6,
    },
    wish,
    practice,
    skills,
    titles,
    usual: need.skillsFrom === 'occupation',
    sharedWords: shared,
    commute,
    answers,
    demands: need.demands
      .filter(({ code }) => profile.licences[code] !== true)
      .map(({ code, kind }) => ({ code, kind, held: profile.licences[code] ?? null })),
  };
}

function nearest(need: RankableNeed, known: readonly string[], world: World) {
  let best: { code: string; closeness: number } | null = null;
  for (const code of known) {
    for (const needed of need.occupations) {
      const near = closeness(code, needed, world);
      if (near > (best?.closeness ?? 0)) best = { code, closeness: near };
    }
  }
  return best;
}

function bestPractice(need: RankableNeed, profile: RankableProfile, world: World) {
  let best: { code: string; closeness: number; months: number; worth: number } | null = null;
  for (const { occupation, months } of profile.experience) {
    for (const needed of need.occupations) {
      const near = closeness(occupation, needed, world);
      const worth = near * (0.5 + (0.5 * Math.min(months, fullPracticeMonths)) / fullPracticeMonths);
      if (worth > (best?.worth ?? 0)) best = { code: occupation, closeness: near, months, worth };
    }
  }
  return best;
}

/** Whoever has begun to learn a skill is worth no less than whoever knows a neighbour of it. */
function creditOf(asked: RankableNeed['skills'][number], profile: RankableProfile, world: World): number {
  const macro = world.macroSkill(asked.code);
  let credit = 0;
  for (const { code, level } of profile.skills ?? []) {
    if (code === asked.code) credit = Math.max(credit, Math.min(1, level / asked.level), sameMacroSkill);
    else if (macro !== null && world.macroSkill(code) === macro) credit = Math.max(credit, sameMacroSkill);
  }
  return credit;
}

/** Rarity-weighted share of what the need asks that the person brings; a title counts as much as two required skills. */
function coverage(skills: Facts['skills'], titles: Facts['titles'], policy: Policy): number {
  let covered = 0;
  let whole = 0;
  for (const { code, required, credit } of skills) {
    const rarity = Math.log(1 + policy.corpus.profiles / (1 + (policy.corpus.skillProfiles[code] ?? 0)));
    const weight = (required ? requiredSkill : 1) * (1 + rarity);
    covered += weight * credit;
    whole += weight;
  }
  for (const { held } of titles) {
    covered += titleWeight * (held === null ? unknownTitle : Number(held));
    whole += titleWeight;
  }
  return whole === 0 ? 1 : covered / whole;
}

/** BM25 of the need's words against the person's experience text. */
function sharedWords(need: RankableNeed, profile: RankableProfile, { corpus }: Policy) {
  let length = 0;
  for (const word in profile.words) length += profile.words[word] ?? 0;
  let sum = 0;
  let shared = 0;
  for (const word of need.words) {
    const count = profile.words[word];
    if (count === undefined) continue;
    const known = corpus.wordProfiles[word] ?? 0;
    const idf = Math.log(1 + Math.max(corpus.profiles - known + 0.5, 0.5) / (known + 0.5));
    sum += (idf * count * (k1 + 1)) / (count + k1 * (1 - b + (b * length) / (corpus.meanWords || 1)));
    shared += 1;
  }
  return { sum, shared };
}

function commuteValue({ reach, minutes, limit }: Commute): number {
  if (reach === 'far') return 0;
  return reach === 'within' ? 1 - (0.5 * (minutes ?? 0)) / (limit ?? 1) : 0.25;
}

function answersOf(need: RankableNeed, profile: RankableProfile): Facts['answers'] {
  return {
    hours: hoursAnswer(need.minutesPerWeek, profile.minutesPerWeek),
    contract: need.contract === null ? 'none' : contractAnswer(need.contract, profile),
    start: startAnswer(need, profile.availableFrom),
    pay: payAnswer(need.hourlyCents, profile.minHourlyCents),
  };
}

function hoursAnswer(asked: number | null, wanted: RankableProfile['minutesPerWeek']): Answer {
  if (asked === null) return 'none';
  if (wanted === null) return 'unknown';
  const off = Math.max(wanted.min - asked, asked - wanted.max, 0);
  return off === 0 ? 'yes' : off <= 300 ? 'nearly' : 'no';
}

function contractAnswer(kind: NonNullable<RankableNeed['contract']>, { contracts }: RankableProfile): Answer {
  if (contracts === null) return 'unknown';
  return contracts.includes(kind) ? 'yes' : 'no';
}

/** Later than the need can wait does not do. */
function startAnswer({ startsOn, startToleranceDays }: RankableNeed, availableFrom: string | null): Answer {
  if (startsOn === null) return 'none';
  if (availableFrom === null) return 'unknown';
  const lateDays = (Date.parse(availableFrom) - Date.parse(startsOn)) / 86_400_000;
  return lateDays <= 0 ? 'yes' : lateDays <= startToleranceDays ? 'nearly' : 'no';
}

/** No lowest pay is an answer: the legal minimum suits. */
function payAnswer(offered: number | null, asked: number | null): Answer {
  if (offered === null || asked === null) return 'none';
  return asked <= offered ? 'yes' : asked <= offered * 1.05 ? 'nearly' : 'no';
}
