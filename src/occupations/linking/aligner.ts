import { at, type NameIndex, openNameIndex } from './name-index.ts';
import { nearKeys } from './near-words.ts';
import { formKeys, gramKeys, type Keys, type Term, termsOfText } from './terms.ts';
import { openTextIndex, scoreTexts, type TextIndex } from './text-index.ts';

/** A name of a concept: an occupation of one's own list, a fiche, a class of some classification. */
export interface Label {
  /** Number of its concept, from 0 without gaps. */
  readonly concept: number;
  readonly text: string;
}

/** How like a title is to each concept and to each label. */
export interface Likenesses {
  readonly concepts: Float64Array;
  readonly labels: Float64Array;
}

/** Ranks any labels for any titles: what the linker does for one catalogue, without anything known of the labels. */
export interface Aligner {
  scores(title: string): Likenesses;
}

/** What many titles and labels share is known from elsewhere: shares of each title's fiches, by number. */
export type Bridge = (text: string) => ReadonlyMap<number, number>;

/**
 * `form`, `near`, `gram`: the likeliest label of the concept by words, by stems and near words, by letters. `mean`: all its
 * labels by letters. `names`: all its labels as one text. `bridge`: the fiches that title and concept share.
 * Fitted by the likelihood of the right concept on held-out names of ROME, never on a list to be aligned.
 */
const weights = { form: 1.2, near: 1.5, gram: 2.5, mean: 1.2, names: 2.1, bridge: 4 };

export function openAligner(labels: readonly Label[], bridge?: Bridge): Aligner {
  const isHeading = headingsOf(labels);
  const terms = labels.map(({ text }) => termsOfText(text, isHeading));
  const owners = Uint32Array.from(labels, ({ concept }) => concept);
  const sizes = new Uint32Array(owners.reduce((most, owner) => Math.max(most, owner + 1), 0));
  for (const owner of owners) sizes[owner] = at(sizes, owner) + 1;
  const open = (keys: (terms: readonly Term[]) => Keys) =>
    openNameIndex(
      terms.map((each, owner) => ({ owner, keys: keys(each) })),
      labels.length,
    );
  const forms = open(formKeys);
  const nears = open(nearKeys);
  const grams = open(gramKeys);
  const names = openNames(labels, terms, sizes.length);
  const shares = bridge ? sharesOf(labels, sizes, bridge) : undefined;

  return {
    scores(title) {
      const words = termsOfText(title, isHeading);
      const own = new Float64Array(labels.length);
      const gram = new Float64Array(labels.length);
      addCosines(forms, formKeys(words), weights.form, own);
      addCosines(nears, nearKeys(words), weights.near, own);
      addCosines(grams, gramKeys(words), 1, gram);
      const together = scoreTexts(names, nearKeys(words, 1));
      const concepts = together.map((score) => weights.names * score);
      const best = new Float64Array(concepts.length);
      for (let i = 0; i < own.length; i++) {
        const concept = at(owners, i);
        const score = at(own, i) + weights.gram * at(gram, i);
        own[i] = score;
        if (score > at(best, concept)) best[concept] = score;
        concepts[concept] = at(concepts, concept) + (weights.mean * at(gram, i)) / at(sizes, concept);
      }
      for (let i = 0; i < concepts.length; i++) concepts[i] = at(concepts, i) + at(best, i);
      if (bridge && shares) {
        for (const [fiche, share] of bridge(title)) {
          for (const [concept, other] of shares.get(fiche) ?? [])
            concepts[concept] = at(concepts, concept) + weights.bridge * Math.sqrt(share * other);
        }
      }
      return { concepts, labels: own };
    },
  };
}

/** A word that starts at least two labels is what the others qualify. */
function headingsOf(labels: readonly Label[]): (form: string) => boolean {
  const counts = new Map<string, number>();
  for (const { text } of labels) {
    const first = termsOfText(text, () => false)[0]?.form;
    if (first !== undefined) counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  return (form) => (counts.get(form) ?? 0) >= 2;
}

function openNames(
  labels: readonly Label[],
  terms: readonly (readonly Term[])[],
  concepts: number,
): TextIndex {
  const bags = Array.from({ length: concepts }, () => new Map<string, number>());
  labels.forEach(({ concept }, i) => {
    const bag = bags[concept] as Map<string, number>;
    for (const [key, weight] of nearKeys(terms[i] ?? [], 1)) bag.set(key, (bag.get(key) ?? 0) + weight);
  });
  return openTextIndex(bags, { k1: 2, b: 0.75 });
}

/** Adds to each label its cosine with the query. */
function addCosines(index: NameIndex, query: Keys, weight: number, sums: Float64Array): void {
  const { dots, starts, names, weights: held, norms } = index;
  let length = 0;
  for (const [key, factor] of query) {
    const id = index.ids.get(key);
    if (id === undefined) continue;
    const value = factor * at(index.rarity, id);
    length += value * value;
    for (let i = at(starts, id), end = at(starts, id + 1); i < end; i++) {
      const name = at(names, i);
      dots[name] = at(dots, name) + value * at(held, i);
    }
  }
  if (length === 0) return;
  for (let name = 0; name < dots.length; name++) {
    const dot = at(dots, name);
    if (dot === 0) continue;
    sums[name] = at(sums, name) + (weight * dot) / Math.sqrt(length * at(norms, name));
    dots[name] = 0;
  }
}

/** For each fiche the concepts whose labels lead to it, with the mean share of their labels. */
function sharesOf(
  labels: readonly Label[],
  sizes: Uint32Array,
  bridge: Bridge,
): Map<number, Map<number, number>> {
  const shares = new Map<number, Map<number, number>>();
  for (const { concept, text } of labels) {
    for (const [fiche, share] of bridge(text)) {
      const list = shares.get(fiche) ?? new Map<number, number>();
      list.set(concept, (list.get(concept) ?? 0) + share / at(sizes, concept));
      shares.set(fiche, list);
    }
  }
  return shares;
}

/** Shares below this are noise, and cost time. */
const LEAST = 0.03;
/** Few fiches are meant at once: chosen with the weight of the bridge. */
const SHARPNESS = 2;

/** What a release knows of names: the fiches that a text may mean, as shares of one. */
export function openBridge(fiches: readonly { readonly names: readonly string[] }[]): Bridge {
  const aligner = openAligner(
    fiches.flatMap(({ names }, concept) => names.map((text): Label => ({ concept, text }))),
  );
  return (text) => {
    const { concepts } = aligner.scores(text);
    const highest = concepts.reduce((most, score) => Math.max(most, score), 0);
    const shares = new Map<number, number>();
    if (highest === 0) return shares;
    let total = 0;
    concepts.forEach((score, fiche) => {
      const share = Math.exp(SHARPNESS * (score - highest));
      total += share;
      if (share > LEAST) shares.set(fiche, share);
    });
    for (const [fiche, share] of shares) shares.set(fiche, share / total);
    return shares;
  };
}
