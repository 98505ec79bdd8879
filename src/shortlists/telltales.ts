import { fold, nameKey } from '../french/index.ts';
import { findZonesInText, zone } from '../territory/index.ts';

/** What is known of the person that no text about them may tell. */
export interface Known {
  readonly names: readonly string[];
  /** Code of the zone where they live. */
  readonly home: string | null;
  /** Their own words and CV, which may name where they worked. */
  readonly texts: readonly string[];
}

export interface Telltale {
  readonly code: string;
  readonly detail: string;
}

/**
 * What in an introduction would let a company know who the person is, or weigh what the law forbids to weigh (Code du
 * travail L1132-1). Text is compared folded: accents, invisible characters, full-width and styled letters change
 * nothing; a name spaced out, hyphenated or with digits for letters is still that name.
 */
export function telltalesIn(text: string, known: Known): Telltale[] {
  const folded = fold(text);
  const words = wordsOf(folded);
  const rules: readonly [boolean, string, string][] = [
    [isForeign(folded), 'letters', 'Seules les lettres latines ordinaires sont admises.'],
    [
      known.names.some((name) => tellsName(words, name)),
      'name',
      'Le nom de la personne ne doit pas apparaître.',
    ],
    [tellsAge(folded), 'age', 'L’âge ne doit pas apparaître.'],
    [sex.test(folded), 'sex', 'Ni civilité, ni sexe, ni situation de famille.'],
    [
      contact.test(folded) || tellsNumber(folded),
      'contact',
      'Ni téléphone, ni adresse électronique, ni réseau social.',
    ],
    [
      tellsPlace(text, folded, words, known.home),
      'place',
      'Le lieu de vie ne doit pas apparaître : le trajet est déjà vérifié.',
    ],
    [
      tellsEmployer(text, words, known.texts),
      'employer',
      'Pas de nom d’ancien employeur : dites plutôt le secteur.',
    ],
    [date.test(folded), 'date', 'Pas de date : une durée suffit.'],
    [aid.test(folded), 'aid', 'Ni aide, ni structure, ni situation sociale, ni santé, ni origine.'],
  ];
  return rules.flatMap(([found, code, detail]) => (found ? [{ code, detail }] : []));
}

const wordsOf = (folded: string): string[] => folded.match(/[a-z0-9@$]+/g) ?? [];

/** Letters that only look like ours, or flags that spell. */
const isForeign = (folded: string): boolean => /(?![a-z])\p{L}|\p{Regional_Indicator}/u.test(folded);

const lookalikes: Record<string, string> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
};
const plain = (word: string): string =>
  /[a-z]/.test(word) ? word.replace(/[013457@$]/g, (sign) => lookalikes[sign] ?? sign) : word;

/** Whether words that follow each other make this one, once put together. */
function spells(words: readonly string[], wanted: string): boolean {
  return words.some((_, from) => {
    let joined = '';
    for (let at = from; joined.length < wanted.length && at < words.length; at++) joined += words[at];
    return joined === wanted;
  });
}

/** Each part of the name alone, or all of it in one word. */
function tellsName(words: readonly string[], name: string): boolean {
  const parts = nameKey(name)
    .split(' ')
    .flatMap((part) => part.match(/[a-z0-9]+/g) ?? []);
  const whole = parts.join('');
  const read = words.map(plain);
  return [...parts, whole].some(
    (part) =>
      part.length > 1 &&
      (part.length === 2 ? words.includes(part) : spells(words, part) || spells(read, part)),
  );
}

const units = 'zero un une deux trois quatre cinq six sept huit neuf'.split(' ');
const tens =
  'dix onze douze treize quatorze quinze seize vingts? trente quarante cinquante soixante cents?'.split(' ');
const number = `(?:${[...units, ...tens].join('|')}|\\d+)`;
const numbers = new RegExp(`\\b${number}(?:[^a-z0-9]{1,3}(?:et[^a-z0-9]{1,3})?${number})*\\b`, 'g');

/** A telephone number in digits, in words, or in both: as many groups as no quantity has. */
function tellsNumber(folded: string): boolean {
  const zeros = folded.replace(/\bo(?=[\s.-]?\d)/g, '0');
  if (/(?:0|33)[1-9]\d{8}/.test(zeros.replace(/(?<=\d)[^a-z0-9]{1,3}(?=\d)/g, ''))) return true;
  return (zeros.match(numbers) ?? []).some((run) => {
    const groups = run.match(new RegExp(number, 'g')) ?? [];
    return groups.length >= 7 || (groups.length >= 5 && groups.some((group) => /^(?:zero|0)/.test(group)));
  });
}

const contact =
  /@|\barobase\b|[[({<]\s*at\s*[\])}>]|\b(?:https?|www|instagram|insta|facebook|snapchat|snap|whatsapp|linkedin|tiktok|telegram|gmail|hotmail|outlook|yahoo|icloud|wanadoo|protonmail)\b|[a-z0-9]\s?(?:\.|\bpoint\b|\bdot\b)\s?(?:fr|com|net|org)\b/;

const agesInWords = `(?:dix.(?:sept|huit|neuf)|(?:seize|(?:quatre.)?vingts?|trente|quarante|cinquante|soixante)(?:.(?:et.)?[a-z]+){0,2})`;
const years = new RegExp(
  `(depuis|pendant|durant|en|plus de|bientot)?\\s*\\b(?:1[6-9]|[2-7]\\d|${agesInWords})\\s?ans\\b(?!\\s+(?:d'|dans|en|de)\\b|\\s+d')`,
  'g',
);
const ageWords =
  /\bagee?s?\b|\b(?:trent|quarant|cinquant|soixant)enaire\b|\b(?:quadra|quinqua|sexa)(?:genaire)?\b|\bla (?:vingt|trent|quarant|cinquant|soixant)aine\b|\bseniors?\b|\bjeune\b(?! (?:enfant|public))|\bnee? (?:en|le|a)\b|\bretraitee?\b/;

/** « trente-huit ans » is an age; « depuis vingt ans » and « vingt ans de métier » are not. */
const tellsAge = (folded: string): boolean =>
  ageWords.test(folded) || [...folded.matchAll(years)].some(([, since]) => !since);

const sex =
  /\b(?:madame|monsieur|mademoiselle|mme|mlle|homme|femme|dame|garcon|fille|papa|maman|pere|mere|celibataire|mariee?|divorcee?|separee|veuf|veuve|enceinte|pacsee?)\b|(?:^|\s)m\.(?=\s)|\b(?:mon|son|sa) (?:mari|epouse?|conjointe?)\b|\bses enfants\b/;

const date =
  /\b(?:19|20)\d{2}\b(?!\s?(?:euros?|€|kg|pieces|colis|m2|km))|\b\d{1,2}(?:er)?\s(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b/;

const aid =
  /\b(?:rsa|aah|ass|rqth|plie|siae|e2c|chomage|allocations?|minima sociaux|pole emploi|france travail|mission locale|cap emploi|deuxieme chance|chantier d'insertion|prison|detention|sdf|sans.abri|refugiee?|titre de sejour|surendettement|addictions?|nationalite|d'origine)\b/;

const street = /\b\d{1,4}\s?(?:bis|ter)?,?\s(?:rue|avenue|boulevard|chemin|impasse|place|allee|traverse)\b/;

function tellsPlace(text: string, folded: string, words: readonly string[], home: string | null): boolean {
  const clean = text.normalize('NFKC').replace(/\p{Cf}/gu, '');
  if (findZonesInText(clean).length > 0 || street.test(folded)) return true;
  const name = home ? (zone(home)?.name ?? '') : '';
  const [first = '', ...rest] = wordsOf(fold(name).replace(/\b\d+e?r?\s+arrondissement\b/, ''));
  return first !== '' && spells(words.map(plain), [first, ...rest].join(''));
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

function tellsEmployer(text: string, words: readonly string[], texts: readonly string[]): boolean {
  if (workplacesIn(text).length > 0) return true;
  const read = words.map(plain);
  return texts
    .flatMap(workplacesIn)
    .map((name) => wordsOf(fold(name)).join(''))
    .some((name) => name.length > 3 && spells(read, plain(name)));
}
