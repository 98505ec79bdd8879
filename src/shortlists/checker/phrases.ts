import { fold, isStopWord, readingsOf, readingsOfWord, type SpeltWord } from '../../french/index.ts';

/** A phrase of a ground's table, ready to be looked for. */
interface Phrase<T> {
  readonly of: T;
  readonly words: readonly string[];
  /** « handicap* »: what follows does not matter. */
  readonly prefix: boolean;
  /** Written in capitals in the table: « TH » counts, « th » does not. */
  readonly capitals: boolean;
  /** Its letters, where the table writes them with accents: « marié » is not « Marie ». */
  readonly accented: string | null;
}

export interface Found<T> {
  readonly of: T;
  readonly start: number;
  readonly end: number;
}

/** « (ex )detenu(e)(s), sans (abri|toit) »: every phrase that this stands for. */
function expand(phrase: string): string[] {
  const open = /^([^(]*)\(([^)]*)\)(.*)$/.exec(phrase);
  if (!open) return [phrase];
  const [, before = '', inside = '', after = ''] = open;
  const ways = inside.includes('|') ? inside.split('|') : ['', inside];
  return ways.flatMap((way) => expand(before + way + after));
}

const beginning = 3;
const most = 60;

/**
 * Looks for phrases in the words of a text, however their letters are spaced out, pointed, replaced by digits or
 * reversed. What is shorter than five letters is found spaced out only letter by letter: « R.S.A. », « r s a ».
 */
export class PhraseBook<T> {
  private readonly exact = new Map<string, Phrase<T>[]>();
  private readonly prefixes = new Map<string, Phrase<T>[]>();
  private readonly beginnings = new Set<string>();

  /** @param table phrases between commas or line ends, in the short forms of `expand` */
  add(of: T, table: string): void {
    for (const written of table.split(/[,\n]/).flatMap((one) => expand(one.trim()))) {
      const words = wordsIn(written);
      if (words.length === 0) continue;
      const phrase = {
        of,
        words,
        prefix: written.endsWith('*'),
        capitals: /[A-Z]/.test(written) && written === written.toUpperCase(),
        accented: /[à-ÿ]/.test(written) ? lettersOf(written) : null,
      };
      this.keep(phrase);
      const [first = '', second = '', ...others] = words;
      // Two words in the other order: « locale mission ».
      if (
        others.length === 0 &&
        !phrase.prefix &&
        [first, second].every((word) => word.length > 3 && !isStopWord(word))
      )
        this.keep({ ...phrase, words: [second, first] });
    }
  }

  private keep(phrase: Phrase<T>): void {
    const joined = phrase.words.join('');
    const [map, key] = phrase.prefix ? [this.prefixes, joined.slice(0, beginning)] : [this.exact, joined];
    map.set(key, [...(map.get(key) ?? []), phrase]);
    this.beginnings.add(joined.slice(0, beginning));
  }

  /** @param source what stood in the text before it was folded */
  find(words: readonly SpeltWord[], source: (start: number, end: number) => string): Found<T>[] {
    return words.flatMap((first, from) => {
      const found: Found<T>[] = [];
      let joined = '';
      let spaced = true;
      for (let to = from; to < words.length && joined.length < most; to++) {
        const last = words[to] as SpeltWord;
        const before = joined.length;
        joined += last.text;
        spaced &&= last.text.length === 1;
        const read =
          joined.length < beginning ? [joined] : to === from ? readingsOfWord(joined) : readingsOf(joined);
        const begins = read.some((way) => this.beginnings.has(way.slice(0, beginning)));
        const backwards = joined.length > beginning && (to === from || spaced);
        if (joined.length >= beginning && !begins && !backwards) break;
        const phrases = [
          ...read.flatMap((way) => this.reading(way, before)),
          ...(backwards ? read.flatMap((way) => this.backwards(way)) : []),
        ];
        if (phrases.length === 0) continue;
        const pieces = words.slice(from, to + 1);
        const written = source(first.start, last.end);
        // Of a word spelt out, a beginning is not all: its last letters are no words that follow it.
        const end = spaced ? endOfLetters(words, to) : last.end;
        for (const phrase of new Set(phrases))
          if (fits(phrase, pieces, written)) found.push({ of: phrase.of, start: first.start, end });
      }
      return found;
    });
  }

  /** @param before how much of it was read already */
  private reading(way: string, before: number): Phrase<T>[] {
    const begun = this.prefixes.get(way.slice(0, beginning))?.filter(({ words }) => {
      const whole = words.join('');
      return before < whole.length && way.startsWith(whole);
    });
    return [...(this.exact.get(way) ?? []), ...(begun ?? [])];
  }

  /** « HTQR », « pacidnah ». */
  private backwards(way: string): Phrase<T>[] {
    const turned = [...way].reverse().join('');
    const begun = this.prefixes.get(turned.slice(0, beginning))?.filter(({ words }) => {
      const whole = words.join('');
      return whole.length > 5 && turned.startsWith(whole);
    });
    return [...(this.exact.get(turned) ?? []), ...(begun ?? [])];
  }
}

function endOfLetters(words: readonly SpeltWord[], from: number): number {
  let at = from;
  while (words[at]?.text.length === 1 && words[at + 1]?.text.length === 1) at++;
  return words[at]?.end ?? 0;
}

const lettersOf = (written: string): string =>
  written
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');

/** Capitals often go without accents. */
const hasAccents = (accented: string, written: string): boolean =>
  lettersOf(written) === accented ||
  (written === written.toUpperCase() && lettersOf(written) === fold(accented));

const wordsIn = (written: string): string[] => fold(written).match(/[a-z0-9+]+/g) ?? [];

function fits<T>(phrase: Phrase<T>, pieces: readonly SpeltWord[], written: string): boolean {
  if (phrase.capitals && written !== written.toUpperCase()) return false;
  if (phrase.accented !== null && !hasAccents(phrase.accented, written)) return false;
  return isNatural(phrase, pieces) || isDisguise(phrase, pieces, written);
}

const isNatural = <T>({ words, prefix }: Phrase<T>, pieces: readonly SpeltWord[]): boolean =>
  pieces.length === words.length &&
  words.every((word, i) =>
    readingsOfWord(pieces[i]?.text ?? '').some((read) =>
      prefix && i === words.length - 1 ? read.startsWith(word) : read === word,
    ),
  );

/** Whether somebody has cut or glued the words on purpose: « de tenue » is not « détenue », « dé-te-nue » is. */
function isDisguise<T>({ words }: Phrase<T>, pieces: readonly SpeltWord[], written: string): boolean {
  const length = words.join('').length;
  if (pieces.length === 1) return length >= 4;
  if (pieces.every(({ text }) => text.length === 1)) return true;
  const isOneWord = !/\s/.test(written);
  if (length < 5) return isOneWord && !/['’]/.test(written);
  if (isOneWord) return true;
  const asWritten = written.toLowerCase().normalize('NFC').split(/\s+/);
  const single = pieces.filter(({ text }) => text.length === 1).length;
  if (single >= 3) return true;
  return (
    length >= 7 &&
    pieces.length > words.length &&
    pieces.every(({ text }, i) => text.length > 1 && !isLittleWord(text, asWritten[i]))
  );
}

/** « de tenue » has one, « dé pressif » has not. */
const isLittleWord = (text: string, written = text): boolean =>
  isStopWord(text) && (!/[à-ÿœ]/.test(written) || accentedLittleWords.includes(written));
const accentedLittleWords = [
  'à',
  'été',
  'où',
  'là',
  'même',
  'mêmes',
  'très',
  'après',
  'êtes',
  'étant',
  'était',
  'dès',
];
