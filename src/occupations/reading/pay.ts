import { minimumWageOn } from '../minimum-wage.ts';
import type { ReadPay, ReadQuestion } from '../reading-types.ts';
import { after, before, type Found, findAll, type Source } from './source.ts';

const amount = "\\d{1,3}(?:[ .']\\d{3})+(?:[.,]\\d{1,2})?(?!\\d)|\\d{1,6}(?:[.,]\\d{1,4})?";
const grouped = /^\d{1,3}(?:[ .']\d{3})+(?:[.,]\d{1,2})?$/;
/** « 12 E/h », « 1950E brut », « 12E50/h »: a lone letter is the currency only before such words. */
const money = '(?:€|euros?|eur\\b|e(?=\\d{0,2} ?(?:\\/|brut|net|de l|par h)))';
/** « 12€85 », « 1 801 € 80 »: not « 1 900 € 35 heures » nor « 12 € 13e mois ». */
const centsAfter =
  '(?: (?=\\d{2}(?! ?(?:h\\b|heures?|jours?|mois|%|ans?\\b|€|euros?|semaines?|a\\b|-|km))))?(?<$c>\\d{2})(?![\\da-z%]|[.,]\\d)';
const one = (name: string) =>
  `(?<${name}>${amount})(?: ?(?<${name}k>k)(?![a-z]))?(?: ?(?<${name}m>${money})(?:${centsAfter.replace('$c', `${name}c`)})?)?`;
const unitBetween = "(?: ?(?:brute?s?|nets?)\\b)?(?: ?(?:\\/|par|de l'|de l) ?(?:h(?:eure)?|mois|an)\\b)?";
const pattern = new RegExp(
  `(?<![\\d.,])${one('low')}(?:${unitBetween} ?(?:a|et|&|-|\\/|jusqu'?a) ?${one('high')})?`,
  'g',
);

const wageWords =
  'salair|remun|\\btaux?\\b|\\btarif horaire|minimum garanti|\\btx\\b|\\bth\\b|\\bbrut|smic|\\bpaye|\\bfixe|package|fourchette|grille|\\bgagn';
/** Money which is no wage: bonuses, meals, journeys, fees, rents, the firm's own figures. */
const otherWords =
  "prime|panier|ticket|titres?[ -]resto|titres?[ -]rest|indemni|bonus|\\bbons?\\b|cheque|\\bfrais (?:de|kilo|pro|reel)|rembours|capital|chiffre|\\bca\\b|mutuelle|cagnotte|cadeau|budget|participation|interessement|parrain|cooptation|valeur d|repas|commission|forfait|plafon|\\baides? (?:a |au |de l'e|financ)|facture|apport|investi|nuitee|segur|transport|trajet|deplacement|kilometr|caution|loyer|hebergement|\\blogement|tarif(?! horaire)|droits? d'entree|formation|franchise|\\bprix\\b|\\bplaces?\\b|cotisation|remise|reduction|astreinte|majoration|abonnement|\\bcout|ventes?\\b|13 ?e(?:me)? mois|treizieme";
const topics = new RegExp(`(?<wage>${wageWords})|(?:${otherWords})`, 'g');
const otherAfter =
  /^[^.\n+,;]{0,25}(?:de prime|d'indemni|prime|panier|par repas|de chiffre|de ca\b|millions?|milliards?|de frais|par filleul|\/ ?(?:repas|km)|par (?:jour|nuit) (?:de|travaill)|d'heures|de loyer|d'apport|de caution)/;
/** « + 5K de variable »: what may come on top. */
const onTop = /^ ?(?:brute?s? )?(?:de |en )?variables?\b/;
/** A period that no need is paid by. */
const perOther =
  /^\s?(?:brute?s?|nets?)?\s?(?:par|\/|a la|la|le|de)\s?(?:gardes?|nuits?|vacation|seance|course|piece|semaines?|sem)\b/;
const perWeek = /\b(?:a la|par) semaine[ :]*$/;

const units: readonly (readonly [ReadPay['per'], RegExp])[] = [
  [
    'hour',
    /(?:€|\beuros?)\s+(?:l')?heure\b|\bhoraire de $|(?:\/|\bpar|\bl'|\bde l'?|\bde l )\s?h(?:eure)?\b|\bhoraires?\b(?! (?:journee|de|decale|du|en|d'))/,
  ],
  ['day', /(?:\/|\bpar|\bla|\ble)\s?(?:jour|journee|soiree|j)\b|\bjournalier/],
  ['month', /(?:\/|\bpar|\ble)\s?mois\b|\bmensuel|\bmens\b/],
  ['year', /(?:\/|\bpar|\bl')\s?an(?:nee)?\b|\bannuel|\ba l'annee/],
];
const unitIn = (text: string) => units.find(([, pattern]) => pattern.test(text))?.[0];

/** Beyond these it is another thing than a wage: euro cents. */
const bounds = {
  hour: [500, 20_000],
  day: [4_000, 60_000],
  month: [10_000, 2_000_000],
  year: [500_000, 30_000_000],
} as const;
/** What stands in a list of bonuses, with a unit of its own, is a wage from these on. */
const surely = { hour: 900, day: 6_000, month: 70_000, year: 800_000 } as const;

/**
 * The first amount that is a gross wage; a net one only where there is none, marked as net, and its gross asked. « Au SMIC »
 * is the amount in force.
 * @param day ISO date on which the work starts, for the minimum wage
 */
export function readPay(source: Source, day: string): { pay?: ReadPay; questions: ReadQuestion[] } {
  let net: ReadPay | undefined;
  for (const found of findAll(source, pattern)) {
    const pay = payOf(source, found);
    if (pay && !pay.net) return { pay, questions: [] };
    net ??= pay;
  }
  if (net) {
    const text = 'Le salaire est donné net : quel est le montant brut ?';
    return { pay: net, questions: [{ field: 'pay', text, span: net.span }] };
  }
  return readMinimum(source, day);
}

function payOf(source: Source, { text, start, named }: Found): ReadPay | undefined {
  const end = start + text.trimEnd().length;
  const behind = lineAbove(source, start) + before(source, start, 160);
  const ahead = after(source, end, 40);
  const near = behind.slice(-60);
  if (otherAfter.test(ahead) || onTop.test(ahead) || perOther.test(ahead) || perWeek.test(near))
    return undefined;
  // What is added has a unit of its own: « 1 830 € brut + panier 15 €/j ».
  const own = `${text.replace(/[\d.,']+/g, ' ')} ${ahead.slice(0, 25).split('+')[0]}`;
  const unit = unitIn(own) ?? (/\d[^.\n]{0,40}$/.test(near) ? undefined : unitIn(near));
  const isMoney = [named.lowm, named.highm, named.lowk, named.highk].some(Boolean);
  const worded = /^\s?(?:brute?s?|nets?|fixes?)\b/.test(ahead) || /\b(?:brut|net)/.test(text);
  const bare = bareWage(behind, text, ahead);
  if (!isMoney && !worded && !unitIn(text) && !bare) return undefined;

  const thousands = (k?: string) => (k || named.highk ? 1000 : 1);
  const first = cents(named.low, named.lowc) * thousands(named.lowk);
  const high =
    named.high === undefined ? first : cents(named.high, named.highc) * thousands(named.highk ?? named.lowk);
  // « 1801,80 € / 12,02 € de l'heure »: one wage said twice, of which the words behind are the second's.
  const low = first > high * 5 && /\/ ?\d/.test(text) ? high : first;
  const minCents = Math.min(low, high);
  const maxCents = Math.max(low, high);
  const topic = lastTopic(behind);
  const yearly = (named.lowm || named.highm) && (named.lowk || named.highk) && low >= 1_500_000;
  const aboutWork = worded || bare || yearly || /^[^.\n]{0,20}selon (?:profil|exp|grille)/.test(ahead);
  if (!aboutWork && unit === undefined && topic !== 'wage') return undefined;
  const per = unit ?? unitOfSize(maxCents);
  if (!per) return undefined;
  const [least, most] = bounds[per];
  if (minCents < least || maxCents > most || maxCents > minCents * 5) return undefined;
  if (topic === 'other' && !(unitIn(own) && minCents >= surely[per])) return undefined;
  if (topic === 'beside') return undefined;
  // « 85 € par jour » may be an allowance; « 120 € la soirée » pays it.
  if (per === 'day' && topic !== 'wage' && !worded && !wholeDay.test(ahead)) return undefined;
  return {
    minCents,
    maxCents,
    per,
    ...(isNet(own, near) ? { net: true as const } : {}),
    span: source.span(start, end),
  };
}

const wholeDay = /^ ?la (?:journee|soiree)\b/;

/** « Salaire :⏎14 € »: a label on the line above. */
const lineAbove = ({ text }: Source, start: number): string =>
  /(?:^|\n)([^\n]{0,40}: ?)\n ?[-*•]? ?$/.exec(text.slice(Math.max(0, start - 60), start))?.[1] ?? '';

/** What money the sentence spoke of last; `other`: another one, but in a list that a comma or a plus has ended. */
function lastTopic(behind: string): 'wage' | 'other' | 'beside' | undefined {
  let last: { wage: boolean; end: number } | undefined;
  for (const match of behind.matchAll(topics))
    last = { wage: match.groups?.wage !== undefined, end: match.index + match[0].length };
  if (!last) return undefined;
  if (last.wage) return 'wage';
  return /[,+(]|\bet\b/.test(behind.slice(last.end)) ? 'other' : 'beside';
}

/** « taux 12.10 », « salaire mensuel : 1850 », « coef 140 soit 12,44 », « 11,88 + 13e mois »: an amount without a currency. */
const label =
  /\b(?:salaire|remuneration|taux|tx|th|paye?)(?: (?:horaire|mensuel|annuel|brute?|nets?|avant impots?|de base|base|fixe|propose|minimum))*e? ?(?:[:=]|de|a|est de)? ?$|\bpaye?(?:e|es|s)? a l[' ]heure ?:? ?$|\bcoef(?:ficient)?\.? ?\d{3} ?(?:soit|:|=|,|a)? ?$|\bvacataires? ?:? ?$/;
/** An hour’s pay with its cents and currency, alone in its clause. */
const alone = /^(?:[12]\d(?:[.,]\d{2} ?(?:€|euros?|eur)|€\d{2})|[1-4][ .]?\d{3}[.,]\d{2} ?(?:€|euros?))$/;
const bareWage = (behind: string, text: string, ahead: string) =>
  (label.test(behind) && !/^ ?(?:%|h\b|heures|mois|ans|jours|e\b|eme|er\b)/.test(ahead)) ||
  (/^\d{1,2}(?:[.,]\d{2} ?(?:€|euros?|eur)?|€)$/.test(text.trim()) &&
    /^ ?\+ ?(?:1[34]|prime|panier|zones?\b|trajets?|deplacements?|gd\b|ifm|ticket|\d{1,2} ?% ?(?:de |d')?(?:cp|iccp|icp|ifm|conges))/.test(
      ahead,
    )) ||
  (alone.test(text.trim()) && /(?:^|[,:(]| [-|]) ?$/.test(behind) && /^ ?(?:$|[.,)+]|[-|] )/.test(ahead)) ||
  /^ ?(?:\/|par|de l'?) ?h(?:eure)?\b/.test(ahead);

function cents(text = '', after?: string): number {
  const digits = grouped.test(text) ? text.replace(/[ .'](?=\d{3})/g, '') : text;
  return Math.round(Number(digits.replace(',', '.')) * 100) + Number(after ?? 0);
}

function unitOfSize(maxCents: number): ReadPay['per'] | undefined {
  if (maxCents < 10_000) return maxCents >= 900 ? 'hour' : undefined;
  if (maxCents >= 1_200_000) return 'year';
  return maxCents >= 40_000 ? 'month' : undefined;
}

/** What is said of the amount itself tells before what was said ahead of it. */
function isNet(own: string, near: string): boolean {
  const [said] = own.split(/[,(;]| soit | ou /);
  const at = /\b(?:net|brut)/.exec(said ?? '')?.[0] ?? /.*\b(net|brut)\w*[^\d]*$/.exec(near)?.[1];
  return at === 'net';
}

const minimum = /\bs\.?m\.?i\.?c\b\.?/g;
const times = /(?<![\d.,])(?<factor>[12][.,]\d{1,3}) ?(?:x|fois)? ?(?:le |du )?$/;
const share = /(?<percent>\d{2,3}(?:[.,]\d{1,2})?) ?% (?:du |de |au )?$/;
/** Not « SMIC + 10 % IFM », which comes at the end. */
const more =
  /^ ?(?:horaire |mensuel |brut )*\+ ?(?<percent>\d{1,2}(?:[.,]\d{1,2})?) ?%(?! ?(?:de |d'|des )?(?:ifm|icp|iccp|cp\b|conges|indemn|prime|prec|fin))/;
const about =
  /(?:(?<!\d ?)% (?:du |de )?|pourcentage|superieur|dessus|plus|mieux|moins|minimum|entre|partir|\bhors|selon|\d ?%? ?(?:a|-|et) ?\d+ ?% (?:du |de )?)[^.\n]{0,15}$/;
const aboutAfter =
  /^[^.\n]{0,15}(?:negoci|selon|ou plus|et plus|minimum|defini|a \d|au moins|\+\+|conventionnel|augment)/;

/** « SMIC », « SMIC + 5 % », « 110 % du SMIC »: from the table; what is only said to be about it is asked. */
function readMinimum(source: Source, day: string): { pay?: ReadPay; questions: ReadQuestion[] } {
  for (const { start, end } of findAll(source, minimum)) {
    const span = source.span(start, end);
    const behind = before(source, start, 40);
    const ahead = after(source, end, 40);
    const row = minimumWageOn(day);
    if (!row || about.test(behind) || aboutAfter.test(ahead)) {
      const text = 'Le salaire est dit par rapport au SMIC : quel est le montant brut ?';
      return { questions: [{ field: 'pay', text, span }] };
    }
    const number = (text?: string) => (text === undefined ? undefined : Number(text.replace(',', '.')));
    const added = number(more.exec(ahead)?.groups?.percent);
    const factor = number(times.exec(behind)?.groups?.factor);
    const part = number(share.exec(behind)?.groups?.percent) ?? 100 * (factor ?? 1);
    const percent = added === undefined ? part : 100 + added;
    const per = /\bmensuel|\bpar mois|\/ ?mois/.test(behind + ahead.slice(0, 15)) ? 'month' : 'hour';
    const base = per === 'month' ? row.monthlyCents : row.hourlyCents;
    const all = Math.round((base * percent) / 100);
    return { pay: { minCents: all, maxCents: all, per, span }, questions: [] };
  }
  return { questions: [] };
}
