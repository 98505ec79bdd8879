import tfidf from 'natural/lib/natural/tfidf/index.js';
import { fold, isStopWord, stems, tokens, withoutDoublets, wordsOf } from '../../src/french/index.ts';
import type { CatalogueOccupation } from '../../src/occupations/index.ts';
import type { Families } from './families.ts';

/** The score of each family for the words of an advertisement; `description` is empty where only the title is read. */
export type Scorer = (title: string, description: string) => Float64Array;

/** What any linker must do better than. Each knows the official names of the release, and nothing else. */
export function baselines(
  occupations: readonly CatalogueOccupation[],
  families: Families,
): Readonly<Record<string, Scorer>> {
  const names = occupations.flatMap(({ name, names: others }, i) =>
    [...new Set([name, ...others])].map((text) => ({ text, family: families.of[i] as number })),
  );
  return {
    'exact name': exactName(names, families.count),
    'natural TfIdf': naturalTfIdf(names, families.count),
    'BM25 on stems': bm25(names, families.count),
    'n-gram TF-IDF': ngrams(names, families.count),
  };
}

interface Name {
  readonly text: string;
  readonly family: number;
}

/** The same name in both genders, or with « (H/F) », is one: « Vendeur / Vendeuse (H/F) » is `vendeur`. */
function exactKey(text: string): string {
  const folded = fold(text).replace(/\(?\b[hf] ?[/-] ?[hf]\b\)?/g, ' ');
  const words = withoutDoublets(folded, tokens(folded));
  return words.map(({ form }) => form).join(' ');
}

/** One point to each family that has a name written word for word as the title, else as a line of the description. */
function exactName(names: readonly Name[], count: number): Scorer {
  const owners = new Map<string, Set<number>>();
  for (const { text, family } of names) {
    const key = exactKey(text);
    owners.set(key, (owners.get(key) ?? new Set()).add(family));
  }
  return (title, description) => {
    const scores = new Float64Array(count);
    const give = (text: string, points: number) => {
      for (const family of owners.get(exactKey(text)) ?? [])
        scores[family] = Math.max(scores[family] ?? 0, points);
    };
    for (const line of description.split('\n')) give(line, 0.5);
    give(title, 1);
    return scores;
  };
}

const textsOf = (names: readonly Name[], count: number): string[] => {
  const texts = new Array<string>(count).fill('');
  for (const { text, family } of names) texts[family] += `${text}\n`;
  return texts;
};

const contentWords = (text: string) => wordsOf(text).filter((word) => !isStopWord(word));

function naturalTfIdf(names: readonly Name[], count: number): Scorer {
  const index = new tfidf.TfIdf();
  for (const text of textsOf(names, count)) index.addDocument(contentWords(text));
  return (title, description) => {
    const scores = new Float64Array(count);
    // `constructor` and the like are found on every object, and give NaN.
    const words = contentWords(`${title} ${description}`).filter((word) => !(word in {}));
    index.tfidfs(words, (i, measure) => {
      scores[i] = measure;
    });
    return scores;
  };
}

type Bag = ReadonlyMap<string, number>;

function countOf(keys: readonly string[]): Bag {
  const bag = new Map<string, number>();
  for (const key of keys) bag.set(key, (bag.get(key) ?? 0) + 1);
  return bag;
}

/** For each key the texts that hold it, and how often. */
function invert(bags: readonly Bag[]): Map<string, [text: number, count: number][]> {
  const lists = new Map<string, [number, number][]>();
  bags.forEach((bag, text) => {
    for (const [key, count] of bag) {
      const list = lists.get(key);
      if (list) list.push([text, count]);
      else lists.set(key, [[text, count]]);
    }
  });
  return lists;
}

/** BM25 with its usual constants over stems of all names of a family. */
function bm25(names: readonly Name[], count: number): Scorer {
  const [k1, b] = [1.2, 0.75];
  const bags = textsOf(names, count).map((text) => countOf(stems(text)));
  const lengths = bags.map((bag) => [...bag.values()].reduce((sum, n) => sum + n, 0));
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / count;
  const lists = invert(bags);
  return (title, description) => {
    const scores = new Float64Array(count);
    for (const [key, asked] of countOf(stems(`${title} ${description}`))) {
      const list = lists.get(key) ?? [];
      const rarity = Math.log(1 + (count - list.length + 0.5) / (list.length + 0.5));
      for (const [text, n] of list) {
        const held = k1 * (1 - b + (b * (lengths[text] ?? 0)) / meanLength);
        scores[text] = (scores[text] ?? 0) + (asked * rarity * n * (k1 + 1)) / (n + held);
      }
    }
    return scores;
  };
}

function gramsOf(text: string): string[] {
  const grams: string[] = [];
  for (const word of contentWords(fold(text))) {
    const marked = ` ${word} `;
    for (let length = 3; length <= 4; length++)
      for (let i = 0; i + length <= marked.length; i++) grams.push(marked.slice(i, i + length));
  }
  return grams;
}

/** Cosine of three and four letters in a row with the likeliest name of a family. */
function ngrams(names: readonly Name[], count: number): Scorer {
  const bags = names.map(({ text }) => countOf(gramsOf(text)));
  const lists = invert(bags);
  const rarity = (key: string) => Math.log(names.length / (lists.get(key)?.length ?? names.length));
  const square = (bag: Bag) => [...bag].reduce((sum, [key, n]) => sum + (n * rarity(key)) ** 2, 0);
  const norms = bags.map((bag) => Math.sqrt(square(bag)) || 1);
  const dots = new Float64Array(names.length);
  return (title, description) => {
    dots.fill(0);
    for (const [key, asked] of countOf(gramsOf(`${title} ${description}`))) {
      const weight = asked * rarity(key) ** 2;
      for (const [name, n] of lists.get(key) ?? []) dots[name] = (dots[name] ?? 0) + weight * n;
    }
    const scores = new Float64Array(count);
    names.forEach(({ family }, name) => {
      scores[family] = Math.max(scores[family] ?? 0, (dots[name] ?? 0) / (norms[name] ?? 1));
    });
    return scores;
  };
}
