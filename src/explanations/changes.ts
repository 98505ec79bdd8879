import { dayInFigures } from '../french/index.ts';
import type { Exclusion, Facts, Relaxation, Step } from '../matching/index.ts';
import { conditionNames, contractNames, type WorkingCondition } from '../occupations/index.ts';
import type { Names } from './entry.ts';
import { decimal, euros, modeNames, plural } from './words.ts';

const condition = (code: string): string => conditionNames[code as WorkingCondition] ?? code;
/** « 17,5 h » */
const hours = (minutes: number): string => `${decimal(Math.round(minutes / 6) / 10)} h`;

/** Which hard limit keeps a person out of a need. */
export function sayLimit({ limit, code }: Exclusion, { commute }: Facts, names: Names): string {
  if (limit === 'law') return `La loi exige « ${names.licenceName(code)} », et la personne ne l’a pas.`;
  if (limit === 'occupation') return `La personne ne veut pas de ce métier (${names.occupationName(code)}).`;
  if (limit === 'condition')
    return `La personne ne veut pas de cette condition de travail : ${condition(code)}.`;
  const { minutes, mode, limit: accepted } = commute;
  if (minutes === null || mode === null)
    return 'Aucun de ses moyens de déplacement ne mène à ce lieu de travail à ces horaires.';
  return `Le trajet est trop long : ${minutes} min ${modeNames[mode]}, pour ${accepted} min acceptées.`;
}

/** One thing that the person might change, or that might be verified. */
export function sayStep(step: Step, names: Names): string {
  switch (step.kind) {
    case 'licence':
      return `${step.asked ? 'Vérifier' : 'Obtenir'} : ${names.licenceName(step.code)}`;
    case 'skill':
      return `Acquérir ou faire valoir la compétence : ${names.skillName(step.code)}`;
    case 'mode':
      return `Pouvoir se déplacer ${modeNames[step.mode]}`;
    case 'minutes':
      return `Accepter jusqu’à ${step.minutes} min de trajet`;
    case 'hours':
      return step.min === step.max
        ? `Accepter ${hours(step.min)} par semaine`
        : `Accepter de ${hours(step.min)} à ${hours(step.max)} par semaine`;
    case 'contract':
      return `Accepter ce contrat : ${contractNames[step.contract]}`;
    case 'start':
      return `Être disponible le ${dayInFigures(step.from)}`;
    case 'pay':
      return `Accepter ${euros(step.hourlyCents)} brut de l’heure`;
  }
}

/** What a need might do without: « Sans la condition “Permis B” ». */
function sayRelaxation(relaxation: Relaxation, names: Names): string {
  switch (relaxation.kind) {
    case 'licence':
      return `Sans la condition « ${names.licenceName(relaxation.code)} »`;
    case 'skill':
      return `Sans exiger la compétence « ${names.skillName(relaxation.code)} »`;
    case 'condition':
      return `Sans cette condition de travail : ${condition(relaxation.code)}`;
    case 'travel':
      return 'Si le trajet n’était pas une limite';
    case 'transit-hours':
      return 'À des horaires où les transports en commun circulent';
  }
}

/** « Sans la condition “Permis B” : 84 personnes au lieu de 31. » */
export const sayPool = (relaxation: Relaxation, then: number, now: number, names: Names): string =>
  `${sayRelaxation(relaxation, names)} : ${grouped(then)} ${plural(then, 'personne')} au lieu de ${grouped(now)}.`;

/** With thin spaces between thousands. */
const grouped = (count: number): string => count.toLocaleString('fr-FR');
