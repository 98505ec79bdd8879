import type { Evaluation } from './evaluate.ts';
import type { LabelFigures } from './label-figures.ts';
import type { Named } from './skill-labels.ts';
import { type Held, meanOf, type Titles } from './titles.ts';

export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: 'share' | 'ms' | 'ratio' | 'offers';
  /** What is wanted, where something is. */
  readonly bar: number | null;
  readonly holds: boolean | null;
}

const round = (value: number) => Math.round(value * 10_000) / 10_000;

const figure = (name: string, value: number, unit: Row['unit'] = 'share'): Row => ({
  name,
  value: round(value),
  unit,
  bar: null,
  holds: null,
});
const atLeast = (name: string, value: number, bar: number): Row => ({
  ...figure(name, value),
  bar,
  holds: value >= bar,
});

const measures = ['top1', 'top3', 'top10', 'mrr'] as const;
const bars = { top1: 0.79, top3: 0.88, top10: 0.94, mrr: 0.84 };

export function rowsOfReport({
  offers,
  methods,
  domains,
  confidence,
  titles,
  held,
  skills,
  terms,
  places,
  labels,
  time,
}: Evaluation): Row[] {
  const wanted = methods.at(-1)?.name;
  return [
    figure('offers', offers, 'offers'),
    ...methods.flatMap(({ name, title, whole }) => [
      ...measures.map((measure) => figure(`${name}, title, ${measure}`, title[measure])),
      ...measures.map((measure) =>
        name === wanted
          ? atLeast(`${name}, whole, ${measure}`, whole[measure], bars[measure])
          : figure(`${name}, whole, ${measure}`, whole[measure]),
      ),
    ]),
    ...domains.flatMap(({ name, found }) =>
      measures.map((measure) => figure(`domain ${name}, whole, ${measure}`, found[measure])),
    ),
    figure('calibration error', confidence.error),
    atLeast('precision where confidence is high', confidence.precision, 0.95),
    atLeast('share where confidence is high', confidence.coverage, 0.5),
    ...titles.flatMap(rowsOfTitles),
    ...Object.entries(held).flatMap(([name, halves]) => [
      figure(
        `${name}, sure by the other half, precision`,
        meanOf(halves, ({ precision }) => precision),
      ),
      figure(
        `${name}, sure by the other half, share`,
        meanOf(halves, ({ coverage }) => coverage),
      ),
    ]),
    figure('skills, precision', skills.precision),
    figure('skills, recall', skills.recall),
    ...terms.flatMap(({ name, offers: count, coverage, precision }) =>
      count === 0
        ? []
        : [
            figure(`term ${name}, offers`, count, 'offers'),
            figure(`term ${name}, coverage`, coverage),
            figure(`term ${name}, precision`, precision),
          ],
    ),
    figure('place, offers', places.offers, 'offers'),
    figure('place, coverage', places.coverage),
    figure('place, precision', places.precision),
    figure('place, wrongly in the territory', places.wronglyHere, 'offers'),
    ...(labels ? rowsOfLabels(labels) : []),
    figure('one title', time.title, 'ms'),
    figure('one advertisement', time.whole, 'ms'),
    figure('one title, ours to that of `natural`', time.toNatural, 'ratio'),
  ];
}

const rowsOfTitles = ({ name, found, precision, coverage }: Titles): Row[] => [
  ...measures.map((measure) => figure(`${name}, ${measure}`, found[measure])),
  atLeast(`${name}, precision where confidence is high`, precision, 0.95),
  atLeast(`${name}, share where confidence is high`, coverage, 0.4),
];

/** Bars on the half that nothing is tuned on. */
const labelBars = { precision: 0.8, recall: 0.6 };

const precisionOf = ({ right, read }: Named) => right / Math.max(1, read);
const recallOf = ({ recalled, named }: Named) => recalled / Math.max(1, named);

const rowsOfLabels = ({ agreement, second, tune, held }: LabelFigures): Row[] => [
  figure('labels, two readings, F1 of phrases', agreement.f1),
  figure('labels, two readings, kappa of letters', agreement.kappa),
  figure('labels, same phrase, same best code', agreement.sameBest),
  figure('labels, same phrase, a code in common', agreement.sameCode),
  figure('labels, same phrase, a macro-skill in common', agreement.sameMacro),
  figure('labels, second person, precision', precisionOf(second)),
  figure('labels, second person, recall', recallOf(second)),
  figure('skills named, tune, precision', precisionOf(tune)),
  figure('skills named, tune, recall', recallOf(tune)),
  atLeast('skills named, held, precision', precisionOf(held), labelBars.precision),
  atLeast('skills named, held, recall', recallOf(held), labelBars.recall),
];

function* tableOfLabels({ agreement, second, tune, held }: LabelFigures): Generator<string> {
  const { first, second: others, kept, both, f1, kappa, sameBest, sameCode, sameMacro } = agreement;
  yield `Compétences nommées : ${first} et ${others} passages relevés par deux personnes, ${both} par les deux (F1 ${f1.toFixed(3)}, kappa ${kappa.toFixed(3)}), dont même meilleur code ${percent(sameBest)}, un code commun ${percent(sameCode)}, un regroupement commun ${percent(sameMacro)} ; ${kept} gardés.`;
  for (const [name, figures] of [
    ['deuxième personne contre la première', second],
    ['lecture, moitié réglée', tune],
    ['lecture, moitié tenue à l’écart', held],
  ] as const)
    yield `  ${name.padEnd(38)} ${String(figures.offers).padStart(2)} annonces : précision ${precisionOf(figures).toFixed(3)} (${figures.right}/${figures.read}), rappel ${recallOf(figures).toFixed(3)} (${figures.recalled}/${figures.named})`;
}

const cell = (value: number) => value.toFixed(3).padStart(7);
const figures = (found: Evaluation['methods'][number]['title']) =>
  measures.map((measure) => cell(found[measure])).join('');

export function* tableOf(evaluation: Evaluation): Generator<string> {
  const { offers, unknown, methods, domains, confidence, titles, held, skills, terms, places, labels, time } =
    evaluation;
  const head = ' top-1  top-3 top-10    MRR';
  yield `${offers} annonces${unknown > 0 ? `, ${unknown} sans fiche connue laissées de côté` : ''} ; familles de fiches (fiche parente).`;
  yield '';
  yield `${''.padEnd(36)}${'titre seul'.padStart(28)}    ${'annonce entière'.padStart(28)}`;
  yield `${''.padEnd(37)}${head}     ${head}`;
  for (const { name, title, whole } of methods)
    yield `${name.padEnd(36)}${figures(title)}    ${figures(whole)}`;
  yield '';
  yield `${'Passerelle, par domaine'.padEnd(36)} ${'annonces'.padStart(27)}     ${head}`;
  for (const { name, offers: count, found } of domains)
    yield `${name.padEnd(36)}${String(count).padStart(28)}    ${figures(found)}`;
  yield '';
  yield `Confiance : erreur de calibration ${confidence.error.toFixed(3)} ; dite haute pour ${percent(confidence.coverage)} des annonces, juste ${percent(confidence.precision)} du temps.`;
  yield '';
  yield `${'Titres seuls'.padEnd(36)} ${'titres'.padStart(6)} ${head}   sûrs   justes`;
  for (const { name, count, found, coverage, precision } of titles)
    yield `${(frenchTitles[name] ?? name).padEnd(36)} ${String(count).padStart(6)} ${figures(found)}  ${percent(coverage)}  ${percent(precision)}`;
  for (const [name, halves] of Object.entries(held))
    yield `Sûreté, ${frenchHeld[name]} : ${halves.map(sentenceOf).join(' ; ')}.`;
  yield `Compétences (${skills.offers} annonces qui en cochent) : précision ${skills.precision.toFixed(3)}, rappel ${skills.recall.toFixed(3)}.`;
  for (const { name, offers: count, coverage, precision } of terms)
    yield count === 0
      ? `${frenchTerms[name] ?? name} : aucune annonce ne le donne à part du texte.`
      : `${frenchTerms[name] ?? name} (${count} annonces qui le donnent à part du texte) : lu dans ${percent(coverage)}, juste ${percent(precision)} du temps.`;
  yield `Lieu (${places.offers} annonces qui le donnent à part du texte) : commune lue dans ${percent(places.coverage)}, juste ${percent(places.precision)} du temps ; placées à tort dans le territoire : ${places.wronglyHere}.`;
  if (labels) yield* tableOfLabels(labels);
  else yield 'Compétences nommées : non mesurées, les annonces étiquetées sont absentes.';
  yield `Temps : ${time.title.toFixed(2)} ms par titre, ${time.whole.toFixed(2)} ms par annonce ; par titre, ${time.toNatural.toFixed(1)} fois celui de « natural ».`;
  yield '';
  for (const { name, value, bar, holds } of rowsOfReport(evaluation)) {
    if (bar === null) continue;
    yield `${holds ? 'tenu    ' : 'PAS TENU'}  ${name.padEnd(40)} ${String(value).padStart(8)} (attendu ≥ ${bar})`;
  }
}

const sentenceOf = ({ least, fitted, held }: Held) =>
  `seuil ${least.toFixed(2)} réglé sur une moitié (${percent(fitted.coverage)} sûrs, ${percent(fitted.precision)} justes), sur l’autre ${percent(held.coverage)} sûrs, ${percent(held.precision)} justes`;

const frenchTitles: Readonly<Record<string, string>> = {
  'titles alone': 'des annonces',
  'bare titles': 'des annonces, abrégés et chargés',
  'titles by hand, tuned': 'écrits à la main, moitié réglée',
  'titles by hand, held': 'écrits à la main, moitié à l’écart',
};
const frenchHeld: Readonly<Record<string, string>> = {
  whole: 'annonces entières',
  title: 'titres',
  bare: 'titres chargés',
};

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

const frenchTerms: Readonly<Record<string, string>> = {
  contract: 'Contrat',
  'hours a week': 'Heures par semaine',
  pay: 'Salaire',
  posts: 'Nombre de postes',
  'driving licences': 'Permis de conduire',
};
