import type { z } from 'zod';
import { date, hours } from '../kit/format.ts';
import type { pathwayAnswer } from './answers.ts';
import { stateWords, stepKindWords, stepResultWords } from './words.ts';

/** What a person reads of their stays in their file. */
export function pathwayLinesOf(pathways: readonly z.output<typeof pathwayAnswer>[]): string[] {
  if (pathways.length === 0) return ['Aucun.'];
  return pathways.flatMap(({ state, proposedOn, enteredOn, limitOn, criteria, engagement, steps, exit }) => [
    [
      `Parcours proposé le ${date(proposedOn)}, ${stateWords[state][0].toLowerCase()}`,
      enteredOn ? `entrée le ${date(enteredOn)}` : null,
      limitOn ? `fin prévue le ${date(limitOn)}` : null,
      exit ? `sortie le ${date(exit.on)}` : null,
      engagement ? `engagement signé le ${date(engagement.signedOn)}, ${engagedFor(engagement)}` : null,
      `critères : ${criteria.map(({ label }) => label).join(', ')}`,
    ]
      .filter(Boolean)
      .join(' ; '),
    ...steps.map(
      ({ kind, objective, provider, from, until, result }) =>
        `${stepKindWords[kind]} : ${objective}${provider ? `, avec ${provider}` : ''}, du ${date(from)}${until ? ` au ${date(until)}` : ''}${result ? ` (${stepResultWords[result].toLowerCase()})` : ''}.`,
    ),
  ]);
}

const engagedFor = ({ minutesPerWeek }: { readonly minutesPerWeek: number }): string =>
  minutesPerWeek === 0 ? 'sans durée, à votre demande' : `${hours(minutesPerWeek)} par semaine`;
