import { z } from 'zod';
import { numberCell, readDataFile } from '../platform/index.ts';

const row = z.object({
  code: z.string().min(1, 'le code d’un titre ou d’une compétence'),
  weeks: numberCell,
  source: z.string().min(5, 'd’où vient cette durée'),
});

/** How long the trainings take of which somebody has said it, with the source. */
export const readTrainingWeeks = (file = new URL('data/training-weeks.tsv', import.meta.url)) =>
  readDataFile(file, row, { key: 'code' });

let known: ReadonlyMap<string, z.output<typeof row>> | undefined;

export function weeksOf(code: string): { readonly weeks: number; readonly source: string } | undefined {
  known ??= new Map(readTrainingWeeks().map((one) => [one.code, one]));
  return known.get(code);
}
