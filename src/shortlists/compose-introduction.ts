import { fold, speltWords, tellsName } from '../french/index.ts';
import type { Card } from './card.ts';

const most = 3;
const mastered = ['en autonomie', 'maîtrise'];

const availabilities: Readonly<Record<Card['availability'], string>> = {
  Immédiate: 'Disponibilité immédiate.',
  'Sous un mois': 'Disponibilité sous un mois.',
  'Plus tard': 'Disponibilité à convenir.',
  'À préciser': '',
};

/**
 * The introduction that a company reads where nobody typed one: nouns and verbs without a subject, so that nothing tells a
 * woman from a man. What happens to be a name of the person, of the trade of butcher say, is left out.
 * @returns `null` where the record says nothing yet
 */
export function composeIntroduction(card: Card, names: readonly string[]): string | null {
  const tells = (text: string): boolean => names.some((name) => tellsName(speltWords(fold(text)), name));
  const list = (all: readonly string[], separator = ', '): string =>
    all
      .filter((text) => !tells(text))
      .slice(0, most)
      .join(separator);
  const known = card.skills.filter(({ level }) => mastered.includes(level));
  const sentences: readonly (readonly [before: string, said: string])[] = [
    ['Métier souhaité : ', list(card.wanted ? [card.wanted] : [])],
    ['Expérience : ', list(card.experience.map(({ kind, duration }) => `${kind} (${duration})`))],
    [
      'Savoir-faire : ',
      list(
        known.map(({ name }) => lowered(name)),
        ' ; ',
      ),
    ],
    ['Points forts : ', list(card.strengths)],
    ['Permis et titres : ', list(card.licences)],
  ];
  const said = sentences.flatMap(([before, text]) => (text ? [`${before}${text}.`] : []));
  const composed = [...said, availabilities[card.availability]].filter(
    (sentence) => sentence && !tells(sentence),
  );
  return composed.length > 0 ? composed.join(' ') : null;
}

/** The card without what was typed. */
export const composed = (card: Card, known: readonly { readonly names: readonly string[] }[]): Card => ({
  ...card,
  introduction: composeIntroduction(
    card,
    known.flatMap(({ names }) => names),
  ),
});

/** « Nettoyer … » in the middle of a sentence; « CACES » as it is. */
const lowered = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? (name[0]?.toLowerCase() ?? '') + name.slice(1) : name;
