import type { ReadPay, ReadQuestion } from '../reading-types.ts';
import { after, before, type Found, findAll, type Source } from './source.ts';

const amount = "\\d{1,3}(?:[ .']\\d{3})+(?:[.,]\\d{1,2})?(?!\\d)|\\d{1,6}(?:[.,]\\d{1,4})?";
const grouped = /^\d{1,3}(?:[ .']\d{3})+(?:[.,]\d{1,2})?$/;
const money = '(?:euros?|eur\\b|€)';
/** Without a currency, what follows must speak of a wage: « 2000 à 2350 brut par mois ». */
const wageAfter = "(?=\\s?(?:brute?s?\\b|nets?\\b|(?:de l'|/|par )\\s?h(?:eure)?\\b))";
const pattern = new RegExp(
  `(?<![\\d.,])(?<low>${amount})\\s?(?<lowk>k)?\\s?(?:${money}\\s?)?(?:(?:brute?s?|nets?)\\s?)?(?:(?:/|par|de l')\\s?h(?:eure)?\\s)?(?:(?:a|et|&|-|–|/|jusqu'?a)\\s?(?<high>${amount})\\s?(?<highk>k)?\\s?)?(?:(?<money>${money}|k\\b)|${wageAfter})`,
  'g',
);
const aboutWage = /salair|remun|taux|brut|\bnets?\b|annuel|fixe|package|fourchette|smic|grille|\bpay/;

/** Money which is no wage: bonuses, meal tickets, fees, the firm's own figures. */
const otherMoney =
  /(?:prime|panier|ticket|titre|indemni|bonus|bons?\b|cheque|frais|rembours|capital|chiffre|\bca\b|mutuelle|cagnotte|cadeau|budget|participation|interessement|parrain|cooptation|valeur|repas|commission|repos|forfait|plafon|aide\b|facture|apport|droit d'entree|investissement|nuitee|segur)[^.\n]{0,35}$/;
const otherMoneyAfter =
  /^[^.\n+,;]{0,25}(?:de prime|d'indemni|prime|panier|par repas|de chiffre|de ca\b|millions?|milliards?|de frais|par filleul|\/ ?(?:repas|km)|par jour travaille)/;
const perDay =
  /^\s?(?:brute?s?|nets?)?\s?(?:par|\/|la|le)\s?(?:jours?|journee|garde|nuit|vacation|seance|j\b)/;
const perHour = /(?:\/|de l'|par|l'|de )\s?h(?:eure)?\b|horaire|taux/;
const perMonth = /(?:\/|par|le)\s?mois|mensuel|mens\b/;
const perYear = /(?:\/|par|l')\s?an(?:nee)?\b|annuel|annee/;

/** The first amount that is a wage. A net amount is kept, and asked. */
export function readPay(source: Source): { pay?: ReadPay; questions: ReadQuestion[] } {
  for (const found of findAll(source, pattern)) {
    const pay = payOf(source, found);
    if (!pay) continue;
    const near = `${before(source, found.start, 40)} ${found.text} ${after(source, found.end, 30)}`;
    const net = /\bnets?\b/.test(near) && !/\bbrute?s?\b/.test(near);
    const text = 'Le salaire est donné net : quel est le montant brut ?';
    return { pay, questions: net ? [{ field: 'pay', text, span: pay.span }] : [] };
  }
  for (const { start, end } of findAll(source, /\bsmic\b/g)) {
    const text = 'Le salaire est dit au SMIC : quel est le montant brut ?';
    return { questions: [{ field: 'pay', text, span: source.span(start, end) }] };
  }
  return { questions: [] };
}

function payOf(source: Source, { text, start, named }: Found): ReadPay | undefined {
  const end = start + text.trimEnd().length;
  const behind = before(source, start, 60);
  const ahead = after(source, end, 40);
  if (otherMoney.test(behind) || otherMoneyAfter.test(ahead) || perDay.test(ahead)) return undefined;
  if (!/€|eur/.test(text) && !aboutWage.test(`${behind} ${ahead}`)) return undefined;
  const thousands = named.lowk || named.highk || named.money === 'k' ? 1000 : 1;
  const one = cents(named.low) * thousands;
  const other = named.high === undefined ? one : cents(named.high) * thousands;
  const minCents = Math.min(one, other);
  const maxCents = Math.max(one, other);
  const per = periodOf(behind, ahead, maxCents);
  if (!per || !believable(per, minCents, maxCents)) return undefined;
  return { minCents, maxCents, per, span: source.span(start, end) };
}

function cents(text = ''): number {
  const digits = grouped.test(text) ? text.replace(/[ .'](?=\d{3})/g, '') : text;
  return Math.round(Number(digits.replace(',', '.')) * 100);
}

function periodOf(behind: string, ahead: string, maxCents: number): ReadPay['per'] | undefined {
  const nearby = ahead.slice(0, 25);
  if (perHour.test(nearby)) return 'hour';
  if (perMonth.test(nearby)) return 'month';
  if (perYear.test(nearby)) return 'year';
  if (maxCents < 10_000) return perHour.test(behind) ? 'hour' : maxCents >= 900 ? 'hour' : undefined;
  if (perYear.test(behind) || maxCents >= 1_200_000) return 'year';
  return maxCents >= 40_000 ? 'month' : undefined;
}

/** Beyond these it is another thing than a wage: euro cents. */
const bounds = { hour: [500, 20_000], month: [10_000, 2_000_000], year: [500_000, 30_000_000] } as const;

function believable(per: ReadPay['per'], minCents: number, maxCents: number): boolean {
  const [least, most] = bounds[per];
  return minCents >= least && maxCents <= most && maxCents <= minCents * 5;
}
