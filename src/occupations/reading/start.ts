import type { ReadQuestion, ReadValue, Span } from '../reading-types.ts';
import { shiftFraction } from './schedule.ts';
import { after, before, type Found, findAll, type Source } from './source.ts';
import { dayAhead, daysAhead } from './start-ahead.ts';

/** The first letters that tell a month from the others. */
const monthStarts = ['jan', 'fev', 'mar', 'avr', 'mai', 'juin', 'juil', 'aou', 'sep', 'oct', 'nov', 'dec'];
const month =
  'janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|(?<short>janv|fevr?|avr|juil|sept|oct|nov|dec)';

const lead =
  /(?:a partir|a compter|des le|des\b|debut|prise|demarr?age|commencer|disponib|\bdispos?\b|pourvoir|\bpour le|start|entree en|rentree|embauche|\ble\b|\bdu\b|date|vacante?s?|souhaitee? (?:au|en))[^.\n]{0,30}$|\bpour $/;
/** « Décharger lundi 7 décembre ». */
const weekday = /(?<!\d ?(?:et|,|\/|-|au) ?)\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) $/;
/** Without a date a day is a start only close behind such a word: « début lundi », « prise de poste semaine 50 ». */
const aheadLead =
  /(?:\ba partir|\ba compter|\bprise (?:de (?:poste|fonction)s?|d'effet)|\bdemarr?\w*|\bdebut\w*|\bcommenc\w*|\bpourvoir|\bentree en (?:poste|fonction)|\bembauche|\bdes|\bdispo\w*|\bpour|\bstart)[^.\n\d]{0,20}$/;
/** Words that only the start of a job has: a date of years ago after them is a start that is past. */
const strongLead =
  /(?:a partir|a compter|prise de|demarr?\w*|debut\w*|pourvoir|embauche|commenc\w*|entree en)[^.\n]{0,30}$/;
const notStart =
  /(?:jusqu|avant le|fin de|cree en|depuis|limite|fondee?|formation|plus tard|article|\bloi\b|lits|entretiens?|caces|conges? annuels|permis)[^.\n]{0,25}$|(?:candidat|postul|ouvert|job ?dating|foire|salon|forum|session|convention|reunion|\brdv|rendez-vous|presente[rz])[^.\n]{0,60}$|\bfin(?: (?:le|du contrat|de contrat|prevue))* ?:? ?$/;
/** « Entretiens le 10/12, début le 4/1 »: another clause speaks of the start again. */
const startAgain =
  /(?:[,;:)-] ?|\bet )(?:pour (?:un |une )?)?(?:debut|demarr?|prise de (?:poste|fonction)|embauche|a partir|a compter|entree en)/;

function isNoStart(behind: string): boolean {
  const other = notStart.exec(behind);
  return other !== null && !startAgain.test(behind.slice(other.index));
}

/** « Du 18 au 29/08 », « le 12 et le 19 juin », « samedi 5, dimanche 6 juin »: the date is the last day. */
const dayOfWeek = '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) ';
const since = new RegExp(
  `\\b(?:du |les? |(?=${dayOfWeek}))(?:${dayOfWeek})?(?<day>1 ?er|[0-3]?\\d)(?:[/.](?<month>[01]?\\d))?(?:, ?(?:le )?[0-3]?\\d)* ?(?:au?|et|,|puis) (?:les? )?(?:${dayOfWeek})?$`,
);
const lastDay = new RegExp(`(?:\\d|${month.replace('?<short>', '?:')})[^.\\n]{0,8}\\b(?:au|a) $`);

const day = '1 ?er|[0-3]?\\d';
const notOfDay = '(?!\\d|[/.-]\\d| ?(?:h\\b|h\\d|%|€|euros?|ans?\\b|mois|jours?))';
const iso = /(?<![\d-])(?<year>20\d{2})-(?<month>[01]\d)-(?<day>[0-3]\d)(?![\d-])/g;
const numeric = new RegExp(
  `(?<![\\dh:.,/-])(?<day>${day}) ?[/.-] ?(?<month>[01]?\\d) ?[/.-] ?(?<year>20\\d{2}|\\d{2})${notOfDay}`,
  'g',
);
/** Without a year it is a date only just after such a word: « le 3/8 », not « en 3/8 » nor « 4/5 ». */
const dayAndMonth = new RegExp(
  `(?<![\\dh:.,/-])(?<day>${day})\\/(?<month>[01]?\\d)(?! ?\\/)${notOfDay}`,
  'g',
);
const justBefore = /(?:\b(?:le|du|au|des|pour|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|:) ?$/;
const ofDay = /\b(?:le|du|au|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) ?$/;
const share = /^[^.\n]{0,12}(?:etages?|niveaux?|journees?|heures?|temps\b|des\b|personnes|de pouce)/;
const written = new RegExp(
  `(?<![\\d/,.])\\b(?:d(?=avril|aout|octobre))?(?:(?<day>${day}) ?)?(?:(?<part>debut|mi|fin|courant)[- ](?:de )?)?(?<month>${month})\\b(?:\\.?(?:,? |, ?)(?<year>(?:19|20)\\d{2}(?!\\d| ?(?:€|euros?|h\\b))|(?:2\\d|3[0-5])(?= ?(?:$|[.,;:)\\n]))))?`,
  'g',
);
/** « CDD 7 mois mars-septembre »: the first of two months. */
const toMonth = new RegExp(
  `^\\.? ?(?:-|a|au|\\/) ?(?:(?:debut|mi|fin)[- ])?(?:${month.replace('?<short>', '?:')})\\b`,
);
const anyMonth = month.replace('?<short>', '?:');
/** « Janv ou février »: no day, nor a month. */
const choiceOfMonths = new RegExp(
  `\\b(?:(?:${day}) )?(?:(?:debut|mi|fin|courant)[- ])?(?:${anyMonth})\\b\\.? ?(?:ou|\\/) ?(?:le |en |de )?(?:(?:${day}) )?(?:(?:debut|mi|fin|courant)[- ])?(?:${anyMonth})\\b`,
  'g',
);
const atOnce =
  /\b(?:des que possible|des maintenant|immediat(?:e|ement)?|asap|(?<!soins )de suite|au plus vite|urgent|(?<=(?:pourvoir|prise de poste|demarrage|embauche) (?:tres |le plus )?)rapide(?:ment)?)\b/g;
/** « Poste à pourvoir immédiatement », not « signaler immédiatement » nor « postulez dès maintenant ». */
const aboutStart =
  /(?:pourvoir|pouvoir|poste|prise|demarr?|debut|embauche|recrut|dispo|contrat|\bcdi|\bcdd|mission|entree|interim|besoin|\bdate|recherch|temps plein|\bh ?\/ ?f|effet)/;
const notAboutStart =
  /(?:postul|candidat|\bcv|rejoign|rejoins|signal|environnement|installation|adress|probleme|parlons|mesures|proximite|superieur|evolu|apprent|reactivit)[^.\n]{0,40}$/;
/** A time that is no day. */
const vague =
  /\b(?:rentree|(?:debut|fin) d'annee|(?:debut|courant|fin) 20\d{2}|cet ete|l'ete|printemps|automne|apres (?:les |l')?(?:fetes|vacances|ete|noel|paques)|(?:date )?a (?:definir|convenir))\b/g;

const dayOfPart: Record<string, number> = { debut: 1, courant: 1, mi: 15, fin: 28 };

/** A start of so few days ago is more likely past than a year away. */
const JUST_OVER = 31;

type Read = { startsOn?: ReadValue<string>; questions: ReadQuestion[] };

/**
 * When the work starts. A date without a year is its next occurrence, but where it is just over; a month that is under way
 * has begun. What is past, or is no day, is asked.
 * @param today ISO date: nothing here reads a clock
 */
export function readStart(source: Source, today: string): Read {
  let past: { span: Span; strong: boolean } | undefined;
  const choices = [...findAll(source, choiceOfMonths)].filter(({ start }) => {
    const behind = before(source, start, 80);
    return (lead.test(behind) || /^(?:debut|mi)/.test(source.text.slice(start))) && !notStart.test(behind);
  });
  for (const found of datesIn(source)) {
    if (choices.some(({ start, end }) => found.start < end && found.end > start)) continue;
    const behind = before(source, found.start, 80);
    const ahead = after(source, found.end, 20);
    const isFirst =
      (/^(?:debut|mi)/.test(found.text) &&
        (found.named.year !== undefined || /^ (?:au?|jusqu)\b/.test(ahead))) ||
      (found.named.day === undefined &&
        toMonth.test(ahead) &&
        /\b(?:mois|saison(?:nier)?|cdd|contrat|interim|mission|(?:remplacement|renfort)[^.\n\d]{0,25})[ :(]*(?:de |d[' ]?)?$/.test(
          behind,
        ));
    const isWeekday = found.named.day !== undefined && weekday.test(behind);
    if ((!lead.test(behind) && !isFirst && !isWeekday) || isNoStart(behind)) continue;
    const first = since.exec(behind)?.groups;
    if (!first && lastDay.test(behind)) continue;
    const value = dateOf(found.named, today, first);
    if (!value) continue;
    const span = source.span(found.start, found.end);
    if (value >= today && !isDoubtful(found)) return { startsOn: { value, span }, questions: [] };
    const strong = strongLead.test(behind) && value >= '2015';
    if (strong || value >= yearBefore(today)) past ??= { span, strong };
  }
  if (past?.strong) return askPast(past.span);
  for (const found of daysAhead(source)) {
    const behind = before(source, found.start, 80);
    if (!aheadLead.test(behind) || isNoStart(behind)) continue;
    return {
      startsOn: { value: dayAhead(found, today), span: source.span(found.start, found.end) },
      questions: [],
    };
  }
  for (const { start, end } of choices) {
    const span = source.span(start, end);
    return { questions: [{ field: 'startsOn', text: 'Deux débuts sont donnés : quel jour ?', span }] };
  }
  for (const { text, start, end } of findAll(source, atOnce)) {
    const behind = before(source, start, 60);
    const ahead = after(source, end, 30);
    const alone = text !== 'urgent' && /^[ ,!.-]*$/.test(behind) && /^[ !.]*$/.test(ahead);
    if (!alone && (notAboutStart.test(behind) || !aboutStart.test(`${behind} ${ahead}`))) continue;
    return { startsOn: { value: today, span: source.span(start, end) }, questions: [] };
  }
  if (past) return askPast(past.span);
  for (const { start, end } of findAll(source, vague)) {
    const behind = before(source, start, 60);
    // « Début 2027 » in a clause of its own says when as « début : rentrée » does.
    const isAlone =
      /^(?:debut|courant) 20/.test(source.text.slice(start, end)) && /(?:^|[,;:(] ?)$/.test(behind);
    if (
      !(isAlone || strongLead.test(behind) || /\bdispo\w*[^.\n]{0,20}$/.test(behind)) ||
      notStart.test(behind)
    )
      continue;
    const text = 'Le début est donné sans date : quel jour ?';
    return { questions: [{ field: 'startsOn', text, span: source.span(start, end) }] };
  }
  return { questions: [] };
}

const askPast = (span: Span): Read => ({
  questions: [{ field: 'startsOn', text: 'La date de début lue est passée : quelle est la bonne ?', span }],
});

/** In the order of the text. */
function datesIn(source: Source): Found[] {
  const short = [...findAll(source, dayAndMonth)].filter((found) => isDay(source, found));
  const named = [...findAll(source, written)].filter(
    ({ named, end }) =>
      named.short === undefined ||
      named.day !== undefined ||
      named.year !== undefined ||
      toMonth.test(after(source, end, 20)),
  );
  return [...findAll(source, iso), ...findAll(source, numeric), ...short, ...named].sort(
    (a, b) => a.start - b.start,
  );
}

const shiftHere = new RegExp(shiftFraction, 'y');

/** « Le 3/8 », not shifts « en 3/8 », days « 6/7 », a part « 4/5 » nor floors « du 1/2 au 3/4 étage ». */
function isDay(source: Source, { start, end, named }: Found): boolean {
  const behind = before(source, start, 20);
  if (!justBefore.test(behind) || share.test(after(source, end, 25))) return false;
  shiftHere.lastIndex = start;
  if (shiftHere.test(source.text)) return false;
  return named.month !== '7' || !/^(?:[5-7]|24)$/.test(named.day ?? '') || ofDay.test(behind);
}

/** « 7/7 » and « 24/7 » say « always », even where they stand as a date would. */
const isDoubtful = ({ text }: Found) => text === '7/7' || text === '24/7';

/** A date of long ago is that of a law or of the firm. */
const yearBefore = (today: string) => `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;

type Groups = Readonly<Record<string, string | undefined>>;

const monthOf = (text = '') =>
  /^\d/.test(text) ? Number(text) : monthStarts.findIndex((start) => text.startsWith(start)) + 1;

/** @param first day, and perhaps month, of a range whose last day was found */
function dateOf(named: Groups, today: string, first?: Groups): string | undefined {
  const month = monthOf(first?.month ?? named.month);
  const dayText = first?.day ?? named.day;
  const day =
    dayText?.startsWith('1') && dayText.endsWith('er')
      ? 1
      : Number(dayText ?? dayOfPart[named.part ?? ''] ?? 1);
  const yearText = named.year;
  if (yearText !== undefined)
    return isoDate(Number(yearText.length === 2 ? `20${yearText}` : yearText), month, day);
  const year = Number(today.slice(0, 4));
  const thisYear = isoDate(year, month, day);
  if (thisYear === undefined || thisYear >= today) return thisYear;
  // Only a month is named: it lasts until its end.
  const end = dayText === undefined ? isoDate(year, month + 1, 0) : thisYear;
  if (end !== undefined && end >= today) return today;
  const over = (Date.parse(today) - Date.parse(end ?? thisYear)) / 86_400_000;
  return over < JUST_OVER ? thisYear : isoDate(year + 1, month, day);
}

/** `undefined` for a day that does not exist; day 0 is the last one of the month before. */
function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return day === 0 || (date.getUTCMonth() === month - 1 && date.getUTCDate() === day)
    ? date.toISOString().slice(0, 10)
    : undefined;
}
