import { currentCatalogue, SURE, suggestOccupations } from '../../../occupations/index.ts';
import { Problem } from '../../../platform/index.ts';
import { suggestionWords } from './occupations.tsx';

/**
 * The code of an occupation, from its code or its name as people say it.
 * @throws Problem 422 on `field`, with the nearest ones to choose from
 */
export function occupationNamed(typed: string, field: string): string {
  const catalogue = currentCatalogue();
  const code = /\b([A-N]\d{4})\b/i.exec(typed)?.[1]?.toUpperCase();
  if (code && catalogue.occupation(code)) return code;
  const near = suggestOccupations(typed, catalogue);
  const [best] = near.toSorted((one, other) => other.confidence - one.confidence);
  if (best && best.confidence >= SURE) return best.code;
  const detail =
    near.length > 0
      ? `« ${typed} » peut être plusieurs métiers : choisissez le bon.`
      : `« ${typed} » n’est pas reconnu. Écrivez-le autrement, ou donnez son code ROME.`;
  const choices = near.map((one) => ({ value: `${one.name} (${one.code})`, label: suggestionWords(one) }));
  throw new Problem(422, 'invalid', 'Une information est à corriger.', [
    { field, code: 'unknown', detail, ...(choices.length > 0 ? { choices } : {}) },
  ]);
}
