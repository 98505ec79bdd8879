import { createHash } from 'node:crypto';
import type { Scales } from './budget.ts';
import { cellNames, type DomainCounts } from './count.ts';
import { geometricNoise, numbersOf } from './noise.ts';

/**
 * The counts with their noise, each cell with its own, also those of nobody. The noise follows from the key, the month and
 * what was counted: the same counts drawn again in a month give the same table, and other counts one whose noise has
 * nothing to do with it. With noise that followed from the month alone, a table made again after a restore would show by
 * its difference exactly who came meanwhile.
 *
 * @param mac a keyed digest of a text, base64url
 */
export function drawTable(
  domains: readonly DomainCounts[],
  { base, axis }: Scales,
  month: string,
  mac: (text: string) => string,
): DomainCounts[] {
  const counted = createHash('sha256').update(JSON.stringify(domains)).digest('base64url');
  return domains.map(({ code, values, counts }) => {
    const names = cellNames(values);
    const noisy = Object.entries(counts).map(([territory, row]) => [
      territory,
      row.map((count, i) => {
        const cell = [month, counted, code, territory, names[i]].join('\0');
        return count + geometricNoise(i === 0 ? base : axis, numbersOf(mac(cell)));
      }),
    ]);
    return { code, values, counts: Object.fromEntries(noisy) };
  });
}
