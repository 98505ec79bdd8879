import { fold, isStopWord, stem, type Token, tokens, withoutDoublets } from '../../french/index.ts';
import type { CatalogueTables } from '../open-catalogue.ts';
import type { OccupationCode } from '../types.ts';

export interface Link {
  readonly code: OccupationCode;
  /** Share of such links that are right. */
  readonly confidence: number;
  /** Words of the text that named it. */
  readonly from: Token;
  readonly to: Token;
}

export interface Linker {
  /** Occupations a few words may name, best first. */
  link(words: readonly Token[], most: number): Link[];
}

interface Name {
  readonly occupation: number;
  readonly stems: readonly string[];
  readonly weight: number;
}

export function openLinker({ occupations }: Pick<CatalogueTables, 'occupations'>): Linker {
  const names: Name[] = [];
  const postings = new Map<string, number[]>();
  const stemsOf = (text: string) => {
    const folded = fold(text);
    return [
      ...new Set(
        withoutDoublets(folded, tokens(folded))
          .filter(({ word }) => !isStopWord(word))
          .map(({ word }) => stem(word)),
      ),
    ];
  };
  const all = occupations.flatMap(({ name, names: others }, occupation) =>
    [name, ...others].map((text) => ({ occupation, stems: stemsOf(text) })),
  );
  const frequency = new Map<string, number>();
  for (const { stems } of all) for (const word of stems) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const idf = (word: string) => Math.log(1 + all.length / (frequency.get(word) ?? 0.5));
  for (const { occupation, stems } of all) {
    const index =
      names.push({ occupation, stems, weight: stems.reduce((sum, word) => sum + idf(word), 0) }) - 1;
    for (const word of stems) postings.set(word, [...(postings.get(word) ?? []), index]);
  }
  return {
    link(words, most) {
      const byStem = new Map<string, Token>();
      for (const token of words) if (!isStopWord(token.word)) byStem.set(stem(token.word), token);
      const matched = new Map<number, number>();
      for (const word of byStem.keys()) {
        for (const name of postings.get(word) ?? []) matched.set(name, (matched.get(name) ?? 0) + idf(word));
      }
      const total = [...byStem.keys()].reduce((sum, word) => sum + (postings.has(word) ? idf(word) : 0.5), 0);
      const best = new Map<number, { score: number; name: Name }>();
      for (const [index, weight] of matched) {
        const name = names[index] as Name;
        const score = weight / (0.6 * name.weight + 0.4 * total);
        if (score > (best.get(name.occupation)?.score ?? 0)) best.set(name.occupation, { score, name });
      }
      return [...best]
        .sort(([, a], [, b]) => b.score - a.score)
        .slice(0, most)
        .map(([occupation, { score, name }]) => {
          const named = name.stems.map((word) => byStem.get(word)).filter((token) => token !== undefined);
          named.sort((a, b) => a.start - b.start);
          return {
            code: occupations[occupation]?.code ?? '',
            confidence: Math.min(0.99, score),
            from: named[0] as Token,
            to: named.at(-1) as Token,
          };
        });
    },
  };
}
