import { formerTerritories, type TerritoryCode } from '../territory/index.ts';
import { type AxisName, axisNames } from './axes.ts';
import type { DomainCounts } from './count.ts';
import { marginOf } from './noise.ts';
import type { TalentTable } from './talent-table.ts';

/** A number of people as it is published. */
export interface Figure {
  /** To the nearest ten; `null` where it is too small to be told, or smaller than its margin. */
  readonly people: number | null;
  /** How far it may be from the true number, nine times out of ten. */
  readonly margin: number;
}

/** Some domains and some territories; without either, all of them. */
export interface Part {
  readonly domains?: readonly string[] | undefined;
  readonly territories?: readonly TerritoryCode[] | undefined;
}

/**
 * Reads the published table, and nothing else: whatever is told follows from it alone. The noise is in it already, so the
 * small-count rule here hides a noisy number and says nothing of the true one.
 */
export class Figures {
  private readonly table: TalentTable;
  private readonly smallCount: number;

  constructor(table: TalentTable, smallCount: number) {
    this.table = table;
    this.smallCount = smallCount;
  }

  people(part: Part): Figure {
    const cells = this.rowsOf(part).map(({ row }) => row[0] ?? 0);
    return this.figure(cells, this.table.scales.base);
  }

  /** By the code of each value that the part has, in the table's order. */
  axis(axis: AxisName, part: Part): ReadonlyMap<string, Figure> {
    const cells = new Map<string, number[]>();
    for (const { values, row } of this.rowsOf(part)) {
      const first = firstOf(values, axis);
      values[axis].forEach((value, i) => {
        const found = cells.get(value) ?? [];
        found.push(row[first + i] ?? 0);
        cells.set(value, found);
      });
    }
    return new Map([...cells].map(([value, found]) => [value, this.figure(found, this.table.scales.axis)]));
  }

  /** Those of a part who are not in one value of an axis: the difference of what both numbers are told from. */
  without(axis: AxisName, value: string, part: Part): Figure {
    const rows = this.rowsOf(part).flatMap(({ values, row }) => {
      const i = placeOf(values, axis, value);
      return i < 0 ? [] : [(row[0] ?? 0) - (row[i] ?? 0)];
    });
    // Noise of both: as that of one cell whose variance is the sum of theirs.
    const { base, axis: own } = this.table.scales;
    return this.figure(rows, Math.hypot(base, own));
  }

  private rowsOf({ domains, territories = formerTerritories.map(({ id }) => id) }: Part) {
    const wanted = domains && new Set(domains);
    return this.table.domains
      .filter(({ code }) => wanted?.has(code) ?? true)
      .flatMap(({ values, counts }) => territories.map((territory) => ({ values, row: counts[territory] })));
  }

  private figure(cells: readonly number[], scale: number): Figure {
    const sum = cells.reduce((total, cell) => total + cell, 0);
    const margin = marginOf(scale, cells.length);
    const told = sum >= Math.max(this.smallCount, margin);
    return { people: told ? Math.round(sum / 10) * 10 : null, margin };
  }
}

/** Where a value stands in the row of a domain; -1 where it has none. */
function placeOf(values: DomainCounts['values'], axis: AxisName, value: string): number {
  const i = values[axis].indexOf(value);
  return i < 0 ? -1 : firstOf(values, axis) + i;
}

const firstOf = (values: DomainCounts['values'], axis: AxisName): number =>
  1 + axisNames.slice(0, axisNames.indexOf(axis)).reduce((n, name) => n + values[name].length, 0);
