/** Dates are "YYYY-MM-DD" strings: a day has no time zone. */
const dayMs = 86_400_000;
const timeOf = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** @throws RangeError of a day that four figures do not write: cut, it would sort before all others */
function dateOf(time: number): string {
  const date = new Date(time).toISOString();
  if (date.length !== 24) throw new RangeError(`no day of four figures: ${date}`);
  return date.slice(0, 10);
}

export const addDays = (date: string, days: number): string => dateOf(timeOf(date) + days * dayMs);

/** The Monday of its week. */
export const mondayOf = (date: string): string =>
  addDays(date, -((new Date(timeOf(date)).getUTCDay() + 6) % 7));

/** The same day of the month `months` later, or that month's last day. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return dateOf(Date.UTC(year, month - 1 + months, Math.min(day, last)));
}

/** A filter of instants: those of these days in Paris, and some of the day before and after, whose own day is asked of each. */
export const instantsAround = ({ from, until }: { readonly from: string; readonly until: string }) => ({
  $gte: new Date(timeOf(addDays(from, -1))),
  $lt: new Date(timeOf(addDays(until, 2))),
});

/**
 * The last day of so many months from date to date: 6 months from 15 January end on 14 July; from 31 August on 28 February,
 * the last day of a month that has no 31st.
 */
export function endOfMonths(from: string, months: number): string {
  const after = addMonths(from, months);
  return after.slice(8) === from.slice(8) ? addDays(after, -1) : after;
}

/** Of two days the second one counted too: 1 to 30 June are thirty. */
export const daysBetween = (from: string, until: string): number =>
  Math.round((timeOf(until) - timeOf(from)) / dayMs) + 1;

/** The day of somebody's birthday of that age. Whoever was born on 29 February has it on 1 March of a year without that day. */
export function birthdayOf(birthDate: string, age: number): string {
  const year = Number(birthDate.slice(0, 4)) + age;
  const rest = birthDate.slice(4);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return `${year}${rest === '-02-29' && !leap ? '-03-01' : rest}`;
}

/** Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher). */
function easter(year: number): string {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * a + century - Math.floor(century / 4) - correction + 15) % 30;
  const week = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7;
  const late = Math.floor((a + 11 * moon + 22 * week) / 451);
  const month = Math.floor((moon + week - 7 * late + 114) / 31);
  const day = ((moon + week - 7 * late + 114) % 31) + 1;
  return dateOf(Date.UTC(year, month - 1, day));
}

/** The eleven public holidays (Code du travail L3133-1). */
export function publicHolidays(year: number): readonly string[] {
  const sunday = easter(year);
  const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
  return [
    ...fixed.map((day) => `${year}-${day}`),
    addDays(sunday, 1),
    addDays(sunday, 39),
    addDays(sunday, 50),
  ];
}

/** Monday to Friday, public holidays apart. */
export function isWorkingDay(date: string): boolean {
  const weekday = new Date(timeOf(date)).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !publicHolidays(Number(date.slice(0, 4))).includes(date);
}

/** The last of `count` working days that follow `date`. */
export function addWorkingDays(date: string, count: number): string {
  let day = date;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}
