/**
 * The day of somebody's birthday of that age. Whoever was born on 29 February has it on 1 March of a year without that day, as
 * `participants/law-facts.ts` has majority.
 */
export function birthdayOf(birthDate: string, age: number): string {
  const year = Number(birthDate.slice(0, 4)) + age;
  const rest = birthDate.slice(4);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return `${year}${rest === '-02-29' && !leap ? '-03-01' : rest}`;
}

/** In whole years, on a day. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return birthdayOf(birthDate, years) <= day ? years : years - 1;
}

/** From the birthday of `from` to the eve of that of `before`. */
export const isOfAge = (birthDate: string, day: string, from: number, before: number): boolean =>
  birthdayOf(birthDate, from) <= day && day < birthdayOf(birthDate, before);
