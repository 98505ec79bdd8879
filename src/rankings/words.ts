import { dayInFigures } from '../french/index.ts';
import {
  type Exclusion,
  type Facts,
  modeNames,
  type Relaxation,
  type Step,
  type World,
} from '../matching/index.ts';
import { conditionNames, contractNames, type WorkingCondition } from '../occupations/index.ts';

/** Limits, steps and conditions in French, as a counsellor would say them. */
const condition = (code: string): string => conditionNames[code as WorkingCondition] ?? code;
const hours = (minutes: number): string => `${String(Math.round(minutes / 6) / 10).replace('.', ',')} h`;

export function sayLimit({ limit, code }: Exclusion, { commute }: Facts, world: World): string {
  if (limit === 'law') return `La loi exige « ${world.licenceName(code)} », et la personne ne l’a pas.`;
  if (limit === 'occupation') return `La personne ne veut pas de ce métier (${world.occupationName(code)}).`;
  if (limit === 'condition')
    return `La personne ne veut pas de cette condition de travail : ${condition(code)}.`;
  const { minutes, mode, limit: accepted } = commute;
  if (minutes === null || mode === null)
    return 'Aucun de ses moyens de déplacement ne mène à ce lieu de travail à ces horaires.';
  return `Le trajet est trop long : ${minutes} min ${modeNames[mode]}, pour ${accepted} min acceptées.`;
}

export function sayStep(step: Step, world: World): string {
  switch (step.kind) {
    case 'licence':
      return `${step.asked ? 'Vérifier' : 'Obtenir'} : ${world.licenceName(step.code)}`;
    case 'skill':
      return `Acquérir ou faire valoir la compétence : ${world.skillName(step.code)}`;
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
      return `Accepter ${(step.hourlyCents / 100).toFixed(2).replace('.', ',')} € brut de l’heure`;
  }
}

/** « Sans la condition “Permis B” » */
export function sayRelaxation(relaxation: Relaxation, world: World): string {
  switch (relaxation.kind) {
    case 'licence':
      return `Sans la condition « ${world.licenceName(relaxation.code)} »`;
    case 'skill':
      return `Sans exiger la compétence « ${world.skillName(relaxation.code)} »`;
    case 'condition':
      return `Sans cette condition de travail : ${condition(relaxation.code)}`;
    case 'travel':
      return 'Si le trajet n’était pas une limite';
    case 'transit-hours':
      return 'À des horaires où les transports en commun circulent';
  }
}
