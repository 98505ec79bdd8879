import type { z } from 'zod';
import { date, hours, several } from '../kit/format.ts';
import type { ownImmersion } from './answers.ts';
import { metWords, partyNames, purposeNames, stateWords } from './words.ts';

/** What a person reads of their immersions in their file. */
export function immersionLinesOf(immersions: readonly z.output<typeof ownImmersion>[]): string[] {
  if (immersions.length === 0) return ['Aucune.'];
  return immersions.flatMap(
    ({
      reference,
      purpose,
      state,
      startsOn,
      endsOn,
      terms,
      signatures,
      presence,
      assessments,
      accidents,
    }) => [
      `${reference}, du ${date(startsOn)} au ${date(endsOn)} : ${purposeNames[purpose].toLowerCase()} (${stateWords[state][0].toLowerCase()}).`,
      ...(terms.objectives ? [`Objectifs : ${terms.objectives}`] : []),
      ...signatures.map(({ role, signedAt }) => `Signée par ${partyNames[role]} le ${date(signedAt)}.`),
      ...(presence.length > 0
        ? [
            `Présence : ${several(presence.length, 'jour')}, ${hours(presence.reduce((sum, { minutes }) => sum + minutes, 0))}.`,
          ]
        : []),
      ...assessments.map(
        ({ by, met, words }) =>
          `Bilan de ${partyNames[by]} : ${metWords[met].toLowerCase()}${words ? `. ${words}` : ''}.`,
      ),
      ...accidents.map(({ happenedAt }) => `Accident le ${date(happenedAt)}.`),
    ],
  );
}
