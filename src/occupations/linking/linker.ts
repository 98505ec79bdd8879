import { fold, stem, type Token, tokens } from '../../french/index.ts';
import type { CatalogueOccupation, CatalogueTables } from '../open-catalogue.ts';
import type { OccupationCode } from '../types.ts';
import { everydayNames } from './everyday-names.ts';
import {
  at,
  cosine,
  likest,
  meansOfThree,
  mostlyName,
  mostlyQuery,
  type Name,
  openNameIndex,
  search,
} from './name-index.ts';
import { nearKeys } from './near-words.ts';
import {
  countStems,
  formKeys,
  gramKeys,
  type Keys,
  stemKeys,
  type Term,
  termsOf,
  termsOfText,
} from './terms.ts';
import { openTextIndex, scoreTexts } from './text-index.ts';
import { mended, openVocabulary } from './title-words.ts';
import {
  calibrated,
  type Signals,
  signalNames,
  titleWeights,
  type Weights,
  wholeWeights,
} from './weights.ts';

/** Words to link: those of a title, and those of the text under it. Both may be empty. */
export interface LinkQuery {
  /** The folded text that the words come from. */
  readonly folded: string;
  readonly title: readonly Token[];
  readonly body: readonly Token[];
}

export interface Link {
  readonly code: OccupationCode;
  /** Share of such links whose family (the fiche or another under the same parent) is right. */
  readonly confidence: number;
  /** Words of the text that named it. */
  readonly from: Token;
  readonly to: Token;
}

export interface Linker {
  /** Occupations that the text may mean, best first; none where no word says anything. */
  link(query: LinkQuery, most: number): Link[];
  /** Each signal for each occupation, in the order of the catalogue: for evaluation and alignment. */
  signals(query: LinkQuery): Signals;
  /** The probability of each occupation's family, and of none. */
  probabilities(query: LinkQuery): Float64Array;
}

/** Words at the head of the body that may name the occupation when the title does not. */
const OPENING = 100;
/** The words of the title count this many times beside those of the body. */
const TITLE = 8;

export function openLinker({ occupations, skills }: Pick<CatalogueTables, 'occupations' | 'skills'>): Linker {
  const isHeading = headingsOf(occupations);
  const allNames = occupations.flatMap((occupation, owner) =>
    namesOf(occupation).map((name) => ({ owner, terms: termsOfText(name, isHeading) })),
  );
  const open = (keys: (terms: readonly Term[]) => Keys) =>
    openNameIndex(
      allNames.map(({ owner, terms }): Name => ({ owner, keys: keys(terms) })),
      occupations.length,
    );
  const forms = open(formKeys);
  const stems = open(stemKeys);
  const grams = open(gramKeys);
  const nears = open(nearKeys);
  const bags = openTextIndex(
    occupations.map((occupation) => bagOf(occupation)),
    { k1: 2, b: 0.75 },
  );
  const skillName = new Map(skills.map(({ code, name }) => [code, name]));
  const families = familiesOf(occupations);
  const texts = openTextIndex(
    withFamily(
      occupations.map((occupation) => textOf(occupation, (code) => skillName.get(code) ?? '')),
      families,
    ),
    { k1: 3, b: 0.9 },
  );

  const vocabulary = openVocabulary(allNames.map(({ terms }) => terms));

  const read = ({ folded, title: written, body }: LinkQuery) => {
    const title = mended(written, folded, vocabulary);
    const opening = body.slice(0, OPENING);
    const named = title.length > 0 ? title : opening;
    const terms = termsOf(named, folded, isHeading);
    const stemHits = search(stems, stemKeys(terms));
    const stemmed = likest(stems, stemHits, cosine);
    const words = countStems(body);
    for (const [word, count] of countStems(title)) words.set(word, (words.get(word) ?? 0) + TITLE * count);
    const signals: Signals = {
      stem: stemmed.scores,
      several: meansOfThree(stems, stemHits, mostlyQuery),
      near: likest(nears, search(nears, nearKeys(terms)), cosine).scores,
      gram: likest(grams, search(grams, gramKeys(terms)), cosine).scores,
      names: scoreTexts(bags, countStems(named)),
      text: scoreTexts(texts, words),
      opening: likest(forms, search(forms, formKeys(termsOf(opening, folded, isHeading))), mostlyName).scores,
    };
    return { signals, named, nameOf: stemmed.names };
  };

  const weightsFor = ({ body }: LinkQuery) => (body.length > 0 ? wholeWeights : titleWeights);

  const totals = (signals: Signals, weights: Weights) => {
    const sums = new Float64Array(occupations.length);
    for (const name of signalNames) {
      const weight = weights[name];
      const scores = signals[name];
      for (let i = 0; i < sums.length; i++) sums[i] = at(sums, i) + weight * at(scores, i);
    }
    return sums;
  };

  return {
    link(query, most) {
      const { signals, named, nameOf } = read(query);
      const weights = weightsFor(query);
      const sums = totals(signals, weights);
      const confidence = calibrated(sums, families, nearness(signals), signals.text, weights);
      const best = [...sums.keys()]
        .filter((i) => at(sums, i) > 0)
        .sort((a, b) => at(sums, b) - at(sums, a) || a - b)
        .slice(0, most);
      if (named.length === 0) return [];
      return best.map((i) => ({
        code: occupations[i]?.code ?? '',
        confidence: at(confidence, i),
        ...wordsThatNamed(named, allNames[at(nameOf, i)]?.terms ?? []),
      }));
    },
    signals: (query) => read(query).signals,
    probabilities(query) {
      const { signals } = read(query);
      const weights = weightsFor(query);
      return calibrated(totals(signals, weights), families, nearness(signals), signals.text, weights);
    },
  };
}

const nearness = ({ gram }: Signals): number => gram.reduce((most, score) => Math.max(most, score), 0);

/** Every name of an occupation: its own, its fiche's, and those that people use. */
export const namesOf = ({ code, name, names }: CatalogueOccupation): string[] => [
  ...new Set([name, ...names, ...everydayNames(code)]),
];

/** A heading starts at least two names: « agent », « conducteur », « vendeur ». */
function headingsOf(occupations: readonly CatalogueOccupation[]): (form: string) => boolean {
  const counts = new Map<string, number>();
  for (const occupation of occupations) {
    for (const name of namesOf(occupation)) {
      const first = termsOfText(name, () => false)[0]?.form;
      if (first !== undefined) counts.set(first, (counts.get(first) ?? 0) + 1);
    }
  }
  return (form) => (counts.get(form) ?? 0) >= 2;
}

/** The fiche's own words, weighted: its title counts three times, its definition and the core of the trade twice. */
function textOf(occupation: CatalogueOccupation, skillName: (code: string) => string): Map<string, number> {
  const words = bagOf(occupation);
  const core = new Set(occupation.core);
  add(words, occupation.definition ?? '', 2);
  for (const skill of occupation.skills) add(words, skillName(skill), core.has(skill) ? 2 : 1);
  return words;
}

/** Each text with those of its family: the fiches under one parent are told apart by what is their own. */
function withFamily(
  texts: readonly ReadonlyMap<string, number>[],
  families: Uint32Array,
): Map<string, number>[] {
  const shared = new Map<number, Map<string, number>>();
  const gather = (into: Map<string, number>, words: ReadonlyMap<string, number>) => {
    for (const [word, weight] of words) into.set(word, (into.get(word) ?? 0) + weight);
    return into;
  };
  texts.forEach((words, i) => {
    shared.set(at(families, i), gather(shared.get(at(families, i)) ?? new Map(), words));
  });
  return texts.map((words, i) => gather(new Map(words), shared.get(at(families, i)) ?? new Map()));
}

function bagOf(occupation: CatalogueOccupation): Map<string, number> {
  const words = new Map<string, number>();
  add(words, occupation.name, 2);
  for (const name of namesOf(occupation)) add(words, name, 1);
  return words;
}

function add(words: Map<string, number>, text: string, weight: number): void {
  for (const [word, count] of countStems(tokens(fold(text))))
    words.set(word, (words.get(word) ?? 0) + count * weight);
}

/** For each occupation the number of its family: those under one parent fiche. */
function familiesOf(occupations: readonly CatalogueOccupation[]): Uint32Array {
  const numbers = new Map<string, number>();
  return Uint32Array.from(occupations, ({ code, parent = code }) => {
    const number = numbers.get(parent) ?? numbers.size;
    numbers.set(parent, number);
    return number;
  });
}

function wordsThatNamed(named: readonly Token[], terms: readonly Term[]): Pick<Link, 'from' | 'to'> {
  const wanted = new Set(terms.map(({ stem }) => stem));
  const found = named.filter(({ form }) => wanted.has(stem(form)));
  const all = found.length > 0 ? found : named;
  return { from: all[0] as Token, to: all.at(-1) as Token };
}
