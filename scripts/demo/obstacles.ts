import { z } from 'zod';
import { type Obstacles, obstacleKinds } from '../../src/participants/index.ts';
import { numberCell, readDataFile, wordsCell } from '../../src/platform/index.ts';
import { type Chance, wheelOf } from './chance.ts';

const row = z.object({
  kind: z.enum(obstacleKinds, `un frein : ${obstacleKinds.join(', ')}`),
  frequency: numberCell,
  notes: wordsCell,
});
export const readObstacles = (file = new URL('data/obstacles.tsv', import.meta.url)) =>
  readDataFile(file, row, { key: 'kind' });
const byKind = new Map(readObstacles().map((one) => [one.kind, one]));
const wheel = wheelOf(obstacleKinds, (kind) => byKind.get(kind)?.frequency ?? 0);

/** What stands in the way of seven people in ten, as their counsellor notes it; one to three things each. */
export function drawObstacles(chance: Chance): Obstacles | undefined {
  if (!chance.happens(0.7)) return undefined;
  const kinds = new Set(Array.from({ length: chance.pick([1, 1, 2, 2, 3]) }, () => chance.draw(wheel)));
  return [...kinds].map((kind) => ({
    kind,
    note: chance.happens(0.5) ? chance.pick(byKind.get(kind)?.notes ?? ['']) : '',
  }));
}
