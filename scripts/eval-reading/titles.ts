import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { HIGH_CONFIDENCE } from '../../src/occupations/index.ts';
import { calibrationError, type Found, foundOf, mean, type Rank, type Said, shareRight } from './measures.ts';

/** How often an occupation is said to be sure, and how often it is right then. */
export interface Confidence {
  readonly error: number;
  readonly precision: number;
  readonly coverage: number;
}

/** One text, linked. */
export interface Linked {
  readonly rank: Rank;
  readonly said: Said;
}

export interface Titles extends Confidence {
  readonly name: string;
  readonly count: number;
  readonly found: Found;
}

export const titlesOf = (name: string, linked: readonly Linked[]): Titles => ({
  name,
  count: linked.length,
  found: foundOf(linked.map(({ rank }) => rank)),
  ...confidenceOf(linked.map(({ said }) => said)),
});

export function confidenceOf(said: readonly Said[], least = HIGH_CONFIDENCE): Confidence {
  const high = said.filter(({ confidence }) => confidence >= least);
  return {
    error: calibrationError(said),
    precision: shareRight(high),
    coverage: said.length === 0 ? 0 : high.length / said.length,
  };
}

/** What a threshold chosen on one half of the texts is worth on the other. */
export interface Held {
  readonly least: number;
  readonly fitted: Confidence;
  readonly held: Confidence;
}

/**
 * The least confidence from which 95 in 100 are right, chosen on each half and tried on the other. A text written twice is in
 * one half, so that nobody is tried on what they have seen.
 */
export function heldHalves(texts: readonly string[], said: readonly Said[]): Held[] {
  const half = (one: number) => said.filter((_, i) => halfOf(texts[i] ?? '') === one);
  return [0, 1].map((one) => {
    const least = leastFor(half(one), 0.95);
    return { least, fitted: confidenceOf(half(one), least), held: confidenceOf(half(1 - one), least) };
  });
}

function halfOf(text: string): number {
  let sum = 0;
  for (const letter of text.toLowerCase().replace(/\P{L}/gu, ''))
    sum = (sum * 31 + letter.charCodeAt(0)) % 1009;
  return sum % 2;
}

function leastFor(said: readonly Said[], precision: number): number {
  const sorted = said.toSorted((a, b) => b.confidence - a.confidence);
  let right = 0;
  let least = 1;
  sorted.forEach((one, i) => {
    if (one.right) right++;
    // Equals stand or fall together.
    const isLast = sorted[i + 1]?.confidence !== one.confidence;
    if (isLast && right / (i + 1) >= precision) least = one.confidence;
  });
  return least;
}

/** A title written by hand in the way of an overseas department, and a fiche of the family that it names. */
export interface HandTitle {
  readonly code: string;
  readonly title: string;
}

/** None where the file is not there. */
export async function readHandTitles(file: string): Promise<HandTitle[]> {
  if (!existsSync(file)) return [];
  const lines = (await readFile(file, 'utf8')).trim().split('\n');
  return lines.map((line) => {
    const [code = '', title = ''] = line.split('\t');
    return { code, title };
  });
}

export const meanOf = (held: readonly Held[], of: (confidence: Confidence) => number): number =>
  mean(held.map(({ held: tried }) => of(tried)));
