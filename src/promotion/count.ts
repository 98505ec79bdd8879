import { type Catalogue, domainOf, domainsOf } from '../occupations/index.ts';
import type { CountedProfile } from '../participants/index.ts';
import { formerTerritories, type TerritoryCode, zone } from '../territory/index.ts';
import { type AxisName, axes, axisNames } from './axes.ts';

/** Where one person is counted: in one domain and one territory, and in at most so many values of each axis. */
export interface Contribution {
  readonly domain: string;
  readonly territory: TerritoryCode;
  readonly values: Readonly<Record<AxisName, readonly string[]>>;
}

/**
 * `null` of a person who is counted nowhere: without a place, or without a trade that is known. Who looks for several
 * trades is counted in the domain of the one wanted most, so that nobody is counted twice; without a wish, in that of
 * the longest experience.
 */
export function contributionOf(
  profile: CountedProfile,
  day: string,
  catalogue: Catalogue,
): Contribution | null {
  const territory = zone(profile.zone ?? '')?.territory;
  const longest = profile.experience.toSorted((one, other) => other.months - one.months)[0]?.occupation;
  const occupation = profile.wishes[0] ?? longest;
  if (!territory || !occupation) return null;
  const domain = domainOf(occupation);
  const values = Object.fromEntries(
    axisNames.map((name) => [
      name,
      [...new Set(axes[name].of(profile, { domain, day, catalogue }))].slice(0, axes[name].most),
    ]),
  ) as Record<AxisName, string[]>;
  return { domain, territory, values };
}

/** One domain of the table: the values of each axis that it has, and its counts by territory. */
export interface DomainCounts {
  readonly code: string;
  readonly values: Readonly<Record<AxisName, readonly string[]>>;
  /** People, then people of each value of each axis, in the order of `axisNames` and of `values`. */
  readonly counts: Readonly<Record<TerritoryCode, readonly number[]>>;
}

/** Counts as people are counted into it: every cell that the catalogue and the territory allow, also those of nobody. */
export class Counts {
  readonly domains: readonly DomainCounts[];
  private readonly byCode: ReadonlyMap<
    string,
    { cells: Map<string, number>; counts: Record<string, number[]> }
  >;

  constructor(catalogue: Catalogue) {
    const made = domainsOf(catalogue).map((code) => {
      const values = Object.fromEntries(
        axisNames.map((name) => [name, axes[name].values(code, catalogue).map((value) => value.code)]),
      ) as Record<AxisName, string[]>;
      const cells = new Map(cellNames(values).map((name, i) => [name, i]));
      const counts = Object.fromEntries(
        formerTerritories.map(({ id }) => [id, new Array<number>(cells.size).fill(0)]),
      ) as Record<TerritoryCode, number[]>;
      return { code, values, cells, counts };
    });
    this.domains = made.map(({ code, values, counts }) => ({ code, values, counts }));
    this.byCode = new Map(made.map(({ code, cells, counts }) => [code, { cells, counts }]));
  }

  add({ domain, territory, values }: Contribution): void {
    const found = this.byCode.get(domain);
    const counts = found?.counts[territory];
    if (!found || !counts) return;
    const cells = [base, ...axisNames.flatMap((name) => values[name].map((value) => cellName(name, value)))];
    for (const cell of cells) {
      const i = found.cells.get(cell);
      if (i !== undefined) counts[i] = (counts[i] as number) + 1;
    }
  }
}

const base = 'people';
const cellName = (axis: AxisName, value: string): string => `${axis}/${value}`;

/** Names of the cells of a domain in one territory, in the order of its counts. */
export const cellNames = (values: DomainCounts['values']): string[] => [
  base,
  ...axisNames.flatMap((name) => values[name].map((value) => cellName(name, value))),
];
