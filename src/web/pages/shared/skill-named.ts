import { fold, stems } from '../../../french/index.ts';
import { currentCatalogue } from '../../../occupations/index.ts';
import { invalidField } from '../../../platform/index.ts';

/**
 * The code of a skill, from its code or its name, whatever its accents, plurals and little words.
 * @throws Problem 422 on `field`, with the nearest names
 */
export function skillNamed(typed: string, field: string): string {
  const { skills, skill } = currentCatalogue();
  const code = /\d{4,7}/.exec(typed)?.[0];
  if (code && skill(code)) return code;
  const same = skills.find(({ name }) => fold(name) === fold(typed));
  if (same) return same.code;
  const wanted = new Set(stems(typed));
  const near = skills
    .map((one) => {
      const own = new Set(stems(one.name));
      const shared = [...wanted].filter((word) => own.has(word)).length;
      return { ...one, likeness: (2 * shared) / (own.size + wanted.size || 1) };
    })
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness);
  const [best, second] = near;
  if (best?.likeness === 1 && second?.likeness !== 1) return best.code;
  const names = near.slice(0, 4).map((one) => `${one.name} (${one.code})`);
  throw invalidField(
    field,
    'unknown',
    names.length > 0
      ? `« ${typed} » n’est pas une compétence du référentiel. Les plus proches : ${names.join(' ; ')}. Copiez l’une d’elles, ou son code.`
      : `« ${typed} » n’est pas une compétence du référentiel. Écrivez-la autrement.`,
  );
}
