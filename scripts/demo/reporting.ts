import { system } from '../../src/access/index.ts';
import { askForFigures } from '../../src/reporting/index.ts';

/** The figures of what was loaded, so that nobody waits an hour for them. */
export const demonstrate = async (): Promise<void> => {
  await askForFigures(system);
};
