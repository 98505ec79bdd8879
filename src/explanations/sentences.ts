import { dayInFigures } from '../french/index.ts';
import { type Answer, asksSkills, type Basis, type Facts, type ScoreRecord } from '../matching/index.ts';
import type { Names } from './entry.ts';
import {
  capital,
  duration,
  euros,
  hours,
  lower,
  modeNames,
  plural,
  type Subject,
  s,
  subjects,
} from './words.ts';

function nearness(closeness: number): string {
  return closeness === 1 ? 'ce métier' : closeness > 0.25 ? 'un métier proche' : 'un métier du même domaine';
}

/** « Souhaite ce métier (maçon) ; 2 ans d’expérience dans un métier proche (coffreur). » */
export function occupationSentence({ wish, practice }: Facts, names: Names): string {
  const wanted = wish && `Souhaite ${nearness(wish.closeness)} (${lower(names.occupationName(wish.code))})`;
  const done =
    practice &&
    `${duration(practice.months)} d’expérience dans ${nearness(practice.closeness)} (${lower(names.occupationName(practice.code))})`;
  if (wanted && done) return `${wanted} ; ${done}.`;
  return capital(`${wanted ?? done ?? 'Ni souhait ni expérience proches de ce métier'}.`);
}

/** « 2 compétences sur 3 demandées : … ; CACES R489 3 (oui). » */
export function skillsSentence(record: ScoreRecord, names: Names): string {
  const { basis, facts } = record;
  const { skills, demands } = basis.need;
  const titles = demands.flatMap(({ code, kind }, i) =>
    kind === 'evidence' ? [`${names.licenceName(code)} (${heldWord(facts.held[i] ?? null)})`] : [],
  );
  if (skills.length === 0 && titles.length === 0) return 'Aucune compétence particulière n’est demandée.';
  return `${capital([ofSkills(record, names), ...titles].filter(Boolean).join(' ; '))}.`;
}

function ofSkills({ basis, facts }: ScoreRecord, names: Names): string {
  if (basis.need.skills.length === 0) return '';
  const held = facts.credits && heldSkills(basis, facts.credits, names);
  if (asksSkills(basis.need)) return held ?? 'compétences pas encore renseignées';
  return `l’annonce ne demande pas de compétence ; comparé aux compétences habituelles du métier, ${held ?? 'pas encore renseignées'}`;
}

/** Of a title asked for: one that nobody asked about counts for half. */
const heldWord = (held: boolean | null): string => (held === null ? 'à vérifier' : held ? 'oui' : 'non');

function heldSkills({ need, shapes }: Basis, credits: readonly number[], names: Names): string {
  const { skills } = need;
  const near = (credit: number) => credit > 0 && credit <= shapes.sameMacroSkill;
  const held = skills.filter((_, i) => (credits[i] ?? 0) > shapes.sameMacroSkill);
  const partly = credits.filter((credit) => credit > shapes.sameMacroSkill && credit < 1).length;
  const others = credits.filter(near).length;
  const first = held.slice(0, 4).map(({ code }) => lower(names.skillName(code)));
  const list = first.length > 0 ? ` : ${first.join(', ')}${held.length > 4 ? '…' : ''}` : '';
  const asked = asksSkills(need);
  const than = asked ? 'demandé' : 'd’ordinaire';
  const level = partly > 0 ? ` ; ${partly} à un niveau moindre que ${than}` : '';
  const close = others > 0 ? ` ; ${others} ${plural(others, 'autre')} proche${s(others)}` : '';
  const count = asked
    ? `${held.length} ${plural(held.length, 'compétence')} sur ${skills.length} demandée${s(skills.length)}`
    : `${held.length} sur ${skills.length}`;
  return `${count}${list}${level}${close}`;
}

/** How many words of the need the person's own account has: which ones is not told here. */
export function wordsSentence({ words, wordTotal }: Facts): string {
  if (wordTotal === 0) return 'Son expérience n’est pas encore racontée.';
  const shared = words.length / 2;
  if (shared === 0) return 'Son récit d’expérience ne reprend pas les mots de l’annonce.';
  return `${shared} mot${shared > 1 ? 's' : ''} de l’annonce se retrouve${shared > 1 ? 'nt' : ''} dans son récit d’expérience.`;
}

/** « Trajet estimé à 25 min à vélo, pour 30 min acceptées au plus. » */
export function commuteSentence({ commute: { reach, mode, minutes, limit } }: Facts): string {
  if (reach === 'far' && minutes === null)
    return 'Aucun de ses moyens de déplacement ne mène à ce lieu de travail à ces horaires.';
  if (mode === null || minutes === null)
    return 'Trajet inconnu : lieu de vie ou moyens de déplacement à préciser.';
  const trip = `Trajet estimé à ${minutes} min ${modeNames[mode]}, pour ${limit} min acceptées au plus`;
  if (reach === 'hours') return `${trip}, mais les transports peuvent manquer à ces horaires.`;
  if (reach === 'far') return `${trip} : nettement au-delà.`;
  return reach === 'tolerated' ? `${trip} : un peu au-delà, à confirmer.` : `${trip}.`;
}

/** What is offered and, where that is not simply a yes, what the person asks. */
export function conditionsSentence({ basis: { need }, facts: { answers, terms } }: ScoreRecord): string {
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

const rangeOf = ({ min, max }: { readonly min: number; readonly max: number }): string =>
  min === max ? `${hours(min)} souhaitées` : `de ${hours(min)} à ${hours(max)} souhaitées`;
