import type { Answer, Facts } from './score.ts';
import {
  type Contribution,
  criteria,
  type Entry,
  type Gap,
  type Policy,
  type Question,
  type World,
} from './types.ts';

/** The score as its parts, each with its French sentence, and what is missing or to be asked. */
export function explain(id: string, facts: Facts, skillsBlank: boolean, policy: Policy, world: World): Entry {
  const because = {
    occupation: occupationSentence(facts, world),
    skills: skillsSentence(facts, skillsBlank, world),
    experience: wordsSentence(facts.sharedWords),
    commute: commuteSentence(facts),
    conditions: conditionsSentence(facts),
  };
  const contributions = criteria.map((criterion): Contribution => {
    const max = policy.weights[criterion];
    return { criterion, points: facts.value[criterion] * max, max, because: because[criterion] };
  });
  const score = contributions.reduce((sum, { points }) => sum + points, 0);
  const gaps = gapsOf(facts, skillsBlank, world);
  const questions = questionsOf(facts, skillsBlank, world);
  const group = groupOf(facts, gaps, questions);
  return { id, score, group, contributions, questions, gaps };
}

/** Whether they want this trade or a near one, or have done it: one of the same domain only is no near one. */
const isNear = ({ wish, practice }: Facts): boolean =>
  (wish !== null && wish.closeness > 0.25) || (practice !== null && practice.closeness > 0.25);

function groupOf(facts: Facts, gaps: readonly Gap[], questions: readonly Question[]): Entry['group'] {
  const owed = facts.usual ? [] : facts.skills;
  const asked = owed.length + facts.titles.length;
  const had =
    owed.filter(({ credit }) => credit > 0.3).length +
    facts.titles.filter(({ held }) => held === true).length;
  const half = asked > 0 && had >= asked / 2;
  if (!isNear(facts) && !half) return 'far';
  if (gaps.length > 0) return 'gap';
  return questions.length > 0 ? 'confirm' : 'ready';
}

/** « Maçon / Maçonne » inside a sentence. */
const lower = (name: string): string =>
  name.replace(
    /(^|\/ )(\p{Lu})(?=\p{Ll})/gu,
    (_, before: string, letter: string) => before + letter.toLowerCase(),
  );

function nearness(closeness: number): string {
  return closeness === 1 ? 'ce métier' : closeness > 0.25 ? 'un métier proche' : 'un métier du même domaine';
}

function occupationSentence({ wish, practice }: Facts, world: World): string {
  const wanted = wish && `Souhaite ${nearness(wish.closeness)} (${lower(world.occupationName(wish.code))})`;
  const done =
    practice &&
    `${duration(practice.months)} d’expérience dans ${nearness(practice.closeness)} (${lower(world.occupationName(practice.code))})`;
  if (wanted && done) return `${wanted} ; ${done}.`;
  return `${wanted ?? done ?? 'Ni souhait ni expérience proches de ce métier'}.`;
}

export function duration(months: number): string {
  if (months < 12) return `${months} mois`;
  const years = Math.round(months / 12);
  return years === 1 ? '1 an' : `${years} ans`;
}

function skillsSentence(facts: Facts, blank: boolean, world: World): string {
  const { skills, titles } = facts;
  if (skills.length === 0 && titles.length === 0) return 'Aucune compétence particulière n’est demandée.';
  const held = titles.filter((title) => title.held).length;
  const ofTitles =
    titles.length > 0
      ? `${held} ${plural(held, 'titre')} sur ${titles.length} demandé${s(titles.length)}`
      : '';
  const ofSkills =
    skills.length === 0 ? '' : blank ? 'compétences pas encore renseignées' : heldSkills(skills, world);
  return `${capital([ofSkills, ofTitles].filter(Boolean).join(' ; '))}.`;
}

function heldSkills(skills: Facts['skills'], world: World): string {
  const held = skills.filter(({ credit }) => credit > 0.3);
  const near = skills.filter(({ credit }) => credit > 0 && credit <= 0.3).length;
  const names = held.slice(0, 4).map(({ code }) => lower(world.skillName(code)));
  const list = names.length > 0 ? ` : ${names.join(', ')}${held.length > 4 ? '…' : ''}` : '';
  const close = near > 0 ? ` ; ${near} ${plural(near, 'autre')} proche${s(near)}` : '';
  return `${held.length} ${plural(held.length, 'compétence')} sur ${skills.length} demandée${s(skills.length)}${list}${close}`;
}

const s = (count: number): string => (count > 1 ? 's' : '');
const plural = (count: number, word: string): string => `${word}${s(count)}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function wordsSentence(shared: number): string {
  if (shared === 0) return 'Son récit d’expérience ne reprend pas les mots de l’annonce.';
  return `${shared} mot${shared > 1 ? 's' : ''} de l’annonce se retrouve${shared > 1 ? 'nt' : ''} dans son récit d’expérience.`;
}

const modeNames = {
  walk: 'à pied',
  bike: 'à vélo',
  transit: 'en transports en commun',
  car: 'en voiture',
} as const;

function commuteSentence({ commute: { reach, mode, minutes, limit } }: Facts): string {
  if (mode === null || minutes === null)
    return 'Trajet inconnu : lieu de vie ou moyens de déplacement à préciser.';
  const trip = `Trajet estimé à ${minutes} min ${modeNames[mode]}, pour ${limit} min acceptées`;
  if (reach === 'hours') return `${trip}, mais les transports peuvent manquer à ces horaires.`;
  return reach === 'tolerated' ? `${trip} : un peu au-delà, à confirmer.` : `${trip}.`;
}

const answerSubjects = {
  hours: 'durée du travail',
  contract: 'contrat',
  start: 'date de début',
  pay: 'salaire',
} as const;
type Subject = keyof typeof answerSubjects;

function conditionsSentence({ answers }: Facts): string {
  const which = (...wanted: Answer[]) =>
    (Object.keys(answerSubjects) as Subject[])
      .filter((subject) => wanted.includes(answers[subject]))
      .map((subject) => answerSubjects[subject])
      .join(', ');
  const parts = [
    ['Convient', which('yes')],
    ['presque', which('nearly')],
    ['à demander', which('unknown')],
    ['ne convient pas', which('no')],
  ].filter(([, list]) => list);
  if (parts.length === 0) return 'L’annonce ne précise ni durée, ni contrat, ni date, ni salaire.';
  const text = parts.map(([word, list]) => `${word} : ${list}`).join(' ; ');
  return `${capital(text)}.`;
}

function gapsOf({ skills, demands }: Facts, skillsBlank: boolean, world: World): Gap[] {
  const licences = demands
    .filter(({ held }) => held === false)
    .map(({ code }): Gap => ({ kind: 'licence', code, text: `Il manque : ${world.licenceName(code)}.` }));
  const missing = skillsBlank ? [] : skills.filter(({ required, credit }) => required && credit === 0);
  return [
    ...licences,
    ...missing.map(
      ({ code }): Gap => ({ kind: 'skill', code, text: `Il manque : ${lower(world.skillName(code))}.` }),
    ),
  ];
}

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

function questionsOf(facts: Facts, skillsBlank: boolean, world: World): Question[] {
  const { demands, skills, usual, commute, answers } = facts;
  const questions: Question[] = demands
    .filter(({ held }) => held === null)
    .map(({ code }) => ({
      about: 'licence',
      code,
      text: `À vérifier avec vous : ${world.licenceName(code)} ?`,
    }));
  if (!isNear(facts)) questions.push({ about: 'occupation', text: 'Ce métier vous intéresserait-il ?' });
  for (const { code, required, credit } of skillsBlank ? [] : skills) {
    if (required && credit > 0 && credit < 1)
      questions.push({ about: 'skills', code, text: `Cela suffirait-il pour : ${world.skillName(code)} ?` });
  }
  if (skillsBlank && skills.length > 0 && !usual) {
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
  for (const subject of Object.keys(answers) as Subject[]) {
    const answer = answers[subject];
    if (answer === 'yes' || answer === 'none') continue;
    const { unknown, other } = questionsOfAnswers[subject];
    questions.push({ about: subject, text: answer === 'unknown' ? unknown : other });
  }
  return questions;
}
