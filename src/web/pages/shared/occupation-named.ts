import { currentCatalogue, readNeedText } from '../../../occupations/index.ts';
import { invalidField, today } from '../../../platform/index.ts';

const sureEnough = 0.6;

/**
 * The code of an occupation, from its code or its name as people write it.
 * @throws Problem 422 on `field`, with the nearest names
 */
export function occupationNamed(typed: string, field: string): string {
  const catalogue = currentCatalogue();
  const code = /\b([A-N]\d{4})\b/i.exec(typed)?.[1]?.toUpperCase();
  if (code && catalogue.occupation(code)) return code;
  const found = readNeedText({ title: typed, description: '' }, catalogue, today()).occupations;
  const [best] = found;
  if (best && best.confidence >= sureEnough) return best.code;
  const near = found.slice(0, 4).map((one) => `${one.name} (${one.code})`);
  throw invalidField(
    field,
    'unknown',
    near.length > 0
      ? `« ${typed} » n’est pas reconnu avec certitude. Le plus proche : ${near.join(' ; ')}. Ajoutez le code.`
      : `« ${typed} » n’est pas reconnu. Écrivez-le autrement, ou donnez son code ROME.`,
  );
}
