import { asksSkills, type ScoreRecord, shapes } from '../matching/index.ts';
import type { Gap, Names, Question } from './entry.ts';
import { lower, type Subject, subjects } from './words.ts';

/** What is required and known to be missing: licences and titles, then skills, each in the order of the need. */
export function gapsOf({ basis, facts }: ScoreRecord, names: Names): Gap[] {
  const { skills, demands } = basis.need;
  const licences = demands
    .filter((_, i) => facts.held[i] === false)
    .map(({ code }): Gap => ({ kind: 'licence', code, text: `Il manque : ${names.licenceName(code)}.` }));
  const missing = skills.filter(({ required }, i) => required && facts.credits?.[i] === 0);
  return [
    ...licences,
    ...missing.map(
      ({ code }): Gap => ({ kind: 'skill', code, text: `Il manque : ${lower(names.skillName(code))}.` }),
    ),
  ];
}

/** What is wished for and known to be missing, in the order of the need. */
export const missingOf = ({ basis, facts }: ScoreRecord, names: Names): Gap[] =>
  basis.need.skills
    .filter(({ required }, i) => !required && facts.credits?.[i] === 0)
    .map(({ code }) => ({
      kind: 'skill',
      code,
      text: `Souhaité, et manque : ${lower(names.skillName(code))}.`,
    }));

const questionsOfAnswers: Record<Subject, { unknown: string; other: string }> = {
  hours: {
    unknown: 'Combien d’heures par semaine souhaitez-vous travailler ?',
    other: 'La durée de travail proposée vous conviendrait-elle ?',
  },
  contract: { unknown: 'Quels contrats acceptez-vous ?', other: 'Accepteriez-vous ce type de contrat ?' },
  start: {
    unknown: 'À partir de quand êtes-vous disponible ?',
    other: 'Pourriez-vous commencer à la date prévue ?',
  },
  pay: { unknown: 'Quel salaire souhaitez-vous ?', other: 'Le salaire proposé vous conviendrait-il ?' },
};

/**
 * What to ask the person before they are ready: what nobody knows yet, and what is not quite as the need has it. In the
 * order in which one would ask: licences, trade, skills, trip, conditions.
 */
export function questionsOf({ basis, facts }: ScoreRecord, names: Names): Question[] {
  const { commute, answers } = facts;
  const questions: Question[] = basis.need.demands
    .filter((_, i) => facts.held[i] === null)
    .map(({ code }) => ({
      about: 'licence',
      code,
      text: `À vérifier avec vous : ${names.licenceName(code)} ?`,
    }));
  const nearest = Math.max(facts.wish?.closeness ?? 0, facts.practice?.closeness ?? 0);
  if (nearest <= shapes.sameDomain)
    questions.push({ about: 'occupation', text: 'Ce métier vous intéresserait-il ?' });
  basis.need.skills.forEach(({ code, required }, i) => {
    const credit = facts.credits?.[i] ?? 0;
    if (required && credit > 0 && credit < 1)
      questions.push({
        about: 'skills',
        code,
        text: `Ce que vous savez faire suffirait-il pour : ${lower(names.skillName(code))} ?`,
      });
  });
  if (facts.credits === null && asksSkills(basis.need)) {
    questions.push({ about: 'skills', text: 'Quelles sont vos compétences pour ce métier ?' });
  }
  const trip = {
    unknown: 'Comment et jusqu’à combien de temps pouvez-vous vous déplacer ?',
    hours: 'Comment iriez-vous au travail à ces horaires ?',
    tolerated: 'Le trajet, un peu plus long que souhaité, vous conviendrait-il ?',
    far: 'Le trajet, plus long que souhaité, vous conviendrait-il ?',
  } as const;
  if (commute.reach in trip)
    questions.push({ about: 'travel', text: trip[commute.reach as keyof typeof trip] });
  for (const subject of subjects) {
    const answer = answers[subject];
    if (answer === 'yes' || answer === 'none') continue;
    const { unknown, other } = questionsOfAnswers[subject];
    questions.push({ about: subject, text: answer === 'unknown' ? unknown : other });
  }
  return questions;
}
