import { dayInFigures } from '../french/index.ts';
import type { Answer } from './answers.ts';
import { asksSkills } from './asked-skills.ts';
import { type Basis, type Facts, type ScoreRecord, valuesOf } from './record.ts';
import { shapes } from './shapes.ts';
import {
  type Contribution,
  criteria,
  type Entry,
  type Gap,
  type Question,
  type Weighed,
  type World,
} from './types.ts';

/** The score as its parts, each with its French sentence, and what is missing or to be asked. */
export function explain(weighed: Weighed, basis: Basis, world: World): Entry {
  const record = { basis, facts: weighed.facts };
  const values = valuesOf(record);
  const because = {
    occupation: occupationSentence(record.facts, world),
    skills: skillsSentence(record, world),
    experience: wordsSentence(record.facts),
    commute: commuteSentence(record.facts),
    conditions: conditionsSentence(record),
  };
  const contributions = criteria.map((criterion): Contribution => {
    const max = basis.weights[criterion];
    const points = values[criterion] * max;
    return { criterion, points, max, because: because[criterion], gave: gaveOf(points, max) };
  });
  return {
    ...weighed,
    contributions,
    questions: questionsOf(record, world),
    gaps: gapsOf(record, world),
    missing: missingOf(record, world),
  };
}

/** « 31,5 points sur 35 » */
const gaveOf = (points: number, max: number): string => {
  const given = Math.round(points * 10) / 10;
  return `${decimal(given)} ${given < 2 ? 'point' : 'points'} sur ${decimal(max)}`;
};

const decimal = (number: number): string => String(number).replace('.', ',');

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
  return capital(`${wanted ?? done ?? 'Ni souhait ni expérience proches de ce métier'}.`);
}

export function duration(months: number): string {
  if (months < 1) return 'moins d’un mois';
  if (months < 12) return `${months} mois`;
  const years = Math.floor(months / 12);
  return `${years} an${s(years)}${months % 12 >= 6 ? ' et demi' : ''}`;
}

function skillsSentence(record: ScoreRecord, world: World): string {
  const { basis, facts } = record;
  const { skills, demands } = basis.need;
  const titles = demands.flatMap(({ code, kind }, i) =>
    kind === 'evidence' ? [`${world.licenceName(code)} (${heldWord(facts.held[i] ?? null)})`] : [],
  );
  if (skills.length === 0 && titles.length === 0) return 'Aucune compétence particulière n’est demandée.';
  return `${capital([ofSkills(record, world), ...titles].filter(Boolean).join(' ; '))}.`;
}

function ofSkills({ basis, facts }: ScoreRecord, world: World): string {
  if (basis.need.skills.length === 0) return '';
  const held = facts.credits && heldSkills(basis, facts.credits, world);
  if (asksSkills(basis.need)) return held ?? 'compétences pas encore renseignées';
  return `l’annonce ne demande pas de compétence ; comparé aux compétences habituelles du métier, ${held ?? 'pas encore renseignées'}`;
}

/** Of a title asked for: one that nobody asked about counts for half. */
const heldWord = (held: boolean | null): string => (held === null ? 'à vérifier' : held ? 'oui' : 'non');

function heldSkills({ need, shapes }: Basis, credits: readonly number[], world: World): string {
  const { skills } = need;
  const near = (credit: number) => credit > 0 && credit <= shapes.sameMacroSkill;
  const held = skills.filter((_, i) => (credits[i] ?? 0) > shapes.sameMacroSkill);
  const partly = credits.filter((credit) => credit > shapes.sameMacroSkill && credit < 1).length;
  const others = credits.filter(near).length;
  const names = held.slice(0, 4).map(({ code }) => lower(world.skillName(code)));
  const list = names.length > 0 ? ` : ${names.join(', ')}${held.length > 4 ? '…' : ''}` : '';
  const asked = asksSkills(need);
  const than = asked ? 'demandé' : 'd’ordinaire';
  const level = partly > 0 ? ` ; ${partly} à un niveau moindre que ${than}` : '';
  const close = others > 0 ? ` ; ${others} ${plural(others, 'autre')} proche${s(others)}` : '';
  const count = asked
    ? `${held.length} ${plural(held.length, 'compétence')} sur ${skills.length} demandée${s(skills.length)}`
    : `${held.length} sur ${skills.length}`;
  return `${count}${list}${level}${close}`;
}

const s = (count: number): string => (count > 1 ? 's' : '');
const plural = (count: number, word: string): string => `${word}${s(count)}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function wordsSentence({ words, wordTotal }: Facts): string {
  if (wordTotal === 0) return 'Son expérience n’est pas encore racontée.';
  const shared = words.length / 2;
  if (shared === 0) return 'Son récit d’expérience ne reprend pas les mots de l’annonce.';
  return `${shared} mot${shared > 1 ? 's' : ''} de l’annonce se retrouve${shared > 1 ? 'nt' : ''} dans son récit d’expérience.`;
}

export const modeNames = {
  walk: 'à pied',
  bike: 'à vélo',
  transit: 'en transports en commun',
  car: 'en voiture',
} as const;

function commuteSentence({ commute: { reach, mode, minutes, limit } }: Facts): string {
  if (reach === 'far' && minutes === null)
    return 'Aucun de ses moyens de déplacement ne mène à ce lieu de travail à ces horaires.';
  if (mode === null || minutes === null)
    return 'Trajet inconnu : lieu de vie ou moyens de déplacement à préciser.';
  const trip = `Trajet estimé à ${minutes} min ${modeNames[mode]}, pour ${limit} min acceptées au plus`;
  if (reach === 'hours') return `${trip}, mais les transports peuvent manquer à ces horaires.`;
  if (reach === 'far') return `${trip} : nettement au-delà.`;
  return reach === 'tolerated' ? `${trip} : un peu au-delà, à confirmer.` : `${trip}.`;
}

type Subject = keyof Facts['answers'];
const subjects: readonly Subject[] = ['hours', 'contract', 'start', 'pay'];

/** What is offered and, where that is not simply a yes, what the person asks. */
function conditionsSentence({ basis: { need }, facts: { answers, terms } }: ScoreRecord): string {
  const said: Record<Subject, [subject: string, offered: string, asked: string]> = {
    hours: [
      'durée du travail',
      need.minutesPerWeek === null ? '' : `${hours(need.minutesPerWeek)} par semaine`,
      terms.minutesPerWeek ? rangeOf(terms.minutesPerWeek) : '',
    ],
    contract: ['type de contrat', '', ''],
    start: [
      'date de début',
      need.startsOn === null ? '' : `le ${dayInFigures(need.startsOn)}`,
      terms.availableFrom ? `disponible le ${dayInFigures(terms.availableFrom)}` : '',
    ],
    pay: [
      'salaire',
      need.hourlyCents === null ? '' : `${euros(need.hourlyCents)} brut de l’heure`,
      terms.minHourlyCents === null ? '' : `au moins ${euros(terms.minHourlyCents)} souhaités`,
    ],
  };
  const which = (wanted: Answer) =>
    subjects
      .filter((subject) => answers[subject] === wanted)
      .map((subject) => {
        const [name, offered, asked] = said[subject];
        const details = wanted === 'yes' ? [offered] : wanted === 'unknown' ? [] : [offered, asked];
        const detail = details.filter(Boolean).join(', ');
        return detail ? `${name} (${detail})` : name;
      })
      .join(', ');
  const parts = [
    ['Convient', which('yes')],
    ['proche de ce qui convient', which('nearly')],
    ['à demander', which('unknown')],
    ['ne convient pas', which('no')],
  ].filter(([, list]) => list);
  if (parts.length === 0)
    return 'Rien à comparer : l’annonce ne précise ni durée, ni contrat, ni date, ni salaire auxquels la personne tient.';
  const text = parts.map(([word, list]) => `${word} : ${list}`).join(' ; ');
  return `${capital(text)}.`;
}

const hours = (minutes: number): string =>
  minutes % 60 === 0
    ? `${minutes / 60} h`
    : `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')}`;
const rangeOf = ({ min, max }: { readonly min: number; readonly max: number }): string =>
  min === max ? `${hours(min)} souhaitées` : `de ${hours(min)} à ${hours(max)} souhaitées`;
const euros = (cents: number): string => `${(cents / 100).toFixed(2).replace('.', ',')} €`;

function gapsOf({ basis, facts }: ScoreRecord, world: World): Gap[] {
  const { skills, demands } = basis.need;
  const licences = demands
    .filter((_, i) => facts.held[i] === false)
    .map(({ code }): Gap => ({ kind: 'licence', code, text: `Il manque : ${world.licenceName(code)}.` }));
  const missing = skills.filter(({ required }, i) => required && facts.credits?.[i] === 0);
  return [
    ...licences,
    ...missing.map(
      ({ code }): Gap => ({ kind: 'skill', code, text: `Il manque : ${lower(world.skillName(code))}.` }),
    ),
  ];
}

/** What is wished for and known to be missing. */
const missingOf = ({ basis, facts }: ScoreRecord, world: World): Gap[] =>
  basis.need.skills
    .filter(({ required }, i) => !required && facts.credits?.[i] === 0)
    .map(({ code }) => ({
      kind: 'skill',
      code,
      text: `Souhaité, et manque : ${lower(world.skillName(code))}.`,
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

function questionsOf({ basis, facts }: ScoreRecord, world: World): Question[] {
  const { commute, answers } = facts;
  const questions: Question[] = basis.need.demands
    .filter((_, i) => facts.held[i] === null)
    .map(({ code }) => ({
      about: 'licence',
      code,
      text: `À vérifier avec vous : ${world.licenceName(code)} ?`,
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
        text: `Ce que vous savez faire suffirait-il pour : ${lower(world.skillName(code))} ?`,
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
