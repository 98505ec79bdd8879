import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { balance, balanceRules } from '../src/matching/index.ts';
import { useKeys } from '../src/platform/index.ts';
import { chance } from '../src/reporting/chance.ts';
import { measuringKeys } from './bench/material.ts';
import type { Row } from './bench/measure.ts';
import { byLot, type Lists, plain, transported } from './eval-allocation/baselines.ts';
import { mostPeople } from './eval-allocation/exact.ts';
import { lowestImpact, type Measured, measure } from './eval-allocation/measures.ts';
import { neverSeen } from './eval-allocation/simulate.ts';
import { type Offer, type Territory, territory } from './eval-allocation/territory.ts';

// `npm run eval:allocation [-- --seeds a,b,c --people N --needs N]`: balanced lists beside plain order, lists drawn by lot
// and optimal transport, over the demonstration's territory. Nothing is stored, no service is needed.

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: 'chance-1,chance-2,chance-3' },
    people: { type: 'string', default: '23000' },
    needs: { type: 'string', default: '1000' },
    /** Every how many needs the impact ratios are measured on, everybody possible being looked at. */
    every: { type: 'string', default: '10' },
  },
});
const open = Number(values.needs);
const rules = balanceRules;
const { shown, kept } = rules;
useKeys(measuringKeys);
const told = { bar: null, holds: null } as const;
/** Which part of a territory the exact answer is found for: of the needs one in ten, of the people one in ten. */
const thinned = 10;
/** Smoothing and pull of the optimal transport, of which the best that keeps the quality is told. */
const transports = [2, 5, 10, 20].flatMap((smoothing) =>
  [1, 5, 20, 100].map((pull) => ({ smoothing, pull })),
);

const rows: Row[] = [];
for (const seed of values.seeds.split(',')) {
  console.error(`${seed}…`);
  const measured = await rowsOf(seed);
  rows.push(...measured);
  print(measured);
}
mkdirSync('.data/reports', { recursive: true });
writeFileSync('.data/reports/allocation.json', `${JSON.stringify({ rows }, null, 2)}\n`);
process.exitCode = rows.some(({ holds }) => holds === false) ? 1 : 0;

async function rowsOf(seed: string): Promise<Row[]> {
  // Twice as many needs as are open on a day: the others come while the days go by.
  const place = await territory(seed, Number(values.people), 2 * open);
  const begun = performance.now();
  const cpu = process.cpuUsage();
  const offers = place.needs.slice(0, open).map((need) => place.offer(need));
  const found = performance.now();
  const people = place.active.map((person) => ({ ...person, weight: 1 }));
  const ours = balance(offers, people, rules);
  const done = performance.now();
  const used = process.cpuUsage(cpu);
  const closer = balance(offers, people, rules, 60);
  const again = balance(offers.toReversed(), people.toReversed(), rules);
  const byNeed = new Map(ours.lists.map((list) => [list.needId, list.people]));
  const random = chance(seed);
  const lists: Record<string, Lists> = {
    'ordre simple': plain(offers, shown),
    'au sort': byLot(offers, shown, random),
    transport: bestTransport(offers, place.active.length),
    'listes équilibrées': offers.map(({ id }) => byNeed.get(id) ?? []),
  };
  const name = (what: string) => `${seed} : ${what}`;
  const top = measure(offers, lists['ordre simple'] as Lists, place.active.length, shown);
  const own = measure(offers, lists['listes équilibrées'] as Lists, place.active.length, shown);
  const ratio = own.people / top.people;
  const ceiling = closer.most / top.people;
  const later = [...offers, ...place.needs.slice(open).map((need) => place.offer(need))];
  const unseen = (order?: (offers: readonly Offer[], day: number) => Lists) =>
    neverSeen(place, later, open, rules, order);
  const never = {
    plain: unseen((today) => plain(today, shown)),
    lot: unseen((today, day) => byLot(today, shown, chance(`${seed} ${day}`))),
    ours: unseen(),
  };
  return [
    { name: name('personnes actives'), value: place.active.length, unit: '', ...told },
    ...Object.entries(lists).flatMap(([order, some]) =>
      sideBySide(name(order), measure(offers, some, place.active.length, shown)),
    ),
    {
      name: name('couverture, fois celle de l’ordre simple'),
      value: ratio,
      unit: '×',
      bar: '≥ 2, là où l’ordre simple en laisse la place',
      holds: ratio >= 2 || ceiling < 2,
      note: `plafond prouvé ${ceiling.toFixed(3)} ×`,
    },
    {
      name: name('part du meilleur total que chaque liste garde, au moins'),
      value: own.leastKept,
      unit: '',
      bar: `≥ ${kept}`,
      holds: own.leastKept >= kept - 1e-12,
    },
    {
      name: name('écart à la borne prouvée (relaxation lagrangienne)'),
      value: 100 * closer.gap,
      unit: '%',
      ...told,
    },
    await exactRow(name, offers),
    {
      name: name('jamais dans une liste en 30 jours, ordre simple'),
      value: never.plain,
      unit: 'personnes',
      ...told,
    },
    {
      name: name('jamais dans une liste en 30 jours, au sort'),
      value: never.lot,
      unit: 'personnes',
      ...told,
    },
    {
      name: name('jamais dans une liste en 30 jours, listes équilibrées (les notes ne comptent pas)'),
      value: never.ours,
      unit: 'personnes',
      bar: `≤ ${Math.floor(never.plain / 3)} (un tiers)`,
      holds: never.ours <= never.plain / 3,
    },
    ...impactRows(name, place, lists),
    {
      name: name(`chercher ${offers.length} listes puis les équilibrer`),
      value: (done - begun) / 1000,
      unit: 's',
      bar: '≤ 10',
      holds: done - begun <= 10_000,
      note: `dont équilibrer ${((done - found) / 1000).toFixed(1)} s ; ${((used.user + used.system) / 1e6).toFixed(1)} s de processeur`,
    },
    {
      name: name('places au-delà des limites (personnes, référents)'),
      value: ours.beyond.persons + ours.beyond.counsellors,
      unit: 'places',
      ...told,
      note: `ordre simple : ${ours.beyondPlain.persons + ours.beyondPlain.counsellors}`,
    },
    {
      name: name('mêmes listes, besoins et personnes à l’envers'),
      value: Number(JSON.stringify(again.lists) === JSON.stringify(ours.lists)),
      unit: '',
      bar: '1',
      holds: JSON.stringify(again.lists) === JSON.stringify(ours.lists),
    },
  ];
}

function sideBySide(name: string, { coverage, gini, congestion, kept: mean, leastKept }: Measured): Row[] {
  return [
    { name: `${name}, couverture`, value: 100 * coverage, unit: '%', ...told },
    { name: `${name}, Gini`, value: gini, unit: '', ...told },
    { name: `${name}, encombrement`, value: congestion, unit: 'listes', ...told },
    {
      name: `${name}, qualité gardée`,
      value: 100 * mean,
      unit: '%',
      ...told,
      note: `la moindre ${(100 * leastKept).toFixed(1)} %`,
    },
  ];
}

/** The transport that covers most while it keeps the quality on the mean, which no list is promised. */
function bestTransport(offers: readonly Offer[], active: number): Lists {
  const tried = transports.map((options) => {
    const lists = transported(offers, shown, options);
    return { lists, ...measure(offers, lists, active, shown) };
  });
  const good = tried.filter((one) => one.kept >= kept);
  const [best] =
    good.length > 0
      ? good.toSorted((one, other) => other.people - one.people)
      : tried.toSorted((one, other) => other.kept - one.kept);
  return best?.lists ?? [];
}

async function exactRow(name: (what: string) => string, offers: readonly Offer[]): Promise<Row> {
  const few = offers
    .filter((_, i) => i % thinned === 0)
    .map((need) => ({
      ...need,
      entries: need.entries.filter(({ id }) => Number.parseInt(id.slice(-6), 16) % thinned === 0),
    }));
  const exact = await mostPeople(few, rules);
  const { people } = balance(few, [], rules);
  const gap = exact === null ? null : (100 * (exact - people)) / exact;
  return {
    name: name('écart à la réponse exacte (un dixième des besoins et des personnes, HiGHS)'),
    value: gap,
    unit: '%',
    bar: '≤ 1',
    holds: gap === null ? null : gap <= 1,
    note: exact === null ? 'pas trouvée en 120 s' : `${people} personnes sur ${exact}`,
  };
}

function impactRows(name: (what: string) => string, place: Territory, lists: Record<string, Lists>): Row[] {
  const pools = new Map(
    place.needs
      .slice(0, open)
      .flatMap((need, i) =>
        i % Number(values.every) === 0
          ? [[i, place.offer(need, place.active.length).entries.map(({ id }) => id)] as const]
          : [],
      ),
  );
  const plainly = lowestImpact(place, pools, lists['ordre simple'] as Lists);
  return Object.entries(lists).flatMap(([order, some]) =>
    lowestImpact(place, pools, some).map(({ attribute, ratio }, i): Row => {
      const before = plainly[i]?.ratio ?? 0;
      const what = {
        name: name(`${order}, ${attribute} : rapport d’impact le plus bas`),
        value: ratio,
        unit: '',
      };
      if (order !== 'listes équilibrées') return { ...what, ...told };
      return { ...what, bar: `≥ ${before.toFixed(3)} (ordre simple)`, holds: ratio >= before };
    }),
  );
}

function print(some: readonly Row[]): void {
  const number = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 3 });
  for (const { name, value, unit, bar, holds, note } of some) {
    const measured = value === null ? '–' : `${number.format(value)} ${unit}`.trim();
    const verdict = holds === null ? '' : holds ? 'tenu' : 'NON TENU';
    console.log(`| ${[name, measured, note ?? '', bar ?? '', verdict].join(' | ')} |`);
  }
}
