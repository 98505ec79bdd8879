import { countOldWords, recountWords } from '../participants/index.ts';
import type { Migration } from '../platform/index.ts';
import { isOfOldStems, measureStemsAnew } from '../rankings/index.ts';

/** Needs' words are read when they are ranked; people's are stored, and how common they are is frozen in the policy. */
export const wordsInStemsOfNow: Migration = {
  id: '2026-11-26-words-in-stems-of-now',
  what: 'Les mots des récits d’expérience sont comptés à nouveau, le féminin avec le masculin, et leur rareté mesurée dans une nouvelle version de la pondération.',
  waiting: async () => (await countOldWords()) + Number(await isOfOldStems()),
  async step() {
    const people = await recountWords();
    if (people > 0 || !(await isOfOldStems())) return people;
    await measureStemsAnew();
    return 1;
  },
};
