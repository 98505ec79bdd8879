import { z } from 'zod';
import { fold } from '../french/index.ts';
import { codesCell, readDataFile, wordsCell } from '../platform/index.ts';

const row = z.object({
  name: z.string().min(1, 'manque'),
  words: wordsCell,
  naf: codesCell,
  occupations: codesCell.refine(
    (codes) => codes.length > 0 && codes.every((code) => /^[A-Z]\d{4}$/.test(code)),
    'des codes ROME',
  ),
});

/** What a company does, as it names itself, and whom such a company recruits. */
export interface Activity {
  /** In French. */
  readonly name: string;
  /** The most usual first. */
  readonly occupations: readonly string[];
}

/** @throws DataFileError */
export const readActivities = (folder = new URL('data/', import.meta.url)) =>
  readDataFile(new URL('activities.tsv', folder), row, { key: 'name' });

const known = readActivities().map((activity) => ({
  ...activity,
  // Each word of a phrase may be a plural.
  pattern: new RegExp(
    `\\b(?:${activity.words
      .map((phrase) =>
        phrase
          .split(' ')
          .map((word) => `${word}[sx]?`)
          .join(' '),
      )
      .join('|')})\\b`,
    'g',
  ),
}));

/** Letters and figures alone, parted by one blank. */
const plain = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** « 10.71C », « 1071C » */
const apePattern = /(?<![\w.])(\d{2})\.?(\d{2})([A-Z])(?![\w])/gi;

export interface NamedActivities {
  readonly activities: readonly Activity[];
  /** What else the text says: « garage » is no place to look for a mechanic's tasks. */
  readonly rest: string;
}

/** The activities that a text names, by words or by a code APE, in the text's order. */
export function activitiesIn(text: string): NamedActivities {
  const byCode = [...text.matchAll(apePattern)].flatMap(([, division = '', group = '', letter = '']) => {
    const code = `${division}.${group}${letter.toUpperCase()}`;
    const fits = known
      .map((activity) => ({ activity, length: longestStart(activity.naf, code) }))
      .filter(({ length }) => length > 0)
      .toSorted((one, other) => other.length - one.length);
    return fits.slice(0, 1).map(({ activity }) => activity);
  });
  const words = plain(text.replace(apePattern, ' '));
  const byWords = known
    .map((activity) => ({ activity, at: [...words.matchAll(activity.pattern)][0]?.index ?? -1 }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => one.at - other.at)
    .map(({ activity }) => activity);
  const activities = [...new Set([...byCode, ...byWords])];
  const rest = activities.reduce((left, { pattern }) => left.replace(pattern, ' '), words);
  return { activities: activities.map(({ name, occupations }) => ({ name, occupations })), rest };
}

const longestStart = (starts: readonly string[], code: string): number =>
  Math.max(0, ...starts.filter((start) => code.startsWith(start)).map(({ length }) => length));
