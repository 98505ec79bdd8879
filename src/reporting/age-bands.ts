export const ageBands = ['moins de 26 ans', 'de 26 à 39 ans', 'de 40 à 49 ans', '50 ans et plus'] as const;
const starts = [0, 26, 40, 50];

/** Both ISO dates. @returns the number of the band, -1 where the birth date is not known */
export function ageBandOf(birthDate: string | undefined, today: string): number {
  if (!birthDate) return -1;
  const birthday = birthDate.slice(5) <= today.slice(5);
  const age = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (birthday ? 0 : 1);
  return starts.findLastIndex((start) => age >= start);
}
