import { at } from './name-index.ts';

interface Posting {
  readonly rarity: number;
  readonly texts: Uint32Array;
  readonly gains: Float32Array;
}

/** BM25 over longer texts: Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009. */
export interface TextIndex {
  readonly postings: ReadonlyMap<string, Posting>;
  readonly count: number;
}

/** `k1`: how soon a repeated word stops counting. `b`: how far long texts are held back. */
export interface Bm25 {
  readonly k1: number;
  readonly b: number;
}

/** @param texts words of each text with their weights */
export function openTextIndex(texts: readonly ReadonlyMap<string, number>[], { k1, b }: Bm25): TextIndex {
  const lengths = texts.map((words) => [...words.values()].reduce((sum, weight) => sum + weight, 0));
  const mean = lengths.reduce((sum, length) => sum + length, 0) / texts.length || 1;
  const lists = new Map<string, { text: number; weight: number }[]>();
  texts.forEach((words, text) => {
    for (const [word, weight] of words) {
      const list = lists.get(word);
      if (list) list.push({ text, weight });
      else lists.set(word, [{ text, weight }]);
    }
  });
  const postings = new Map(
    [...lists].map(([word, list]) => {
      const rarity = Math.log(1 + (texts.length - list.length + 0.5) / (list.length + 0.5));
      const gain = ({ text, weight }: { text: number; weight: number }) =>
        (rarity * weight * (k1 + 1)) / (weight + k1 * (1 - b + (b * (lengths[text] ?? 0)) / mean));
      return [
        word,
        { rarity, texts: Uint32Array.from(list, ({ text }) => text), gains: Float32Array.from(list, gain) },
      ];
    }),
  );
  return { postings, count: texts.length };
}

/** The score of each text from 0 to about `k1 + 1`: a repeated word of the query counts by its logarithm. */
export function scoreTexts(index: TextIndex, query: ReadonlyMap<string, number>): Float64Array {
  const scores = new Float64Array(index.count);
  let total = 0;
  for (const [word, count] of query) {
    const posting = index.postings.get(word);
    if (!posting) continue;
    const weight = 1 + Math.log(count);
    total += weight * posting.rarity;
    for (let i = 0; i < posting.texts.length; i++) {
      const text = at(posting.texts, i);
      scores[text] = at(scores, text) + weight * at(posting.gains, i);
    }
  }
  return total > 0 ? scores.map((score) => score / total) : scores;
}
