import { readFile } from 'node:fs/promises';
import type { Catalogue, SkillCode } from '../../src/occupations/index.ts';

export type Half = 'tune' | 'held';
const readings = ['first', 'second', 'kept'] as const;
export type LabelReading = (typeof readings)[number];

/** A phrase that names a skill, UTF-16 offsets; `codes` say it equally well, the best first. */
export interface Label {
  readonly field: 'title' | 'description';
  readonly start: number;
  readonly end: number;
  readonly codes: readonly SkillCode[];
}

export interface LabelledOffer {
  readonly half: Half;
  readonly labels: Readonly<Record<LabelReading, readonly Label[]>>;
}

/** Labels of `test/fixtures/skill-labels.tsv` by id of advertisement. @throws Error naming a line that is none */
export async function readSkillLabels(file: string): Promise<Map<string, LabelledOffer>> {
  const offers = new Map<string, LabelledOffer & { labels: Record<LabelReading, Label[]> }>();
  for (const [i, line] of (await readFile(file, 'utf8')).split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const [id = '', second, field, start, end, codes = ''] = line.split('\t');
    if (second === 'tune' || second === 'held') {
      offers.set(id, { half: second, labels: { first: [], second: [], kept: [] } });
      continue;
    }
    const labels = offers.get(id)?.labels[second as LabelReading];
    if (!labels || (field !== 'title' && field !== 'description') || codes === '')
      throw new Error(`${file}, ligne ${i + 1} : valeur inattendue.`);
    labels.push({ field, start: Number(start), end: Number(end), codes: codes.split(' ') });
  }
  return offers;
}

/** Whether a skill is one that a phrase names: among its codes, or of a macro-skill that says just what it says. */
const says = (code: SkillCode, { codes }: Pick<Label, 'codes'>, catalogue: Catalogue): boolean =>
  codes.includes(code) || codes.includes(catalogue.skill(code)?.macro ?? code);

/** What an advertisement names, each skill once: phrases that have the same best code name the same. */
export function distinct(labels: readonly Label[]): Pick<Label, 'codes'>[] {
  const byBest = new Map<SkillCode, Set<SkillCode>>();
  for (const { codes } of labels) {
    const best = codes[0] as SkillCode;
    byBest.set(best, new Set([...(byBest.get(best) ?? []), ...codes]));
  }
  return [...byBest.values()].map((codes) => ({ codes: [...codes] }));
}

/** Skills read, against those named, over several advertisements. */
export interface Named {
  readonly offers: number;
  readonly read: number;
  readonly right: number;
  readonly named: number;
  readonly recalled: number;
}

/**
 * A skill that was read is right when some phrase of the advertisement names it; a skill that is named is recalled when some
 * skill that was read says it.
 * @param read distinct skills of each advertisement, in the order of `labels`
 */
export function namedSkills(
  read: readonly (readonly SkillCode[])[],
  labels: readonly (readonly Label[])[],
  catalogue: Catalogue,
): Named {
  const total = { offers: labels.length, read: 0, right: 0, named: 0, recalled: 0 };
  for (const [i, of] of labels.entries()) {
    const codes = read[i] ?? [];
    const named = distinct(of);
    total.read += codes.length;
    total.right += codes.filter((code) => named.some((one) => says(code, one, catalogue))).length;
    total.named += named.length;
    total.recalled += named.filter((one) => codes.some((code) => says(code, one, catalogue))).length;
  }
  return total;
}

/** How far two readings of the same advertisements found the same. */
export interface Agreement {
  readonly first: number;
  readonly second: number;
  readonly kept: number;
  /** Phrases that both found: they overlap, each in one pair, those that share a code before others. */
  readonly both: number;
  /** 2 × both / (first + second). */
  readonly f1: number;
  /** Cohen's kappa of « this letter belongs to a phrase that names a skill », letter by letter. */
  readonly kappa: number;
  /** Of the phrases that both found, shares: the same best code, a code in common, a macro-skill in common. */
  readonly sameBest: number;
  readonly sameCode: number;
  readonly sameMacro: number;
}

export interface LabelledText extends LabelledOffer {
  readonly text: Readonly<Record<Label['field'], string>>;
}

export function agreementOf(offers: readonly LabelledText[], catalogue: Catalogue): Agreement {
  const pairs = offers.flatMap(({ labels }) => pairsOf(labels.first, labels.second, catalogue));
  const count = (of: LabelReading) => offers.reduce((sum, { labels }) => sum + labels[of].length, 0);
  const share = (holds: (pair: Pair) => boolean) => pairs.filter(holds).length / Math.max(1, pairs.length);
  return {
    first: count('first'),
    second: count('second'),
    kept: count('kept'),
    both: pairs.length,
    f1: (2 * pairs.length) / Math.max(1, count('first') + count('second')),
    kappa: kappaOf(offers),
    sameBest: share(({ a, b }) => a.codes[0] === b.codes[0]),
    sameCode: share(({ codes }) => codes > 0),
    sameMacro: share(({ macros }) => macros > 0),
  };
}

interface Pair {
  readonly a: Label;
  readonly b: Label;
  /** Codes, then macro-skills, in common. */
  readonly codes: number;
  readonly macros: number;
  readonly overlap: number;
}

function pairsOf(first: readonly Label[], second: readonly Label[], catalogue: Catalogue): Pair[] {
  const macros = ({ codes }: Label) => new Set(codes.map((code) => catalogue.skill(code)?.macro ?? code));
  const common = <T>(one: Iterable<T>, other: Iterable<T>) => {
    const known = new Set(other);
    return [...new Set(one)].filter((each) => known.has(each)).length;
  };
  const candidates = first.flatMap((a) =>
    second.flatMap((b): Pair[] => {
      const overlap = a.field === b.field ? Math.min(a.end, b.end) - Math.max(a.start, b.start) : 0;
      if (overlap <= 0) return [];
      return [{ a, b, overlap, codes: common(a.codes, b.codes), macros: common(macros(a), macros(b)) }];
    }),
  );
  candidates.sort((x, y) => y.codes - x.codes || y.macros - x.macros || y.overlap - x.overlap);
  const used = new Set<Label>();
  return candidates.filter(({ a, b }) => {
    if (used.has(a) || used.has(b)) return false;
    used.add(a).add(b);
    return true;
  });
}

function kappaOf(offers: readonly LabelledText[]): number {
  // Letters that neither, only the second, only the first, and both marked.
  const counts = [0, 0, 0, 0];
  for (const { text, labels } of offers) {
    for (const field of ['title', 'description'] as const) {
      const marks = new Uint8Array(text[field].length);
      for (const { field: own, start, end } of labels.first) if (own === field) or(marks, start, end, 2);
      for (const { field: own, start, end } of labels.second) if (own === field) or(marks, start, end, 1);
      for (const mark of marks) counts[mark] = (counts[mark] ?? 0) + 1;
    }
  }
  const [none = 0, onlySecond = 0, onlyFirst = 0, both = 0] = counts;
  const all = none + onlySecond + onlyFirst + both || 1;
  const [first, second] = [(onlyFirst + both) / all, (onlySecond + both) / all];
  const byChance = first * second + (1 - first) * (1 - second);
  return byChance === 1 ? 1 : ((none + both) / all - byChance) / (1 - byChance);
}

function or(marks: Uint8Array, start: number, end: number, bit: number): void {
  for (let i = start; i < end; i++) marks[i] = (marks[i] ?? 0) | bit;
}
