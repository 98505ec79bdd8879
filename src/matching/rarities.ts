import { counted, skillRarity, wordRarity } from './shapes.ts';
import type { Policy } from './types.ts';

type Corpus = Policy['corpus'];

/** How rare skills and words are in the frozen corpus of a policy. Looked up once: needs ask for the same ones. */
class Rarities {
  private readonly corpus: Corpus;
  private readonly skills = new Map<string, number>();
  private readonly words = new Map<string, number>();

  constructor(corpus: Corpus) {
    this.corpus = corpus;
  }

  skill(code: string): number {
    const known = this.skills.get(code);
    if (known !== undefined) return known;
    const { profiles, skillProfiles } = this.corpus;
    return kept(this.skills, code, skillRarity(profiles, counted(skillProfiles, code)));
  }

  word(word: string): number {
    const known = this.words.get(word);
    if (known !== undefined) return known;
    const { profiles, wordProfiles } = this.corpus;
    return kept(this.words, word, wordRarity(profiles, counted(wordProfiles, word)));
  }
}

/** Texts bring new words for ever. */
const mostKept = 50_000;

function kept(rarities: Map<string, number>, code: string, rarity: number): number {
  if (rarities.size >= mostKept) rarities.clear();
  rarities.set(code, rarity);
  return rarity;
}

const known = new WeakMap<Corpus, Rarities>();

/** The rarities of a corpus: the same object for the same corpus, as each version of the policy has one. */
export function raritiesOf(corpus: Corpus): Rarities {
  const rarities = known.get(corpus) ?? new Rarities(corpus);
  known.set(corpus, rarities);
  return rarities;
}
