/** The published shapes of the criteria. A later version of the policy may weigh them otherwise, not reshape them. */

export const wishShare = 0.6;
/** Two years of a trade count in full. */
export const fullPracticeMonths = 24;

/** What some months in a trade are worth against two years of it. */
export const practiceWorth = (near: number, months: number): number =>
  near * (0.5 + (0.5 * Math.min(months, fullPracticeMonths)) / fullPracticeMonths);

export const requiredSkill = 2;
/** What a neighbour of the skill is worth: another of the same macro-skill. */
export const sameMacroSkill = 0.3;

/** Whoever has begun to learn a skill is worth no less than whoever knows a neighbour of it. */
export const creditOfLevel = (level: number, asked: number): number =>
  Math.max(Math.min(1, level / asked), sameMacroSkill);

export const skillRarity = (profiles: number, having: number): number =>
  Math.log(1 + profiles / (1 + having));

/** A title, such as a CACES, counts as much as two required skills. */
export const titleWeight = 4;
export const unknownTitle = 0.5;

const [k1, b, wordsHalf] = [1.2, 0.75, 8];
/** BM25 never counts a word more often than so. */
export const mostOfWord = k1 + 1;

export const wordRarity = (profiles: number, having: number): number =>
  Math.log(1 + Math.max(profiles - having + 0.5, 0.5) / (having + 0.5));

/** BM25 of one word. */
export const wordWorth = (rarity: number, count: number, length: number, meanLength: number): number =>
  (rarity * count * (k1 + 1)) / (count + k1 * (1 - b + (b * length) / meanLength));

export const wordsValue = (sum: number): number => sum / (sum + wordsHalf);
