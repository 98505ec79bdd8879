import { type Bridge, openAligner } from '../../src/occupations/index.ts';
import type { Named } from './read-named.ts';

export interface Aligned {
  readonly titleId: string;
  readonly labelId: string;
  readonly score: number;
}

/**
 * A concept is first shown by the label that is likest the title, with the concept's own score; its other labels come
 * with at most this share of it, so that a list of a hundred rows names as many concepts as it can.
 */
const OTHER_LABELS = 0.7;

/** For each title the labels like it, best first, in chunks of one title. */
export function* alignLists(
  labels: readonly Named[],
  titles: readonly Named[],
  top: number,
  bridge?: Bridge,
): Generator<Aligned[]> {
  const concepts = conceptsOf(labels);
  const aligner = openAligner(
    labels.map(({ text }, i) => ({ text, concept: concepts[i] as number })),
    bridge,
  );
  for (const { id, text } of titles) {
    const { concepts: scores, labels: own } = aligner.scores(text);
    const best = new Float64Array(scores.length).fill(-1);
    const shown = new Int32Array(scores.length).fill(-1);
    own.forEach((score, i) => {
      const concept = concepts[i] as number;
      if (score <= (best[concept] as number)) return;
      best[concept] = score;
      shown[concept] = i;
    });
    const scoreOf = (i: number) => {
      const concept = concepts[i] as number;
      const score = scores[concept] as number;
      if (shown[concept] === i) return score;
      const likest = best[concept] as number;
      return likest > 0 ? (OTHER_LABELS * score * (own[i] as number)) / likest : OTHER_LABELS * score;
    };
    const all = Float64Array.from(labels, (_, i) => scoreOf(i));
    yield bestOf(all, top).map((i) => ({
      titleId: id,
      labelId: labels[i]?.id as string,
      score: all[i] as number,
    }));
  }
}

/** Labels whose ids share what precedes the first `_` name one concept. */
function conceptsOf(labels: readonly Named[]): number[] {
  const numbers = new Map<string, number>();
  return labels.map(({ id }) => {
    const concept = id.split('_', 1)[0] as string;
    const number = numbers.get(concept) ?? numbers.size;
    numbers.set(concept, number);
    return number;
  });
}

/** Places of the highest scores above 0, highest first; equals in their own order. */
function bestOf(scores: Float64Array, most: number): number[] {
  const sorted = scores.slice().sort();
  const least = Math.max(sorted[sorted.length - most] ?? 0, Number.MIN_VALUE);
  const places: number[] = [];
  scores.forEach((score, i) => {
    if (score >= least) places.push(i);
  });
  return places.sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b).slice(0, most);
}
