import { type Found, findAll, type Source } from './source.ts';

const DAY = 86_400_000;
const weekdays = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

/**
 * Days that only the day of the advertisement decides: « lundi », « lundi prochain », « demain », « la semaine prochaine »,
 * « semaine 50 », « S12 ». Not « lundi 7 décembre », which is a date, nor « du lundi au vendredi » and « lundi matin ».
 */
const ahead =
  /\b(?:(?<weekday>lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: (?:qui vient|prochain))?(?! ?(?:\d|au\b|a\b|et\b|ou\b|[-,/]|matin|soir|apres|midi))|(?<tomorrow>demain)|(?<next>semaine|mois) prochaine?|(?:s|sem\.?|semaine) ?(?:n° ?)?(?<week>0?[1-9]|[1-4]\d|5[0-3])(?! ?(?:h\b|[a-z/\d%€]|jours?|mois)))\b/g;

/** In the order of the text. */
export const daysAhead = (source: Source): Generator<Found> => findAll(source, ahead);

/**
 * The day that such words name, seen from another.
 * @param today ISO date
 * @returns ISO date; a week under way has begun, one that is over is next year's
 */
export function dayAhead({ named }: Found, today: string): string {
  const now = Date.parse(today);
  if (named.tomorrow) return iso(now + DAY);
  if (named.next === 'mois') return iso(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)), 1));
  if (named.next === 'semaine') return iso(monday(now) + 7 * DAY);
  if (named.weekday) {
    const wait = weekdays.indexOf(named.weekday) - weekdayOf(now);
    return iso(now + (wait > 0 ? wait : wait + 7) * DAY);
  }
  const week = Number(named.week);
  const year = new Date(monday(now) + 3 * DAY).getUTCFullYear();
  const start = mondayOf(year, week);
  if (start + 7 * DAY <= now) return iso(mondayOf(year + 1, week));
  return iso(Math.max(start, now));
}

const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
/** From 0, a Monday. */
const weekdayOf = (time: number) => (new Date(time).getUTCDay() + 6) % 7;
const monday = (time: number) => time - weekdayOf(time) * DAY;
/** Week 1 is the one of 4 January (ISO 8601). */
const mondayOf = (year: number, week: number) => monday(Date.UTC(year, 0, 4)) + (week - 1) * 7 * DAY;
