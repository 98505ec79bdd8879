import { anyTrade } from './any.ts';
import { careAndCleaning } from './care.ts';
import { shopsAndKitchens } from './shops.ts';
import { worksAndTransport } from './works.ts';

/**
 * What people write of a task, and the skill that it is. A line without colon names the trades of the lines below it, by
 * the beginnings of their ROME codes (`*`: any). Then `code: phrase; phrase`: all words of a phrase stand near each other,
 * in any order; `/` parts words of which one is enough. Accents, plurals and endings do not matter.
 */
export const everydayTasks: readonly string[] = [
  anyTrade,
  shopsAndKitchens,
  careAndCleaning,
  worksAndTransport,
];
