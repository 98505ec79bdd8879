import { areaNamed, department, type WholeArea } from './areas.ts';
import { foreignQualifiers } from './place-names.ts';
import type { NamedPlace } from './place-names-at.ts';
import { type Token, wordsOf } from './place-tokens.ts';
import { isAmount } from './zone-hits.ts';

/** What a text puts beside a name of a place. */
export interface Qualifier {
  readonly postalCode?: string;
  readonly area?: WholeArea;
  /** « sur Loire », « en Touraine »: not here, though we do not know where. */
  readonly foreign?: true;
  readonly to: number;
}

const foreign = new Set(foreignQualifiers.flatMap(wordsOf));
const towards = new Set(['en', 'sur', 'sous', 'les', 'lez', 'de', 'du', 'd', 'la', 'le', 'l']);

/** What stands just behind a name and says where it is: « (37) », « 37230 », « , Indre-et-Loire », « sur Loire ». */
export function qualifierAt(
  text: string,
  tokens: readonly Token[],
  { to, city }: NamedPlace,
): Qualifier | null {
  const last = tokens[to - 1];
  const next = tokens[to];
  if (!last || !next) return null;
  if (next.word === 'cedex') return null;
  const sep = text.slice(last.end, next.start);
  if (!/^[^\S\n]{0,2}[,(–/-]?[^\S\n]?\(?$/.test(sep)) return null;
  if (/^\d{5}$/.test(next.word) && !isAmount(text, tokens, to)) return { postalCode: next.word, to: to + 1 };
  const number = /^d(?:e?p(?:artemen)?t)$/.test(next.word) ? to + 1 : to;
  const area = department(tokens[number]?.word ?? '');
  // « Marseille 11 » is an arrondissement, read before; « Marseille (13) » is the department.
  if (area && !(city && area.code !== '13') && isNumberAlone(text, tokens, number, sep))
    return { area, to: number + 1 };
  return codeFarther(text, tokens, to) ?? areaBehind(tokens, to) ?? foreignBehind(text, tokens, to);
}

/** « Mallemort du Comtat (84570) »: what is tied to the name stands between it and its code. */
function codeFarther(text: string, tokens: readonly Token[], to: number): Qualifier | null {
  const [tie, word, code] = tokens.slice(to, to + 3);
  if (!tie || !word || !code || !towards.has(tie.word) || !/^[a-z]{3,}$/.test(word.word)) return null;
  if (!/^[^\S\n]{0,2}[,(–/-]?[^\S\n]?\(?$/.test(text.slice(word.end, code.start))) return null;
  if (!/^\d{5}$/.test(code.word) || isAmount(text, tokens, to + 2)) return null;
  return { postalCode: code.word, to: to + 3 };
}

/** « Rousset 71 » ends there; « Aubagne 35 heures » goes on. */
function isNumberAlone(text: string, tokens: readonly Token[], at: number, sep: string): boolean {
  const end = tokens[at]?.end ?? 0;
  const after = text.slice(end, end + 3);
  return sep.includes('(') ? /^\s?[),/-]/.test(after) : /^(?:$|\s?[\n.,;:)(]|\s[-–]\s)/.test(after);
}

function areaBehind(tokens: readonly Token[], to: number): Qualifier | null {
  let from = to;
  if (/^(?:dans|en)$/.test(tokens[from]?.word ?? '')) from++;
  if (/^(?:le|la|les|l)$/.test(tokens[from]?.word ?? '')) from++;
  if (!tokens[from]?.capital) return null;
  const found = areaNamed(tokens.slice(from, from + 7).map(({ word }) => word));
  return found ? { area: found.area, to: from + found.length } : null;
}

/** What may be tied to a name of ours without being part of it. */
const ours = new Set([
  'provence',
  'arc',
  'durance',
  'etang',
  'mer',
  'sainte',
  'nord',
  'sud',
  'centre',
  'ville',
]);

function foreignBehind(text: string, tokens: readonly Token[], to: number): Qualifier | null {
  let at = to;
  while (at < to + 2 && towards.has(tokens[at]?.word ?? '')) at++;
  const { word = '', start = 0 } = tokens[at] ?? {};
  if (at === to || word === '') return null;
  const tied = /^-[^\s]+-$/.test(text.slice(tokens[to - 1]?.end, start)) && !ours.has(word);
  return tied || foreign.has(word) ? { foreign: true, to: at + 1 } : null;
}
