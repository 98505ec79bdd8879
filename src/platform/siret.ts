import { z } from 'zod';

const laPoste = '356000000';

/**
 * Whether these 14 digits are a SIRET: its SIREN (the first nine) and the whole each have Luhn's key, except for La Poste's
 * establishments, whose digits add up to a multiple of 5 (INSEE; La Poste's head office passes Luhn as well).
 */
export function isSiret(digits: string): boolean {
  if (!/^\d{14}$/.test(digits) || /^0{9}/.test(digits)) return false;
  if (!luhn(digits.slice(0, 9))) return false;
  return luhn(digits) || (digits.startsWith(laPoste) && sum([...digits].map(Number)) % 5 === 0);
}

function luhn(digits: string): boolean {
  const values = [...digits].reverse().map((digit, i) => {
    const value = Number(digit) * (i % 2 === 1 ? 2 : 1);
    return value > 9 ? value - 9 : value;
  });
  return sum(values) % 10 === 0;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Without its label and what people write between the digits. */
export const digitsOfSiret = (text: string): string =>
  text.replace(/^\s*siret\s*(?:n°)?\s*:?/i, '').replace(/[\s.,/_\p{Pd}\p{Cf}]/gu, '');

export const siret = z
  .string()
  .max(40)
  .meta({ examples: ['73282932000074'], pattern: '[0-9]' })
  .transform(digitsOfSiret)
  .refine(isSiret, { message: 'Ce numéro SIRET n’est pas valide : 14 chiffres dont deux clés de contrôle.' });
