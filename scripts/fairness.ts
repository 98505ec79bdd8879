import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { PeopleIndex } from '../src/matching/index.ts';
import { rankableOfImport } from '../src/participants/index.ts';
import { today, useKeys } from '../src/platform/index.ts';
import {
  type Attribute,
  ageBandOf,
  ageBands,
  depths,
  type Fairness,
  fourFifths,
  type Interval,
  isAdverse,
  measureFairness,
  rankedLists,
  type ScoredList,
  withPenalty,
} from '../src/reporting/index.ts';
import { plies } from '../src/territory/index.ts';
import { demoNeeds, demoPolicy, demoWorld, measuringKeys } from './bench/material.ts';
import type { Row } from './bench/measure.ts';
import { people } from './demo/people.ts';

// `npm run fairness [-- --seed S --people N --needs N]`: how the ranking treats groups of people over the demonstration
// territory as it would be today, then whether a bias planted on purpose is seen. Nothing is stored, no service is needed.

const smallCount = 11;
/** Points taken from a group of people, to see whether it is noticed. */
const planted = [1, 3, 5];

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: 'equite' },
    people: { type: 'string', default: '23000' },
    needs: { type: 'string', default: '300' },
  },
});
const { seed } = values;
useKeys(measuringKeys);
const day = today();
const all = [...people({ seed, count: Number(values.people), today: day, counsellors: new Map() })];
const drawn = all.filter(({ state, wantsProposals }) => state === 'active' && wantsProposals);
const attributes: readonly Attribute[] = [
  {
    name: 'sexe',
    groups: ['femmes', 'hommes'],
    of: drawn.map(({ identity }) => ['f', 'm'].indexOf(identity.sex ?? '')),
  },
  {
    name: 'âge',
    groups: ageBands,
    of: drawn.map(({ identity }) => ageBandOf(identity.birthDate, day)),
  },
  {
    name: 'structure',
    groups: plies.map(({ name }) => name),
    of: drawn.map(({ structureId }) => plies.findIndex(({ id }) => id === structureId)),
  },
];
const profiles = drawn.map(rankableOfImport);
const index = PeopleIndex.build(profiles, await demoPolicy(profiles), demoWorld());
const numbers = new Map(profiles.map(({ id }, i) => [id, i]));
const lists = await rankedLists(index, demoNeeds({ seed, needs: Number(values.needs) }), numbers);

const rows = attributes.flatMap((attribute) => [
  ...rowsOf(measureFairness(lists, attribute, { smallCount })),
  ...rowsOfBias(lists, attribute),
]);
const number = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 3 });
console.log(`${profiles.length} personnes, ${lists.length} besoins, graine « ${seed} », au ${day}.`);
console.log('Intervalles : 95 %, 500 tirages de besoins (bootstrap).\n');
for (const { name, value, unit, bar, holds, note } of rows) {
  const told = value === null ? 'masqué' : `${number.format(value)} ${unit}`.trim();
  const verdict = holds === null ? '' : holds ? 'tenu' : 'NON TENU';
  console.log(`| ${[name, told, note ?? '', bar ?? '', verdict].join(' | ')} |`);
}
mkdirSync('.data/reports', { recursive: true });
writeFileSync('.data/reports/fairness.json', `${JSON.stringify({ rows }, null, 2)}\n`);
process.exitCode = rows.some(({ holds }) => holds === false) ? 1 : 0;

function rowsOf({ attribute, groups, ndkl }: Fairness): Row[] {
  const told = { bar: null, holds: null };
  const found = groups.flatMap(({ group, people, rates, impact, exposure }): Row[] => {
    const name = (what: string) => `${attribute}, ${group} : ${what}`;
    return [
      { name: name('personnes qu’au moins un besoin peut trouver'), value: people, unit: '', ...told },
      ...depths.flatMap((depth): Row[] => [
        { name: name(`part dans les ${depth} premiers`), value: percent(rates[depth]), unit: '%', ...told },
        { name: name(`rapport d’impact à ${depth}`), unit: '', ...fourFifthsOf(impact[depth]) },
      ]),
      { name: name('exposition reçue / attendue'), unit: '', ...intervalOf(exposure), ...told },
    ];
  });
  if (!ndkl) return found;
  const note = `par le sort : ${ndkl.chance.toFixed(3)}, au plus ${ndkl.most.toFixed(3)} dans 95 % des cas`;
  return [...found, { name: `${attribute} : NDKL à 50`, value: ndkl.value, unit: '', note, ...told }];
}

/** Somebody who would take points from a group: it must be seen in the same measures. */
function rowsOfBias(fair: readonly ScoredList[], attribute: Attribute): Row[] {
  const target = attribute.groups.length - 1;
  return planted.map((points): Row => {
    const unfair = withPenalty(fair, (person) => (attribute.of[person] === target ? points : 0));
    const { groups } = measureFairness(unfair, attribute, { smallCount });
    const impact = groups[target]?.impact[10] ?? null;
    return {
      name: `${attribute.name}, ${groups[target]?.group} : biais planté de ${points} points, rapport d’impact à 10`,
      unit: '',
      ...intervalOf(impact),
      ...(points === Math.max(...planted)
        ? { bar: `détecté : < ${fourFifths}, intervalle sous 1`, holds: impact !== null && isAdverse(impact) }
        : { bar: null, holds: null }),
    };
  });
}

function fourFifthsOf(impact: Interval | null): Omit<Row, 'name' | 'unit'> {
  return { ...intervalOf(impact), bar: `≥ ${fourFifths}`, holds: impact && impact.value >= fourFifths };
}

function intervalOf(interval: Interval | null): Pick<Row, 'value' | 'note'> {
  if (!interval) return { value: null };
  const { value, low, high } = interval;
  return { value, note: `[${low.toFixed(3)} ; ${high.toFixed(3)}]` };
}

function percent(share: number | null): number | null {
  return share === null ? null : 100 * share;
}
