import { birthdayOf } from '../../platform/index.ts';

/** In whole years, on a day. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return birthdayOf(birthDate, years) <= day ? years : years - 1;
}

/** From the birthday of `from` to the eve of that of `before`. */
export const isOfAge = (birthDate: string, day: string, from: number, before: number): boolean =>
  birthdayOf(birthDate, from) <= day && day < birthdayOf(birthDate, before);
