import { duration } from '../explanations/index.ts';
import type { CaseFacts } from '../participants/index.ts';
import { type Facts, factsFor } from './card.ts';

/**
 * The CV that a company reads of somebody whom it wants to meet: composed of the record, so that nothing typed or scanned
 * reaches it; no checker reads a scan. No age, sex, address, nationality nor picture.
 */
export const cvOf = (person: Pick<CaseFacts, 'profile'>, today: string): Facts =>
  factsFor(person, today, duration);
