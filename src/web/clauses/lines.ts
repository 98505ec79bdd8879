import type { z } from 'zod';
import { date, hours } from '../kit/format.ts';
import type { clausesOfPersonAnswer } from './answers.ts';
import { groundWords, monthName, wayWords } from './words.ts';

/** What a person reads of social clauses in their file. */
export function clauseLinesOf(clauses: readonly z.output<typeof clausesOfPersonAnswer>[]): string[] {
  if (clauses.length === 0) return ['Rien.'];
  return clauses.flatMap(({ eligibility, hours: told }) => [
    ...eligibility.map(
      ({ ground, proof, from, until, by }) =>
        `Éligible du ${date(from)} au ${date(until)} : ${ground ? groundWords[ground] : 'motif illisible'} (${proof}), vérifié par ${by}.`,
    ),
    ...told.map(
      ({ month, way, minutes }) => `${monthName(month)} : ${hours(minutes)}, ${wayWords[way].toLowerCase()}.`,
    ),
  ]);
}
