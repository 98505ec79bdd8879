import { date, hours } from '../kit/format.ts';
import type { OwnYouth } from './answers.ts';
import { attendanceWords, endWords, kindWords, phaseWords } from './words.ts';

/** What a person reads in their file of what a mission locale keeps of them. */
export function youthLinesOf({ youthFiles, youthFrameworks, workshops }: OwnYouth): string[] {
  const files = youthFiles.flatMap(({ number, rqth, guardian }) => [
    ...(number ? [`Numéro de dossier à la mission locale : ${number}.`] : []),
    ...(rqth
      ? [
          `Reconnaissance de travailleur handicapé : ${rqth.held ? 'oui' : 'non'}, vue le ${date(rqth.seenOn)}${rqth.until ? `, jusqu’au ${date(rqth.until)}` : ''}.`,
        ]
      : []),
    ...(guardian ? [`Accord de ${guardian.name}, le ${date(guardian.agreedOn)}.`] : []),
  ]);
  const frameworks = youthFrameworks.flatMap(({ kind, startsOn, endsOn, engagement, phases, ended }) => [
    `${kindWords[kind]} du ${date(startsOn)} au ${date(endsOn)}, contrat d’engagement signé le ${date(engagement.signedOn)}${engagement.minutesPerWeek > 0 ? `, ${hours(engagement.minutesPerWeek)} par semaine` : ''}${ended ? ` ; fini : ${endWords[ended.why].toLowerCase()}` : ''}.`,
    ...phases.map(
      ({ from, until, objective, result }) =>
        `Phase du ${date(from)} au ${date(until)} : ${objective}${result ? ` (${phaseWords[result].toLowerCase()})` : ''}.`,
    ),
  ]);
  const attended = workshops.map(
    ({ title, on, state }) =>
      `Atelier « ${title} », le ${date(on)} : ${attendanceWords[state][0].toLowerCase()}.`,
  );
  const lines = [...files, ...frameworks, ...attended];
  return lines.length > 0 ? lines : ['Rien.'];
}
