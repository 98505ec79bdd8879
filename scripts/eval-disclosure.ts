import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { currentCatalogue } from '../src/occupations/index.ts';
import { profileInput } from '../src/participants/index.ts';
import { macFor, rulesByName, today, useKeys } from '../src/platform/index.ts';
import {
  Counts,
  contributionOf,
  drawsSeen,
  drawTable,
  Figures,
  releases,
  scalesOf,
  type TalentTable,
} from '../src/promotion/index.ts';
import { formerTerritories } from '../src/territory/index.ts';
import { measuringKeys } from './bench/material.ts';
import type { Row } from './bench/measure.ts';
import { people } from './demo/people.ts';
import { type Guessed, guess, type Mechanism, type Story } from './eval-disclosure/adversary.ts';

// `npm run eval:disclosure [-- --seed S --people N --trials N]`: an adversary knows everybody but one, and reads every
// number of twelve monthly publications in a row, also those that no page shows. How much more do they know of whether that
// one is counted than before? Nothing is stored, no service is needed.

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: 'talents' },
    people: { type: 'string', default: '23000' },
    trials: { type: 'string', default: '1500' },
  },
});
const epsilon = Number(rulesByName.TALENT_EPSILON?.parse(process.env.TALENT_EPSILON));
const monthsEach = Number(rulesByName.TALENT_MONTHS?.parse(process.env.TALENT_MONTHS));
const bound = Math.exp(epsilon);
useKeys(measuringKeys);

const day = today();
const catalogue = currentCatalogue();
const drawn = [
  ...people({ seed: values.seed, count: Number(values.people), today: day, counsellors: new Map() }),
].filter(({ state, wantsProposals }) => state === 'active' && wantsProposals);
const contributions = drawn.flatMap(
  ({ profile }) => contributionOf(profileInput.parse(profile), day, catalogue) ?? [],
);
const counts = new Counts(catalogue);
for (const one of contributions) counts.add(one);

/** Of whom most is told: in as many counts as anybody may be, where few others are. */
const weight = ({ values: told }: (typeof contributions)[number]) => Object.values(told).flat().length;
const target = contributions.toSorted((one, other) => weight(other) - weight(one))[0];
if (!target) throw new Error('nobody to look for');
const elsewhere = formerTerritories.find(({ id }) => id !== target.territory);
const moved = { ...target, territory: elsewhere?.id ?? target.territory };

const seen = drawsSeen(monthsEach);
const everyDraw = Array.from({ length: seen }, () => target);
const stories: readonly (readonly [string, Story])[] = [
  ['là toute l’année', everyDraw],
  ['arrive en cours d’année', everyDraw.map((one, i) => (i === 0 ? null : one))],
  ['change de territoire à chaque comptage', everyDraw.map((one, i) => (i % 2 === 0 ? one : moved))],
];
const own = { scales: scalesOf(epsilon / seen), noise: 'each' } satisfies Mechanism;
const arriving = stories[1]?.[1] ?? [];
const play = (mechanism: Mechanism, story: Story): Guessed =>
  guess({
    others: counts.domains.filter(({ code }) => code === target.domain),
    story,
    mechanism,
    catalogue,
    trials: Number(values.trials),
    newKey: () => randomBytes(32).toString('hex'),
  });

const percent = (share: number): number => Math.round(1000 * share) / 10;
const mostRight = bound / (1 + bound);
const rows: Row[] = stories.flatMap(([name, story]): Row[] => {
  const { most, right, error, ratio } = play(own, story);
  return [
    {
      name: `${name} : une publication n’est jamais plus de e^ε fois plus vraisemblable avec la personne que sans, ou l’inverse`,
      value: most,
      unit: '',
      bar: `≤ ${bound.toFixed(3)} (e^ε, ε = ${epsilon})`,
      holds: most <= bound * (1 + 1e-9),
    },
    {
      name: `${name} : réponses justes de l’adversaire (50 % par chance)`,
      value: percent(right),
      unit: '%',
      bar: `≤ ${percent(mostRight)} %`,
      holds: right - 3 * error <= mostRight,
      note: `± ${percent(2 * error)} (95 %)`,
    },
    {
      name: `${name} : dit « comptée » tant de fois plus souvent quand c’est vrai`,
      value: ratio,
      unit: '',
      bar: `≤ ${bound.toFixed(3)}`,
      holds: ratio <= bound * (1 + 8 * error),
    },
  ];
});

// What the house does not do, to see that the adversary would notice.
const controls: readonly (readonly [string, Mechanism, Story])[] = [
  ['le même bruit gardé toute l’année', { ...own, noise: 'kept' }, arriving],
  [
    'tout ε à chacune des douze publications',
    { scales: scalesOf(epsilon), noise: 'each' },
    Array(releases).fill(target),
  ],
  ['sans bruit, sous un seuil', { ...own, noise: 'none' }, arriving],
];
for (const [name, mechanism, story] of controls) {
  const { most } = play(mechanism, story);
  rows.push({
    name: `témoin, ${name} : la plus vraisemblable l’est tant de fois plus`,
    value: Math.min(most, 1e6),
    unit: '',
    bar: `> ${bound.toFixed(3)} : l’adversaire le verrait`,
    holds: most > bound,
  });
}
rows.push(...usefulness());

const number = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 3 });
console.log(
  `${contributions.length} personnes comptées, graine « ${values.seed} », au ${day}. ε = ${epsilon} sur ${releases} publications, un comptage tous les ${monthsEach} mois : ${seen} comptages vus au plus.\n`,
);
for (const { name, value, unit, bar, holds, note } of rows) {
  const told = value === null ? '–' : `${number.format(value)} ${unit}`.trim();
  const verdict = holds === null ? '' : holds ? 'tenu' : 'NON TENU';
  console.log(`| ${[name, told, note ?? '', bar ?? '', verdict].join(' | ')} |`);
}
mkdirSync('.data/reports', { recursive: true });
writeFileSync('.data/reports/disclosure.json', `${JSON.stringify({ rows }, null, 2)}\n`);
process.exitCode = rows.some(({ holds }) => holds === false) ? 1 : 0;

/** What is left to read. */
function usefulness(): Row[] {
  const domains = drawTable(counts.domains, own.scales, day.slice(0, 7), macFor('talent noise'));
  const table: TalentTable = {
    _id: day.slice(0, 7),
    edition: values.seed,
    countedOn: day,
    epsilon: epsilon / seen,
    scales: own.scales,
    domains,
  };
  const figures = new Figures(table, Number(rulesByName.SMALL_COUNT?.parse(undefined)));
  const cells = domains.flatMap(({ code, counts: told }) =>
    formerTerritories.map(({ id }) => ({
      figure: figures.people({ domains: [code], territories: [id] }),
      counted: counts.domains.find((one) => one.code === code)?.counts[id][0] ?? 0,
      raw: told[id][0],
    })),
  );
  const shown = cells.filter(({ figure }) => figure.people !== null);
  const inside = (some: typeof cells) => some.reduce((sum, { counted }) => sum + counted, 0);
  const information = { bar: null, holds: null } as const;
  return [
    {
      name: 'marge d’un nombre de personnes (domaine × territoire)',
      value: shown[0]?.figure.margin ?? null,
      unit: 'personnes',
      ...information,
    },
    {
      name: 'personnes dont le domaine et le territoire ont un nombre publié',
      value: percent(inside(shown) / inside(cells)),
      unit: '%',
      ...information,
    },
    {
      name: 'nombres publiés là où il n’y a personne',
      value: shown.filter(({ counted }) => counted === 0).length,
      unit: `sur ${cells.filter(({ counted }) => counted === 0).length}`,
      ...information,
    },
  ];
}
