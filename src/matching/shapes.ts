/**
 * The published shapes of the criteria: see docs/ranking.md. A later version of the policy may weigh the criteria
 * otherwise, not reshape them; each score keeps a copy of these numbers in its record.
 */
export const shapes = {
  /** Of the occupation: what is wished, the rest being what was done. */
  wishShare: 0.6,
  /** Two years of a trade count in full. */
  fullPracticeMonths: 24,
  requiredSkill: 2,
  /** What a neighbour of the skill is worth: another of the same macro-skill. */
  sameMacroSkill: 0.3,
  /** A title, such as a CACES, counts as much as two required skills. */
  titleWeight: 4,
  unknownTitle: 0.5,
  /** BM25: how soon more of the same word brings no more, and how much a long text weighs its words down. */
  wordSaturation: 1.2,
  wordLength: 0.75,
  /** The sum of words that is worth half of the criterion. */
  wordsHalf: 8,
  /** What a trip that takes the whole of the limit loses. */
  tripLoss: 0.5,
  /** A trip to be confirmed. */
  unsureTrip: 0.25,
  answers: { yes: 1, none: 1, nearly: 0.5, unknown: 0.25, no: 0 },
  /** Of the conditions the start counts so many times: whoever cannot begin has little use for hours that suit. */
  startTimes: 3,
  /** A trade nearer than this is the same or a near one: those of one domain are just so near. */
  sameDomain: 0.25,
} as const;

/** Not in records of before 29 November 2026, in which the start counted once. */
type Later = 'startTimes' | 'sameDomain';

/** As numbers: a record of another day may hold others. */
export type Shapes = {
  readonly [Name in Exclude<keyof typeof shapes, 'answers' | Later>]: number;
} & { readonly [Name in Later]?: number } & {
  readonly answers: Readonly<Record<keyof typeof shapes.answers, number>>;
};

/** The numbers of `shapes` that the engine names alone. */
export const {
  wishShare,
  fullPracticeMonths,
  requiredSkill,
  sameMacroSkill,
  titleWeight,
  unknownTitle,
  startTimes,
  sameDomain,
} = shapes;

/** What some months in a trade are worth against two years of it, from 0 to `near`: a half of it from the first day. */
export const practiceWorth = (near: number, months: number): number =>
  near * (0.5 + (0.5 * Math.min(months, fullPracticeMonths)) / fullPracticeMonths);

/** Whoever has begun to learn a skill is worth no less than whoever knows a neighbour of it. */
export const creditOfLevel = (level: number, asked: number): number =>
  Math.max(Math.min(1, level / asked), sameMacroSkill);

/**
 * Inverse document frequency of a skill, from 0 on: ln(1 + N / (1 + n)).
 * @param profiles N, the people of the corpus
 * @param having n, those who have the skill
 */
export const skillRarity = (profiles: number, having: number): number =>
  Math.log(1 + profiles / (1 + having));

/** What a skill weighs in the coverage of a need: rare ones more, required ones twice as much as wished ones. */
export const skillWeight = (required: boolean, rarity: number): number =>
  (required ? requiredSkill : 1) * (1 + rarity);

const { wordSaturation: k1, wordLength: b, wordsHalf } = shapes;
/** BM25 never counts a word more often than so. */
export const mostOfWord = k1 + 1;

/**
 * Inverse document frequency of a word as BM25 has it, never negative: ln(1 + (N − n + 0.5) / (n + 0.5)), with N − n of 0 at
 * least (Robertson and Zaragoza 2009, with the 1 that Lucene adds).
 */
export const wordRarity = (profiles: number, having: number): number =>
  Math.log(1 + Math.max(profiles - having + 0.5, 0.5) / (having + 0.5));

/**
 * BM25 of one word: tf saturated by `wordSaturation`, long texts weighed down by `wordLength` (Robertson and Zaragoza 2009).
 * @param count how often the text has it
 * @param length words of the text
 * @param meanLength words of a mean text of the corpus
 */
export const wordWorth = (rarity: number, count: number, length: number, meanLength: number): number =>
  (rarity * count * (k1 + 1)) / (count + k1 * (1 - b + (b * length) / meanLength));

/** A sum of BM25 as a value in [0, 1): a half at `wordsHalf`. */
export const wordsValue = (sum: number): number => sum / (sum + wordsHalf);

/** How common a code is. Words such as "constructor" are words. */
export const counted = (counts: Readonly<Record<string, number>>, code: string): number =>
  Object.hasOwn(counts, code) ? (counts[code] ?? 0) : 0;
