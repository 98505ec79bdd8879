const laPoste = '356000000';

/**
 * Whether these 14 digits are a SIRET: Luhn's key, except for La Poste's establishments, whose digits add up to a
 * multiple of 5 (INSEE; La Poste's head office passes Luhn as well).
 */
export function isSiret(digits: string): boolean {
  if (!/^\d{14}$/.test(digits) || /^0{9}/.test(digits)) return false;
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
