import { z } from 'zod';
import { codesCell, readDataFile, wordsCell } from '../../platform/index.ts';
import type { SkillCode } from '../types.ts';
import { dataFolder, skillCode, unknownIn } from './cells.ts';
import { skillByCode } from './index.ts';

/** What people write of a task, and the skill that it is. */
export interface EverydayTask {
  /** Beginnings of the codes of the occupations of which it is told; none: any. */
  readonly trades: readonly string[];
  readonly code: SkillCode;
  /**
   * All words of a phrase stand near each other, in any order; `/` parts words of which one is enough; a word behind `!` is
   * meant as it stands, the others by their stems.
   */
  readonly phrases: readonly string[];
}

const row = z.object({
  trades: codesCell.transform((codes) => codes.filter((code) => code !== '*')),
  code: skillCode,
  phrases: wordsCell,
});

/** @throws DataFileError where a line is wrong, or names a skill that the catalogue has not */
export const readEverydayTasks = (folder: URL = dataFolder): readonly EverydayTask[] =>
  readDataFile(new URL('tasks.tsv', folder), row, {
    check: ({ code }) => unknownIn('code', [code], skillByCode),
  });
