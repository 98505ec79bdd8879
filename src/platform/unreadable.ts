import { unseal } from './crypto.ts';
import { log } from './log.ts';

/** What people read in place of a value that no key opens. */
export const unreadable = '(illisible)';

let count = 0;
const told = new Set<string>();

/** How many times a value could not be opened since this process began. */
export const unreadableCount = (): number => count;

/**
 * A sealed value to be shown: where it does not open, says so in its place rather than take away the list it stands in.
 * What is to be written again or sent is opened by `unseal`, which fails.
 */
export function readSealed(sealed: string, recordId: string): string {
  try {
    return unseal(sealed, recordId);
  } catch {
    count += 1;
    if (!told.has(recordId) && told.size < 1000) {
      told.add(recordId);
      log.error({ record: recordId, code: 'unreadable' }, 'a sealed value does not open');
    }
    return unreadable;
  }
}
