import type { z } from 'zod';
import { date, euros } from '../kit/format.ts';
import type { ownAid } from './answers.ts';
import { decisionWords, kindWords, purposeWords, stateWords } from './words.ts';

/** What a person reads of their requests in their file. */
export function aidLinesOf(aids: readonly z.output<typeof ownAid>[]): string[] {
  if (aids.length === 0) return ['Aucune.'];
  return aids.flatMap(({ reference, kind, purpose, state, cents, decisions, payments, situation }) => [
    `${reference}, ${kindWords[kind].toLowerCase()} (${purposeWords[purpose].toLowerCase()}) : ${stateWords[state][0].toLowerCase()}${cents === null ? '' : `, ${euros(cents)} demandés`}.`,
    ...(situation.why ? [`Ce qui est écrit : ${situation.why}`] : []),
    ...decisions.map(
      ({ what, on, cents: given, reason }) =>
        `${decisionWords[what]} le ${date(on)}${given > 0 ? `, ${euros(given)}` : ''}${reason ? ` : ${reason}` : ''}.`,
    ),
    ...payments.map(({ on, what }) => `${what === 'paid' ? 'Payée' : 'Paiement revenu'} le ${date(on)}.`),
  ]);
}
