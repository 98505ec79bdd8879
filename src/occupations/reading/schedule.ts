import type { Reading, Span } from '../reading-types.ts';
import type { Schedule } from '../work-terms.ts';
import { after, before, type Found, findAll, type Source } from './source.ts';

const negation =
  /(?:\bpas de|\bsans|\bni|\bhors|\baucune?|\bjamais|\brepos|\bferme\w*|\bconges?|\bhormis|\bexcepte|\bsauf|\bpas)\s(?:travail |travaille |le |les |de |du |en |et |samedi |jours? |la |coupure |horaires? ){0,4}$/;
const restAfter = /^s?\s?(?:(?:et|,|\/)\s?\w+ )?(?:libres?|off\b|de repos|non travailles?|chomes?|fermes?)/;

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
type Flag = 'night' | 'weekend' | 'sunday' | 'split' | 'shifts';

const writings: readonly (readonly [Flag, RegExp])[] = [
  [
    'night',
    /\b(?:travail|poste|equipe|service|horaires?|veilleu(?:r|se)|garde|vacations?) (?:de |la )?nuits?\b|\b(?:de|la|les) nuits?\b|\bnuits?\b(?= ?(?:\)|\/|h\/f|et week|$))|\bnocturnes?\b/g,
  ],
  ['sunday', /\bdimanches?\b/g],
  ['weekend', /\bweek[- ]?ends?\b|\bsamedis?\b|\bjours? feries?\b|\bwe\b/g],
  [
    'split',
    /\bcoupures?\b(?! (?:de|d'|electri))|\bhoraires? (?:de travail )?(?:coupes?|fractionnes?|en coupe)\b|\ben coupe\b/g,
  ],
  [
    'shifts',
    /\b[2345] ?[x*] ?[78]\b|\bhoraires? (?:postes?|alternes?|alternants?|en equipes?)\b|\b(?:travail|poste|equipes?) (?:en )?(?:postee?s?|alternee?s?|tournante?s?)\b|\ben (?:equipe )?(?:roulement|2 equipes|3 equipes)\b|\bmatin(?: ?\/ ?| ou | et | en alternance )apres[- ]midi\b/g,
  ],
];

const minutes = (name: string) => `(?:\\s?(?<${name}m>[0-5]\\d)(?!\\s?[h:\\d]))?`;
const hour = (name: string) => `(?<${name}h>[01]?\\d|2[0-4])`;
/** « 8h30 à 12h », « 8h-12 », « 8:30/12:00 »: the first hour has its mark. */
const hoursOfDay = new RegExp(
  `(?<![\\d:,.h])${hour('a')}\\s?(?:h(?:eures?)?|:)${minutes('a')}\\s?(?:a|-|–|/|jusqu'?a|et)\\s?${hour('b')}(?:\\s?(?:h(?:eures?)?|:)${minutes('b')}|(?=[\\s.,;)]))(?!\\d)`,
  'g',
);
/** A shift is at least so long: two shorter ranges that overlap are those of two days. */
const SHIFT_MINUTES = 5 * 60;
const weekdaysOnly = /\bdu lundi au vendredi\b/g;

/** Hours of the day and kinds of schedule; a rest day, « sans coupure » or « hors nuit » says no. */
export function readSchedule(source: Source): Reading['schedule'] {
  const schedule: Mutable<Schedule> = {};
  const spans: Span[] = [];
  const note = ({ start, end }: Found) => spans.push(source.span(start, end));

  for (const [flag, pattern] of writings) {
    for (const found of findAll(source, pattern)) {
      const refused =
        negation.test(before(source, found.start, 40)) || restAfter.test(after(source, found.end, 30));
      if (refused && schedule[flag] !== undefined) continue;
      if (!refused || schedule[flag] === undefined) {
        schedule[flag] = !refused;
        note(found);
      }
      if (!refused) break;
    }
  }
  if (schedule.sunday && schedule.weekend === undefined) schedule.weekend = true;
  readTimes(source, schedule, note);
  if (schedule.weekend === undefined) {
    for (const found of findAll(source, weekdaysOnly)) {
      schedule.weekend = false;
      note(found);
      break;
    }
  }
  return spans.length > 0 ? { ...schedule, spans } : undefined;
}

interface Range {
  readonly from: string;
  readonly to: string;
}

type Times = Pick<Mutable<Schedule>, 'from' | 'to' | 'night' | 'shifts'>;

/** From the earliest to the latest hour: ranges which touch or overlap are shifts, ranges with a gap are one day. */
function readTimes(source: Source, schedule: Times, note: (found: Found) => void): void {
  const ranges: Range[] = [];
  for (const found of findAll(source, hoursOfDay)) {
    const from = clock(found.named.ah, found.named.am);
    const to = clock(found.named.bh, found.named.bm);
    if (from === to || /^\s?(?:\/|par) ?(?:semaine|sem|mois)/.test(after(source, found.end, 12))) continue;
    ranges.push({ from, to });
    note(found);
    if (ranges.length === 6) break;
  }
  if (ranges.length === 0) return;
  const byDay = ranges.filter(({ from, to }) => from < to).sort((a, b) => (a.from < b.from ? -1 : 1));
  const byNight = ranges.filter(({ from, to }) => from > to);
  schedule.from = byDay[0]?.from ?? byNight[0]?.from;
  schedule.to =
    byDay.length > 0
      ? byDay
          .map(({ to }) => to)
          .sort()
          .at(-1)
      : byNight[0]?.to;
  if (byNight.some(({ from, to }) => from >= '19:00' && to <= '09:00')) schedule.night = true;
  const shifts = byDay.filter(({ from, to }) => minutesOf(to) - minutesOf(from) >= SHIFT_MINUTES);
  if (shifts.some(({ from }, i) => i > 0 && follows(from, shifts[i - 1]?.to ?? ''))) schedule.shifts ??= true;
}

const clock = (hours = '0', minutes = '00') => `${String(Number(hours) % 24).padStart(2, '0')}:${minutes}`;
const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** One shift begins about when the other ends. */
const follows = (from: string, to: string) => Math.abs(minutesOf(from) - minutesOf(to)) <= 60;
