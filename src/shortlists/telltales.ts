import { fold, spells, tellsName } from '../french/index.ts';
import { phoneTail } from '../platform/index.ts';
import { findZonesInText, zone } from '../territory/index.ts';
import type { TextKind } from './checker/ground.ts';
import { type Finding, lookThrough, type Reading, readText } from './checker/look-through.ts';

/** What is known of the person that no text about them may tell. */
export interface Known {
  readonly names: readonly string[];
  /** Code of the zone where they live. */
  readonly home: string | null;
  /** Their own words and CV, which may name where they worked. */
  readonly texts: readonly string[];
  /** E-mail and telephone. */
  readonly contacts: readonly string[];
  /** Some of the record does not open: nothing can be held against it. */
  readonly isUnreadable?: boolean;
}

export interface Telltale {
  readonly code: string;
  /** French: the words, why they are refused, what to write instead. */
  readonly detail: string;
}

/**
 * What in a text would let a company know who the person is, or weigh what the law forbids to weigh (Code du travail
 * L1132-1): the tables of `checker/`, then what the records of these people hold. Text is compared folded: accents,
 * invisible characters, full-width and styled letters change nothing; nor do letters spaced out, digits for letters, or a
 * word written backwards.
 */
export function telltalesIn(text: string, kind: TextKind, known: readonly Known[] = []): Telltale[] {
  const reading = readText(text);
  const findings = [...lookThrough(reading, kind), ...lookFor(reading, kind, known)];
  const byCode = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { code } = finding.ground;
    byCode.set(code, [...(byCode.get(code) ?? []), finding]);
  }
  const told = [...byCode].map(([code, found]) => ({ code, detail: sayOf(reading, found) }));
  return known.some(({ isUnreadable }) => isUnreadable) ? [unchecked, ...told] : told;
}

const unchecked: Telltale = {
  code: 'unreadable',
  detail: 'La fiche de la personne est illisible : aucun texte sur elle ne peut être vérifié.',
};

/** « RQTH », « handicapé » : why. Écrivez plutôt : what. */
function sayOf({ written }: Reading, found: readonly Finding[]): string {
  const quotes = new Set<string>();
  let shown = -1;
  for (const { start, end } of found) {
    // What stands inside a longer finding says nothing more.
    if (end > shown && end > start) quotes.add(`« ${shorten(written(start, end))} »`);
    shown = Math.max(shown, end);
  }
  const { why, instead } = found[0]?.ground ?? { why: '', instead: '' };
  const said = [...quotes].slice(0, 4).join(', ');
  return `${said ? `${said} : ${why}` : why[0]?.toUpperCase() + why.slice(1)} Écrivez plutôt : ${instead}`;
}

const shorten = (quote: string): string => (quote.length > 60 ? `${quote.slice(0, 60)}…` : quote.trim());

const rules = {
  letters: {
    code: 'letters',
    why: 'seules les lettres latines et la ponctuation ordinaires sont admises.',
    instead: 'le même texte au clavier français.',
  },
  name: {
    code: 'name',
    why: 'le nom de la personne ne doit pas apparaître.',
    instead: '« la personne ».',
  },
  contact: {
    code: 'contact',
    why: 'ni téléphone, ni adresse électronique, ni réseau social de la personne.',
    instead: 'rien : les coordonnées viennent après « rencontrer ».',
  },
  place: {
    code: 'place',
    why: 'le lieu de vie ne doit pas apparaître : le trajet est déjà vérifié.',
    instead: '« mobile », « véhicule personnel » ou les horaires possibles.',
  },
  employer: {
    code: 'employer',
    why: 'pas de nom d’ancien employeur.',
    instead: 'le secteur ou la sorte de lieu (« dans une grande surface »).',
  },
} as const;

/** What no table can hold: places, the shapes of names and numbers, and what the records say of these people. */
function lookFor(reading: Reading, kind: TextKind, known: readonly Known[]): Finding[] {
  const { source, text, words } = reading;
  const folded = reading.folded.text;
  const foreign = foreignIn(source, folded);
  const own = kind === 'introduction';
  const checks: readonly [keyof typeof rules, boolean][] = [
    ['letters', foreign],
    ['name', known.some(({ names }) => names.some((name) => tellsName(words, name)))],
    ['contact', (own && tellsNumber(folded)) || known.some(({ contacts }) => tellsContact(folded, contacts))],
    ['place', own && tellsPlace(source, words, known)],
    [
      'employer',
      (own && workplacesIn(source).length > 0) || (kind !== 'place' && tellsWorkplace(words, known)),
    ],
  ];
  return checks.flatMap(([rule, found]) =>
    found ? [{ ground: rules[rule], start: text.length, end: text.length }] : [],
  );
}

/** Letters that only look like ours, flags that spell, and drawings of people, faiths or wheelchairs. */
const foreignIn = (source: string, folded: string): boolean =>
  /(?![a-z])\p{L}|\p{Regional_Indicator}/u.test(folded) || /(?![©®™])\p{Extended_Pictographic}/u.test(source);

const units = 'zero un une deux trois quatre cinq six sept huit neuf'.split(' ');
const tens =
  'dix onze douze treize quatorze quinze seize vingts? trente quarante cinquante soixante cents?'.split(' ');
const number = `(?:${[...units, ...tens].join('|')}|\\d+)`;
const numbers = new RegExp(`\\b${number}(?:[^a-z0-9]{1,3}(?:et[^a-z0-9]{1,3})?${number})*\\b`, 'g');

const letterDigits: Readonly<Record<string, string>> = { o: '0', i: '1', l: '1', z: '2', s: '5', b: '8' };

/** Letters that stand for digits beside digits: « O6 39 98 I2 34 ». */
const digitsIn = (folded: string): string =>
  folded
    .replace(/\b(?=[a-z]*\d)[\doilzsb]+\b/g, (group) => group.replace(/[a-z]/g, (c) => letterDigits[c] ?? c))
    .replace(/(?<=\d[\s.-]?)[oi]{2}(?=[\s.-]?\d)/g, (group) => group.replace(/o/g, '0').replace(/i/g, '1'));

/** A telephone number in digits, in words, or in both: as many groups as no quantity has. */
function tellsNumber(folded: string): boolean {
  const zeros = folded.replace(/\bo(?=[\s.-]?\d)/g, '0');
  if (/(?:0|33)[1-9]\d{8}/.test(digitsIn(zeros).replace(/(?<=\d)[^a-z0-9]{1,3}(?=\d)/g, ''))) return true;
  return (zeros.match(numbers) ?? []).some((run) => {
    const groups = run.match(new RegExp(number, 'g')) ?? [];
    return groups.length >= 7 || (groups.length >= 5 && groups.some((group) => /^(?:zero|0)/.test(group)));
  });
}

/** The person's own address or number, in a text where others may stand. */
export function tellsContact(folded: string, contacts: readonly string[]): boolean {
  const digits = folded.replace(/\D/g, '');
  return contacts.some((contact) => {
    const own = fold(contact);
    if (own.includes('@')) return folded.replace(/\s/g, '').includes(own);
    const tail = phoneTail(own);
    return tail !== '' && digits.includes(tail);
  });
}

function tellsPlace(
  source: string,
  words: readonly { readonly text: string }[],
  known: readonly Known[],
): boolean {
  const clean = source.normalize('NFKC').replace(/\p{Cf}/gu, '');
  if (findZonesInText(clean).length > 0) return true;
  return known.some(({ home }) => {
    const name = home ? (zone(home)?.name ?? '') : '';
    const parts =
      fold(name)
        .replace(/\b\d+e?r?\s+arrondissement\b/, '')
        .match(/[a-z0-9]+/g) ?? [];
    return parts.length > 0 && spells(words, parts.join(''));
  });
}

const workplace =
  /(?<!\p{L})(?:[Cc]hez|CHEZ|[Ss]ociété|[Ee]ntreprise|[Gg]roupe|[Rr]estaurant|[Hh]ôtel|[Mm]agasin|[Ss]upermarché|SARL|SAS|[Ee]ts)\s+((?:\p{Lu}[\p{L}\p{N}’'&-]+\s?){1,4})/gu;

/** Names that a text gives to places of work: what begins with a capital behind « chez » and its like. */
const workplacesIn = (text: string): string[] =>
  [
    ...text
      .normalize('NFKC')
      .replace(/\p{Cf}/gu, '')
      .matchAll(workplace),
  ].map(([, name = '']) => name.trim());

/** A place of work that the person's own words name, under whatever spelling. */
const tellsWorkplace = (words: readonly { readonly text: string }[], known: readonly Known[]): boolean =>
  known
    .flatMap(({ texts }) => texts.flatMap(workplacesIn))
    .map((name) => (fold(name).match(/[a-z0-9]+/g) ?? []).join(''))
    .some((name) => name.length > 3 && spells(words, name));
