import { firstNames, fold } from '../../french/index.ts';
import { phoneNumber } from '../../platform/index.ts';
import type { ReadContact, Span } from '../reading-types.ts';
import type { Source } from './source.ts';

interface Piece {
  readonly kind: 'name' | 'role' | 'email' | 'phone' | 'address';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const email =
  /[\w.+-]{1,64}\s?(?:@|[[(]\s?(?:at|a|arobase)\s?[\])]|\s(?:arobase|at)\s)\s?[\w-]{1,63}(?:\s?(?:\.|[[(]\s?(?:point|dot)\s?[\])]|\spoint\s)\s?[a-z]{2,24}){1,3}\b/gi;
const phone =
  /(?<![\d/.])(?:(?:\+|00)\s?\d{2,3}[\s.-]?(?:\(0\)[\s.-]?)?[1-9]|0[1-9])(?:[\s./-]{0,2}\d{2}){4}(?!\d)/g;
const link = /\b(?:https?:\/\/|www\.)[^\s<>()]{3,200}/gi;
const postal =
  /\b(?:envoy\w+|adress\w+|candidatures?|cv|courrier|d[ée]pos\w+|pr[ée]sent(?:er|ez)(?:-vous)?)\b[^.;\n]{0,60}?(\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|av\b\.?|avenue|bd\b\.?|boulevard|chemin|place|all[ée]es?|route|impasse|cours|mont[ée]e|traverse)[^;\n]{3,80}?\b\d{5}(?: \p{Lu}[\p{L}’' -]{2,30})?)/giu;

const civility = String.raw`(?:M\.|Mr\.?|Mme\.?|Mlle\.?|Monsieur|Madame|Mademoiselle|MME|MR|MONSIEUR|MADAME)`;
const surname = String.raw`\p{Lu}[\p{L}’'-]{1,30}`;
const blank = String.raw`[^\S\n]`;
const someone = new RegExp(
  String.raw`(?<!\p{L})${civility}${blank}(?!(?:Monsieur|Madame)(?!\p{L}))${surname}(?:${blank}${surname}){0,2}`,
  'gu',
);
const asked = String.raw`(?:[Cc]ontact\w*|CONTACT|[Ii]nterlocut\w+|INTERLOCUT\w+|[Dd]emande[rz]|[Aa]ppele[rz]|[Jj]oindre|[Aa]upr[èe]s d[e’'])`;
/** Behind a word that calls for a person, also a first name alone, or a civility with a name in small letters. */
const called = new RegExp(
  String.raw`(?<!\p{L})${asked}(?:${blank}(?:directement|avec))?${blank}?:?${blank}?(${civility}${blank}(?!(?:le|la|les)(?!\p{L}))\p{Ll}[\p{L}’'-]{2,30}|\p{Lu}[\p{L}-]{2,20}(?:${blank}${surname}){0,2})`,
  'gu',
);
const role =
  /^\s?[,(–-]\s?((?:responsable|direct|chef|charg|assistant|drh\b|rh\b|g[ée]rant|conduct|coordin|conseill|recrut|secr[ée]ta|ressources)[^,.;:\n()\d]{0,50})/i;

/** Words that lead to a contact, and mean nothing without it. */
const lead =
  /(?<!\p{L})(?:merci d|envoy|adress|transmett|candidat|postul|cv(?!\p{L})|contact|vos? interlocut|interlocut|personne|t[ée]l(?!\p{L})|t[ée]l[ée]phone|e-?mail|mail|courriel|appel|nous joindre|joindre|demand|renseignement|num[ée]ro|port(?:able)?(?!\p{L})|sms|aupr[èe]s|responsable|direct(?:eur|rice)|recrutement|rh(?!\p{L})|fax|votre)/iu;

const matches = (pattern: RegExp, kind: Piece['kind'], text: string): Piece[] =>
  [...text.matchAll(pattern)].map((match) => {
    const words = match[1] ?? match[0];
    const start = match.index + match[0].lastIndexOf(words);
    return { kind, text: words, start, end: start + words.length };
  });

const isNamed = ({ text }: Piece): boolean =>
  new RegExp(`^${civility}\\s`, 'u').test(text) || firstNames.has(fold(text.split(/[\s-]/)[0] ?? ''));

/** Names, telephones, e-mails and addresses to apply to, those that stand together as one contact. */
export function readContacts(source: Source): ReadContact[] {
  return (['title', 'description'] as const).flatMap((field) => contactsIn(source.fields[field], field));
}

const manyDigits = /(?<!\d)\+?\d(?:[\s.,·•*_/()–-]{0,3}\d){8,13}(?!\d)/g;

/**
 * Whether a telephone or an e-mail stands in a text, also written as the reading, which cuts out what it is sure of, does not
 * know it: for texts that strangers read.
 */
export const holdsContact = (text: string): boolean =>
  /\S@\S/.test(text) ||
  text.search(email) >= 0 ||
  text.search(phone) >= 0 ||
  (text.match(manyDigits) ?? []).some(
    (digits) => phoneNumber.safeParse(digits.replace(/[·•*]/g, ' ')).success,
  );

function contactsIn(text: string, field: Span['field']): ReadContact[] {
  const names = [...matches(someone, 'name', text), ...matches(called, 'name', text).filter(isNamed)];
  const roles = names.flatMap(({ end }): Piece[] => {
    const found = role.exec(text.slice(end, end + 60));
    const words = found?.[1]?.trimEnd();
    const start = end + (found?.[0].indexOf(found[1] ?? '') ?? 0);
    return words ? [{ kind: 'role', text: words, start, end: start + words.length }] : [];
  });
  const pieces = apart([
    ...names,
    ...roles,
    ...matches(email, 'email', text),
    ...matches(phone, 'phone', text),
    ...matches(link, 'address', text),
    ...matches(postal, 'address', text),
  ]);
  const contacts: Piece[][] = [];
  for (const piece of pieces) {
    const group = contacts.at(-1);
    if (group && belongs(text, group, piece)) group.push(piece);
    else contacts.push([piece]);
  }
  return contacts.map((group, i) => contactOf(text, field, group, contacts[i - 1]?.at(-1)?.end ?? 0));
}

/** In order, the first of those that overlap. */
function apart(pieces: readonly Piece[]): Piece[] {
  const sorted = pieces.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: Piece[] = [];
  for (const piece of sorted) if (piece.start >= (kept.at(-1)?.end ?? 0)) kept.push(piece);
  return kept;
}

function belongs(text: string, group: readonly Piece[], piece: Piece): boolean {
  const gap = text.slice(group.at(-1)?.end, piece.start);
  if (gap.length > 50 || /\n\s*\n|\.\s+\p{Lu}/u.test(gap) || piece.kind === 'address') return false;
  return piece.kind !== 'name' && group.every(({ kind }) => kind !== piece.kind && kind !== 'address');
}

function contactOf(text: string, field: Span['field'], group: readonly Piece[], from: number): ReadContact {
  const first = group[0] as Piece;
  const of = (kind: Piece['kind']) => group.find((piece) => piece.kind === kind)?.text;
  const address = of('email');
  const found = { name: of('name'), role: of('role'), phone: of('phone')?.trim(), address: of('address') };
  const known = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
  return {
    ...known,
    ...(address ? { email: plainEmail(address) } : {}),
    span: { start: leadStart(text, first.start, from), end: group.at(-1)?.end ?? first.end, field },
  };
}

const plainEmail = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\s?[[(]\s?(?:at|a|arobase)\s?[\])]\s?|\s(?:arobase|at)\s/, '@')
    .replace(/\s?[[(]\s?(?:point|dot)\s?[\])]\s?|\spoint\s/g, '.')
    .replace(/\s/g, '');

/** « Merci d’envoyer votre CV à » goes with the address that it leads to. */
function leadStart(text: string, start: number, from: number): number {
  const since = Math.max(from, start - 90);
  const before = text.slice(since, start);
  const cut =
    Math.max(...['. ', '\n', ';', '!', '?'].map((mark) => before.lastIndexOf(mark) + mark.length - 1)) + 1;
  const own = before.slice(cut);
  const found = lead.exec(own);
  return found ? since + cut + found.index : start;
}
