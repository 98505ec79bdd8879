import type { RankableProfile } from './rankable.ts';
import type { Policy } from './types.ts';

/**
 * A word that fewer people wrote could tell who they are, and would stay in the policy after they are erased: it counts
 * as one that nobody wrote.
 */
const fewestForAWord = 5;

/**
 * Corpus statistics (document frequencies, mean length) of the people there are: how common each skill and word is. Frozen
 * in a version of the policy, so that every worker agrees and a score does not drift.
 */
export async function measureCorpus(
  people: Iterable<RankableProfile> | AsyncIterable<RankableProfile>,
): Promise<Policy['corpus']> {
  const skillProfiles = new Map<string, number>();
  const wordProfiles = new Map<string, number>();
  let profiles = 0;
  let words = 0;
  for await (const profile of people) {
    profiles += 1;
    for (const { code } of profile.skills ?? []) skillProfiles.set(code, (skillProfiles.get(code) ?? 0) + 1);
    for (const [word, count] of Object.entries(profile.words)) {
      words += count;
      wordProfiles.set(word, (wordProfiles.get(word) ?? 0) + 1);
    }
  }
  return {
    profiles,
    meanWords: profiles > 0 ? words / profiles : 0,
    skillProfiles: Object.fromEntries(skillProfiles),
    wordProfiles: Object.fromEntries([...wordProfiles].filter(([, count]) => count >= fewestForAWord)),
  };
}
