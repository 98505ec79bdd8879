import { fold, nameKey } from '../french/index.ts';
import { openIdentity } from '../participants/index.ts';
import { type FieldError, Problem } from '../platform/index.ts';
import { findZonesInText } from '../territory/index.ts';

/** Marks of sex, age, family or origin that a card must not carry (Code du travail L1132-1). */
const marks: readonly [RegExp, string, string][] = [
  [
    /\bâgée?s?\b|\b(?:1[6-9]|[2-6]\d)\s?ans\b(?!\s+(?:d[’']|dans|en|de)\b)/i,
    'age',
    'L’âge ne doit pas apparaître.',
  ],
  [
    /\b(madame|monsieur|mademoiselle|m\.|mme|mlle|père|mère|célibataire|mariée?)(?=[\s,.]|$)/i,
    'sex',
    'Ni civilité, ni situation de famille.',
  ],
  [/[\w.+-]+@[\w-]+\.\w+/, 'contact', 'Pas d’adresse électronique.'],
  [/(?:\+33|\b0)[\s.]?[1-9](?:[\s.-]?\d{2}){4}\b/, 'contact', 'Pas de numéro de téléphone.'],
];

/**
 * Refuses an introduction that would tell who the person is: their names, a contact, a place, an age, a title.
 * @throws Problem 422 naming what was found
 */
export async function mustNotName(participantId: string, text: string): Promise<void> {
  const { firstName = '', lastName = '' } = await openIdentity(participantId);
  const words = new Set(fold(text).split(/[^a-z0-9]+/));
  const parts = [firstName, lastName].flatMap((name) => nameKey(name).split(' '));
  const found: FieldError[] = [];
  const refuse = (code: string, detail: string) => found.push({ field: 'introduction', code, detail });
  if (parts.some((part) => part.length > 1 && words.has(part)))
    refuse('name', 'Le nom de la personne ne doit pas apparaître.');
  for (const [pattern, code, detail] of marks) if (pattern.test(text)) refuse(code, detail);
  if (findZonesInText(text).length > 0)
    refuse('place', 'Le lieu de vie ne doit pas apparaître : le trajet est déjà vérifié.');
  if (found.length > 0)
    throw new Problem(422, 'invalid', 'Ce texte permettrait de reconnaître la personne.', found);
}
