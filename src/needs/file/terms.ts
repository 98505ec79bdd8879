import { fold, readDay, readNumber } from '../../french/index.ts';
import { type PayPeriod, readCell, type Schedule } from '../../occupations/index.ts';
import { today } from '../../platform/index.ts';

/** What a cell says: the value of a term, and what a person should know of it, in French. */
export interface Said<Value> {
  readonly value?: Value;
  readonly remark?: string;
}

export const quoted = (text: string) =>
  `« ${text.length > 60 ? `${text.slice(0, 60)}…` : text.replace(/\s+/g, ' ')} »`;
export const plain = (text: string) => fold(text).replace(/\s+/g, ' ').trim();

/** A number alone, with a decimal comma or point, grouped or not, and the sign of the euro or not. */
function readDecimal(text: string): number | undefined {
  const digits = text.replace(/[\s\u00a0\u202f]|€|euros?/gi, '').replace(',', '.');
  return /^\d+(?:\.\d+)?$/.test(digits) ? Number(digits) : undefined;
}

const months = ['janv', 'fev', 'mars', 'avr', 'mai', 'juin', 'juil', 'aout', 'sept', 'oct', 'nov', 'dec'];
/** What a spreadsheet makes of a month: « janv-27 », « févr.-27 »; or « janvier 2027 », « début mars 2027 ». */
const monthAlone =
  /^(?:debut )?(?<month>janv|fevr?|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec)[a-z]*\.?[ -/]{1,2}(?:20)?(?<year>\d{2})$/;

export function dayOf(text: string): Said<string> {
  const day = readDay(text);
  if (day) return { value: day };
  const { month = '', year } = monthAlone.exec(plain(text))?.groups ?? {};
  const place = months.findIndex((letters) => month.startsWith(letters));
  if (year !== undefined && place >= 0)
    return {
      value: `20${year}-${String(place + 1).padStart(2, '0')}-01`,
      remark: `${quoted(text)} : le premier du mois`,
    };
  if (/\b(?:des que possible|immediat\w*|de suite|au plus vite|asap|urgent)\b/.test(plain(text)))
    return { value: today() };
  return { remark: `${quoted(text)} n’est pas une date : écrivez-la JJ/MM/AAAA.` };
}

export function wholeOf(text: string, what: string): Said<number> {
  const [only, ...others] = text.match(/\d+/g) ?? [];
  const said = readDecimal(text) ?? readNumber(plain(text));
  const number =
    said ?? (only && others.length === 0 && !/\d[.,]|[-%]/.test(text) ? Number(only) : undefined);
  if (number !== undefined && Number.isInteger(number)) return { value: number };
  return { remark: `${quoted(text)} n’est pas un nombre ${what}.` };
}

export function yesOf(text: string): Said<boolean> {
  const word = plain(text);
  if (/^(?:oui|o|vrai|true|x|1|yes|exigee?|necessaire|obligatoire|souhaitee?)$/.test(word))
    return { value: true };
  if (/^(?:non|n|faux|false|0|no|aucune?|sans|-)$/.test(word)) return { value: false };
  return { remark: `${quoted(text)} n’est ni oui, ni non.` };
}

const length = /(?<![\d,.])(?<number>\d{1,4}(?:[.,]\d+)?) ?(?<unit>jour|j\b|semaine|sem\b|mois|an(?:nee)?)/;
const monthsIn: Readonly<Record<string, number>> = { j: 1 / 30, s: 12 / 52, m: 1, a: 12 };

/** Months to a quarter, at least one quarter: « 6 Mois », « 10 Jour(s) », « 1 An(s) », or a number alone. */
export function monthsOf(text: string): Said<number> {
  const alone = readDecimal(text);
  const { number = '', unit = '' } = length.exec(plain(text))?.groups ?? {};
  const exact = alone ?? Number(number.replace(',', '.')) * (monthsIn[unit[0] ?? ''] ?? 0);
  const months = Math.max(0.25, Math.round(exact * 4) / 4);
  if (exact > 0 && months <= 60) return { value: months };
  return { remark: `${quoted(text)} n’est pas une durée de contrat en mois.` };
}

export interface Hours {
  readonly minutesPerWeek?: number;
  readonly maxMinutesPerWeek?: number;
  readonly schedule?: Schedule;
  /** « Temps plein » and nothing more: thirty-five hours, unless the text says better. */
  readonly fullTime?: true;
}

const otherUnit =
  /\d ?(?:h(?:eures?)? ?(?:\d{2})?)? ?(?:(?:\/|par) ?(?:mois|ans?\b|annee|jours?\b|j\b)|(?:mensuel|annuel)\w*)/;
const ofWeek =
  /(?<![\d.,])(?<hours>\d{1,2})(?:[.,](?<part>\d{1,2}))? ?h(?:eures?)? ?(?<minutes>\d{2})?(?!\d)/;

/** A cell that holds two numbers and nothing of the clock: « 24-30 », « entre 20 et 25 ». */
const bareRange = /^(?:de |entre )?(?<low>\d{1,2}) ?(?:-|a|et|\/) ?(?<high>\d{1,2})$/;
/** What a spreadsheet makes of « 35 h » in a column of times: « 35:00 », « 35:30:00 ». */
const asClock = /^(?<hours>\d{1,2}):(?<minutes>[0-5]\d)(?::00)?$/;

/** « 39H Travail en 2X8 », « 35H/semaine », « 24,5 », « 17h30 ». Hours by month, day or year are told, not divided. */
export function hoursOf(text: string): Said<Hours> {
  const said = plain(text)
    .replace(bareRange, '$<low>h a $<high>h par semaine')
    .replace(asClock, '$<hours>h$<minutes>');
  const read = readCell('Durée du travail', said === plain(text) ? text : said, today());
  const when = scheduleOf(read.schedule);
  const schedule = when ? { schedule: when } : {};
  const folded = said;
  if (otherUnit.test(folded))
    return { value: schedule, remark: `${quoted(text)} n’est pas un nombre d’heures par semaine` };
  if (!/\d/.test(folded)) {
    if (/temps (?:plein|complet)/.test(folded)) return { value: { ...schedule, fullTime: true } };
    if (read.minutesPerWeek) return { value: { ...schedule, minutesPerWeek: read.minutesPerWeek.value } };
    return {
      value: schedule,
      ...(when ? {} : { remark: `${quoted(text)} ne donne pas d’heures par semaine` }),
    };
  }
  if (read.minutesPerWeek) {
    const { value, max } = read.minutesPerWeek;
    return { value: { minutesPerWeek: value, ...(max ? { maxMinutesPerWeek: max } : {}), ...schedule } };
  }
  const { hours = '', part, minutes = '0' } = ofWeek.exec(folded)?.groups ?? {};
  const rest = Number(minutes) > 59 ? Math.round(Number(minutes) * 0.6) : Number(minutes);
  const inHours = readDecimal(text) ?? Number(hours) + Number(`0.${part ?? 0}`);
  const total = Math.round(inHours * 60) + rest;
  if (total >= 60 && total <= 48 * 60) return { value: { minutesPerWeek: total, ...schedule } };
  return { value: schedule, remark: `${quoted(text)} ne donne pas d’heures par semaine` };
}

/** Without where it was read. */
export function scheduleOf(read: (Schedule & { readonly spans: unknown }) | undefined): Schedule | undefined {
  if (!read) return undefined;
  const { spans, ...schedule } = read;
  return Object.keys(schedule).length > 0 ? schedule : undefined;
}

export interface Pay {
  readonly minCents: number;
  readonly maxCents: number;
  readonly per: PayPeriod;
}

const amount = (name: string) =>
  `(?<${name}>\\d{1,3}(?:[ .]\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)?) ?(?<${name}k>k)?`;
/** As the public employment service words it: « Mensuel de 1833,00 Euros à 2250,00 Euros sur 12 mois ». */
const worded = new RegExp(
  `^(?<per>horaire|journalier|mensuel|annuel)\\w* (?:brut )?(?:de |: ?)?${amount('low')} ?(?:e|€|euros?)?(?: (?:a|-) ${amount('high')} ?(?:e|€|euros?)?)?(?: (?:sur|bruts?).*)?$`,
);
const periods: Readonly<Record<string, PayPeriod>> = {
  horaire: 'hour',
  journalier: 'day',
  mensuel: 'month',
  annuel: 'year',
};
/** Beyond these the author chose another period than they meant: euro cents. */
const bounds: Readonly<Record<PayPeriod, readonly [number, number]>> = {
  hour: [500, 20_000],
  day: [4_000, 60_000],
  month: [10_000, 2_000_000],
  year: [500_000, 30_000_000],
};

/** @param label « Salaire », « Taux horaire »: what the column says of it */
export function payOf(text: string, label = 'Salaire'): Said<Pay> {
  const unread = { remark: `${quoted(text)} n’est pas un salaire brut lisible` };
  const groups = worded.exec(plain(text))?.groups;
  if (groups) {
    const low = cents(groups.low, groups.lowk ?? groups.highk);
    const high = groups.high === undefined ? low : cents(groups.high, groups.highk);
    const per = periods[groups.per ?? ''] ?? 'hour';
    const pay = { minCents: Math.min(low, high), maxCents: Math.max(low, high), per };
    const [least, most] = bounds[per];
    return pay.minCents >= least && pay.maxCents <= most
      ? { value: pay }
      : { remark: `${quoted(text)} : montant invraisemblable pour cette période` };
  }
  const alone = /^[\d\s.,\u00a0\u202f-]+$|^\d[\d ,.]* ?(?:à|a|-|–) ?\d[\d ,.]*$/.test(text.trim());
  const { pay, questions } = readCell(label, alone ? `${text.trim()} € brut` : text, today());
  const asked = questions.find(({ field, code }) => field === 'pay' && code === undefined)?.text;
  if (!pay || pay.net) return asked ? { remark: `${quoted(text)} : ${asked}` } : unread;
  return { value: { minCents: pay.minCents, maxCents: pay.maxCents, per: pay.per } };
}

function cents(text = '', thousands?: string): number {
  const digits = /^\d{1,3}(?:[ .]\d{3})+/.test(text) ? text.replace(/[ .](?=\d{3})/g, '') : text;
  return Math.round(Number(digits.replace(',', '.')) * 100) * (thousands ? 1000 : 1);
}

export interface Experience {
  readonly months?: number;
  readonly required: boolean;
}

/** « Débutant accepté », « 2 An(s) », « 6 mois souhaités ». */
export function experienceOf(text: string): Said<Experience> {
  const folded = plain(text);
  if (/debutant|sans experience|^(?:non|aucune|0)\b/.test(folded))
    return { value: { months: 0, required: false } };
  const { number, unit } = length.exec(folded)?.groups ?? {};
  const required = !/souhait|appreci|\bplus\b|ideal/.test(folded);
  const months = Math.round(Number(number?.replace(',', '.')) * (monthsIn[unit?.[0] ?? ''] ?? 0));
  if (number !== undefined && months >= 1 && months <= 240) return { value: { months, required } };
  if (/exige|souhait|oui|requis|experience|indispens|appreci/.test(folded)) return { value: { required } };
  return { remark: `${quoted(text)} n’est pas une expérience lisible` };
}
