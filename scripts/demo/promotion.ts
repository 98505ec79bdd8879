import { today } from '../../src/platform/index.ts';
import { publishTalent } from '../../src/promotion/index.ts';

/** The territory publishes its figures from this month on. */
export const demonstrate = (): Promise<void> => publishTalent(today().slice(0, 7));
