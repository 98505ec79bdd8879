import { count, date, euros, hours } from '../kit/format.ts';
import type { PersonFile } from '../rights-answers.ts';
import { checkWords, endReasonWords, interruptionWords, kindWords, stateWords } from './words.ts';

type Placement = PersonFile['placements'][number];

/** What a person reads of their contracts in their file. */
export const placementLines = (placements: readonly Placement[]): string[] =>
  placements.length === 0 ? ['Aucune.'] : placements.flatMap(linesOf);

function linesOf(one: Placement): string[] {
  const { kind, start, end, endedOn, endReason, weeklyMinutes, pay, trialEnd, alert } = one;
  const about = [
    stateWords[one.state][0],
    start ? `du ${date(start)}` : '',
    end ? `au ${date(end)}` : '',
    weeklyMinutes ? `${hours(weeklyMinutes)} par semaine` : '',
    one.partTimeChosen === null
      ? ''
      : one.partTimeChosen
        ? 'temps partiel choisi'
        : 'temps partiel non choisi',
    pay ? `${euros(pay.cents)} par ${pay.per === 'hour' ? 'heure' : 'mois'}` : '',
    trialEnd ? `essai jusqu’au ${date(trialEnd)}` : '',
    one.clause ? 'clause sociale' : '',
    endedOn ? `terminé le ${date(endedOn)}` : '',
    endReason ? endReasonWords[endReason].toLowerCase() : '',
  ].filter(Boolean);
  return [
    `${kind ? kindWords[kind] : 'Contrat à compléter'} : ${about.join(', ')}`,
    ...one.interruptions.map(
      ({ from, to, reason }) =>
        `${interruptionWords[reason]} : du ${date(from)}${to ? ` au ${date(to)}` : ''}`,
    ),
    ...one.said.map(
      ({ months, on, result, employerSays, personSays }) =>
        `Point de ${count(months)} mois, le ${date(on)} : ${checkWords[result][0].toLowerCase()}. L’entreprise : ${employerSays ?? 'rien noté'}. Vous : ${personSays ?? 'rien noté'}.`,
    ),
    ...(alert ? [`Inquiétude notée le ${date(alert.on)} : ${alert.words ?? 'sans détail'}`] : []),
  ];
}

/** What the rules said of their exit. */
export const outcomeLines = (outcomes: PersonFile['outcomes']): string[] =>
  outcomes.length === 0 ? ['Aucune.'] : outcomes.map(({ on, sentence }) => `Au ${date(on)} : ${sentence}`);
