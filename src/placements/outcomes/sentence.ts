import type { Answer } from './classify.ts';
import type { Situation, SituationKind } from './facts.ts';
import { later, lengthOf } from './months.ts';
import { type Confidence, hoursInWords, type RuleId, ruleOf } from './rules.ts';
import type { Question } from './runs.ts';

const longDay = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });
/** « 12 mai 2027 », « 1er mars 2027 ». */
const dayInWords = (day: string): string =>
  longDay.format(new Date(`${day}T00:00:00Z`)).replace(/^1 /, '1er ');

const kindWords: Record<SituationKind, string> = {
  cdi: 'CDI',
  cdd: 'CDD',
  temporary: 'mission d’intérim',
  seasonal: 'contrat saisonnier',
  apprenticeship: 'contrat d’apprentissage',
  professionalisation: 'contrat de professionnalisation',
  insertion: 'contrat d’insertion',
  ai: 'mise à disposition par une association intermédiaire',
  business: 'création d’entreprise',
  training: 'formation',
};

/** « 7 mois », « 7 mois et 3 jours », « 12 jours ». */
function lengthInWords(first: string, last: string): string {
  const { months, days } = lengthOf(first, last);
  const dayWords = `${days} jour${days > 1 ? 's' : ''}`;
  return months === 0 ? dayWords : days === 0 ? `${months} mois` : `${months} mois et ${dayWords}`;
}

function timeInWords({ weeklyMinutes, partTimeChosen }: Situation, fullTime: number): string {
  if (weeklyMinutes === undefined) return '';
  if (weeklyMinutes >= fullTime) return ' à temps plein';
  const chosen = partTimeChosen === undefined ? '' : partTimeChosen ? ' choisies' : ' non choisies';
  return ` à ${hoursInWords(weeklyMinutes)}${chosen}`;
}

/** « CDD de 7 mois à 24 h choisies ». */
function situationInWords(one: Situation, fullTime: number): string {
  const length = one.end === undefined ? '' : ` de ${lengthInWords(one.start, one.end)}`;
  return `${kindWords[one.kind]}${length}${timeInWords(one, fullTime)}`;
}

const most = 3;

function situationsInWords({ situations, protocol }: Answer): string {
  const inOrder = [...situations].sort((a, b) => (a.start < b.start ? -1 : 1));
  const words = inOrder.map((one) => situationInWords(one, protocol.settings.fullTimeMinutes));
  if (words.length <= most) return words.join(', puis ');
  const rest = words.length - most;
  return `${words.slice(0, most).join(', puis ')} et ${rest} autre${rest > 1 ? 's' : ''}`;
}

export const confidenceWords: Record<Confidence, string> = {
  A: '',
  B: 'source secondaire',
  C: 'à confirmer',
};

/** The rule with its source, as sure as it is; since when it is in force, and by which protocol. */
function ruleInWords(id: RuleId, { settings, name, from, confirmed }: Answer['protocol']): string {
  const rule = ruleOf(id);
  const sure = confirmed[id] ? '' : confidenceWords[rule.confidence];
  const source = [confirmed[id] ?? rule.shortSource, sure].filter(Boolean).join(', ');
  const since = later(rule.from, from);
  return `règle « ${rule.name(settings)} » (${source}), en vigueur depuis le ${dayInWords(since)} par « ${name} »`;
}

const questionWords: Record<Question['about'], string> = {
  'part-time': 'la personne a-t-elle choisi le temps partiel ?',
  overlap: 'la personne a-t-elle choisi de cumuler ces contrats ?',
  'several-companies': 'la personne a-t-elle choisi de travailler pour plusieurs entreprises ?',
  'birth-date': 'quelle est la date de naissance de la personne ?',
};

export const questionsInWords = (questions: readonly Question[]): string[] => [
  ...new Set(questions.map(({ about }) => questionWords[about])),
];

const outcomeWords: Record<Answer['outcome'], string> = {
  positive: 'sortie positive',
  lasting: 'emploi durable, pas une sortie positive',
  transition: 'emploi de transition, pas une sortie positive',
  other: 'autre sortie',
};

/** « tenu 6 mois », by the rule that was met. */
function heldInWords({ rule, protocol: { settings } }: Answer): string {
  const byRule: Partial<Record<RuleId, string>> = {
    business: 'créée',
    'qualifying-training': 'validée',
    'long-training': `suivie ${settings.longTrainingHeldMonths} mois`,
    seasonal: `${settings.seasonalMonths} mois sur ${settings.seasonalOutOfMonths} atteints`,
    ai: `tenue ${settings.aiMonths} mois`,
  };
  return byRule[rule] ?? `tenu ${settings.heldMonths} mois`;
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What is said to the person whom it decides about, and to whoever accompanies them. */
export function sentenceOf(answer: Answer): string {
  const { outcome, reachedOn, expectedOn, unproved, questions, rule, protocol, situations } = answer;
  const what = situations.length > 0 ? upper(situationsInWords(answer)) : 'Sans emploi connu ce jour';
  const held = reachedOn ? `, ${heldInWords(answer)} le ${dayInWords(reachedOn)}` : '';
  const main = `${what}${held} : ${outcomeWords[outcome]}, ${ruleInWords(rule, protocol)}.`;
  const later = expectedOn
    ? [`Sortie positive attendue le ${dayInWords(expectedOn)}, si la situation tient jusque-là.`]
    : [];
  const proof =
    unproved.length > 0
      ? [
          `Provisoire : il manque un contrat, un bulletin de paie ou une attestation pour ${unproved.length === 1 ? 'une situation' : `${unproved.length} situations`}.`,
        ]
      : [];
  const asked = questionsInWords(questions).map((question) => `À demander : ${question}`);
  return [main, ...later, ...proof, ...asked].join(' ');
}
