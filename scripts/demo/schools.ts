import { system } from '../../src/access/index.ts';
import { noteLeavers } from '../../src/schools/index.ts';
import { livedInZones } from '../../src/territory/index.ts';

/** Out of a thousand inhabitants: a round number of nobody's. */
const perThousand = 9;

/** Counts of early leavers, invented after the population, and none of two zones in nine: « donnée absente » shows too. */
export async function demonstrate(): Promise<void> {
  for (const [i, { code, population }] of livedInZones.entries()) {
    if (i % 9 < 2) continue;
    const people = Math.round((population * perThousand) / 1000);
    await noteLeavers(system, code, {
      people,
      year: 2022,
      source: 'Chiffres inventés pour la démonstration',
    });
  }
}
