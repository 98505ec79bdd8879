import type { Reading, Span } from '../reading-types.ts';
import type { Schedule } from '../work-terms.ts';
import { after, before, type Found, findAll, type Source } from './source.ts';

const negation =
  /(?:\bpas de|\bsans|\bni|\bhors|\baucune?|\bjamais|\brepos|\bferme\w*|\bconges?|\bhormis|\bexcepte|\bsauf|\bpas)\s(?:travail |travaille |le |les |de |du |en |et |samedi |jours? |la |coupure |horaires? ){0,4}$/;
const restAfter =
  /^s?\s?(?:(?:et|,|\/)\s?\w+ )?(?:libres?|off\b|(?:de |en )?repos\b|non\b(?! stop)|: ?non\b|(?:jamais |pas )travailles?|chomes?|fermes?)/;

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
type Flag = 'night' | 'weekend' | 'sunday' | 'split' | 'shifts';

/** « VSD »: Friday, Saturday and Sunday; « SD », « SDL »: teams of the weekend. */
const weekendTeam =
  /\bv\.?s\.?d\b|\b(?:en|equipes?|horaires?|poste|suppleance|rythme) ?\(?sdl?\b|[x*/]8 ?(?:\+|et|ou|\/) ?sdl?\b/g;
/** « 2x8 », « 3*8 », « 2x12 », « 4 x 8 ». */
const shiftTimes = /(?<![\d,.])[2345] ?[x*] ?(?:7|8|12)(?! ?(?:m\b|metres?|cm|mm|personnes|€)|\d|[.,]\d)/;
/**
 * « 3/8 » and « 2-8 » are shifts unless the words around make them a date, a temperature, ages, a fraction or a card; a day
 * of the calendar has « le », « du » or « au » before it.
 */
export const shiftFraction =
  /(?<![\d/.,:-]|\b(?:le|du|au|des le|article|caces|categories?|cat|cle de|n°) |\d ?h ?|\+)[2345] ?[/-] ?8(?! ?[/-] ?\d|\d|[.,:]\d| ?(?:°|degres|ans\b|annees|mois|pouces?|personnes|salaries|enfants|€|euros|%|km|h ?\d|de pouce))/;

const writings: readonly (readonly [Flag, RegExp])[] = [
  [
    'night',
    /\b(?:travail|poste|equipe|service|horaires?|veilleu(?:r|se)|garde|vacations?) (?:de |la )?nuits?\b|\b(?:de|la|les) nuits?\b|(?<!\bdecouch[a-z]* (?:de )?(?:\d )?)\bnuits?\b(?= ?(?:\)|\/|h\/f|et week|$))|\bjours? ?(?:\/|et|ou|-) ?nuits?\b|\bnocturnes?\b/g,
  ],
  [
    'sunday',
    /\bdimanches?\b|\bsam\.? ?[+/&,-]? ?(?:et )?dim\b|\bdim\b\.?(?= (?:matin|soir|apres|midi|inclus|compris|travail|et (?:jours?|jf)|au|a|en)\b)|\b(?:le|les|travail|lun|mar|mer|jeu|ven|vend) ?(?:[-/]|au|a)? ?dim\b/g,
  ],
  [
    'weekend',
    /\bweek[- ]?ends?\b|\bsam\b(?=\.? ?[+/&,-]? ?(?:et )?dim\b)|\b(?:lun|mar|mer|jeu|ven|vend)\.? ?(?:-|au|a|\/) ?sam\b|\bsam\b(?= (?:matin|soir|apres|inclus|compris|oblig))|\bsamedis?\b|\bjours? feries?\b|\bwe\b/g,
  ],
  [
    'split',
    /\bcoupures?\b(?! (?:de(?! \d)|d'|electri))|\bhoraires? (?:de travail )?(?:coupes?|fractionnes?|en coupe)\b|\ben coupe\b/g,
  ],
  [
    'shifts',
    /\b(?:deux|trois|quatre|cinq)[- ](?:x |fois )?(?:huit|douze)\b(?! (?:postes|jours|ans|personnes|heures|mois))|\bhoraires? (?:postes?|alternes?|alternants?|en equipes?)\b|\b(?:travail|poste|equipes?) (?:en )?(?:postee?s?|alternee?s?|tournante?s?)\b|\bpar roulements?\b|\ben (?:equipe )?(?:roulement|2 equipes|3 equipes)\b|\bmatin(?: ?\/ ?| ou | et | en alternance )(?:l')?apres[- ]midi\b|\bune semaine (?:sur deux )?(?:du |de |le )?(?:matin|jour)\b[^.\n]{0,12}\bune semaine (?:d'|de l'|l')?(?:apres[- ]midi|soir|nuit)\b|\bequipes? (?:du )?matin(?:s)? et (?:du )?(?:soir|apres[- ]midi)\b/g,
  ],
];

const minutes = (name: string) => `(?:\\s?(?<${name}m>[0-5]\\d)(?!\\d|\\s?[h:]|\\s\\d{1,2}(?! ?h|\\d)))?`;
const hour = (name: string) => `(?<${name}h>[01]?\\d|2[0-4])`;
const midnight = 'minuit(?![a-z])';
/** « 8h30 à 12h », « 8h-12 », « 8:30/12:00 »: the first hour has its mark. */
const hoursOfDay = new RegExp(
  `(?<![\\d:,.h])${hour('a')}\\s?(?:h(?:eures?)?|:)${minutes('a')}(?: (?:du|le) mat(?:in)?\\b)?(?:\\s?(?:a|-|–|/|jusqu'?a|et)\\s?|(?<=h(?:eures?)?\\d{0,2})(?<blank> )(?=\\d{1,2} ?h))(?:${hour('b')}(?:\\s?(?:h(?:eures?)?|:)${minutes('b')}|(?=[\\s.,;)]))(?!\\d)|${midnight})`,
  'g',
);
/** « 9-12 14-18 »: a morning and an afternoon, without their mark. */
const halfDays =
  /(?<![\d:,./h-])(?<from>[6-9]|1[01]) ?[-/] ?(?<noon>1[1-4])(?: ?(?:,|et|puis|\/) ?| )(?<again>1[2-6]) ?[-/] ?(?<to>1[5-9]|2[0-2])(?![\d:,./-]|h\d)/g;
/** A shift is at least so long: two shorter ranges that overlap are those of two days. */
const SHIFT_MINUTES = 5 * 60;
const weekdaysOnly = /\blun(?:di)?\.? ?(?:au|a|-|\/) ?ven(?:d|dredi)?\b/g;

/** Of the work, not of a shop that is open. */
const everyDay =
  /\b(?:travail\w*|disponib\w*|horaires?|planning|roulement|poste|present\w*) (?:en |sur )?[67] ?j?(?:ours)? ?(?:\/|sur) ?7\b|\b6 ?j(?:ours)? ?(?:\/|sur) ?7\b/g;

/** Hours of the day and kinds of schedule; a rest day, « sans coupure » or « hors nuit » says no. */
export function readSchedule(source: Source): Reading['schedule'] {
  const schedule: Mutable<Schedule> = {};
  const spans: Span[] = [];
  const note = ({ start, end }: Found) => spans.push(source.span(start, end));

  for (const [flag, pattern] of writings) {
    for (const found of findAll(source, pattern)) {
      if (isOpening(before(source, found.start, 80))) continue;
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
  for (const pattern of [shiftTimes, shiftFraction]) {
    for (const found of findAll(source, new RegExp(pattern, 'g'))) {
      if (schedule.shifts === undefined && !negation.test(before(source, found.start, 40))) note(found);
      schedule.shifts ??= !negation.test(before(source, found.start, 40));
      break;
    }
  }
  for (const found of findAll(source, weekendTeam)) {
    if (negation.test(before(source, found.start, 40))) continue;
    schedule.weekend = schedule.sunday = schedule.shifts = true;
    note(found);
    break;
  }
  for (const found of findAll(source, everyDay)) {
    if (ofOpening.test(before(source, found.start, 80))) continue;
    schedule.weekend ??= true;
    note(found);
    break;
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

type Times = Pick<Mutable<Schedule>, 'from' | 'to' | 'night' | 'shifts' | 'split'>;

/** From the earliest to the latest hour: ranges which touch or overlap are shifts, ranges with a gap are one day. */
function readTimes(source: Source, schedule: Times, note: (found: Found) => void): void {
  const ranges: Range[] = [];
  let broken = false;
  let last: (Range & { readonly end: number }) | undefined;
  for (const found of findAll(source, hoursOfDay)) {
    const from = clock(found.named.ah, found.named.am);
    const to = clock(found.named.bh, found.named.bm);
    if (
      isWeekly(found) ||
      (isBare(found) && !isOfDay(source, found)) ||
      ofOpening.test(before(source, found.start, 80)) ||
      ofBreak.test(before(source, found.start, 30)) ||
      from === to ||
      endsAt.test(before(source, found.start, 30)) ||
      /^\s?(?:\/|par) ?(?:semaine|sem|mois)/.test(after(source, found.end, 12))
    )
      continue;
    broken ||= last !== undefined && isBreak(last, { from, to }, source.text.slice(last.end, found.start));
    last = { from, to, end: found.end };
    ranges.push({ from, to });
    note(found);
    if (ranges.length === 6) break;
  }
  for (const found of ranges.length === 0 ? findAll(source, halfDays) : []) {
    schedule.from = clock(found.named.from);
    schedule.to = clock(found.named.to);
    note(found);
    return;
  }
  if (ranges.length === 0) {
    readEnds(source, schedule, note);
    return;
  }
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
  if (byNight.some(isNight)) schedule.night = true;
  if (byDay.some(({ from }) => from < nightEnds)) schedule.night ??= true;
  const shifts = byDay.filter(({ from, to }) => minutesOf(to) - minutesOf(from) >= SHIFT_MINUTES);
  if (shifts.some(({ from }, i) => i > 0 && follows(from, shifts[i - 1]?.to ?? ''))) schedule.shifts ??= true;
  if (broken && !schedule.shifts) schedule.split ??= true;
}

/** « Boutique ouverte de 6h30 à 20h »: hours of the customers, not of one who works there; « poste ouvert » is a job. */
const ofOpening =
  /\b(?:boutique|magasin|restaurant|salon|boulangerie|site|accueil|agence|etablissement|commerce|creche|pharmacie|hotel|bar|supermarche|station|point de vente|structure|centre|entrepot|rayon|guichet|service|entreprise)s?\b[^.\n,]{0,20}\bouver(?:te?s?|ture)\b[^.\n\d]{0,25}$|\b(?:horaires?|heures?|amplitude) d'ouverture\b[^.\n\d]{0,30}$|\bouverture (?:au public|du magasin|de la boutique)\b[^.\n\d]{0,15}$|(?:^|[.,;:\n\ue000(] ?)(?:nous sommes |est )?ouverte?s? (?:au public )?(?:de|du)\b[^.\n\d]{0,25}$/;

/** « Coupure de 15h à 18h », « pause 12h-13h »: nobody works then. */
const ofBreak = /\b(?:coupures?|pauses?)\b[^.,;\n\d]{0,15}$/;

/** « Magasin ouvert du lundi au samedi »: days of the customers. */
const isOpening = (behind: string) => /\blun(?:di)? ?(?:au|a|-|\/) ?$/.test(behind) && ofOpening.test(behind);

/** « 6h30 13h » are hours of a day; « 12h 20h » may be anything. */
const isBare = ({ named }: Found) =>
  named.blank !== undefined && named.am === undefined && named.bm === undefined;

/** « Service continu 10h 17h ou 15h 23h », « mercredi 8h 18h ». */
const ofDay =
  /(?:\b(?:services?|horaires?|journee|travail|matin|soir|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)(?: \w+)? ?:? ?|\d ?h(?:\d\d)? ou )$/;

/** « 7h 16h (1h de pause) », « 16h 00h ». */
const isOfDay = (source: Source, { start, end, named }: Found): boolean =>
  named.bh === '00' ||
  ofDay.test(before(source, start, 25)) ||
  /^ ?(?:\(\d{1,2} ?(?:h|min)[^)]{0,12}(?:pause|repas|coupure)|,? ?(?:du )?lun)/.test(after(source, end, 30));

/** « 24h à 30h » are hours of a week, and so are « 20 à 24h par semaine ». */
const isWeekly = ({ named }: Found) => named.ah === '24' && named.am === undefined;

/** « 11h30-14h30 / 18h30-22h »: more than a meal lies between, and nothing says that they are two days. */
const isBreak = (one: Range, next: Range, between: string): boolean =>
  minutesOf(next.from) - minutesOf(one.to) > LONGEST_MEAL &&
  Math.min(lengthOf(one), lengthOf(next)) < SHIFT_MINUTES &&
  /^ ?(?:[/,+&-]|et|puis)? ?(?:qqfois |quelquefois |parfois )?(?:de )?$/.test(between);
const lengthOf = ({ from, to }: Range): number => minutesOf(to) - minutesOf(from);
const LONGEST_MEAL = 2 * 60;

/** Work between midnight and five is night work (Code du travail L3122-2). */
const nightEnds = '05:00';
const ofMorning =
  /(?<![\d:,.h])(?<hours>[1-9])\s?h(?:eures?)?\s?(?<minutes>[0-5]\d)? (?:du|le) mat(?:in)?\b/g;
const begins =
  /(?:\bpartir|\bdes|\bprise|\bdepart|\bdebut\w*|\bcommenc\w*|\bdemarr\w*|\bembauche\w*|\bposte)[^.\n\d]{0,20}$/;
const ends = /(?:\bjusqu'?a?u?|\bfin\w*|\bfermeture)[^.\n\d]{0,15}$/;

const ofClock =
  /(?<![\d:,.h/+-])(?<hours>[01]?\d|2[0-3]) ?h(?:eures?)?(?![a-z]) ?(?<minutes>[0-5]\d)?(?! ?(?:[/*x+\d]|par\b|hebdo|sem|mois|minimum|mini\b|annu|mensu))/g;
const beginsAt =
  /\b(?:prise (?:de (?:poste|service))|depart|embauche|commenc\w*|debut\w*(?: du? (?:poste|service|travail))?)[^.\n\d]{0,25}$/;
const endsAt =
  /\b(?:fin|retour|debauche)(?: (?:de|du) (?:poste|service|journee|travail))?(?: (?:a|vers|entre))? ?:? ?$/;

/** « Prise de poste à 3h du matin », « départ du dépôt 6h, fin 14h », where no range of hours is given. */
function readEnds(source: Source, schedule: Times, note: (found: Found) => void): void {
  for (const found of findAll(source, ofMorning)) {
    const time = clock(found.named.hours, found.named.minutes);
    const behind = before(source, found.start, 30);
    if (time < nightEnds) schedule.night = true;
    if (ends.test(behind)) schedule.to = time;
    else if (begins.test(behind)) schedule.from = time;
    else if (time >= nightEnds) continue;
    note(found);
    return;
  }
  let begin: Found | undefined;
  for (const found of findAll(source, ofClock)) {
    const behind = before(source, found.start, 45);
    if (beginsAt.test(behind)) begin ??= found;
    if (!begin || !endsAt.test(behind)) continue;
    schedule.from = clock(begin.named.hours, begin.named.minutes);
    const latest = /^ ?(?:-|\/|a|ou) ?(?<hours>\d{1,2}) ?h ?(?<minutes>[0-5]\d)?/.exec(
      after(source, found.end, 9),
    );
    const { hours, minutes } = latest?.groups ?? found.named;
    schedule.to = clock(hours, minutes);
    if (schedule.from < nightEnds) schedule.night ??= true;
    note(begin);
    note(found);
    return;
  }
}

const clock = (hours = '0', minutes = '00') => `${String(Number(hours) % 24).padStart(2, '0')}:${minutes}`;
const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** « 21h-6h », and also « 16h à 2h ». */
const isNight = ({ from, to }: Range) =>
  to !== '00:00' && (from >= '19:00' ? to <= '09:00' : from >= '12:00' && to >= '01:00' && to <= nightEnds);

/** One shift begins about when the other ends. */
const follows = (from: string, to: string) => Math.abs(minutesOf(from) - minutesOf(to)) <= 60;
