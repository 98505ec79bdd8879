import { type Catalogue, linkQuery, type NeedText, readNeedText } from '../../src/occupations/index.ts';
import { bareTitle } from './bare-titles.ts';
import { baselines, type Scorer } from './baselines.ts';
import { type Families, familiesOf } from './families.ts';
import type { LabelFigures } from './label-figures.ts';
import { type Found, foundOf, mean, rankOf } from './measures.ts';
import type { Offer } from './offers.ts';
import { measurePlaces, type PlaceMeasure } from './places.ts';
import { measureTerms, type TermMeasure } from './terms.ts';
import {
  type Confidence,
  confidenceOf,
  type HandTitle,
  type Held,
  heldHalves,
  type Linked,
  type Titles,
  titlesOf,
} from './titles.ts';

export interface Evaluation {
  readonly offers: number;
  /** Advertisements whose fiche the release does not know: left out. */
  readonly unknown: number;
  readonly methods: readonly { readonly name: string; readonly title: Found; readonly whole: Found }[];
  readonly domains: readonly { readonly name: string; readonly offers: number; readonly found: Found }[];
  readonly confidence: Confidence;
  /** Titles alone: those of the advertisements, the same written as bare ones are, and those written by hand, by halves. */
  readonly titles: readonly Titles[];
  /** Sureness chosen on one half and tried on the other. */
  readonly held: {
    readonly whole: readonly Held[];
    readonly title: readonly Held[];
    readonly bare: readonly Held[];
  };
  readonly skills: { readonly offers: number; readonly precision: number; readonly recall: number };
  /** Of every advertisement, those whose fiche is unknown too. */
  readonly terms: readonly TermMeasure[];
  readonly places: PlaceMeasure;
  readonly labels?: LabelFigures;
  /**
   * Milliseconds: the mean of one title and of one advertisement read whole, from text to links. `toNatural`: the median
   * time of a title to that of `natural`, title by title in turn, since a machine that does other things is slow at both.
   */
  readonly time: { readonly title: number; readonly whole: number; readonly toNatural: number };
}

type Case = Offer & { readonly family: number };

export function evaluate(
  offers: readonly Offer[],
  catalogue: Catalogue,
  clock: () => number,
  hand: readonly HandTitle[] = [],
): Evaluation {
  const families = familiesOf(catalogue.occupations);
  const cases = offers.flatMap((offer): Case[] => {
    const family = families.family(offer.code);
    return family === undefined ? [] : [{ ...offer, family }];
  });
  const linked = linkAll(cases, catalogue, families, clock);
  const byHand = linkHand(hand, catalogue, families);
  const said = (of: readonly Linked[]) => of.map((one) => one.said);
  const names = cases.map(({ title }) => title);
  const ranked = (scorer: Scorer) => ({
    title: foundOf(cases.map(({ title, family }) => rankOf(scorer(title, ''), family))),
    whole: foundOf(cases.map(({ title, description, family }) => rankOf(scorer(title, description), family))),
  });
  const baselineOf = baselines(catalogue.occupations, families);
  return {
    offers: cases.length,
    unknown: offers.length - cases.length,
    methods: [
      ...Object.entries(baselineOf).map(([name, scorer]) => ({
        name,
        ...ranked(scorer),
      })),
      {
        name: 'Passerelle',
        title: foundOf(linked.title.map(({ rank }) => rank)),
        whole: foundOf(linked.whole.map(({ rank }) => rank)),
      },
    ],
    domains: domains.flatMap(([letter, name]) => {
      const ranks = linked.whole.filter((_, i) => cases[i]?.code.startsWith(letter)).map(({ rank }) => rank);
      return ranks.length === 0 ? [] : [{ name, offers: ranks.length, found: foundOf(ranks) }];
    }),
    confidence: confidenceOf(said(linked.whole)),
    titles: [
      titlesOf('titles alone', linked.title),
      titlesOf('bare titles', linked.bare),
      ...(byHand.length === 0
        ? []
        : [
            titlesOf(
              'titles by hand, tuned',
              byHand.filter((_, i) => i % 2 === 0),
            ),
            titlesOf(
              'titles by hand, held',
              byHand.filter((_, i) => i % 2 === 1),
            ),
          ]),
    ],
    held: {
      whole: heldHalves(names, said(linked.whole)),
      title: heldHalves(names, said(linked.title)),
      bare: heldHalves(names, said(linked.bare)),
    },
    skills: skillsOf(cases, catalogue),
    terms: measureTerms(offers, catalogue),
    places: measurePlaces(offers, catalogue),
    time: { ...linked.time, toNatural: toNatural(cases, catalogue, baselineOf['natural TfIdf'], clock) },
  };
}

function linkerOf(catalogue: Catalogue, families: Families): (text: NeedText, family: number) => Linked {
  const linker = catalogue.linker();
  return (text, family) => {
    const probabilities = families.best(linker.probabilities(linkQuery(text)));
    const rank = rankOf(probabilities, family);
    const right = rank.better === 0 && rank.equal === 1;
    return { rank, said: { confidence: Math.max(...probabilities), right } };
  };
}

function linkAll(cases: readonly Case[], catalogue: Catalogue, families: Families, clock: () => number) {
  const link = linkerOf(catalogue, families);
  const timed = (texts: readonly NeedText[]) => {
    const start = clock();
    const links = texts.map((text, i) => link(text, cases[i]?.family as number));
    return { links, each: (clock() - start) / Math.max(1, texts.length) };
  };
  const title = timed(cases.map((offer) => ({ title: offer.title, description: '' })));
  const bare = timed(cases.map((offer, i) => ({ title: bareTitle(offer.title, `${i}`), description: '' })));
  const whole = timed(cases);
  return {
    title: title.links,
    bare: bare.links,
    whole: whole.links,
    time: { title: title.each, whole: whole.each },
  };
}

/** Titles enough for a median. */
const TIMED = 300;

function toNatural(
  cases: readonly Case[],
  catalogue: Catalogue,
  natural: Scorer | undefined,
  clock: () => number,
) {
  const linker = catalogue.linker();
  const timeOf = (work: () => unknown) => {
    const start = clock();
    work();
    return clock() - start;
  };
  const times = cases.slice(0, TIMED).map(({ title }) => ({
    ours: timeOf(() => linker.probabilities(linkQuery({ title, description: '' }))),
    theirs: timeOf(() => natural?.(title, '')),
  }));
  const median = (of: 'ours' | 'theirs') =>
    times.map((time) => time[of]).sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
  return median('ours') / median('theirs');
}

function linkHand(hand: readonly HandTitle[], catalogue: Catalogue, families: Families): Linked[] {
  const link = linkerOf(catalogue, families);
  return hand.flatMap(({ code, title }) => {
    const family = families.family(code);
    return family === undefined ? [] : [link({ title, description: '' }, family)];
  });
}

/** Skills read against those that the author ticked, where they ticked some that the catalogue still has. */
function skillsOf(cases: readonly Case[], catalogue: Catalogue): Evaluation['skills'] {
  const shares = cases.flatMap((offer) => {
    const ticked = new Set(offer.skills.filter((code) => catalogue.skill(code)));
    if (ticked.size === 0) return [];
    const read = new Set(readNeedText(offer, catalogue, '2025-01-01').skills.map(({ code }) => code));
    const both = [...read].filter((code) => ticked.has(code)).length;
    return [{ both, read: read.size, ticked: ticked.size }];
  });
  const sum = (of: 'both' | 'read' | 'ticked') => mean(shares.map((share) => share[of]));
  return {
    offers: shares.length,
    precision: sum('both') / (sum('read') || 1),
    recall: sum('both') / (sum('ticked') || 1),
  };
}

/** ROME's fourteen domains, shortened. */
const domains: readonly (readonly [letter: string, name: string])[] = [
  ['A', 'A Agriculture, espaces verts'],
  ['B', 'B Arts et façonnage'],
  ['C', 'C Banque, assurance, immobilier'],
  ['D', 'D Commerce et distribution'],
  ['E', 'E Communication et médias'],
  ['F', 'F Construction'],
  ['G', 'G Hôtellerie, restauration, loisirs'],
  ['H', 'H Industrie'],
  ['I', 'I Installation et maintenance'],
  ['J', 'J Santé'],
  ['K', 'K Services à la personne'],
  ['L', 'L Spectacle'],
  ['M', 'M Support à l’entreprise'],
  ['N', 'N Transport et logistique'],
];
